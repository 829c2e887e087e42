import { useState, type FormEvent, type RefObject } from 'react';
import { config, texts } from '../config.ts';
import { cleanValues, fieldBy, nameField, newEntry } from '../lib/entries.ts';
import type { Field } from '../lib/fields.ts';
import { Icon } from '../lib/icons.tsx';
import type { Entry } from '../types.ts';

interface QuickAddProps {
  inputRef: RefObject<HTMLInputElement | null>;
  onAdd: (entry: Entry) => void;
  onMore: () => void;
}

const { due, priority, group, quantity } = config.roles;
/** At most three beside the name; all others are in the dialog. */
const BESIDE = [due, priority, quantity, group].flatMap((key) => fieldBy(key) ?? []).slice(0, 3);
const hasMore = BESIDE.length > 0 && config.fields.length > BESIDE.length + 1;

/** One line to write into: Enter adds it and leaves the line ready for the next. */
export function QuickAdd({ inputRef, onAdd, onMore }: QuickAddProps) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [missing, setMissing] = useState(false);
  const set = (key: string, value: string): void => setTyped((before) => ({ ...before, [key]: value }));

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const values = cleanValues(typed);
    inputRef.current?.focus();
    if (values[nameField.key] === undefined) {
      setMissing(true);
      return;
    }
    onAdd(newEntry(values));
    setTyped({});
  };

  return (
    <form className="quick-add card" onSubmit={onSubmit}>
      <div className="quick-line">
        <input
          ref={inputRef}
          className="quick-name"
          type="text"
          aria-label={texts.newOne}
          aria-invalid={missing}
          aria-keyshortcuts="n"
          placeholder={texts.placeholder}
          autoComplete="off"
          enterKeyHint="done"
          value={typed[nameField.key] ?? ''}
          onChange={(event) => {
            setMissing(false);
            set(nameField.key, event.target.value);
          }}
        />
        <button type="submit" className="button primary">
          <Icon name="plus" size={18} />
          {texts.addShort}
        </button>
      </div>
      {missing && (
        <p className="field-error" role="alert">
          {texts.needed}
        </p>
      )}
      {BESIDE.length > 0 && (
        <div className="quick-fields">
          {BESIDE.map((field) => (
            <QuickField key={field.key} field={field} value={typed[field.key] ?? ''} onChange={(value) => set(field.key, value)} />
          ))}
          {hasMore && (
            <button type="button" className="button quiet small" onClick={onMore}>
              {texts.allFields}
            </button>
          )}
        </div>
      )}
    </form>
  );
}

function QuickField({ field, value, onChange }: { field: Field; value: string; onChange: (value: string) => void }) {
  return (
    <label className="quick-field" data-empty={value === ''}>
      <span>{field.label}</span>
      {field.kind === 'choice' ? (
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">–</option>
          {field.choices?.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          type={field.kind === 'date' ? 'date' : 'number'}
          inputMode={field.kind === 'date' ? undefined : 'decimal'}
          step="any"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </label>
  );
}
