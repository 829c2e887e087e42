import { useState, type FormEvent } from 'react';
import { config, texts } from '../config.ts';
import { today } from '../lib/dates.ts';
import type { Field } from '../lib/fields.ts';
import { cleanValues, dayField, newRecord } from '../lib/records.ts';
import type { DataRecord } from '../types.ts';
import { FieldInput } from './FieldInput.tsx';
import { Modal } from './Modal.tsx';

interface RecordFormProps {
  /** For offering what was typed before. */
  records: readonly DataRecord[];
  onSave: (record: DataRecord) => void;
  onClose: () => void;
}

const FIRST_NUMBER = config.fields.find(({ kind }) => kind === 'money' || kind === 'number');

export function RecordForm({ records, onSave, onClose }: RecordFormProps) {
  const [typed, setTyped] = useState<Record<string, string>>(blank);
  const [missing, setMissing] = useState(false);

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const values = cleanValues(typed);
    if (FIRST_NUMBER !== undefined && values[FIRST_NUMBER.key] === undefined) {
      setMissing(true);
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    onSave(newRecord(values));
  };

  return (
    <Modal title={texts.newRecord} close={texts.close} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <div className="form-grid">
          {config.fields.map((field) => (
            <FieldInput
              key={field.key}
              field={field}
              value={typed[field.key] ?? ''}
              required={field === dayField || field === FIRST_NUMBER}
              autoFocus={field === FIRST_NUMBER}
              none={texts.none}
              suggestions={suggestionsFor(field, records)}
              {...(missing && field === FIRST_NUMBER ? { error: texts.needed } : {})}
              onChange={(value) => {
                setMissing(false);
                setTyped((before) => ({ ...before, [field.key]: value }));
              }}
            />
          ))}
        </div>
        <div className="form-actions">
          <button type="button" className="button" onClick={onClose}>
            {texts.cancel}
          </button>
          <button type="submit" className="button primary">
            {texts.save}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** Today, and the first choice of what charts split by: a record without them would be in no slice. */
function blank(): Record<string, string> {
  const groups = config.fields.filter(({ key }) => config.groups.includes(key));
  return { [dayField.key]: today(), ...Object.fromEntries(groups.map(({ key, choices }) => [key, choices?.[0] ?? ''])) };
}

function suggestionsFor(field: Field, records: readonly DataRecord[]): string[] {
  if (field.kind !== 'text') return [];
  return [...new Set(records.map(({ values }) => String(values[field.key] ?? '')).filter(Boolean))].sort();
}
