import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Lines kept of earlier sessions, for the arrow keys. */
const KEPT_LINES = 500;
/** Commands whose arguments may be secrets. */
const SECRET = /^\s*\/(env|connect|login)\b/i;

/** The lines typed in earlier sessions, oldest first; what is older than is of use is taken out of the file. */
export function readHistory(path: string): string[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const kept = lines.slice(-KEPT_LINES);
  try {
    if (kept.length < lines.length) writeFileSync(path, `${kept.join('\n')}\n`, { mode: 0o600 });
  } catch {
    // A full disk keeps nobody from starting.
  }
  return kept;
}

export function appendHistory(path: string, line: string): void {
  if (line.trim() === '' || SECRET.test(line)) return;
  try {
    appendFileSync(path, `${line}\n`, { mode: 0o600 });
  } catch {
    // A full disk costs the memory of a line, not the talk.
  }
}
