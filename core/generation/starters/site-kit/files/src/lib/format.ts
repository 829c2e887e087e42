import { config } from '../config.ts';

const plurals = new Intl.PluralRules(config.language);
const day = new Intl.DateTimeFormat(config.language, { dateStyle: 'long' });
const moment = new Intl.DateTimeFormat(config.language, { dateStyle: 'long', timeStyle: 'short' });

/** A day as `2026-05-04` or a moment as an ISO text, in words; what is neither comes back as it was. */
export function formatDate(iso: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const date = new Date(isDay ? `${iso}T12:00` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  return (isDay ? day : moment).format(date);
}

/** A moment without its time of day. */
export function formatDay(iso: string): string {
  return formatDate(iso.slice(0, 10));
}

/** Puts values into the `{placeholders}` of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** The right form of a text for a number of things. */
export function count(forms: { one: string; other: string }, number: number): string {
  return fill(plurals.select(number) === 'one' ? forms.one : forms.other, { count: number });
}

/** A text without case and accents, for searching. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
