import { config, texts } from '../config.ts';
import type { Entry, Filter, Sort } from '../types.ts';
import { addDays, today } from './dates.ts';
import { fieldBy, isDone, isLate, nameOf, textOf } from './entries.ts';
import { compareValues } from './fields.ts';
import { plain } from './format.ts';

const { roles } = config;

/** The entries that a filter lets through, in order. */
export function select(entries: readonly Entry[], filter: Filter, sort: Sort): Entry[] {
  const words = plain(filter.query).split(/\s+/).filter(Boolean);
  return entries
    .filter((entry) => {
      if (filter.show !== 'all' && isDone(entry) !== (filter.show === 'done')) return false;
      if (filter.group !== '' && textOf(entry, roles.group) !== filter.group) return false;
      const text = plain(Object.values(entry.values).join(' '));
      return words.every((word) => text.includes(word));
    })
    .sort((one, other) => compare(one, other, sort));
}

export interface Group {
  key: string;
  title: string;
  entries: Entry[];
  late?: boolean;
}

/** Open entries by when they are due, then the finished ones. */
export function groupByDue(entries: readonly Entry[]): Group[] {
  const now = today();
  const place = (entry: Entry): string => {
    const due = textOf(entry, roles.due);
    if (isDone(entry)) return 'done';
    if (isLate(entry)) return 'late';
    if (due === '') return 'someday';
    if (due === now) return 'today';
    if (due === addDays(now, 1)) return 'tomorrow';
    return due <= addDays(now, 7) ? 'week' : 'later';
  };
  const titles = {
    late: texts.late,
    today: texts.today,
    tomorrow: texts.tomorrow,
    week: texts.nextDays,
    later: texts.later,
    someday: texts.noDate,
    done: config.done?.label ?? '',
  };
  return Object.entries(titles)
    .map(([key, title]) => ({
      key,
      title,
      late: key === 'late',
      entries: entries.filter((entry) => place(entry) === key),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Entries by the choices of a field; what has none of them comes last. */
export function groupByChoice(entries: readonly Entry[], key: string): Group[] {
  const choices = fieldBy(key)?.choices ?? [];
  const rest = entries.filter((entry) => !choices.includes(textOf(entry, key)));
  return [
    ...choices.map((choice) => ({
      key: choice,
      title: choice,
      entries: entries.filter((entry) => textOf(entry, key) === choice),
    })),
    ...(rest.length > 0 ? [{ key: '', title: texts.without, entries: rest }] : []),
  ];
}

function compare(one: Entry, other: Entry, { key, descending }: Sort): number {
  const field = fieldBy(key);
  const byKey =
    field === undefined
      ? smart(one, other)
      : compareValues(field, one.values[key], other.values[key], config.language) ||
        nameOf(one).localeCompare(nameOf(other), config.language);
  // What has no value stays last, whichever way round.
  const isEmpty = (entry: Entry): boolean => field !== undefined && entry.values[key] === undefined;
  if (isEmpty(one) !== isEmpty(other)) return Number(isEmpty(one)) - Number(isEmpty(other));
  return descending ? -byKey : byKey;
}

/** Open before done, what is due first, then by priority; things with a day by day; everything else newest first. */
function smart(one: Entry, other: Entry): number {
  const done = Number(isDone(one)) - Number(isDone(other));
  if (done !== 0) return done;
  for (const key of [roles.due, roles.priority]) {
    const field = fieldBy(key);
    if (field === undefined) continue;
    const order = compareValues(field, one.values[field.key], other.values[field.key], config.language);
    if (order !== 0) return order;
  }
  const [day, otherDay] = [textOf(one, roles.day), textOf(other, roles.day)];
  if (roles.due === undefined && day !== otherDay) {
    // Planned things: what comes next is first. A book of what happened: the latest is first.
    return config.views[0] === 'days' ? day.localeCompare(otherDay) : otherDay.localeCompare(day);
  }
  const time = textOf(one, roles.time).localeCompare(textOf(other, roles.time));
  return time === 0 ? other.createdAt - one.createdAt : time;
}
