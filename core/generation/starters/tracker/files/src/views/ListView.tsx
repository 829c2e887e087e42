import { DoneBox } from '../components/DoneBox.tsx';
import { Facts, Excerpt } from '../components/Facts.tsx';
import { FieldValue } from '../components/FieldValue.tsx';
import { config } from '../config.ts';
import { fieldBy, isDone, nameOf } from '../lib/entries.ts';
import { groupByDue } from '../lib/select.ts';
import type { Entry } from '../types.ts';
import type { ViewProps } from './Entries.tsx';

const amount = fieldBy(config.roles.amount);

/** One under the other; what is due is grouped by when. */
export function ListView({ entries, sort, onOpen, onDone }: ViewProps) {
  const lines = (some: readonly Entry[]): React.ReactNode => (
    <ul className="lines card">
      {some.map((entry) => (
        <Line key={entry.id} entry={entry} onOpen={onOpen} onDone={onDone} />
      ))}
    </ul>
  );
  if (config.roles.due === undefined || config.done === null || sort.key !== 'smart') return lines(entries);
  return (
    <div className="groups">
      {groupByDue(entries).map((group) => (
        <section key={group.key} aria-label={group.title}>
          <h2 className={`group-title ${group.late === true ? 'late' : ''}`}>
            {group.title}
            <span className="number">{group.entries.length}</span>
          </h2>
          {lines(group.entries)}
        </section>
      ))}
    </div>
  );
}

function Line({ entry, onOpen, onDone }: Pick<ViewProps, 'onOpen' | 'onDone'> & { entry: Entry }) {
  return (
    <li className="line" data-done={isDone(entry)}>
      <DoneBox entry={entry} onDone={onDone} />
      <div className="line-main">
        <button type="button" className="entry-name" onClick={() => onOpen(entry)}>
          {nameOf(entry)}
        </button>
        <Facts entry={entry} without={[amount?.key]} />
        <Excerpt entry={entry} />
      </div>
      {amount !== undefined && (
        <span className="line-amount">
          <FieldValue field={amount} entry={entry} />
        </span>
      )}
    </li>
  );
}
