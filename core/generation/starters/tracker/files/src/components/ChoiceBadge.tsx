import { config } from '../config.ts';
import type { Field } from '../lib/fields.ts';
import { Icon } from '../lib/icons.tsx';

/** One choice of a field, in a colour of its own; the order of the choices is the order of the colours. */
export function ChoiceBadge({ field, choice }: { field: Field; choice: string }) {
  const { priority, rating, status } = config.roles;
  const index = field.choices?.indexOf(choice) ?? -1;
  if (field.key === rating) {
    return (
      <span className="stars" role="img" aria-label={`${choice.length}/5`}>
        {'★'.repeat(choice.length)}
        <span className="stars-rest">{'★'.repeat(Math.max(0, 5 - choice.length))}</span>
      </span>
    );
  }
  if (field.key === priority) {
    return (
      <span className={`badge ${index === 0 ? 'danger' : index === 1 ? 'warning' : ''}`}>
        <Icon name="flag" size={13} />
        {choice}
      </span>
    );
  }
  return (
    <span className={`badge choice ${field.key === status ? 'status' : ''}`} data-tone={index < 0 ? 0 : index % 6}>
      {choice}
    </span>
  );
}
