import { texts } from '../config.ts';
import { shownValue, type Entry } from '../lib/form.ts';
import { count, fill, formatDate } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';

interface EntryListProps {
  title: { one: string; other: string };
  entries: Entry[];
  onRemove: (entry: Entry) => void;
}

/** What was sent from this browser, newest first. */
export function EntryList({ title, entries, onRemove }: EntryListProps) {
  return (
    <section className="entries" aria-labelledby="entries-title">
      <h3 id="entries-title">{count(title, entries.length)}</h3>
      <ul>
        {entries.map((entry) => {
          const sent = fill(texts.sentOn, { date: formatDate(entry.sentAt) });
          return (
            <li key={entry.id} className="card entry">
              <dl>
                {entry.answers.map(({ key, label, value }) => (
                  <div key={key}>
                    <dt>{label}</dt>
                    <dd>{shownValue(value)}</dd>
                  </div>
                ))}
              </dl>
              <div className="row apart">
                <p className="muted small">{sent}</p>
                <button
                  type="button"
                  className="button quiet small"
                  aria-label={fill(texts.removeNamed, { name: sent })}
                  onClick={() => onRemove(entry)}
                >
                  <Icon name="trash" size={16} />
                  {texts.remove}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
