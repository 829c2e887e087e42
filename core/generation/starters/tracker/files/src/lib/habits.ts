import type { Entry } from '../types.ts';
import { addDays, today } from './dates.ts';

/** How many days in a row it was kept, up to today; a day that is not over yet does not break the run. */
export function currentRun({ days }: Entry): number {
  const kept = new Set(days);
  let day = kept.has(today()) ? today() : addDays(today(), -1);
  let run = 0;
  while (kept.has(day)) {
    run += 1;
    day = addDays(day, -1);
  }
  return run;
}

/** The most days in a row it was ever kept. */
export function longestRun({ days }: Entry): number {
  let longest = 0;
  let run = 0;
  let before = '';
  for (const day of [...new Set(days)].sort()) {
    run = before !== '' && addDays(before, 1) === day ? run + 1 : 1;
    longest = Math.max(longest, run);
    before = day;
  }
  return longest;
}

export function keptToday({ days }: Entry): boolean {
  return days.includes(today());
}

export function toggleDay(entry: Entry, day: string): Entry {
  const days = entry.days.includes(day) ? entry.days.filter((one) => one !== day) : [...entry.days, day].sort();
  return { ...entry, days };
}

/** The last `length` days, today last. */
export function lastDays(length: number): string[] {
  return Array.from({ length }, (_, index) => addDays(today(), index - length + 1));
}
