import { config, texts } from '../config.ts';
import type { Entry } from '../types.ts';
import { addDays, monthStart, today, weekStart } from './dates.ts';
import { fieldBy, isDone, isLate, numberOf, textOf } from './entries.ts';
import { count, fill, formatMoney, formatNumber } from './format.ts';
import { keptToday, longestRun } from './habits.ts';

export interface Figure {
  label: string;
  value: string;
  hint?: string;
  tone?: 'danger' | 'warning';
}

export interface Bars {
  title: string;
  isMoney: boolean;
  rows: { label: string; text: string; amount: number }[];
}

export interface Figures {
  figures: Figure[];
  progress?: { share: number; text: string; label: string };
  bars?: Bars;
}

const { roles, done } = config;
const isHabit = config.views[0] === 'habits';

/** What the summary shows, depending on what the fields allow to add up. */
export function figuresOf(entries: readonly Entry[]): Figures {
  const bars = barsOf(entries);
  const progress = progressOf(entries);
  // How many there are alone is said above the list already.
  const figures = [...dueFigures(entries), ...moneyFigures(entries), ...dayFigures(entries), ...otherFigures(entries)];
  return {
    figures: figures.length === 1 && figures[0]?.label === texts.howMany ? [] : figures.slice(0, 4),
    ...(progress === undefined ? {} : { progress }),
    ...(bars === undefined ? {} : { bars }),
  };
}

function progressOf(entries: readonly Entry[]): Figures['progress'] {
  if (done === null && !isHabit) return undefined;
  const finished = entries.filter((entry) => (isHabit ? keptToday(entry) : isDone(entry))).length;
  return {
    share: entries.length === 0 ? 0 : finished / entries.length,
    text: `${formatNumber(finished)} / ${formatNumber(entries.length)}`,
    label: isHabit ? texts.keptToday : (done?.label ?? ''),
  };
}

function dueFigures(entries: readonly Entry[]): Figure[] {
  if (roles.due === undefined || done === null) return [];
  const late = entries.filter(isLate).length;
  const dueToday = entries.filter((entry) => !isDone(entry) && textOf(entry, roles.due) === today()).length;
  return [
    { label: texts.late, value: formatNumber(late), ...(late > 0 ? { tone: 'danger' as const } : {}) },
    { label: texts.dueToday, value: formatNumber(dueToday), ...(dueToday > 0 ? { tone: 'warning' as const } : {}) },
  ];
}

function moneyFigures(entries: readonly Entry[]): Figure[] {
  const { amount, quantity, day } = roles;
  if (amount === undefined) return [];
  const open = entries.filter((entry) => !isDone(entry));
  if (quantity !== undefined) {
    const value = open.reduce((sum, entry) => sum + numberOf(entry, amount) * numberOf(entry, quantity), 0);
    return [{ label: texts.totalValue, value: formatMoney(cents(value)) }];
  }
  const total = { label: texts.total, value: formatMoney(sumOf(entries)) };
  if (day === undefined) {
    return done === null ? [total] : [total, { label: texts.stillOpen, value: formatMoney(sumOf(open)) }];
  }
  const from = monthStart(today());
  const before = monthStart(addDays(from, -1));
  const inMonth = (start: string): Entry[] => entries.filter((entry) => textOf(entry, day).slice(0, 7) === start.slice(0, 7));
  const last = inMonth(before);
  return [
    {
      label: texts.thisMonth,
      value: formatMoney(sumOf(inMonth(from))),
      ...(last.length > 0 ? { hint: fill(texts.lastMonth, { amount: formatMoney(sumOf(last)) }) } : {}),
    },
    total,
  ];
}

function dayFigures(entries: readonly Entry[]): Figure[] {
  const { day, amount } = roles;
  if (day === undefined || amount !== undefined || roles.due !== undefined) return [];
  const monday = weekStart(today());
  const onToday = entries.filter((entry) => textOf(entry, day) === today()).length;
  const inWeek = entries.filter(
    (entry) => textOf(entry, day) >= monday && textOf(entry, day) < addDays(monday, 7),
  ).length;
  return [
    { label: texts.today, value: formatNumber(onToday) },
    { label: texts.thisWeek, value: formatNumber(inWeek) },
  ];
}

function otherFigures(entries: readonly Entry[]): Figure[] {
  if (isHabit) {
    const longest = Math.max(0, ...entries.map(longestRun));
    return [{ label: texts.longestRun, value: count(texts.days, longest) }];
  }
  const figures: Figure[] = [];
  if (done === null) figures.push({ label: texts.howMany, value: formatNumber(entries.length) });
  const quantity = fieldBy(roles.quantity);
  if (quantity !== undefined && roles.amount !== undefined) {
    const pieces = entries.reduce((sum, entry) => sum + numberOf(entry, quantity.key), 0);
    figures.push({ label: quantity.label, value: formatNumber(pieces) });
  }
  const rated = entries.filter((entry) => textOf(entry, roles.rating) !== '');
  if (rated.length > 0) {
    const stars = rated.reduce((sum, entry) => sum + textOf(entry, roles.rating).length, 0);
    figures.push({ label: texts.averageRating, value: `${formatNumber(Math.round((stars / rated.length) * 10) / 10)} ★` });
  }
  return figures;
}

/** Sums or counts by the choice that entries are grouped by. */
function barsOf(entries: readonly Entry[]): Bars | undefined {
  const field = fieldBy(roles.group ?? roles.status);
  if (field === undefined) return undefined;
  const money = roles.amount !== undefined && roles.quantity === undefined;
  const rows = (field.choices ?? [])
    .map((choice) => {
      const ofChoice = entries.filter((entry) => textOf(entry, field.key) === choice);
      const amount = money ? sumOf(ofChoice) : ofChoice.length;
      return { label: choice, amount, text: money ? formatMoney(amount) : formatNumber(amount) };
    })
    .filter(({ amount }) => amount > 0)
    .sort((one, other) => (money ? other.amount - one.amount : 0));
  return rows.length < 2 ? undefined : { title: fill(texts.by, { label: field.label.toLowerCase() }), isMoney: money, rows };
}

function sumOf(entries: readonly Entry[]): number {
  return cents(entries.reduce((sum, entry) => sum + numberOf(entry, roles.amount), 0));
}

/** Without the dust of binary fractions. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
