import { clearScreenDown, cursorTo, moveCursor, type Interface } from 'node:readline';
import type { WriteStream } from 'node:tty';

/** Where the terminal's messages and its one live line go. */
export interface Screen {
  print(text: string): void;
  /** Shows a line that changes in place until it is cleared with undefined. */
  live(text: string | undefined): void;
}

/** Plain lines, for output that is not a terminal. A live line is printed once a change. */
export function createPlainScreen(output: NodeJS.WritableStream): Screen {
  let last: string | undefined;
  return {
    print: (text) => void output.write(`${text}\n`),
    live: (text) => {
      if (text !== undefined && text !== last) output.write(`${text}\n`);
      last = text;
    },
  };
}

/** A terminal: messages scroll above, one live line stands over the prompt and what is being typed there stays. */
export function createTerminalScreen(output: WriteStream, line: Interface): Screen {
  let live: string | undefined;
  let liveShown = false;

  const redraw = (message?: string): void => {
    const { rows } = line.getCursorPos();
    moveCursor(output, 0, -(rows + (liveShown ? 1 : 0)));
    cursorTo(output, 0);
    clearScreenDown(output);
    if (message !== undefined) output.write(`${message}\n`);
    if (live !== undefined) output.write(`${fit(live, output.columns)}\n`);
    liveShown = live !== undefined;
    // readline moves up by the rows it drew last before it draws the prompt again.
    output.write('\n'.repeat(rows));
    line.prompt(true);
  };

  return {
    print: redraw,
    live: (text) => {
      live = text;
      redraw();
    },
  };
}

function fit(text: string, columns: number): string {
  // oxlint-disable-next-line no-control-regex -- colours take no room on the screen
  const visible = text.replaceAll(/\u001B\[\d+m/g, '');
  return visible.length < columns ? text : `${visible.slice(0, Math.max(columns - 2, 1))}…`;
}
