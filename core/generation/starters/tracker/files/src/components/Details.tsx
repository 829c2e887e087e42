import { config, texts } from '../config.ts';
import { isDone, nameField, nameOf } from '../lib/entries.ts';
import { Icon } from '../lib/icons.tsx';
import type { Entry } from '../types.ts';
import { FieldValue } from './FieldValue.tsx';
import { Modal } from './Modal.tsx';

interface DetailsProps {
  entry: Entry;
  onEdit: () => void;
  onRemove: () => void;
  onDone: (done: boolean) => void;
  onClose: () => void;
}

/** Everything about one entry. */
export function Details({ entry, onEdit, onRemove, onDone, onClose }: DetailsProps) {
  const filled = config.fields.filter((field) => field !== nameField && (entry.values[field.key] ?? '') !== '');
  return (
    <Modal title={nameOf(entry)} close={texts.close} onClose={onClose}>
      {filled.length === 0 ? (
        <p className="muted">{texts.noDetails}</p>
      ) : (
        <dl className="details">
          {filled.map((field) => (
            <div key={field.key} className={field.kind === 'long_text' ? 'wide' : ''}>
              <dt>{field.label}</dt>
              <dd>
                <FieldValue field={field} entry={entry} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="form-actions">
        <button type="button" className="button danger" onClick={onRemove}>
          <Icon name="trash" size={18} />
          {texts.remove}
        </button>
        {config.done !== null && config.views[0] !== 'habits' && (
          <button type="button" className="button" aria-pressed={isDone(entry)} onClick={() => onDone(!isDone(entry))}>
            <Icon name={isDone(entry) ? 'rotate-ccw' : 'check'} size={18} />
            {isDone(entry) ? texts.reopen : config.done.label}
          </button>
        )}
        <button type="button" className="button primary" onClick={onEdit}>
          <Icon name="pencil" size={18} />
          {texts.edit}
        </button>
      </div>
    </Modal>
  );
}
