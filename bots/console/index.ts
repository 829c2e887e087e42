import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ChatFiles } from '#core/chat/files.ts';
import type { ChatEvent, ChatUser, Message, Platform, PlatformCapabilities } from '#core/chat/types.ts';
import { newId } from '#core/ids.ts';
import { readChoices, writeChoices } from './choices-file.ts';
import { openInput, type ConsoleInput } from './input.ts';
import { CONSOLE_PLACE, parseLine } from './parse.ts';
import { formatText, renderMessage, type Choice } from './render.ts';
import type { Screen } from './screen.ts';

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

export interface ConsoleOptions {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Sent before anything that is typed. */
  firstMessages: readonly string[];
  user: ChatUser;
  /** Lines shown first. */
  welcome: readonly string[];
  /** Where ZIP files, the history of lines and the last choices are kept. */
  dataDir: string;
  files: ChatFiles;
  /** Resolves when everything said so far is handled and answered; runs are not waited for. */
  whenHandled: () => Promise<void>;
  /** Resolves when nothing of the terminal runs any more and every answer is out. */
  whenIdle: () => Promise<void>;
  /** Whether a line must not wait for the run before it. */
  isControl: (event: ChatEvent) => boolean;
  onInterrupt: () => void;
}

export interface ConsolePlatform extends Platform {
  /** Resolves when the input has ended and what it asked for is done. */
  readonly ended: Promise<void>;
  /** A line of the program itself, outside any talk. */
  say(text: string): void;
}

/** The terminal as a chat platform: each line of the input is one message. */
export function createConsole(options: ConsoleOptions): ConsolePlatform {
  const { dataDir, files, user, whenHandled, whenIdle, isControl } = options;
  const session = newId();
  const colours = options.output.isTTY === true && options.output.hasColors();
  const choicesFile = join(dataDir, 'console-choices.json');
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let choices: readonly Choice[] = readChoices(choicesFile);
  let lines = 0;
  const input: ConsoleInput = openInput(options);
  const screen: Screen = input.screen;

  async function start(accept: (event: ChatEvent) => Promise<void>): Promise<void> {
    void receive(accept).then(end, (error: unknown) => {
      screen.print(error instanceof Error ? error.message : String(error));
      end();
    });
    await Promise.resolve();
  }

  async function receive(accept: (event: ChatEvent) => Promise<void>): Promise<void> {
    for (const line of options.welcome) screen.print(line);
    if (input.interactive) input.prompt();
    else await whenIdle();
    for await (const line of input.lines) {
      lines += 1;
      if (/^\/(quit|exit)\s*$/i.test(line)) break;
      const read = (): ChatEvent | undefined => parseLine(line, { id: `${session}:${lines}`, user, choices });
      if (!input.interactive) {
        await whenHandled();
        const early = read();
        if (early && !isControl(early)) await whenIdle();
      }
      const event = read();
      if (event) await accept(event);
      if (input.interactive) input.prompt();
    }
    if (!input.interactive) {
      await whenHandled();
      await whenIdle();
    }
  }

  async function post(_target: unknown, message: Message, key: string): Promise<{ messageId: string }> {
    if (message.progress !== undefined) {
      showCard(message);
      return { messageId: key };
    }
    const rendered = renderMessage(message, { colours, filePaths: await writeFiles(message) });
    if (rendered.choices.length > 0) {
      choices = rendered.choices;
      writeChoices(choicesFile, choices);
    }
    screen.print(input.interactive ? `${rendered.text}\n` : rendered.text);
    return { messageId: key };
  }

  async function edit(_target: unknown, _messageId: string, message: Message): Promise<void> {
    await Promise.resolve();
    if (message.progress !== undefined) return showCard(message);
    screen.live(undefined);
    screen.print(formatText(message.text, colours));
  }

  function showCard({ text, progress }: Message): void {
    screen.live(`${formatText(text, colours)} · ${formatText(progress ?? '', false)}`);
  }

  async function writeFiles(message: Message): Promise<{ kind: string; path: string }[]> {
    const written = [];
    for (const file of message.files ?? []) {
      const path = resolve(dataDir, 'files', dirname(file.key), file.name);
      await mkdir(dirname(path), { recursive: true });
      await pipeline(await files.open(file), createWriteStream(path));
      written.push({ kind: file.kind, path });
    }
    return written;
  }

  return {
    name: CONSOLE_PLACE.platform,
    capabilities: CAPABILITIES,
    ended,
    start,
    post,
    edit,
    say: (text) => screen.print(text),
    async stop() {
      input.close();
      await Promise.resolve();
    },
  };
}
