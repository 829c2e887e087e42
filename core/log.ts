import { AsyncLocalStorage } from 'node:async_hooks';
import { levels, pino, stdSerializers, type Logger } from 'pino';
import { BugError, VectortError } from './errors.ts';

export type { Logger };

const SECRET_KEYS = [
  'authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'x-goog-api-key',
  'password',
  'password_hash',
  'secret',
  'token',
  'api_key',
  'apiKey',
  'access_token',
  'refresh_token',
];

const BLOT = '[redacted]';

/** An engine that is away says so itself, once; whatever tries again meanwhile has nothing to add. */
const SAID_BY_ENGINES = new Set(['store_unreachable', 'store_refused', 'store_full', 'queue_unreachable']);
const { warn: WARN } = levels.values;

/** What is being worked on where a line is written: the ids of a request, an event, a job. */
const context = new AsyncLocalStorage<Readonly<Record<string, string>>>();

/** Runs work whose log lines, whoever writes them, all carry these ids beside those of the work around it. */
export function withLogFields<Result>(fields: Readonly<Record<string, string>>, work: () => Result): Result {
  return context.run({ ...context.getStore(), ...fields }, work);
}

/**
 * Structured logs on standard error (standard output is the terminal chat's). What stands under the name of a secret is
 * blotted out, and `secrets` wherever they stand: the errors of vendors' SDKs carry addresses and texts of all kinds.
 */
export function createLogger(level: string, { secrets = [] }: { secrets?: readonly string[] } = {}): Logger {
  // As they stand inside a line of JSON.
  const written = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
  return pino(
    {
      level,
      base: null,
      // A new object each time: pino writes the line's own fields into it.
      mixin: () => ({ ...context.getStore() }),
      serializers: { err: describeError },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRET_KEYS.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.*["${key}"]`]),
        censor: BLOT,
      },
      hooks: {
        logMethod(line, write, level) {
          if (level === WARN && isSaidAlready(line[0])) this.debug(...line);
          else write.apply(this, line);
        },
        ...(written.length > 0 ? { streamWrite: blotOut } : {}),
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );

  function blotOut(line: string): string {
    return written.reduce((rest, secret) => rest.replaceAll(secret, BLOT), line);
  }
}

function isSaidAlready(fields: unknown): boolean {
  const error = typeof fields === 'object' && fields !== null && 'err' in fields ? fields.err : undefined;
  return error instanceof VectortError && SAID_BY_ENGINES.has(error.code);
}

/** What was foreseen is said in a line; where it comes from is of interest only for what was not. */
function describeError(error: unknown): unknown {
  if (!(error instanceof VectortError) || error instanceof BugError) {
    return error instanceof Error ? stdSerializers.err(error) : error;
  }
  const { name: type, code, message } = error;
  const causes = causesOf(error);
  return { type, code, message, ...(causes.length > 0 ? { causes } : {}) };
}

function causesOf({ cause }: Error): string[] {
  return cause instanceof Error ? [`${cause.name}: ${cause.message}`, ...causesOf(cause)] : [];
}
