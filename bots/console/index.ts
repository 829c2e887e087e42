import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ChatFiles } from '#core/chat/files.ts';
import type { ChatEvent, ChatUser, Message, Platform, PlatformCapabilities } from '#core/chat/types.ts';
import { newId } from '#core/ids.ts';
import { makeFolder } from '#core/make-folder.ts';
import { isRetryable } from '#core/retry.ts';
import { openTerminal, type ConsoleInput } from './input.ts';
import { CONSOLE_PLACE, parseLine } from './parse.ts';
import { renderCard, renderMessage, type Choice, type WrittenFile } from './render.ts';
import type { ConsoleOutput } from './screen.ts';
import { readChoices, writeChoices } from './shown-choices.ts';

export { CONSOLE_PLACE };

const CAPABILITIES: PlatformCapabilities = {
  edit: true,
  privateMessages: true,
  forms: false,
  textCharacters: Number.MAX_SAFE_INTEGER,
  fileBytes: Number.MAX_SAFE_INTEGER,
  // Often enough to look alive, seldom enough not to flicker.
  editIntervalMs: 100,
};

/** A second Ctrl-C within this time ends the program, in milliseconds. */
const INTERRUPT_AGAIN_MS = 2_000;

export interface ConsoleOptions {
  input: ConsoleInput;
  output: ConsoleOutput;
  /** Sent before anything that is typed. */
  firstMessages: readonly string[];
  user: ChatUser;
  /** Lines shown first. */
  welcome: readonly string[];
  /** What an error is to who sits here, as Markdown; `reference` is what the log names it by. */
  explain: (error: unknown, reference: string) => string;
  /** Said of a file that could not be written. */
  fileUnwritten: (file: { name: string; folder: string }) => string;
  /** Said while the program cannot hear anything yet. */
  waiting: string;
  /** Said when Ctrl-C stopped what runs: what the next one does. */
  interruptHint: string;
  /** Where ZIP files, the history of lines and the last choices are kept. */
  dataDir: string;
  files: ChatFiles;
  /** Resolves when everything said so far is handled and answered; runs are not waited for. */
  whenHandled: () => Promise<void>;
  /** Resolves when nothing of the terminal runs any more and every answer is out. */
  whenIdle: () => Promise<void>;
  /** Whether a line must not wait for the run before it. */
  isControl: (event: ChatEvent) => boolean;
  /** The program shall end. */
  onInterrupt: () => void;
}

export interface ConsolePlatform extends Platform {
  /** Resolves when the input has ended and what it asked for is done. */
  readonly ended: Promise<void>;
  /** A line of the program itself, outside any talk. */
  say(text: string): void;
  /** Says that nothing is heard yet. */
  sayWaiting(): void;
}

/** The terminal as a chat platform: each line of the input is one message. */
export function createConsole(options: ConsoleOptions): ConsolePlatform {
  const { dataDir, files, firstMessages, input, output, user, whenHandled, whenIdle } = options;
  const session = newId();
  const colours = output.isTTY === true && output.hasColors?.() === true;
  const choicesFile = join(dataDir, 'console-choices.json');
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  makeFolder(dataDir);
  const terminal = openTerminal({ input, output, dataDir, onInterrupt: interrupt });
  const { screen } = terminal;
  /** What runs, the one with the latest news last. */
  const cards = new Map<string, Message>();
  /** Messages that were shown with something to choose. */
  const asked = new Set<string>();
  let shown = readChoices(choicesFile);
  let events = 0;
  let interruptedAt = -Infinity;
  let isStopped = false;
  let accept: (event: ChatEvent) => Promise<void> = async () => undefined;

  // Nobody reads any more, so nobody waits for an answer either.
  output.once('error', options.onInterrupt);
  output.on('error', () => undefined);

  async function receive(): Promise<void> {
    for (const line of options.welcome) screen.print(line);
    for (const line of firstMessages) {
      if (terminal.isEdited) screen.print(`› ${line}`);
      await hear(line);
    }
    for await (const line of terminal.lines) {
      if (/^\s*\/(quit|exit)\s*$/i.test(line)) break;
      await hear(line);
    }
    if (!input.isTTY) await settle();
  }

  async function hear(line: string): Promise<void> {
    const event = await readInTurn(line);
    try {
      if (event) await accept(event);
    } catch (error) {
      sayFailure(error);
    }
  }

  function sayFailure(error: unknown, reference = `${session}:${events}`): void {
    screen.print(explained(error, reference));
  }

  function explained(error: unknown, reference: string): string {
    return renderMessage({ text: options.explain(error, reference) }, { colours, files: [] }).text;
  }

  /** Who sits at a terminal sees what a number means; of a script, each line follows what the one before came to. */
  async function readInTurn(line: string): Promise<ChatEvent | undefined> {
    if (input.isTTY) return read(line);
    await whenHandled();
    const event = read(line);
    if (!event || options.isControl(event)) return event;
    await settle();
    return read(line);
  }

  async function settle(): Promise<void> {
    await whenHandled();
    await whenIdle();
  }

  function read(line: string): ChatEvent | undefined {
    return parseLine(line, { id: nextId(), user, choices: shown.choices, cardChoices: cardChoices() });
  }

  function nextId(): string {
    events += 1;
    return `${session}:${events}`;
  }

  function cardChoices(): Choice[] {
    return [...cards.values()].flatMap((card) => renderCard(card, false).choices);
  }

  /** The first Ctrl-C stops what runs, or throws away what is being typed; the next one ends the program. */
  function interrupt(): void {
    const isAgain = performance.now() - interruptedAt < INTERRUPT_AGAIN_MS;
    const stops = cardChoices();
    if (isAgain) return options.onInterrupt();
    if (stops.length === 0) return terminal.discardTyped() ? undefined : options.onInterrupt();
    interruptedAt = performance.now();
    screen.print(options.interruptHint);
    for (const { action, value } of stops) {
      const event: ChatEvent = {
        type: 'action',
        id: nextId(),
        place: CONSOLE_PLACE,
        user,
        attachments: [],
        action,
        value,
      };
      accept(event).catch((error: unknown) => sayFailure(error, event.id));
    }
  }

  async function show(messageId: string, message: Message): Promise<void> {
    const wasCard = cards.delete(messageId);
    if (message.progress !== undefined) cards.set(messageId, message);
    if (wasCard || cards.has(messageId)) showNewestCard();
    if (message.progress !== undefined) return;
    const { text, choices } = renderMessage(message, { colours, files: await writeFiles(message) });
    screen.print(terminal.isEdited && !wasCard ? `${text}\n` : text);
    if (choices.length > 0) asked.add(messageId);
    if (choices.length === 0 && shown.messageId !== messageId) return;
    takeChoices(messageId, choices);
  }

  function takeChoices(messageId: string, choices: readonly Choice[]): void {
    shown = { messageId, choices: [...choices] };
    writeChoices(choicesFile, shown);
  }

  function showNewestCard(): void {
    // What still runs goes on at the next start: its news would only stand below the farewell.
    if (isStopped) return;
    const newest = [...cards.values()].at(-1);
    const others = cards.size > 1 ? ` (+${cards.size - 1})` : '';
    screen.live(newest && `${renderCard(newest, colours).text}${others}`);
  }

  async function writeFiles(message: Message): Promise<WrittenFile[]> {
    const written: WrittenFile[] = [];
    for (const file of message.files ?? []) {
      const path = resolve(dataDir, 'files', dirname(file.key), basename(file.name));
      const unfinished = `${path}.part`;
      try {
        makeFolder(dirname(path));
        await pipeline(await files.open(file), createWriteStream(unfinished));
        await rename(unfinished, path);
        written.push({ kind: file.kind, path });
      } catch (error) {
        // Half a ZIP is of no use to anybody, and takes the room that is missing.
        await rm(unfinished, { force: true }).catch(() => undefined);
        if (isRetryable(error)) throw error;
        // A full disk must not cost the rest of the message.
        const problem = isSystemError(error)
          ? options.fileUnwritten({ name: file.name, folder: dirname(path) })
          : `${file.name}: ${explained(error, file.key)}`;
        written.push({ problem });
      }
    }
    return written;
  }

  return {
    name: CONSOLE_PLACE.platform,
    capabilities: CAPABILITIES,
    ended,
    async start(acceptEvent) {
      accept = acceptEvent;
      void receive()
        .catch((error: unknown) => sayFailure(error))
        .then(end);
      await Promise.resolve();
    },
    async post(_target, message, key) {
      await show(key, message);
      return { messageId: key };
    },
    async edit(_target, messageId, message) {
      // What was asked and is decided still stands above, and its answer below: only its choices are gone.
      if (shown.messageId === messageId && !hasChoices(message)) takeChoices(messageId, []);
      if (!asked.delete(messageId) || hasChoices(message)) await show(messageId, message);
    },
    say: (text) => screen.print(text),
    sayWaiting: () => screen.print(options.waiting),
    async stop() {
      isStopped = true;
      terminal.close();
      await Promise.resolve();
    },
  };
}

/** Whether it was the file system that failed, and not whoever made the file. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function hasChoices(message: Message): boolean {
  return message.buttons !== undefined || message.select !== undefined || message.progress !== undefined;
}
