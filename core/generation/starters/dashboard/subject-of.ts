import { fold } from '../reading/fold.ts';
import type { StarterSpec } from '../types.ts';
import { BUSINESS_SUBJECTS } from './subjects/business.ts';
import { MEASURED_SUBJECTS } from './subjects/measures.ts';
import type { Subject, SubjectKind } from './subjects/types.ts';

const SUBJECTS: readonly SubjectKind[] = [...BUSINESS_SUBJECTS, ...MEASURED_SUBJECTS];

export interface FoundSubject {
  kind: SubjectKind;
  subject: Subject;
}

/** What the dashboard is about: what the request says first, the particular before the general. */
export function subjectOf({ subject, noun, words, language }: StarterSpec): FoundSubject {
  const texts = [subject, `${noun.one} ${noun.many}`, [...words].join(' ')].map(fold);
  const kind = texts.map(firstNamed).find((found) => found !== undefined) ?? SUBJECTS.at(-1);
  if (kind === undefined) throw new RangeError('there are no subjects');
  return { kind, subject: kind.build((en, fr) => (language === 'fr' ? fr : en)) };
}

function firstNamed(text: string): SubjectKind | undefined {
  const places = SUBJECTS.map((kind) => ({ kind, at: text.search(kind.pattern) })).filter(
    ({ at, kind }) => at >= 0 && kind.key !== 'general',
  );
  return places.toSorted((one, other) => one.at - other.at)[0]?.kind;
}
