import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { failed, type Compiled, type CompileJob } from './types.ts';

export interface Compiler {
  /** Compiles in the thread; what takes too long or too much memory comes back as a problem. */
  compile(job: CompileJob, signal: AbortSignal): Promise<Compiled>;
  close(): Promise<void>;
}

/** A hundred times what a large component takes; the start of the thread and of its compilers included. */
const TIME_LIMIT_MS = 8_000;
/** Memory of the thread, in MiB. */
const MEMORY_MIB = 384;

/**
 * The compilers of Vue, Svelte and Tailwind, in a thread of their own: they are JavaScript, the files are somebody
 * else's, and a file made to keep one busy for hours must cost nobody else anything. The thread sees no environment.
 */
export function createCompiler({ timeLimitMs = TIME_LIMIT_MS }: { timeLimitMs?: number } = {}): Compiler {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
    });
    started.unref();
    // A thread that dies between two jobs is replaced by the next one.
    started.on('error', () => {});
    started.once('exit', () => {
      if (worker === started) worker = undefined;
    });
    return started;
  }

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  }

  async function run(job: CompileJob, signal: AbortSignal): Promise<Compiled> {
    // Whoever asked has given up; the thread is for those behind.
    if (signal.aborted) return tooMuch(job);
    try {
      worker ??= start();
      worker.ref();
      worker.postMessage(job, []);
      const [answer] = (await once(worker, 'message', {
        signal: AbortSignal.timeout(timeLimitMs),
      })) as [Compiled];
      worker?.unref();
      return answer;
    } catch {
      await stop();
      return tooMuch(job);
    }
  }

  return {
    async compile(job, signal) {
      const done = last.then(async () => await run(job, signal));
      last = done;
      return await done;
    },
    async close() {
      await last;
      await stop();
    },
  };
}

function tooMuch({ path }: CompileJob): Compiled {
  return failed({
    file: path,
    line: 1,
    column: 1,
    message: 'This file takes too much time or memory to compile',
  });
}
