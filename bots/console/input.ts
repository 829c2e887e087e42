import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createPlainScreen, createTerminalScreen, type Screen } from './screen.ts';

/** Lines kept of earlier sessions, for the arrow keys. */
const HISTORY_LINES = 500;

export interface ConsoleInput {
  readonly interactive: boolean;
  readonly lines: AsyncIterable<string>;
  readonly screen: Screen;
  prompt(): void;
  close(): void;
}

interface InputOptions {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  firstMessages: readonly string[];
  dataDir: string;
  onInterrupt: () => void;
}

/** Reads lines: with editing and history on a terminal, as they come otherwise. */
export function openInput(options: InputOptions): ConsoleInput {
  const interactive = options.input.isTTY && options.output.isTTY;
  return interactive ? openTerminal(options) : openPipe(options);
}

function openPipe({ input, output, firstMessages }: InputOptions): ConsoleInput {
  const reader = createInterface({ input, crlfDelay: Infinity });
  return {
    interactive: false,
    lines: follow(firstMessages, reader),
    screen: createPlainScreen(output),
    prompt() {},
    close: () => reader.close(),
  };
}

function openTerminal({
  input,
  output,
  firstMessages,
  prompt,
  dataDir,
  onInterrupt,
}: InputOptions): ConsoleInput {
  const historyFile = join(dataDir, 'console-history');
  const history = existsSync(historyFile)
    ? readFileSync(historyFile, 'utf8').trimEnd().split('\n').slice(-HISTORY_LINES)
    : [];
  const reader = createInterface({
    input,
    output,
    prompt: '› ',
    history: history.toReversed(),
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
  });
  reader.on('line', (line) => {
    if (line.trim() !== '') appendFileSync(historyFile, `${line}\n`, { mode: 0o600 });
  });
  reader.on('SIGINT', onInterrupt);
  return {
    interactive: true,
    lines: follow(firstMessages, reader),
    screen: createTerminalScreen(output, reader),
    prompt: () => reader.prompt(true),
    close: () => reader.close(),
  };
}

async function* follow(first: readonly string[], rest: AsyncIterable<string>): AsyncIterable<string> {
  // Taken at once: a reader that nobody listens to loses the lines of a short pipe.
  const lines = rest[Symbol.asyncIterator]();
  yield* first;
  for (let next = await lines.next(); !next.done; next = await lines.next()) yield next.value;
}
