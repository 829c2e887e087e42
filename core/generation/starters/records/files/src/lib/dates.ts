import { config } from '../config.ts';

/*
 * Days are texts like 2026-05-31 and never become moments: a due date is the same day in every time zone, and texts
 * of this form sort by time.
 */

const long = new Intl.DateTimeFormat(config.language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat(config.language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const full = new Intl.DateTimeFormat(config.language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const weekdayName = new Intl.DateTimeFormat(config.language, { weekday: 'short', timeZone: 'UTC' });
const monthName = new Intl.DateTimeFormat(config.language, { month: 'short', timeZone: 'UTC' });

/** Today where the user is. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

export function addDays(day: string, days: number): string {
  const date = toDate(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days `other` comes after `day`; negative before it. */
export function daysBetween(day: string, other: string): number {
  return Math.round((toDate(other).getTime() - toDate(day).getTime()) / 86_400_000);
}

export function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toDate(text).getTime());
}

/** The Monday of the day's week. */
export function weekStart(day: string): string {
  return addDays(day, -((toDate(day).getUTCDay() + 6) % 7));
}

export function monthStart(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

export function addMonths(day: string, months: number): string {
  const date = toDate(monthStart(day));
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** "31 May", with the year where it is not the present one. */
export function formatDay(day: string): string {
  if (!isDay(day)) return day;
  return (day.slice(0, 4) === today().slice(0, 4) ? short : full).format(toDate(day));
}

/** "Sunday, 31 May". */
export function formatLongDay(day: string): string {
  const text = long.format(toDate(day));
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export function formatWeekday(day: string): string {
  return weekdayName.format(toDate(day)).replace('.', '');
}

export function formatMonth(day: string): string {
  return monthName.format(toDate(day));
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
