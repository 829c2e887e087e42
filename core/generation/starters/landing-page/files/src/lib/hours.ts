import { config } from '../config.ts';
import type { WeekHours } from '../types.ts';

export interface OpenSpan {
  /** Minutes since midnight. */
  from: number;
  to: number;
}

const weekday = new Intl.DateTimeFormat(config.language, { weekday: 'long', timeZone: 'UTC' });

/** The day's name, 0 for Monday. */
export function dayName(day: number): string {
  // The first of January 2024 was a Monday.
  return weekday.format(new Date(Date.UTC(2024, 0, 1 + day)));
}

/** Day of the week of a date, 0 for Monday. */
export function dayOf(date: Date): number {
  return (date.getDay() + 6) % 7;
}

/** When a place is open on a day, or undefined when it is closed. */
export function openSpan(hours: WeekHours, day: number): OpenSpan | undefined {
  const match = /^(\d+):(\d\d)-(\d+):(\d\d)$/.exec(hours[day] ?? '');
  if (match === null) return undefined;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
  return { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
}

/** `9:30` in English, `9 h 30` in French. */
export function formatTime(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const minute = String(minutes % 60).padStart(2, '0');
  if (config.language === 'fr') return minute === '00' ? `${hour} h` : `${hour} h ${minute}`;
  return `${hour}:${minute}`;
}

/** Minutes of a day (`2026-05-04`) at which something can begin, the last ones half an hour before closing. */
export function slotsOn(hours: WeekHours, day: string, everyMinutes: number): number[] {
  const span = openSpan(hours, dayOf(new Date(`${day}T12:00`)));
  if (span === undefined) return [];
  const count = Math.max(0, Math.floor((span.to - 30 - span.from) / everyMinutes) + 1);
  return Array.from({ length: count }, (_, index) => span.from + index * everyMinutes);
}

/** Whether it is open at a moment, until when, and otherwise when it opens next. */
export function stateAt(hours: WeekHours, now: Date): { openUntil?: number; opens?: { day: number; at: number } } {
  const minutes = now.getHours() * 60 + now.getMinutes();
  const today = dayOf(now);
  const span = openSpan(hours, today);
  if (span && minutes >= span.from && minutes < span.to) return { openUntil: span.to };
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = (today + ahead) % 7;
    const next = openSpan(hours, day);
    if (next && (ahead > 0 || minutes < next.from)) return { opens: { day, at: next.from } };
  }
  return {};
}
