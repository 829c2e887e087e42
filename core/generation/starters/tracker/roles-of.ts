import { pickFrom } from '../kit/random-from.ts';
import { fold } from '../reading/fold.ts';
import type { StarterField, StarterSpec } from '../types.ts';
import type { Thing } from '../vocabulary/things.ts';

/** See `Roles` of the app's types.ts. */
export type Roles = Partial<
  Record<'due' | 'day' | 'time' | 'amount' | 'quantity' | 'group' | 'status' | 'priority' | 'rating', string>
>;

export type View = 'list' | 'cards' | 'table' | 'board' | 'days' | 'habits';

const DUE = /due|deadline|return|expir|renew|echeance|limite|retour|peremption/;
const PAST_OR_LIFE = /birth|naissance|purchase|achat/;

/** What the fields are for, told by kind and key. */
export function rolesOf(fields: readonly StarterField[], isTicked: boolean): Roles {
  const find = (fits: (field: StarterField, key: string) => boolean): string | undefined =>
    fields.find((field) => fits(field, fold(field.key)))?.key;
  const due = find(({ kind }, key) => kind === 'date' && DUE.test(key));
  const day = find(({ kind }, key) => kind === 'date' && !DUE.test(key) && !PAST_OR_LIFE.test(key));
  const priority = find(({ kind }, key) => kind === 'choice' && /priorit|urgenc|importance/.test(key));
  const status = find(
    ({ kind }, key) => kind === 'choice' && /status|statut|stage|state|etat|avancement/.test(key),
  );
  const rating = find(
    ({ kind, choices = [] }) => kind === 'choice' && choices.every((choice) => /^★+$/.test(choice)),
  );
  const roles: { [key in keyof Roles]: string | undefined } = {
    // A date of something that is ticked off is the date by which it is done.
    due: due ?? (isTicked ? day : undefined),
    day: due === undefined && isTicked ? undefined : day,
    time: find(({ kind }) => kind === 'time'),
    amount: find(({ kind }) => kind === 'money'),
    quantity: find(({ kind }, key) => kind === 'number' && /quantit|stock|count|pieces|nombre/.test(key)),
    group:
      find(({ kind }, key) => kind === 'choice' && /categor|type|group|kind|rubrique/.test(key)) ??
      find(
        ({ kind, key }) =>
          kind === 'choice' && key !== 'frequency' && ![priority, status, rating].includes(key),
      ),
    status,
    priority,
    rating,
  };
  return Object.fromEntries(Object.entries(roles).filter(([, key]) => key !== undefined));
}

/** The status that means finished, and the one to go back to. */
export function doneStatus(
  fields: readonly StarterField[],
  { status }: Roles,
): { status: string; open: string } | undefined {
  const choices = fields.find(({ key }) => key === status)?.choices ?? [];
  const done = choices.find((choice) =>
    /\b(?:done|finished|closed|resolved|complete[d]?|delivered|termine|fini|ferme|resolu|livre|fait)e?\b/.test(
      fold(choice),
    ),
  );
  const [open] = choices;
  return done === undefined || open === undefined || open === done ? undefined : { status: done, open };
}

const USUAL: Readonly<Record<string, readonly [View, ...View[]]>> = {
  task: ['list', 'list', 'list', 'board'],
  chore: ['list'],
  grocery: ['list', 'list', 'board'],
  packing: ['list', 'board'],
  homework: ['list', 'days'],
  habit: ['habits'],
  booking: ['days'],
  appointment: ['days'],
  event: ['days'],
  meal: ['days', 'days', 'board'],
  expense: ['list', 'table'],
  invoice: ['table', 'list'],
  subscription: ['list', 'table'],
  stock_item: ['table'],
  order: ['table', 'board'],
  product: ['table', 'cards'],
  customer: ['table', 'board', 'list'],
  employee: ['table', 'cards'],
  student: ['table', 'list'],
  contact: ['list', 'cards', 'table'],
  recipe: ['cards'],
  movie: ['cards', 'list'],
  book: ['cards', 'list'],
  note: ['cards'],
  idea: ['cards'],
  diary: ['days', 'list'],
  workout: ['list', 'days'],
  project: ['board'],
  ticket: ['board', 'table'],
  job: ['board', 'table'],
};

/** Views that a request names. */
const ASKED: readonly (readonly [RegExp, View])[] = [
  [/^(?:kanban|board|trello|kanbans)$/, 'board'],
  [/^(?:calendar|agenda|calendrier)$/, 'days'],
  [/^(?:gallery|cards|galerie|fiches)$/, 'cards'],
];

/** The views that make sense for these fields; which is first depends on the thing and on the seed. */
export function viewsOf(
  { seed, words }: Pick<StarterSpec, 'seed' | 'words'>,
  fields: readonly StarterField[],
  { roles, thing }: { roles: Roles; thing: Thing | undefined },
): View[] {
  const can: Record<View, boolean> = {
    list: true,
    cards: fields.length > 2,
    table: fields.length > 2,
    board: roles.status !== undefined || roles.group !== undefined || roles.priority !== undefined,
    days: roles.day !== undefined || roles.due !== undefined,
    habits: thing?.key === 'habit',
  };
  const general: [View, ...View[]] = roles.status === undefined ? ['list', 'cards', 'table'] : ['board'];
  const asked = ASKED.find(([word, view]) => can[view] && [...words].some((said) => word.test(fold(said))));
  const wanted = asked?.[1] ?? pickFrom(USUAL[thing?.key ?? ''] ?? general, seed, 'view');
  const first = can[wanted] ? wanted : 'list';
  if (first === 'habits') return ['habits'];
  const order: View[] = ['list', 'cards', 'days', 'board', 'table'];
  const offered = order.filter((view) => can[view] && (view !== 'cards' || roles.due === undefined));
  return [first, ...offered.filter((view) => view !== first)].slice(0, 4);
}
