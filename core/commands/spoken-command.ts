import { COMMANDS } from './registry.ts';

/** They do nothing without being told more, and a bare "build" is a yes. */
const NEED_MORE = new Set(['build', 'change', 'rename']);

const SPOKEN: ReadonlySet<string> = new Set(
  COMMANDS.filter(({ name, operatorOnly }) => !operatorOnly && !NEED_MORE.has(name)).map(({ name }) => name),
);

const STOP = /^(?:stop|stop it|halt|arr[êe]te[rz]?|stoppe[rz]?)$/;

/** The command that is said without its slash, as one does to a bot by its name: "@vectort undo". */
export function readSpokenCommand(text: string): string | undefined {
  const words = text
    .trim()
    .replace(/\s*[.!…]+$/, '')
    .toLowerCase();
  if (STOP.test(words)) return 'stop';
  return SPOKEN.has(words) ? words : undefined;
}
