import { below } from './random.ts';

/** You are `x`, the machine is `o`. */
export type Field = 'x' | 'o' | null;

const LINES = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [0, 3, 6],
  [1, 4, 7],
  [2, 5, 8],
  [0, 4, 8],
  [2, 4, 6],
];

export function winnerOf(fields: Field[]): { by: 'x' | 'o'; line: number[] } | null {
  for (const line of LINES) {
    const [first, ...others] = line.map((place) => fields[place]);
    if (first && others.every((field) => field === first)) return { by: first, line };
  }
  return null;
}

/** The level from which on the machine makes no mistakes. */
const PERFECT_LEVEL = 6;

/** Where the machine plays: a random place now and then, less often on every level. */
export function answerTo(fields: Field[], level: number): number {
  const free = fields.flatMap((field, place) => (field === null ? [place] : []));
  const isCareless = Math.random() > level / PERFECT_LEVEL;
  if (isCareless) return free[below(free.length)] ?? 0;
  const rated = free.map((place) => ({ place, value: valueOf(withMark(fields, place, 'o'), 'x') }));
  const best = Math.max(...rated.map(({ value }) => value));
  const choices = rated.filter(({ value }) => value === best);
  return choices[below(choices.length)]?.place ?? 0;
}

/** How good a position is for the machine when both play on without mistakes: 1, 0 or -1, sooner counting more. */
function valueOf(fields: Field[], turn: 'x' | 'o'): number {
  const winner = winnerOf(fields);
  const free = fields.flatMap((field, place) => (field === null ? [place] : []));
  if (winner !== null) return (winner.by === 'o' ? 1 : -1) * (1 + free.length);
  if (free.length === 0) return 0;
  const values = free.map((place) => valueOf(withMark(fields, place, turn), turn === 'x' ? 'o' : 'x'));
  return turn === 'o' ? Math.max(...values) : Math.min(...values);
}

function withMark(fields: Field[], place: number, mark: 'x' | 'o'): Field[] {
  return fields.map((field, index) => (index === place ? mark : field));
}
