import type { SourceValue } from '../kit/to-source.ts';
import { slugOf } from '../kit/slug-of.ts';
import { fieldsOf, thingOf } from '../tracker/fields-of.ts';
import { samplesOf } from '../tracker/samples-of.ts';
import type { StarterField, StarterSpec } from '../types.ts';

export type Sample = Record<string, string | number | boolean>;

export interface Resource {
  title: string;
  description: string;
  /** The collection in addresses: `books` for /books. */
  path: string;
  /** Name of one entry in the OpenAPI document. */
  schema: string;
  noun: StarterSpec['noun'];
  fields: (StarterField & { required?: true })[];
  samples: Sample[];
}

/** Addresses that the server answers itself. */
const TAKEN = new Set(['health']);

/** What the API keeps: the same fields as the app that keeps a list of the same things. */
export function resourceOf(spec: StarterSpec): Resource {
  const { noun, title, language } = spec;
  const thing = thingOf(spec);
  const { fields, done } = fieldsOf(spec, thing);
  const all = fields.map((field, index) => (index === 0 ? { ...field, required: true as const } : field));
  const mark = done === undefined ? undefined : markOf(done, language);
  if (mark !== undefined && !all.some(({ key }) => key === mark.key)) all.push(mark);
  const slug = slugOf(noun.many);
  return {
    title,
    description:
      language === 'en'
        ? `Creates, reads, changes and removes ${noun.many}.`
        : `Crée, lit, modifie et supprime des ${noun.many}.`,
    path: TAKEN.has(slug) ? `${slug}-entries` : slug,
    schema: pascal(slugOf(noun.one)),
    noun,
    fields: all,
    samples: samplesOf(spec, fields, thing).map((sample) => jsonSample(sample, all, mark?.key)),
  };
}

/** Tasks are done, books are read. Keys are English, like those of all known fields. */
function markOf(label: string, language: 'en' | 'fr'): StarterField {
  const camel = slugOf(label).replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return { key: language === 'en' ? camel : 'done', label, kind: 'yes_no' };
}

/** Examples have dates as days from today; in a file they must be fixed. */
const FIRST_DAY = Date.UTC(2026, 2, 2);
const DAY_MS = 86_400_000;

function jsonSample(sample: SourceValue, fields: Resource['fields'], mark: string | undefined): Sample {
  const { values = {}, done } = isRecord(sample) ? sample : {};
  return Object.fromEntries(
    fields.flatMap(({ key, kind }): [string, string | number | boolean][] => {
      const value = isRecord(values) ? values[key] : undefined;
      if (kind === 'yes_no') return [[key, key === mark ? done === true : value === true]];
      if (value === null || (typeof value !== 'string' && typeof value !== 'number')) return [];
      if (kind === 'date' && typeof value === 'number')
        return [[key, new Date(FIRST_DAY + value * DAY_MS).toISOString().slice(0, 10)]];
      return [[key, value]];
    }),
  );
}

function isRecord(value: SourceValue): value is { readonly [key: string]: SourceValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pascal(slug: string): string {
  const name = slug
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
  return /^[A-Z]/.test(name) ? name : `Entry${name}`;
}
