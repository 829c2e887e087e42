import { slugOf } from '../kit/slug-of.ts';
import type { SourceValue } from '../kit/to-source.ts';
import { fold } from '../reading/fold.ts';
import type { StarterField, StarterSpec } from '../types.ts';
import type { Thing } from '../vocabulary/things.ts';
import { capitalised } from './phrases.ts';
import { HOME_SAMPLES } from './samples/home.ts';
import type { Bilingual, SampleRow } from './samples/rows.ts';
import { SHELF_SAMPLES } from './samples/shelf.ts';
import { WORK_SAMPLES } from './samples/work.ts';

const SAMPLES: Readonly<Record<string, readonly SampleRow[]>> = {
  ...HOME_SAMPLES,
  ...SHELF_SAMPLES,
  ...WORK_SAMPLES,
};

/** The entries that are there when the app is first opened, with a value for every field that can have a likely one. */
export function samplesOf(
  spec: StarterSpec,
  fields: readonly StarterField[],
  thing: Thing | undefined,
): SourceValue[] {
  const [nameField, ...others] = fields;
  return rowsFor(spec, thing).map((row, index) => {
    const name = inLanguage(row.name, spec);
    const values: Record<string, SourceValue> = { [nameField?.key ?? 'name']: name };
    for (const field of others) {
      const value = valueOf(field, row, { spec, thing, index, name });
      if (value !== undefined) values[field.key] = value;
    }
    return {
      values,
      done: row.done === true || row.values?.['paid'] === true ? true : undefined,
      keptDaysAgo: row.keptDaysAgo?.map(Number),
    };
  });
}

/** Rows of a known thing; otherwise what the request lists, or numbered ones. */
function rowsFor({ noun, details, language }: StarterSpec, thing: Thing | undefined): readonly SampleRow[] {
  const isOwnNoun = thing !== undefined && thing[language].many !== noun.many;
  if (thing !== undefined && !isOwnNoun) {
    return (
      SAMPLES[thing.key] ??
      thing.samples[language].map((name, index) => ({ name, done: index === 2 && thing.done !== undefined }))
    );
  }
  const listed = details.filter((detail) => detail.length <= 40).slice(0, 6);
  if (listed.length > 2) return listed.map((name) => ({ name: capitalised(name) }));
  return [1, 2, 3].map((number) => ({ name: `${capitalised(noun.one)} ${number}` }));
}

interface Place {
  spec: StarterSpec;
  thing: Thing | undefined;
  index: number;
  name: string;
}

function valueOf(field: StarterField, row: SampleRow, place: Place): SourceValue {
  const known = row.values?.[field.key];
  if (field.kind === 'choice') return choiceOf(field, known, place);
  if (field.kind === 'phone') return phoneOf(typeof known === 'number' ? known : place.index, place.spec);
  if (known !== undefined) {
    const value = typeof known === 'object' ? inLanguage(known, place.spec) : known;
    return field.kind === 'number' && typeof value === 'string' ? Number(value) : value;
  }
  // A row that says its own values leaves the others empty on purpose: a task without a date.
  if (row.values !== undefined && field.kind !== 'email' && field.key in USUAL_OF_THINGS) return undefined;
  return likelyValue(field, place);
}

/** Fields that rows of known things fill where they want them filled. */
const USUAL_OF_THINGS: Readonly<Record<string, true>> = {
  dueDate: true,
  notes: true,
  description: true,
  rating: true,
  company: true,
  distance: true,
};

function choiceOf({ choices = [] }: StarterField, known: unknown, { index }: Place): SourceValue {
  if (choices.length === 0) return undefined;
  return choices[(typeof known === 'number' ? known : index) % choices.length];
}

/** Numbers that are reserved for films and examples. */
function phoneOf(index: number, { language }: StarterSpec): string {
  return language === 'fr'
    ? `06 39 98 ${10 + index * 7} ${22 + index * 9}`
    : `(555) 555-01${String(10 + index * 11)}`;
}

const PEOPLE = ['Ana', 'David', 'Mei', 'Sam', 'Nora', 'Lucas'];
const PLACES = {
  en: ['Kitchen', 'Garden', 'Office', 'Garage'],
  fr: ['Cuisine', 'Jardin', 'Bureau', 'Garage'],
};
const CITIES = { en: ['Bristol', 'Leeds', 'York', 'Bath'], fr: ['Nantes', 'Lyon', 'Lille', 'Annecy'] };
const AHEAD = [0, 1, 3, 6, 10, 15];
const HOURS = ['09:30', '11:00', '14:15', '16:30', '18:00', '19:30'];

function likelyValue({ key, kind }: StarterField, { spec, thing, index, name }: Place): SourceValue {
  const { language } = spec;
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[index % items.length];
  const said = fold(key);
  switch (kind) {
    case 'date':
      return dayOf(said, index, thing);
    case 'time':
      return pick(HOURS);
    case 'money':
      return pick([12.5, 40, 8.9, 75, 24, 130]);
    case 'number':
      return numberOf(said, index);
    case 'email':
      return `${slugOf(name).replaceAll('-', '.')}@example.com`;
    case 'url':
      return `https://example.com/${slugOf(name)}`;
    case 'yes_no':
      return index % 3 === 0;
    case 'text':
      if (/assignee|person|owner|borrower|author|customer|client|teacher|responsable/.test(said))
        return pick(PEOPLE);
      if (/place|room|location|lieu|salle/.test(said)) return pick(PLACES[language]);
      if (/city|ville/.test(said)) return pick(CITIES[language]);
      return undefined;
    case 'long_text':
    case 'phone':
    case 'choice':
      return undefined;
  }
}

/** Days from today: deadlines and events are ahead, what was done or bought is past. */
function dayOf(key: string, index: number, thing: Thing | undefined): number {
  const ahead = AHEAD[index % AHEAD.length] ?? 0;
  if (/birth|naissance/.test(key)) return -365 * (24 + index * 7) + index * 41;
  if (/due|deadline|echeance|return|retour|start|event|next|expir/.test(key))
    return ahead + (/start/.test(key) ? 12 : 0);
  if (/end|fin/.test(key)) return ahead + 19;
  return thing?.key === 'event' ? ahead * 3 + 2 : -ahead;
}

function numberOf(key: string, index: number): number {
  const scales: readonly (readonly [RegExp, readonly number[]])[] = [
    [/year|annee/, [2019, 2021, 2022, 2024, 2018]],
    [/duration|minutes|duree/, [30, 45, 20, 60, 25]],
    [/guests|personnes|servings/, [2, 4, 3, 6, 2]],
    [/weight|poids/, [4, 12, 7, 23, 5]],
    [/pages/, [240, 318, 180, 412, 276]],
    [/distance/, [5, 8.4, 12, 3.2, 10]],
  ];
  const scale = scales.find(([pattern]) => pattern.test(key))?.[1] ?? [3, 1, 5, 2, 8];
  return scale[index % scale.length] ?? 1;
}

function inLanguage(text: Bilingual, { language }: StarterSpec): string {
  return typeof text === 'string' ? text : language === 'fr' ? text[1] : text[0];
}
