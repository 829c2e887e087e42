import { config, texts } from '../config.ts';
import { showValue, toLink, type Field } from '../lib/fields.ts';
import { Icon } from '../lib/icons.tsx';
import type { Entry } from '../types.ts';
import { ChoiceBadge } from './ChoiceBadge.tsx';
import { DueBadge } from './DueBadge.tsx';

/** A field of an entry as it is read: links can be followed, choices have their colour, late days are marked. */
export function FieldValue({ field, entry }: { field: Field; entry: Entry }) {
  const value = entry.values[field.key];
  const text = showValue(field, value, texts.yes, texts.no);
  if (text === '') return null;
  if (field.key === config.roles.due) return <DueBadge entry={entry} />;
  switch (field.kind) {
    case 'choice':
      return <ChoiceBadge field={field} choice={text} />;
    case 'email':
      return <a href={`mailto:${encodeURIComponent(text).replace('%40', '@')}`}>{text}</a>;
    case 'phone':
      return <a href={`tel:${text.replace(/[^\d+]/g, '')}`}>{text}</a>;
    case 'url': {
      const link = toLink(value);
      return link === undefined ? (
        <>{text}</>
      ) : (
        <a href={link} target="_blank" rel="noreferrer">
          {new URL(link).host.replace(/^www\./, '')}
          <span className="sr-only"> ({texts.newTab})</span>
        </a>
      );
    }
    case 'yes_no':
      return (
        <span className={value === true ? 'yes' : 'muted'}>
          {value === true && <Icon name="check" size={16} />} {text}
        </span>
      );
    case 'long_text':
      return <span className="long-text">{text}</span>;
    case 'number':
    case 'money':
    case 'date':
    case 'time':
      return <span className="number">{text}</span>;
    default:
      return <>{text}</>;
  }
}
