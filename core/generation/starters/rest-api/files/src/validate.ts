import { config } from './config.ts';
import { HttpError } from './http.ts';
import type { Field, Value, Values } from './types.ts';

export interface FieldError {
  field: string;
  message: string;
}

const LONGEST_TEXT = 500;
const LONGEST_LONG_TEXT = 20_000;

/**
 * The values of an entry from what a client sent. `partial` leaves out what was not sent (PATCH); otherwise missing
 * fields become null (POST, PUT).
 * @throws HttpError 422 with one message a field
 */
export function validate(input: Record<string, unknown>, { partial }: { partial: boolean }): Values {
  const errors: FieldError[] = [];
  const values: Values = {};
  for (const key of Object.keys(input)) {
    if (!config.fields.some((field) => field.key === key)) {
      errors.push({ field: key, message: `There is no such field. There are: ${keys()}.` });
    }
  }
  for (const field of config.fields) {
    const isSent = Object.hasOwn(input, field.key);
    if (!isSent && partial) continue;
    const value = isSent ? input[field.key] : null;
    if (value === null || value === undefined || value === '') {
      if (field.required) errors.push({ field: field.key, message: 'This field is required.' });
      else values[field.key] = null;
      continue;
    }
    const problem = problemOf(field, value);
    if (problem !== undefined) errors.push({ field: field.key, message: problem });
    else values[field.key] = cleaned(value as Value);
  }
  if (errors.length > 0) throw new HttpError(422, 'Some fields are not valid.', { details: { errors } });
  return values;
}

function keys(): string {
  return config.fields.map(({ key }) => key).join(', ');
}

function cleaned(value: Value): Value {
  return typeof value === 'string' ? value.trim() : value;
}

/** What is wrong with a value, or undefined. */
function problemOf({ kind, choices = [], required }: Field, value: unknown): string | undefined {
  switch (kind) {
    case 'number':
      return isFinite(value) ? undefined : 'Must be a number.';
    case 'money':
      return isFinite(value) && value >= 0 ? undefined : 'Must be an amount of 0 or more.';
    case 'yes_no':
      return typeof value === 'boolean' ? undefined : 'Must be true or false.';
  }
  if (typeof value !== 'string') return 'Must be a text.';
  if (required && value.trim() === '') return 'This field is required.';
  switch (kind) {
    case 'text':
    case 'phone':
      if (value.length > LONGEST_TEXT) return `Must have at most ${LONGEST_TEXT} characters.`;
      return kind === 'phone' && !/^\+?[\d\s().\/-]{5,30}$/.test(value.trim())
        ? 'Must be a phone number.'
        : undefined;
    case 'long_text':
      return value.length > LONGEST_LONG_TEXT
        ? `Must have at most ${LONGEST_LONG_TEXT} characters.`
        : undefined;
    case 'date':
      return isDate(value) ? undefined : 'Must be a date such as 2026-03-31.';
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : 'Must be a time such as 14:30.';
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? undefined : 'Must be an email address.';
    case 'url':
      return isWebAddress(value) ? undefined : 'Must be an address that starts with https:// or http://.';
    case 'choice':
      return choices.includes(value) ? undefined : `Must be one of: ${choices.join(', ')}.`;
  }
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** 2026-02-31 has the right form and is no date. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value.trim()) && URL.canParse(value.trim());
}
