import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Choice } from './render.ts';

/** The choices shown last, so that their numbers still work after a restart. */
export function readChoices(path: string): Choice[] {
  if (!existsSync(path)) return [];
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(read) ? read.filter(isChoice) : [];
  } catch {
    // A torn file only costs the numbers of one old message.
    return [];
  }
}

export function writeChoices(path: string, choices: readonly Choice[]): void {
  writeFileSync(path, JSON.stringify(choices));
}

function isChoice(value: unknown): value is Choice {
  return (
    typeof value === 'object' && value !== null && 'label' in value && 'action' in value && 'value' in value
  );
}
