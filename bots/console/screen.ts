import { clearScreenDown, cursorTo, moveCursor, type Interface } from 'node:readline';
import type { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

export type ConsoleOutput = Writable & {
  isTTY?: boolean;
  columns?: number;
  hasColors?: () => boolean;
};

/** Where the terminal's messages and its one live line go. */
export interface Screen {
  print(text: string): void;
  /** Shows a line that changes in place until it is cleared with undefined. */
  live(text: string | undefined): void;
}

/** Plain lines, for output that is not a terminal. A live line is printed once a change. */
export function createPlainScreen(output: ConsoleOutput): Screen {
  let last: string | undefined;
  return {
    print: (text) => void output.write(`${text}\n`),
    live: (text) => {
      if (text !== undefined && text !== last) output.write(`${text}\n`);
      last = text;
    },
  };
}

/** Made when it is first needed: that takes as long as a twentieth of the program's start. */
let graphemes: Intl.Segmenter | undefined;

/**
 * A terminal: messages scroll above, a live line stands over the prompt, and what is being typed there stays. Both
 * lines are readline's prompt, so that readline, which knows the width of every character, draws and measures all that
 * is ever drawn again. Plain lines once the reader is closed.
 */
export function createTerminalScreen(
  output: ConsoleOutput,
  { reader, prompt }: { reader: Interface; prompt: string },
): Screen {
  const plain = createPlainScreen(output);
  // How many rows readline drew above the cursor: not documented, and there for as long as it draws more than one.
  const drawn = reader as Interface & { prevRows: number };
  let live: string | undefined;
  let isClosed = false;

  const columns = (): number => output.columns ?? 80;

  function positionAfter(text: string): { rows: number; cols: number } {
    const shown = reader.getPrompt();
    reader.setPrompt(text);
    // Where the cursor would be if nothing were typed.
    const { cursor } = reader;
    Object.assign(reader, { cursor: 0 });
    const position = reader.getCursorPos();
    Object.assign(reader, { cursor });
    reader.setPrompt(shown);
    return position;
  }

  function widthOf(text: string): number {
    const { rows, cols } = positionAfter(text);
    return rows * columns() + cols;
  }

  /** One row of it, so that it is one row still when it is erased. */
  function fit(text: string): string {
    if (widthOf(text) < columns()) return text;
    let cut = '';
    graphemes ??= new Intl.Segmenter();
    for (const { segment } of graphemes.segment(stripVTControlCharacters(text))) {
      if (widthOf(cut + segment) > columns() - 2) break;
      cut += segment;
    }
    return `${cut}…`;
  }

  function eraseRowsAbove(rows: number): void {
    moveCursor(output, 0, -rows);
    cursorTo(output, 0);
    clearScreenDown(output);
    drawn.prevRows = 0;
  }

  /** Draws everything anew, with `above` left for good over it. */
  function redraw(above?: string): void {
    // In one piece, or it would flicker.
    output.cork();
    eraseRowsAbove(reader.getCursorPos().rows);
    if (above !== undefined) output.write(`${above}\n`);
    reader.setPrompt(live === undefined ? prompt : `${fit(live)}\n${prompt}`);
    reader.prompt(true);
    output.uncork();
  }

  /** A line was entered, and the cursor stands below: it stays, the live line over it goes on under it. */
  function keepEntered(line: string): void {
    const { rows } = positionAfter(`${reader.getPrompt()}${line}`);
    output.cork();
    if (live !== undefined) {
      eraseRowsAbove(rows + 1);
      output.write(`${prompt}${line}\n`);
    }
    reader.prompt(true);
    output.uncork();
  }

  function resize(): void {
    // Terminals break their lines anew, so that what stands there has as many rows as readline finds now.
    eraseRowsAbove(reader.getCursorPos().rows);
    // readline's own listener comes next and draws.
    reader.setPrompt(live === undefined ? prompt : `${fit(live)}\n${prompt}`);
  }

  output.prependListener('resize', resize);
  reader.on('line', keepEntered);
  reader.once('close', () => {
    isClosed = true;
    output.off('resize', resize);
    eraseRowsAbove(reader.getCursorPos().rows);
  });
  reader.setPrompt(prompt);

  return {
    print(text) {
      if (isClosed) plain.print(text);
      else redraw(text);
    },
    live(text) {
      if (isClosed) plain.live(text);
      else if (text !== live) {
        // Line ends and tabs would make it more than its row.
        live = text?.replaceAll(/\s+/g, ' ');
        redraw();
      }
    },
  };
}
