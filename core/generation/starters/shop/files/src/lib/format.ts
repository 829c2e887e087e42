import { config } from '../config.ts';

const money = new Intl.NumberFormat(config.language, { style: 'currency', currency: config.currency });
const plurals = new Intl.PluralRules(config.language);
const day = new Intl.DateTimeFormat(config.language, { dateStyle: 'long', timeStyle: 'short' });

export function formatMoney(amount: number): string {
  return money.format(amount);
}

export function formatDate(iso: string): string {
  return day.format(new Date(iso));
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
