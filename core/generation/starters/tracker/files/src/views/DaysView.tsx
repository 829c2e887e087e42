import { DoneBox } from '../components/DoneBox.tsx';
import { Excerpt, Facts } from '../components/Facts.tsx';
import { config, texts } from '../config.ts';
import { daysBetween, formatLongDay, today } from '../lib/dates.ts';
import { isDone, nameOf, textOf } from '../lib/entries.ts';
import type { Entry } from '../types.ts';
import type { ViewProps } from './Entries.tsx';

const dayKey = config.roles.day ?? config.roles.due;
const { time } = config.roles;

/** A calendar of the days that have something: from today on, then what is past. */
export function DaysView({ entries, onOpen, onDone }: ViewProps) {
  const days = [...new Set(entries.map((entry) => textOf(entry, dayKey)))].sort();
  const coming = days.filter((day) => day >= today());
  const past = days.filter((day) => day !== '' && day < today()).reverse();
  const undated = days.includes('') ? [''] : [];
  const byTime = (day: string): Entry[] =>
    entries
      .filter((entry) => textOf(entry, dayKey) === day)
      .sort((one, other) => textOf(one, time).localeCompare(textOf(other, time)));

  const section = (day: string): React.ReactNode => (
    <section key={day} className="day" data-today={day === today()} aria-label={titleOf(day)}>
      <h2 className="day-title">
        <span className="day-number number" aria-hidden="true">
          {day === '' ? '–' : Number(day.slice(8))}
        </span>
        <span>
          {titleOf(day)}
          {day !== '' && <span className="day-hint">{hintOf(day)}</span>}
        </span>
      </h2>
      <ul className="day-lines">
        {byTime(day).map((entry) => (
          <li key={entry.id} className="day-line card" data-done={isDone(entry)}>
            {time !== undefined && <span className="day-time number">{textOf(entry, time) || '–'}</span>}
            <DoneBox entry={entry} onDone={onDone} />
            <div className="line-main">
              <button type="button" className="entry-name" onClick={() => onOpen(entry)}>
                {nameOf(entry)}
              </button>
              <Facts entry={entry} without={[dayKey, time]} />
              <Excerpt entry={entry} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );

  return (
    <div className="days">
      {[...coming, ...undated].map(section)}
      {past.length > 0 && (
        <details className="past" open={coming.length === 0}>
          <summary>{texts.past}</summary>
          <div className="days">{past.map(section)}</div>
        </details>
      )}
    </div>
  );
}

function titleOf(day: string): string {
  return day === '' ? texts.noDate : formatLongDay(day);
}

function hintOf(day: string): string {
  const days = daysBetween(today(), day);
  return days === 0 ? texts.today : days === 1 ? texts.tomorrow : days === -1 ? texts.yesterday : '';
}
