import { config } from '../config.ts';
import type { DataRecord, Metric, Point, Slice, Where } from '../types.ts';
import { addDays, formatWeekday, weekStart, today } from './dates.ts';
import { formatMoney, formatNumber } from './format.ts';
import { isIn, type Period, type Span } from './periods.ts';
import { dayOf, fieldBy } from './records.ts';

/** A figure of some records; 0 where they say nothing. */
export function valueOf({ rule }: Metric, records: readonly DataRecord[]): number {
  switch (rule.type) {
    case 'count':
      return records.filter((record) => fits(record, rule.where)).length;
    case 'sum':
      return sumOf(records, rule.field, rule.where);
    case 'average': {
      const known = records.filter(({ values }) => typeof values[rule.field] === 'number');
      return known.length === 0 ? 0 : sumOf(known, rule.field) / known.length;
    }
    case 'highest':
      return Math.max(0, ...records.map((record) => numberOf(record, rule.field)));
    case 'share':
      return records.length === 0
        ? 0
        : (records.filter((record) => fits(record, rule.where)).length / records.length) * 100;
    case 'ratio': {
      const by = sumOf(records, rule.by);
      return by === 0 ? 0 : (sumOf(records, rule.field) / by) * (rule.percent === true ? 100 : 1);
    }
    case 'balance':
      return sumOf(records, rule.field, rule.plus) - sumOf(records, rule.field, rule.minus);
  }
}

/** Whether values of parts of the records add up to the value of all of them, so that shares of it mean something. */
export function addsUp({ rule }: Metric): boolean {
  return rule.type === 'count' || rule.type === 'sum';
}

export function formatValue({ unit, rule }: Metric, value: number): string {
  const whole = rule.type === 'average' || rule.type === 'ratio' ? Math.round(value * 100) / 100 : value;
  switch (unit) {
    case 'money':
      return formatMoney(Math.abs(value) >= 1000 ? Math.round(value) : whole);
    case 'percent':
      return `${formatNumber(Math.round(value * 10) / 10)}${config.language === 'fr' ? '\u202f' : ''}%`;
    case 'minutes':
      return value >= 120 ? `${formatNumber(Math.round(value / 60))} h` : `${formatNumber(Math.round(value))} min`;
    case 'number':
      return formatNumber(Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 10) / 10);
  }
}

/** Short, for axes: 12k. */
export function formatShort({ unit }: Metric, value: number): string {
  if (unit === 'minutes') return value >= 120 ? `${formatNumber(Math.round(value / 6) / 10)} h` : `${value} min`;
  const text = new Intl.NumberFormat(config.language, {
    notation: 'compact',
    maximumFractionDigits: 1,
    ...(unit === 'money' ? { style: 'currency', currency: config.currency } : {}),
  }).format(value);
  return unit === 'percent' ? `${text}%` : text;
}

export function within(records: readonly DataRecord[], span: Span): DataRecord[] {
  return records.filter((record) => isIn(dayOf(record), span));
}

/**
 * A metric over the steps of a period, beside the period before. An average of no records is unknown, not nothing: it
 * stays where it was.
 */
export function pointsOf(metric: Metric, records: readonly DataRecord[], period: Period): Point[] {
  const inside = within(records, { from: period.before.from, to: period.to });
  const last = { value: 0, before: 0 };
  return period.steps.map(({ span, earlier, label }) => {
    for (const [side, days] of [['value', span], ['before', earlier]] as const) {
      const some = within(inside, days);
      if (some.length > 0 || addsUp(metric) || metric.rule.type === 'balance') last[side] = valueOf(metric, some);
    }
    return { day: span.from, label, ...last };
  });
}

/** A metric by the choices of a field, the largest first. */
export function slicesOf(metric: Metric, records: readonly DataRecord[], key: string): Slice[] {
  const named = new Set([...(fieldBy(key)?.choices ?? []), ...records.map(({ values }) => String(values[key] ?? ''))]);
  return [...named]
    .filter((label) => label !== '')
    .map((label) => ({ label, value: valueOf(metric, records.filter(({ values }) => values[key] === label)) }))
    .filter(({ value }) => value !== 0)
    .sort((one, other) => other.value - one.value);
}

/** A metric by the day of the week, Monday first. */
export function weekdaysOf(metric: Metric, records: readonly DataRecord[]): Slice[] {
  const monday = weekStart(today());
  return Array.from({ length: 7 }, (_, index) => ({
    label: formatWeekday(addDays(monday, index)),
    value: valueOf(metric, records.filter((record) => weekdayOf(dayOf(record)) === index)),
  }));
}

/** Change in percent; undefined where there was nothing before. */
export function changeOf(value: number, before: number): number | undefined {
  return before === 0 ? undefined : ((value - before) / Math.abs(before)) * 100;
}

function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function fits({ values }: DataRecord, where: Where | undefined): boolean {
  return where === undefined || where.values.some((value) => values[where.field] === value);
}

function numberOf({ values }: DataRecord, key: string): number {
  const value = values[key];
  return typeof value === 'number' ? value : 0;
}

function sumOf(records: readonly DataRecord[], key: string, where?: Where): number {
  return records.reduce((sum, record) => (fits(record, where) ? sum + numberOf(record, key) : sum), 0);
}
