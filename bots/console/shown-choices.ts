import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Choice } from './render.ts';

/** The choices of the newest message that had any. */
export interface ShownChoices {
  messageId: string;
  choices: readonly Choice[];
}

const NONE: ShownChoices = { messageId: '', choices: [] };

/** The choices shown last, so that their numbers still work after a restart. */
export function readChoices(path: string): ShownChoices {
  if (!existsSync(path)) return NONE;
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isShownChoices(read) ? read : NONE;
  } catch {
    // A torn file only costs the numbers of one old message.
    return NONE;
  }
}

export function writeChoices(path: string, shown: ShownChoices): void {
  try {
    writeFileSync(path, JSON.stringify(shown));
  } catch {
    // A full disk costs the numbers after a restart, not the talk.
  }
}

function isShownChoices(value: unknown): value is ShownChoices {
  return (
    typeof value === 'object' &&
    value !== null &&
    'messageId' in value &&
    typeof value.messageId === 'string' &&
    'choices' in value &&
    Array.isArray(value.choices) &&
    value.choices.every(isChoice)
  );
}

function isChoice(value: unknown): value is Choice {
  return (
    typeof value === 'object' && value !== null && 'label' in value && 'action' in value && 'value' in value
  );
}
