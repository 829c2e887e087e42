import { Facts } from '../components/Facts.tsx';
import { texts } from '../config.ts';
import { formatLongDay, formatWeekday, today } from '../lib/dates.ts';
import { nameOf } from '../lib/entries.ts';
import { count } from '../lib/format.ts';
import { currentRun, lastDays, longestRun, toggleDay } from '../lib/habits.ts';
import { Icon } from '../lib/icons.tsx';
import type { ViewProps } from './Entries.tsx';

const DAYS_SHOWN = 7;

/** A week of boxes for every habit, and how long it has been kept. */
export function HabitsView({ entries, onOpen, onChange }: ViewProps) {
  const days = lastDays(DAYS_SHOWN);
  return (
    <ul className="habits">
      {entries.map((entry) => (
        <li key={entry.id} className="habit card">
          <div className="habit-text">
            <button type="button" className="entry-name" onClick={() => onOpen(entry)}>
              {nameOf(entry)}
            </button>
            <p className="habit-run">
              <Icon name="flame" size={16} />
              {count(texts.run, currentRun(entry))}
              <span className="muted"> · {count(texts.best, longestRun(entry))}</span>
            </p>
            <Facts entry={entry} most={2} />
          </div>
          <div className="habit-days" role="group" aria-label={nameOf(entry)}>
            {days.map((day) => (
              <label key={day} className="habit-day" data-today={day === today()}>
                <span aria-hidden="true">{formatWeekday(day)}</span>
                <input
                  type="checkbox"
                  aria-label={`${nameOf(entry)}, ${formatLongDay(day)}`}
                  checked={entry.days.includes(day)}
                  onChange={() => onChange(toggleDay(entry, day))}
                />
                <span className="habit-mark">
                  <Icon name="check" size={16} />
                </span>
              </label>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
