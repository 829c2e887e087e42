import { texts } from '../config.ts';
import type { PeriodKey } from '../types.ts';
import { addDays, addMonths, formatDay, formatMonth, formatWeekday, monthStart, today } from './dates.ts';

/** A stretch of days, both ends included. */
export interface Span {
  from: string;
  to: string;
}

export interface Period extends Span {
  key: PeriodKey;
  /** The same length just before, to compare with. */
  before: Span;
  /** What one point of a chart stands for, oldest first; `earlier` is its counterpart in `before`. */
  steps: { span: Span; earlier: Span; label: string }[];
  days: number;
}

export const PERIODS: readonly PeriodKey[] = ['week', 'month', 'quarter', 'year'];
const LENGTHS: Record<PeriodKey, { days: number; step: number }> = {
  week: { days: 7, step: 1 },
  month: { days: 30, step: 1 },
  quarter: { days: 91, step: 7 },
  year: { days: 365, step: 30 },
};

/** The period that ends today. */
export function periodOf(key: PeriodKey): Period {
  if (key === 'year') return yearOf();
  const { days, step } = LENGTHS[key];
  const to = today();
  const from = addDays(to, 1 - days);
  const steps = Array.from({ length: days / step }, (_, index) => {
    const start = addDays(from, index * step);
    const span = { from: start, to: addDays(start, step - 1) };
    return {
      span,
      earlier: { from: addDays(span.from, -days), to: addDays(span.to, -days) },
      label: key === 'week' ? `${formatWeekday(start)} ${Number(start.slice(8))}` : formatDay(start),
    };
  });
  return { key, from, to, days, steps, before: { from: addDays(from, -days), to: addDays(from, -1) } };
}

export function periodName(key: PeriodKey): string {
  return texts.periods[key];
}

export function isIn(day: string, { from, to }: Span): boolean {
  return day >= from && day <= to;
}

/** Twelve calendar months, the present one last. */
function yearOf(): Period {
  const first = addMonths(monthStart(today()), -11);
  const steps = Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(first, index);
    return { span: monthSpan(month), earlier: monthSpan(addMonths(month, -12)), label: formatMonth(month) };
  });
  const before = addMonths(first, -12);
  // The present month is not over: the months to compare with end on the same day.
  const to = today();
  const lastYear = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;
  return { key: 'year', from: first, to, days: LENGTHS.year.days, steps, before: { from: before, to: lastYear } };
}

function monthSpan(month: string): Span {
  return { from: month, to: addDays(addMonths(month, 1), -1) };
}
