import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

interface Row {
  cells: string[];
  /** It goes on in the next row because it was too long, so a resize joins them. */
  isWrapped: boolean;
}

// oxlint-disable-next-line no-control-regex -- what terminals are told begins with one
const CONTROL = /^\u001B\[(\d*)(?:;(\d*))?([A-Za-z])/;
/** As far as the tests use them. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u;

/**
 * A terminal as far as readline and the live line use one: its output as a stream, and what a person would see. Long
 * lines wrap, and are broken anew when its width changes, as in most terminals.
 */
export class VirtualScreen extends PassThrough {
  readonly isTTY = true;
  columns: number;
  #rows: Row[] = [{ cells: [], isWrapped: false }];
  #row = 0;
  #column = 0;

  constructor(columns: number) {
    super();
    this.columns = columns;
    this.setEncoding('utf8');
    this.on('data', (text: string) => this.#draw(text));
  }

  hasColors(): boolean {
    return true;
  }

  /** Every row ever drawn, without blanks at the ends. */
  rows(): string[] {
    const rows = this.#rows.map(({ cells }) => cells.join('').trimEnd());
    while (rows.at(-1) === '') rows.pop();
    return rows;
  }

  /** The row of the cursor up to it. */
  typed(): string {
    return (this.#rows[this.#row]?.cells ?? []).slice(0, this.#column).join('');
  }

  resize(columns: number): void {
    const [row, column] = [this.#row, this.#column];
    const old = this.#rows;
    this.columns = columns;
    this.#rows = [];
    let cursor = { row: 0, column: 0 };
    for (let index = 0; index < old.length;) {
      const line: string[] = [];
      let at: number | undefined;
      for (let goesOn = true; goesOn; index += 1) {
        const { cells = [], isWrapped = false } = old[index] ?? {};
        if (index === row) at = line.length + column;
        line.push(...cells);
        goesOn = isWrapped;
      }
      if (at !== undefined)
        cursor = { row: this.#rows.length + Math.floor(at / columns), column: at % columns };
      for (let from = 0; from === 0 || from < line.length; from += columns) {
        this.#rows.push({ cells: line.slice(from, from + columns), isWrapped: from + columns < line.length });
      }
    }
    [this.#row, this.#column] = [cursor.row, cursor.column];
    this.emit('resize');
  }

  #draw(text: string): void {
    for (let rest = text; rest !== '';) {
      const control = CONTROL.exec(rest);
      if (control) {
        this.#control(control[3] ?? '', Number(control[1] || 1), control[1] ?? '');
        rest = rest.slice(control[0].length);
        continue;
      }
      const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      rest = rest.slice(character.length);
      if (character === '\n') this.#moveTo(this.#row + 1, 0);
      else if (character === '\r') this.#column = 0;
      else if (stripVTControlCharacters(character) !== '') this.#put(character);
    }
  }

  #put(character: string): void {
    const width = WIDE.test(character) ? 2 : 1;
    if (this.#column + width > this.columns) {
      this.#rowAt(this.#row).isWrapped = true;
      this.#moveTo(this.#row + 1, 0);
    }
    const { cells } = this.#rowAt(this.#row);
    while (cells.length < this.#column) cells.push(' ');
    cells.splice(this.#column, width, character, ...(width === 2 ? [''] : []));
    this.#column += width;
  }

  #control(what: string, count: number, given: string): void {
    switch (what) {
      case 'A':
        this.#moveTo(Math.max(0, this.#row - count), this.#column);
        return;
      case 'B':
        this.#moveTo(this.#row + count, this.#column);
        return;
      case 'C':
        this.#column += count;
        return;
      case 'D':
        this.#column -= count;
        return;
      case 'G':
        this.#column = count - 1;
        return;
      case 'J':
        this.#rows.length = this.#row + 1;
        this.#clearRight();
        return;
      case 'K':
        this.#clearRight();
        return;
      case 'm':
        return;
      default:
        throw new Error(`The screen does not know ESC[${given}${what}`);
    }
  }

  #clearRight(): void {
    const row = this.#rowAt(this.#row);
    row.cells.length = Math.min(row.cells.length, this.#column);
    row.isWrapped = false;
  }

  #moveTo(row: number, column: number): void {
    this.#row = row;
    this.#column = column;
    this.#rowAt(row);
  }

  #rowAt(index: number): Row {
    while (this.#rows.length <= index) this.#rows.push({ cells: [], isWrapped: false });
    return this.#rows[index] as Row; // Made just now, if it was not there.
  }
}
