import { useId } from 'react';
import type { Field } from '../lib/fields.ts';

interface FieldInputProps {
  field: Field;
  /** As typed, not yet a value of the field's kind. */
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  autoFocus?: boolean;
  error?: string;
  /** Shown for no choice. */
  none: string;
  optional?: string;
  /** What was used in this field before, offered while typing. */
  suggestions?: readonly string[];
}

/** The input that fits a field, with its label and what is wrong with it. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, onChange, required = false, error, optional } = props;
  const id = useId();
  const errorId = `${id}error`;
  if (field.kind === 'yes_no') {
    return (
      <div className="field check-field">
        <input id={id} type="checkbox" checked={value === 'true'} onChange={(event) => onChange(String(event.target.checked))} />
        <label htmlFor={id}>{field.label}</label>
      </div>
    );
  }
  const shared = {
    id,
    className: 'input',
    value,
    required,
    autoFocus: props.autoFocus === true,
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : errorId,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={`field field-${field.kind}`}>
      <label htmlFor={id}>
        {field.label}
        {!required && optional !== undefined && <span className="muted optional"> · {optional}</span>}
      </label>
      <Control {...props} shared={shared} id={id} />
      {error !== undefined && (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
    </div>
  );
}

function Control({ field, value, none, suggestions = [], shared, id }: FieldInputProps & { shared: object; id: string }) {
  switch (field.kind) {
    case 'long_text':
      return <textarea rows={4} {...shared} />;
    case 'choice':
      return (
        <select {...shared}>
          <option value="">{none}</option>
          {choicesOf(field, value).map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      );
    case 'number':
    case 'money':
      return <input type="number" inputMode="decimal" step="any" {...shared} />;
    case 'phone':
      return <input type="tel" autoComplete="off" {...shared} />;
    case 'email':
    case 'date':
    case 'time':
      return <input type={field.kind} autoComplete="off" {...shared} />;
    case 'url':
      return <input type="text" inputMode="url" placeholder="https://" autoComplete="off" {...shared} />;
    default:
      return (
        <>
          <input type="text" list={suggestions.length > 0 ? `${id}list` : undefined} autoComplete="off" {...shared} />
          {suggestions.length > 0 && (
            <datalist id={`${id}list`}>
              {suggestions.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      );
  }
}

/** An imported value that is none of the choices can still be kept. */
function choicesOf({ choices = [] }: Field, value: string): readonly string[] {
  return value === '' || choices.includes(value) ? choices : [...choices, value];
}
