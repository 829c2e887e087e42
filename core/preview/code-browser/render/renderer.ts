import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MarkdownSource } from './markdown.ts';

export type RenderJob =
  | { type: 'code'; code: string; syntax: string }
  | ({ type: 'markdown' } & MarkdownSource);

export interface Renderer {
  /** Markup of a job, or undefined where it took too long or could not be done: show the text as it is. */
  render(job: RenderJob): Promise<string | undefined>;
  close(): Promise<void>;
}

/** How long a page waits for its colours, in milliseconds, those before it in line and the start of a thread included. */
const TIME_LIMIT_MS = 4_000;
/** Memory of the thread, in MiB. */
const MEMORY_MIB = 192;

/**
 * Colours code and renders Markdown in a thread of its own. The files are somebody else's, and both jobs are done with
 * regular expressions: a file made to keep one busy for hours costs its own page its colours, and nothing else.
 */
export function createRenderer({
  timeLimitMs = TIME_LIMIT_MS,
  onGivenUp = () => {},
}: { timeLimitMs?: number; onGivenUp?: (reason: unknown) => void } = {}): Renderer {
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

  async function run(job: RenderJob, signal: AbortSignal): Promise<string | undefined> {
    if (signal.aborted) return undefined;
    try {
      worker ??= start();
      worker.postMessage(job, []);
      const [answer] = (await once(worker, 'message', { signal })) as [
        { markup: string } | { error: string },
      ];
      if ('markup' in answer) return answer.markup;
      onGivenUp(answer.error);
    } catch (error) {
      // Too slow, or the thread ran out of memory: the next job gets a new one.
      onGivenUp(error);
      await stop();
    }
    return undefined;
  }

  return {
    async render(job) {
      const signal = AbortSignal.timeout(timeLimitMs);
      const done = last.then(() => run(job, signal));
      last = done;
      return await done;
    },
    async close() {
      await last;
      await stop();
    },
  };
}
