import { pino } from 'pino';
import type { Logger } from '#core/log.ts';

export interface LogLine {
  level: string;
  msg: string;
  [field: string]: unknown;
}

/** A log whose lines a test can read. */
export function recordingLog(): {
  log: Logger;
  lines: LogLine[];
  atLeast: (level: 'info' | 'warn') => string[];
} {
  const lines: LogLine[] = [];
  const log = pino(
    { level: 'debug', base: null, formatters: { level: (level) => ({ level }) } },
    // What pino writes is a line of JSON with these fields.
    { write: (line: string) => void lines.push(JSON.parse(line) as LogLine) },
  );
  const levels = { info: ['info', 'warn', 'error', 'fatal'], warn: ['warn', 'error', 'fatal'] };
  return {
    log,
    lines,
    atLeast: (level) => lines.filter((line) => levels[level].includes(line.level)).map(({ msg }) => msg),
  };
}
