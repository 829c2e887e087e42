import { useEffect, useState } from 'react';
import { config, texts } from '../config.ts';
import { restoreEntries, type Entry } from '../lib/form.ts';
import { Icon } from '../lib/icons.tsx';
import { useStored } from '../lib/storage.ts';
import { EntryForm } from './EntryForm.tsx';
import { EntryList } from './EntryList.tsx';

/** How long a removed entry can be brought back. */
const UNDO_MS = 6000;

interface FormSectionProps {
  /** What was chosen among the offers, empty for nothing. */
  chosen: string;
}

/** The form, and below it everything that was sent from this browser. */
export function FormSection({ chosen }: FormSectionProps) {
  const [entries, setEntries, kept] = useStored<Entry[]>(`${config.form.purpose}:v1`, [], restoreEntries);
  const [removed, setRemoved] = useState<Entry>();
  const { title, intro, purpose } = config.form;
  const { contact } = config;

  useEffect(() => {
    if (removed === undefined) return;
    const timer = setTimeout(() => setRemoved(undefined), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removed]);

  return (
    <div className="container form-row" data-purpose={purpose}>
      <div className="form-text stack">
        <h2 id="form-title">{title}</h2>
        <p className="lead">{intro}</p>
        {purpose !== 'signup' && (
          <ul className="contact-list">
            <li>
              <Icon name="phone" />
              <a href={`tel:${contact.phone.replace(/\s/g, '')}`}>{contact.phone}</a>
            </li>
            <li>
              <Icon name="mail" />
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </li>
            <li className="sample">{texts.sampleContact}</li>
          </ul>
        )}
      </div>
      <div className="stack form-side">
        <EntryForm chosen={chosen} entries={entries} onSent={(entry) => setEntries((before) => [entry, ...before])} />
        {!kept && (
          <p className="notice danger" role="alert">
            {texts.notKept}
          </p>
        )}
        {entries.length > 0 && (
          <EntryList
            title={config.form.listTitle}
            entries={entries}
            onRemove={(entry) => {
              setEntries((before) => before.filter(({ id }) => id !== entry.id));
              setRemoved(entry);
            }}
          />
        )}
      </div>
      <div aria-live="polite">
        {removed && (
          <div className="toast">
            <span>{texts.removed}</span>
            <button
              type="button"
              onClick={() => {
                setEntries((before) => [removed, ...before]);
                setRemoved(undefined);
              }}
            >
              {texts.undo}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
