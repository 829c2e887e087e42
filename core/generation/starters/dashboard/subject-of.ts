import { fold } from '../reading/fold.ts';
import type { StarterSpec } from '../types.ts';
import { BUSINESS_SUBJECTS } from './subjects/business.ts';
import { MEASURED_SUBJECTS } from './subjects/measures.ts';
import { MONEY_SUBJECTS } from './subjects/money.ts';
import type { Subject, SubjectKind } from './subjects/types.ts';

const SUBJECTS: readonly SubjectKind[] = [...BUSINESS_SUBJECTS, ...MONEY_SUBJECTS, ...MEASURED_SUBJECTS];

export interface FoundSubject {
  kind: SubjectKind;
  subject: Subject;
}

/** What the dashboard is about: what the request says first, the particular before the general. */
export function subjectOf({ subject, noun, words, language }: StarterSpec): FoundSubject {
  const isGeneral = /^(?:item|element)$/.test(fold(noun.one));
  // A dashboard of beehives with their weight is none of fitness: other words count only where nothing is named.
  const texts = [subject, `${noun.one} ${noun.many}`, ...(isGeneral ? [[...words].join(' ')] : [])].map(fold);
  const kind = texts.map(firstNamed).find((found) => found !== undefined) ?? soldOrNot(words);
  if (kind === undefined) throw new RangeError('there are no subjects');
  const found = kind.build((en, fr) => (language === 'fr' ? fr : en));
  return { kind, subject: kind.key === 'general' && !isGeneral ? ofThings(found, noun.one) : found };
}

/** Whatever it is that is sold, a dashboard of its revenue is one of sales. */
function soldOrNot(words: ReadonlySet<string>): SubjectKind | undefined {
  const isSold = ['revenue', 'revenues', 'sales', 'turnover', 'ventes', 'recettes'].some((word) =>
    words.has(word),
  );
  return SUBJECTS.find(({ key }) => key === (isSold ? 'sales' : 'general'));
}

/** The groups of a general dashboard are the things it is about: beehive 1, beehive 2. */
function ofThings(subject: Subject, name: string): Subject {
  const label = name.slice(0, 1).toUpperCase() + name.slice(1);
  const choices = [1, 2, 3, 4].map((number) => `${label} ${number}`);
  const fields = subject.fields.map((field) =>
    field.kind === 'choice' ? { ...field, label, choices } : field,
  );
  return { ...subject, fields };
}

function firstNamed(text: string): SubjectKind | undefined {
  const places = SUBJECTS.map((kind) => ({ kind, at: text.search(kind.pattern) })).filter(
    ({ at, kind }) => at >= 0 && kind.key !== 'general',
  );
  return places.toSorted((one, other) => one.at - other.at)[0]?.kind;
}
