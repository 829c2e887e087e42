import type { BuildOptions, BuildResult } from 'esbuild';
import type { Problem } from '../../generation/types.ts';
import { toProblems } from './problems.ts';

export type BuiltOutputs = BuildResult<{ write: false; metafile: true }>;

/**
 * Runs esbuild and gives its outputs, or what it found wrong. esbuild is a process of its own: a build that takes too
 * long is cancelled there, and a text that ends it costs that build and no other.
 */
export async function runEsbuild(
  options: BuildOptions & { write: false; metafile: true },
  signal: AbortSignal,
): Promise<BuiltOutputs | { problems: Problem[] }> {
  const esbuild = await import('esbuild');
  const context = await esbuild.context(options);
  const { promise: late, reject } = Promise.withResolvers<never>();
  const cancel = (): void => {
    void context.cancel();
    reject(signal.reason as Error);
  };
  signal.addEventListener('abort', cancel);
  try {
    return await Promise.race([context.rebuild(), late]);
  } catch (error) {
    if (signal.aborted) return { problems: [wholeApp('The app takes too long to bundle: make it smaller')] };
    if (isBuildFailure(error)) return { problems: toProblems(error.errors, 'index.html') };
    // The process is gone, and with it what was asked of it; the next build starts another one.
    await esbuild.stop();
    return { problems: [wholeApp('The app cannot be bundled: a script is nested too deeply')] };
  } finally {
    signal.removeEventListener('abort', cancel);
    context.dispose().catch(() => {});
  }
}

function wholeApp(message: string): Problem {
  return { file: 'index.html', line: 1, column: 1, message };
}

function isBuildFailure(error: unknown): error is Error & { errors: Parameters<typeof toProblems>[0] } {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
