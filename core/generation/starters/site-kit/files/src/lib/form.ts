import { texts } from '../config.ts';
import { formatDate } from './format.ts';
import { isRecord } from './storage.ts';

/** A question of a form. */
export interface Question {
  key: string;
  label: string;
  kind:
    | 'text'
    | 'long_text'
    | 'number'
    | 'money'
    | 'date'
    | 'time'
    | 'email'
    | 'phone'
    | 'choice'
    | 'yes_no'
    | 'url';
  required: boolean;
  choices?: string[];
  autoComplete?: string;
  /** Stands beside its neighbour where there is room. */
  half?: boolean;
}

/** A form that was sent. Labels and answers are kept as they were read, whatever the form asks later. */
export interface Entry {
  id: string;
  sentAt: string;
  answers: { key: string; label: string; value: string }[];
}

export type Answers = Record<string, string>;

/** Messages by question, none where everything can be taken. */
export function errorsOf(questions: readonly Question[], answers: Answers): Record<string, string> {
  const start = answers['startDate'] ?? '';
  return Object.fromEntries(
    questions.flatMap((question) => {
      const value = (answers[question.key] ?? '').trim();
      const isBeforeStart = question.key === 'endDate' && value !== '' && value < start;
      const error = isBeforeStart ? texts.beforeStart : errorOf(question, value);
      return error === undefined ? [] : [[question.key, error]];
    }),
  );
}

/** The sent form as it is kept; answers left empty are left out. */
export function entryFrom(questions: readonly Question[], answers: Answers): Entry {
  return {
    id: `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`,
    sentAt: new Date().toISOString(),
    answers: questions.flatMap(({ key, label }) => {
      const value = (answers[key] ?? '').trim();
      return value === '' ? [] : [{ key, label, value }];
    }),
  };
}

export function answerOf(entry: Entry, key: string): string {
  return entry.answers.find((answer) => answer.key === key)?.value ?? '';
}

/** Days are written out, everything else is shown as it was typed. */
export function shownValue(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}

export function restoreEntries(stored: unknown): Entry[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.filter(
    (entry): entry is Entry =>
      isRecord(entry) &&
      typeof entry['id'] === 'string' &&
      typeof entry['sentAt'] === 'string' &&
      Array.isArray(entry['answers']) &&
      entry['answers'].every((answer) => isRecord(answer) && typeof answer['value'] === 'string'),
  );
}

/** Today's date as `2026-05-04`, where the visitor is. */
export function today(): string {
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function errorOf({ kind, required }: Question, value: string): string | undefined {
  if (value === '') return required ? texts.needed : undefined;
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value)) return texts.badEmail;
  if (kind === 'phone' && !/^(?=(?:\D*\d){6})[+()\d\s./-]+$/.test(value)) return texts.badPhone;
  if (kind === 'url' && !/^(https?:\/\/)?[^\s/]+\.[^\s/]{2,}(\/\S*)?$/i.test(value)) return texts.badLink;
  if ((kind === 'number' || kind === 'money') && !(Number(value) >= 0)) return texts.badNumber;
  return undefined;
}
