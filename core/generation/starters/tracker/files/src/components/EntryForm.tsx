import { useState, type FormEvent } from 'react';
import { config, texts } from '../config.ts';
import { today } from '../lib/dates.ts';
import { cleanValues, nameField, newEntry } from '../lib/entries.ts';
import { toLink, type Field } from '../lib/fields.ts';
import type { Entry } from '../types.ts';
import { FieldInput } from './FieldInput.tsx';
import { Modal } from './Modal.tsx';

interface EntryFormProps {
  /** The one that is changed; undefined for a new one. */
  entry: Entry | undefined;
  /** For offering what was typed before. */
  entries: readonly Entry[];
  onSave: (entry: Entry) => void;
  onClose: () => void;
}

export function EntryForm({ entry, entries, onSave, onClose }: EntryFormProps) {
  const [typed, setTyped] = useState<Record<string, string>>(() => (entry === undefined ? blank() : typedOf(entry)));
  const [errors, setErrors] = useState<Record<string, string>>({});

  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = errorsIn(typed);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const values = cleanValues(typed);
    onSave(entry === undefined ? newEntry(values) : { ...entry, values, sample: false });
  };

  return (
    <Modal title={entry === undefined ? texts.newOne : texts.editOne} close={texts.close} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <div className="form-grid">
          {config.fields.map((field) => (
            <div key={field.key} className={isWide(field) ? 'wide' : ''}>
              <FieldInput
                field={field}
                value={typed[field.key] ?? ''}
                required={field === nameField}
                autoFocus={field === nameField}
                none={texts.none}
                suggestions={suggestionsFor(field, entries)}
                {...(errors[field.key] === undefined ? {} : { error: errors[field.key] })}
                onChange={(value) => {
                  setTyped((before) => ({ ...before, [field.key]: value }));
                  setErrors(({ [field.key]: _, ...others }) => others);
                }}
              />
            </div>
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

/** A new entry happens today unless its form says otherwise, and begins with the first status. */
function blank(): Record<string, string> {
  const { day, status, due } = config.roles;
  const statusField = config.fields.find(({ key }) => key === status);
  return {
    ...(day === undefined || day === due ? {} : { [day]: today() }),
    ...(statusField === undefined ? {} : { [statusField.key]: statusField.choices?.[0] ?? '' }),
  };
}

function typedOf({ values }: Entry): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}

function errorsIn(typed: Record<string, string>): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of config.fields) {
    const text = (typed[field.key] ?? '').trim();
    if (field === nameField && text === '') errors[field.key] = texts.needed;
    if (text === '') continue;
    if (field.kind === 'email' && !/^\S+@\S+\.\S+$/.test(text)) errors[field.key] = texts.badEmail;
    if (field.kind === 'phone' && !/^[+\d][\d\s().-]{4,}$/.test(text)) errors[field.key] = texts.badPhone;
    if (field.kind === 'url' && toLink(text) === undefined) errors[field.key] = texts.badLink;
  }
  return errors;
}

function isWide(field: Field): boolean {
  return field === nameField || field.kind === 'long_text' || field.kind === 'url';
}

/** Short texts that come again and again: people, places, companies. */
function suggestionsFor(field: Field, entries: readonly Entry[]): string[] {
  if (field.kind !== 'text' || field === nameField) return [];
  return [...new Set(entries.map(({ values }) => String(values[field.key] ?? '')).filter(Boolean))].sort();
}
