import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ProjectFile } from '../types.ts';
import { NOTHING_FOUND, type ParsedFile, TOO_DEEP } from './parsed-file.ts';

const PROGRAM = fileURLToPath(new URL('parse-apart-process.ts', import.meta.url));

/** The largest file that an app may have takes a second. */
const MAX_PARSE_MS = 10_000;

/** How long a process waits for another file; loading its parsers again takes half a second. */
const IDLE_MS = 5_000;

const MEMORY_MEGABYTES = 512;

export interface ParseReply {
  parsed?: ParsedFile;
  /** The process ends after this answer. */
  isLast?: boolean;
  /** What a parser threw, for operators. */
  failure?: string;
}

let child: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let tail: Promise<unknown> = Promise.resolve();

/**
 * Parses a file in a process of its own, which may be lost by it: a file that breaks the parser is a finding, one that
 * takes too long stays unchecked. There is
 * one such process for the whole program, started when needed, and one file at a time in it.
 */
export function parseApart(file: ProjectFile): Promise<ParsedFile> {
  const parsed = tail.then(() => ask(file));
  tail = parsed.catch(() => undefined);
  return parsed;
}

async function ask(file: ProjectFile): Promise<ParsedFile> {
  clearTimeout(idle);
  const helper = (child ??= start());
  const { promise, resolve } = Promise.withResolvers<ParseReply | 'unanswered' | 'broken'>();
  const giveUp = (): void => resolve('unanswered');
  const broken = (): void => resolve('broken');
  const timeLimit = setTimeout(giveUp, MAX_PARSE_MS);
  helper.once('message', resolve).once('error', giveUp).once('exit', broken);
  helper.ref();
  helper.channel?.ref();
  helper.send(file, (error) => error && giveUp());
  const reply = await promise;
  clearTimeout(timeLimit);
  helper.off('message', resolve).off('error', giveUp).off('exit', broken);
  helper.unref();
  helper.channel?.unref();
  if (typeof reply === 'string') {
    helper.kill('SIGKILL');
    if (child === helper) child = undefined;
    return reply === 'broken' ? TOO_DEEP : NOTHING_FOUND;
  }
  if (reply.isLast && child === helper) child = undefined;
  idle = setTimeout(() => {
    helper.kill();
    if (child === helper) child = undefined;
  }, IDLE_MS).unref();
  if (!reply.parsed) throw new Error(reply.failure);
  return reply.parsed;
}

function start(): ChildProcess {
  const started = fork(PROGRAM, {
    // It reads hostile text: it gets no secrets, and none of this program's flags.
    env: {},
    execArgv: [`--max-old-space-size=${MEMORY_MEGABYTES}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  started.on('exit', () => {
    if (child === started) child = undefined;
  });
  // The listeners of `ask` decide what it means.
  started.on('error', () => undefined);
  return started;
}
