import type { Logger } from '../../../log.ts';

/** Says once that Redis is away and once that it is back, whatever each connection tries in between. */
export interface OutageLog {
  down(connection: string, error: unknown): void;
  up(connection: string): void;
  isDown(): boolean;
}

const AWAY = 'Redis cannot be reached at REDIS_URL; jobs wait, and it is tried again and again';
const REFUSED =
  'Redis refuses the user and password of REDIS_URL; jobs wait, and it is tried again and again';

export function createOutageLog(log: Logger): OutageLog {
  const lost = new Set<string>();
  let said = '';
  return {
    down(connection, error) {
      const reason = error instanceof Error ? error.message : String(error);
      const text = describe(reason);
      // One that broke may be refused when it comes again, and then there is something to be mended.
      if (lost.size === 0 || (text === REFUSED && said !== REFUSED)) {
        // Not the error itself: it carries the command, which may be the one with the password.
        log.error({ reason }, text);
        said = text;
      }
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
    return REFUSED;
  }
  return AWAY;
}
