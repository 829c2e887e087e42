import { LogLevel, type Logger as BoltLogger } from '@slack/bolt';
import type { Logger } from '#core/log.ts';

/** Bolt's log lines in ours. What it notes of its own work is for those who look for faults. */
export function boltLogger(log: Logger): BoltLogger {
  const line =
    (level: 'debug' | 'warn') =>
    (...words: unknown[]): void => {
      log[level](
        `Slack: ${words.map((word) => (word instanceof Error ? word.message : String(word))).join(' ')}`,
      );
    };
  return {
    debug: line('debug'),
    info: line('debug'),
    warn: line('warn'),
    error: line('warn'),
    setLevel: () => undefined,
    setName: () => undefined,
    getLevel: () => LogLevel.INFO,
  };
}
