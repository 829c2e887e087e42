import { config } from '../config.ts';

const numbers = new Intl.NumberFormat(config.language);
const days = new Intl.DateTimeFormat(config.language, { day: 'numeric', month: 'short' });

export function formatNumber(value: number): string {
  return numbers.format(value);
}

export function formatDay(iso: string): string {
  return days.format(new Date(iso));
}

/** Puts values into the `{placeholders}` of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
