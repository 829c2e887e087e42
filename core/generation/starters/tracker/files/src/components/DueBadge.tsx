import { config, texts } from '../config.ts';
import { daysBetween, formatDay, formatWeekday, today } from '../lib/dates.ts';
import { isDone, isLate, textOf } from '../lib/entries.ts';
import { count, fill } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import type { Entry } from '../types.ts';

/** When it is due, in words where they say more than the date; late and today stand out. */
export function DueBadge({ entry }: { entry: Entry }) {
  const due = textOf(entry, config.roles.due);
  if (due === '') return null;
  const days = daysBetween(today(), due);
  const tone = isDone(entry) ? '' : isLate(entry) ? 'danger' : days === 0 ? 'warning' : '';
  return (
    <time className={`badge due ${tone}`} dateTime={due} title={formatDay(due)}>
      <Icon name={tone === 'danger' ? 'circle-exclamation-point' : 'calendar'} size={14} />
      {isDone(entry) ? formatDay(due) : words(due, days)}
    </time>
  );
}

function words(due: string, days: number): string {
  if (days < 0) return count(texts.daysLate, -days);
  if (days === 0) return texts.today;
  if (days === 1) return texts.tomorrow;
  return days < 7 ? fill('{weekday} {day}', { weekday: formatWeekday(due), day: formatDay(due) }) : formatDay(due);
}
