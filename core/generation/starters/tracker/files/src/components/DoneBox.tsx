import { config } from '../config.ts';
import { isDone, nameOf } from '../lib/entries.ts';
import { Icon } from '../lib/icons.tsx';
import type { Entry } from '../types.ts';

/** The box that ticks an entry off; nothing where entries are not ticked off. */
export function DoneBox({ entry, onDone }: { entry: Entry; onDone: (entry: Entry, done: boolean) => void }) {
  if (config.done === null) return null;
  return (
    <label className="done-box">
      <input
        type="checkbox"
        aria-label={`${config.done.label}: ${nameOf(entry)}`}
        checked={isDone(entry)}
        onChange={(event) => onDone(entry, event.target.checked)}
      />
      <Icon name="check" size={15} />
    </label>
  );
}
