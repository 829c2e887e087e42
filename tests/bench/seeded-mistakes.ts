/** The nine mistakes of goal 7: each in the same small component, with the lines that may be named. */
export interface SeededMistake {
  name: string;
  content: string;
  lines: readonly number[];
}

const LINES = [
  "import { useState } from 'react';",
  '',
  'export function Card({ title }: { title: string }) {',
  '  const [count, setCount] = useState(0);',
  '  const add = () => {',
  '    const step = 1;',
  '    setCount(count + step);',
  '  };',
  '  return (',
  '    <section className="card">',
  '      <h1>{title}</h1>',
  '      <p className="count">{count}</p>',
  '      <button type="button" onClick={add}>Add</button>',
  '    </section>',
  '  );',
  '}',
];

const whole = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
/** With other text in one line, numbered from 1; several lines may take its place, or none. */
const replaced = (line: number, ...by: string[]): string => whole(LINES.toSpliced(line - 1, 1, ...by));

/** The component without a mistake. */
export const SOUND_COMPONENT = whole(LINES);

export const SEEDED_MISTAKES: readonly SeededMistake[] = [
  { name: 'an element that is never closed', content: replaced(11, '      <h1>{title}'), lines: [11, 12] },
  { name: 'a missing brace of an arrow function', content: replaced(8), lines: [5] },
  { name: 'a string without its end', content: replaced(6, "    const step = 'one;"), lines: [6] },
  {
    name: 'a file that stops in the middle of an attribute',
    content: [...LINES.slice(0, 12), '      <button type="button" onClick={a'].join('\n'),
    lines: [13],
  },
  { name: 'two types at once', content: replaced(6, '    const x: number string = 3;'), lines: [6] },
  { name: 'a Markdown fence around the file', content: `\`\`\`tsx\n${SOUND_COMPONENT}\`\`\`\n`, lines: [1] },
  {
    name: 'a name declared twice',
    content: replaced(6, '    const step = 1;', '    const step = 2;'),
    lines: [7],
  },
  {
    name: 'a comment of HTML in JSX',
    content: replaced(11, '      <!-- The title -->', '      <h1>{title}</h1>'),
    lines: [11],
  },
  {
    name: 'an attribute value without quotes',
    content: replaced(10, '    <section className=card>'),
    lines: [10],
  },
];
