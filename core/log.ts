import { pino, type Logger } from 'pino';

export type { Logger };

const SECRET_KEYS = [
  'authorization',
  'cookie',
  'password',
  'password_hash',
  'secret',
  'token',
  'api_key',
  'apiKey',
  'access_token',
  'refresh_token',
];

/** Structured logs on standard error (standard output is the terminal chat's), with secrets blotted out by key. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: '[redacted]',
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
