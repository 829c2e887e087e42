import type { BuildOptions, BuildResult } from 'esbuild';
import type { Problem } from '../../generation/types.ts';
import { toProblems } from './problems.ts';

/** A build that dies as often as this was the one that killed. */
const ATTEMPTS = 3;

export type BuiltOutputs = BuildResult<{ write: false; metafile: true }>;

type Outcome = BuiltOutputs | { problems: Problem[] } | 'died';

/**
 * Runs esbuild and gives its outputs, or what it found wrong. esbuild is a process of its own, which all builds share.
 * A build that takes too long would go on there and take ever more memory, so it is ended with the process. Whatever
 * ends the process ends the builds beside it too, so each of them is tried again, in a process that is new.
 */
export async function runEsbuild(
  options: BuildOptions & { write: false; metafile: true },
  signal: AbortSignal,
): Promise<BuiltOutputs | { problems: Problem[] }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const outcome = await buildOnce(options, signal);
    if (outcome !== 'died') return outcome;
  }
  return { problems: [wholeApp('The app cannot be bundled: a script is nested too deeply')] };
}

async function buildOnce(
  options: BuildOptions & { write: false; metafile: true },
  signal: AbortSignal,
): Promise<Outcome> {
  const tooLong = { problems: [wholeApp('The app takes too long to bundle: make it smaller')] };
  if (signal.aborted) return tooLong;
  const esbuild = await import('esbuild');
  const { promise: late, resolve } = Promise.withResolvers<typeof tooLong>();
  const giveUp = (): void => {
    resolve(tooLong);
    void esbuild.stop();
  };
  signal.addEventListener('abort', giveUp);
  try {
    return await Promise.race([esbuild.build(options), late]);
  } catch (error) {
    if (isBuildFailure(error)) return { problems: toProblems(error.errors, 'index.html') };
    if (signal.aborted) return tooLong;
    await esbuild.stop();
    return 'died';
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

function wholeApp(message: string): Problem {
  return { file: 'index.html', line: 1, column: 1, message };
}

function isBuildFailure(error: unknown): error is Error & { errors: Parameters<typeof toProblems>[0] } {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
