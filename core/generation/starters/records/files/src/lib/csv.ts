/** Rows as CSV for spreadsheets: a byte order mark for Excel, quotes where they are needed. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Rows of a CSV file, separated by comma, semicolon or tab, whichever its first line has most of. Empty lines are left out. */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  for (let index = 0; index < source.length; index += 1) {
    const char = source[index] ?? '';
    if (quoted) {
      if (char !== '"') value += char;
      else if (source[index + 1] === '"') {
        value += '"';
        index += 1;
      } else quoted = false;
    } else if (char === '"' && value === '') quoted = true;
    else if (char === separator || char === '\n') {
      row.push(value.replace(/\r$/, ''));
      value = '';
      if (char === '\n') {
        rows.push(row);
        row = [];
      }
    } else value += char;
  }
  rows.push([...row, value.replace(/\r$/, '')]);
  return rows.filter((cells) => cells.some((text) => text.trim() !== ''));
}

function cell(text: string): string {
  // A cell that begins like a formula would be run as one by a spreadsheet; numbers may begin with a minus.
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function separatorOf(source: string): string {
  const [line = ''] = source.split('\n', 1);
  const times = (char: string): number => line.split(char).length - 1;
  return [',', ';', '\t'].reduce((best, char) => (times(char) > times(best) ? char : best));
}
