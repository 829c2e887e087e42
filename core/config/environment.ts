import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from './config.ts';

/** The process's environment over that of a `.env` file in the working folder. The only place that reads either. */
export function readEnvironment(file = '.env'): Environment {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...fromFile, ...process.env };
}

/** The language that the terminal is set to, as a BCP 47 tag (`fr_FR.UTF-8` is `fr-FR`); undefined for the C locale. */
export function terminalLanguage(environment: Environment): string | undefined {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  const tag = locale?.split('.')[0]?.replace('_', '-');
  return tag && tag !== 'C' && tag !== 'POSIX' ? tag : undefined;
}
