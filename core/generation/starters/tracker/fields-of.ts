import { fold } from '../reading/fold.ts';
import type { StarterField, StarterSpec } from '../types.ts';
import { fieldIn } from '../vocabulary/fields.ts';
import { findThing, THINGS, type Thing } from '../vocabulary/things.ts';
import { capitalised } from './phrases.ts';

/** The kind of thing a spec keeps, where it is a known one. */
export function thingOf({ noun, language, words }: StarterSpec): Thing | undefined {
  const isGeneral = /^(?:item|element)$/.test(fold(noun.one));
  const same = THINGS.find((thing) => thing[language].one === noun.one && thing[language].many === noun.many);
  const named =
    isGeneral && same?.key === 'stock_item'
      ? undefined
      : (same ?? findThing(fold(`${noun.one} ${noun.many}`)));
  if (named !== undefined) return named;
  // An inventory of guitars keeps guitars, as stock.
  const around = findThing(fold([...words].join(' ')));
  return around?.key === 'stock_item' ? around : undefined;
}

export interface TrackerFields {
  /** The first one names an entry. */
  fields: StarterField[];
  /** What a ticked box means, where entries are ticked off. */
  done: string | undefined;
}

/** Fields of an entry: a name, what the request asks for, and what such a thing usually has where it asks for little. */
export function fieldsOf(spec: StarterSpec, thing: Thing | undefined): TrackerFields {
  const asked = spec.fields.filter(({ key }) => !isMark(key));
  const nameField = asked.find((field) => isName(field, spec, thing)) ?? {
    key: 'name',
    label: nameLabel(spec, thing),
    kind: 'text' as const,
  };
  const others = asked.filter((field) => field !== nameField).map((field) => fitted(field, spec, thing));
  const known = new Set(others.map(({ key }) => key));
  const added = unaskedFields(spec, thing, others.length === 0).filter(({ key }) => !known.has(key));
  const mark = [...spec.fields, ...added].find(({ key }) => isMark(key));
  return {
    fields: [nameField, ...others, ...added.filter(({ key }) => !isMark(key))],
    done: mark?.label ?? doneLabel(spec, thing),
  };
}

/** Fields that are the tick itself. */
function isMark(key: string): boolean {
  return key === 'done' || key === 'paid';
}

const NAME_KEY = /^(?:name|title|fullName|nom|titre|intitule|label|libelle|task|taskName|.*(?:Name|Title))$/;

function isName(field: StarterField, { noun }: StarterSpec, thing: Thing | undefined): boolean {
  if (field.kind !== 'text') return false;
  if (NAME_KEY.test(field.key) || fold(field.label) === fold(noun.one)) return true;
  return (thing?.key === 'booking' || thing?.key === 'appointment') && field.key === 'customer';
}

const PEOPLE = new Set([
  'booking',
  'appointment',
  'contact',
  'customer',
  'student',
  'employee',
  'guest',
  'pet',
  'birthday',
]);

function nameLabel({ language, noun }: StarterSpec, thing: Thing | undefined): string {
  return thing !== undefined && PEOPLE.has(thing.key)
    ? { en: 'Name', fr: 'Nom' }[language]
    : capitalised(noun.one);
}

/**
 * Fields that the request did not mention at all; one that it took away is mentioned, and stays away. All usual ones
 * where it names no field, otherwise only those without which the app would be none: an expense has an amount.
 */
function unaskedFields(spec: StarterSpec, thing: Thing | undefined, all: boolean): StarterField[] {
  const said = new Set([...spec.words].map((word) => fold(word)));
  const unsaid = ({ key, label }: StarterField): boolean =>
    ![...words(label), ...words(key.replaceAll(/([A-Z])/g, ' $1'))].some((word) => said.has(word));
  const usual = thing?.fields ?? GENERAL_FIELDS;
  const needed = thing?.done === undefined ? (NEEDED[thing?.key ?? ''] ?? []) : TICKED_FIELDS;
  return (all ? usual : usual.filter((key) => needed.includes(key)))
    .flatMap((key) => fieldIn(spec.language, key) ?? [])
    .filter((field) => all || unsaid(field))
    .map((field) => fitted(field, spec, thing));
}

const TICKED_FIELDS = ['dueDate', 'priority'];

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  expense: ['amount', 'date'],
  invoice: ['amount', 'paid'],
  subscription: ['cost'],
  booking: ['date', 'time'],
  appointment: ['date', 'time'],
  event: ['date'],
  meal: ['date'],
  workout: ['date'],
  diary: ['date'],
  birthday: ['birthday'],
  project: ['status', 'dueDate'],
  ticket: ['status', 'priority'],
  job: ['status'],
  stock_item: ['quantity'],
  loan: ['borrower'],
};

const GENERAL_FIELDS = ['date', 'category', 'notes'];

function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

/** A category field has the categories of its thing, or those that the request lists. */
function fitted(field: StarterField, spec: StarterSpec, thing: Thing | undefined): StarterField {
  if (field.key !== 'category') return field;
  const general = fieldIn(spec.language, 'category')?.choices ?? [];
  const isGeneral = field.kind !== 'choice' || (field.choices ?? []).join() === general.join();
  if (!isGeneral) return field;
  const listed = [...new Set(spec.details.map(capitalised))].slice(0, 8);
  const choices = listed.length > 1 ? listed : (thing?.categories?.[spec.language] ?? general);
  return { ...field, kind: 'choice', choices };
}

function doneLabel({ words, language }: StarterSpec, thing: Thing | undefined): string | undefined {
  if (thing?.key === 'habit') return undefined;
  if (thing?.done !== undefined) return thing.done[language];
  const asked = [...words].some((word) =>
    /^(?:done|tick|check(?:ed|box|boxes)?|complete[ds]?|cocher|fait|faite?s|termine[er]?)$/.test(fold(word)),
  );
  return asked ? { en: 'Done', fr: 'Fait' }[language] : undefined;
}
