import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { PassThrough, type Readable } from 'node:stream';
import { appendHistory, readHistory } from './history-file.ts';
import { createPlainScreen, createTerminalScreen, type ConsoleOutput, type Screen } from './screen.ts';

export type ConsoleInput = Readable & { isTTY?: boolean };

/** The two ends of a terminal, or of what stands in for one. */
export interface Terminal {
  /** The lines of the input; one that nobody asks for yet waits. */
  readonly lines: AsyncIterable<string>;
  readonly screen: Screen;
  /** Whether lines are typed and edited here, so that their echo is on the screen already. */
  readonly isEdited: boolean;
  /** Throws away what is being typed; false where nothing is. */
  discardTyped(): boolean;
  close(): void;
}

export interface TerminalOptions {
  input: ConsoleInput;
  output: ConsoleOutput;
  dataDir: string;
  /** Ctrl-C was pressed. */
  onInterrupt: () => void;
}

const PROMPT = '› ';

/** Reads lines: with editing and history where both ends are a terminal, as they come otherwise. */
export function openTerminal(options: TerminalOptions): Terminal {
  // Some terminals have no size, and then nothing can be drawn in place.
  const canDraw = options.output.isTTY === true && (options.output.columns ?? 0) > 0;
  return canDraw && options.input.isTTY === true ? openEdited(options) : openPlain(options, canDraw);
}

function openPlain({ input, output }: TerminalOptions, canDraw: boolean): Terminal {
  const reader = createInterface({ input, crlfDelay: Infinity });
  // Nobody types here, but what runs can be shown in place.
  const painter = canDraw ? createInterface({ input: new PassThrough(), output, terminal: true }) : undefined;
  return {
    lines: linesOf(reader),
    screen: painter
      ? createTerminalScreen(output, { reader: painter, prompt: '' })
      : createPlainScreen(output),
    isEdited: false,
    discardTyped: () => false,
    close() {
      reader.close();
      painter?.close();
    },
  };
}

function openEdited({ input, output, dataDir, onInterrupt }: TerminalOptions): Terminal {
  const historyFile = join(dataDir, 'console-history');
  const history = readHistory(historyFile);
  const reader = createInterface({
    input,
    output,
    history: history.toReversed(),
    historySize: history.length + 500,
    removeHistoryDuplicates: true,
  });
  reader.on('line', (line) => appendHistory(historyFile, line));
  reader.on('SIGINT', onInterrupt);
  return {
    lines: linesOf(reader),
    screen: createTerminalScreen(output, { reader, prompt: PROMPT }),
    isEdited: true,
    discardTyped() {
      if (reader.line === '') return false;
      reader.write(null, { ctrl: true, name: 'e' });
      reader.write(null, { ctrl: true, name: 'u' });
      return true;
    },
    close: () => reader.close(),
  };
}

/** Listens at once: a reader that nobody listens to loses the lines of a short pipe. */
function linesOf(reader: Interface): AsyncIterable<string> {
  const lines = reader[Symbol.asyncIterator]();
  return { [Symbol.asyncIterator]: () => lines };
}
