import type { Logger } from '../../../log.ts';

/** Says once that Redis is away and once that it is back, whatever each connection tries in between. */
export interface OutageLog {
  down(connection: string, error: unknown): void;
  up(connection: string): void;
  isDown(): boolean;
}

export function createOutageLog(log: Logger): OutageLog {
  const lost = new Set<string>();
  return {
    down(connection, error) {
      const reason = error instanceof Error ? error.message : String(error);
      // Not the error itself: it carries the command, which may be the one with the password.
      if (lost.size === 0) log.error({ reason }, describe(reason));
      lost.add(connection);
    },
    up(connection) {
      if (lost.delete(connection) && lost.size === 0) log.info('Redis is back, the work goes on');
    },
    isDown: () => lost.size > 0,
  };
}

/** The first word of what Redis answers is its code. */
function describe(reason: string): string {
  const code = reason.split(' ')[0] ?? '';
  if (code === 'WRONGPASS' || code === 'NOAUTH' || code === 'NOPERM') {
    return 'Redis refuses the user and password of REDIS_URL; jobs wait, and it is tried again and again';
  }
  return 'Redis cannot be reached at REDIS_URL; jobs wait, and it is tried again and again';
}
