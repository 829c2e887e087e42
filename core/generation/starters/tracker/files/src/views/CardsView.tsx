import { Cover } from '../components/Cover.tsx';
import { DoneBox } from '../components/DoneBox.tsx';
import { Excerpt, Facts } from '../components/Facts.tsx';
import { isDone, nameOf } from '../lib/entries.ts';
import type { ViewProps } from './Entries.tsx';

/** Side by side, each with a cover drawn from its name. */
export function CardsView({ entries, onOpen, onDone }: ViewProps) {
  return (
    <ul className="cards">
      {entries.map((entry) => (
        <li key={entry.id} className="entry-card card" data-done={isDone(entry)}>
          <Cover entry={entry} />
          <div className="entry-card-body">
            <div className="entry-card-head">
              <button type="button" className="entry-name" onClick={() => onOpen(entry)}>
                {nameOf(entry)}
              </button>
              <DoneBox entry={entry} onDone={onDone} />
            </div>
            <Excerpt entry={entry} />
            <Facts entry={entry} most={4} />
          </div>
        </li>
      ))}
    </ul>
  );
}
