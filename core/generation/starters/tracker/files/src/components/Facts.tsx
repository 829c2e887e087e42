import { config } from '../config.ts';
import { nameField, textOf } from '../lib/entries.ts';
import type { Field } from '../lib/fields.ts';
import { Icon, type IconName } from '../lib/icons.tsx';
import type { Entry } from '../types.ts';
import { FieldValue } from './FieldValue.tsx';

interface FactsProps {
  entry: Entry;
  /** Fields that are shown elsewhere on the screen. */
  without?: readonly (string | undefined)[];
  most?: number;
}

/** The short fields of an entry in one line, each with a sign or its label, so that numbers are not bare. */
export function Facts({ entry, without = [], most = 5 }: FactsProps) {
  const shown = config.fields.filter(
    (field) =>
      field !== nameField &&
      field.kind !== 'long_text' &&
      !without.includes(field.key) &&
      textOf(entry, field.key) !== '' &&
      entry.values[field.key] !== false,
  );
  if (shown.length === 0) return null;
  return (
    <ul className="facts">
      {shown.slice(0, most).map((field) => (
        <li key={field.key}>
          <Fact field={field} entry={entry} />
        </li>
      ))}
    </ul>
  );
}

const ICONS: Partial<Record<Field['kind'], IconName>> = {
  date: 'calendar',
  time: 'clock',
  email: 'mail',
  phone: 'phone',
  url: 'link',
};

function Fact({ field, entry }: { field: Field; entry: Entry }) {
  if (field.kind === 'choice' || field.key === config.roles.due) return <FieldValue field={field} entry={entry} />;
  if (field.kind === 'yes_no') {
    return (
      <span className="fact">
        <Icon name="check" size={15} />
        {field.label}
      </span>
    );
  }
  const icon = ICONS[field.kind];
  return (
    <span className="fact" title={field.label}>
      {icon !== undefined && <Icon name={icon} size={15} />}
      {field.kind === 'number' && <span className="fact-label">{field.label}</span>}
      <span className="sr-only">{field.kind === 'number' ? '' : `${field.label}: `}</span>
      <FieldValue field={field} entry={entry} />
    </span>
  );
}

/** The first long text, shortened by the style sheet. */
export function Excerpt({ entry }: { entry: Entry }) {
  const field = config.fields.find(({ kind, key }) => kind === 'long_text' && textOf(entry, key) !== '');
  if (field === undefined) return null;
  return <p className="excerpt">{textOf(entry, field.key)}</p>;
}
