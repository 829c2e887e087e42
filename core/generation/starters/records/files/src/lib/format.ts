import { config } from '../config.ts';

const money = new Intl.NumberFormat(config.language, { style: 'currency', currency: config.currency });
const wholeMoney = new Intl.NumberFormat(config.language, {
  style: 'currency',
  currency: config.currency,
  maximumFractionDigits: 0,
});
const number = new Intl.NumberFormat(config.language, { maximumFractionDigits: 2 });
const plurals = new Intl.PluralRules(config.language);

export function formatMoney(amount: number): string {
  return Number.isInteger(amount) && Math.abs(amount) >= 1000 ? wholeMoney.format(amount) : money.format(amount);
}

export function formatNumber(value: number): string {
  return number.format(value);
}

/** Puts values into the `{placeholders}` of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** The right form of a text for a number of things. */
export function count(forms: { one: string; other: string }, amount: number): string {
  return fill(plurals.select(amount) === 'one' ? forms.one : forms.other, { count: formatNumber(amount) });
}

/** A text without case and accents, for searching. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
