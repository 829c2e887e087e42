import type { Logger } from '../log.ts';
import type { Collection } from '../store/types.ts';
import type { InboxRecord } from './inbox-records.ts';

/** Notes which events are handled. A note that a crash loses costs a repeated handling, which is harmless. */
export interface DoneMarks {
  add(key: string, errorCode?: string): void;
  /** Writes what is not written yet, and nothing afterwards. */
  close(): Promise<void>;
}

/** So long are notes collected that one write does for many, in milliseconds. */
const COLLECTED_MS = 50;
/** Wait before the next try where the store did not take a note, in milliseconds. */
const RETRY_MS = 1_000;

export function createDoneMarks({
  records,
  log,
}: {
  records: Collection<InboxRecord>;
  log: Logger;
}): DoneMarks {
  /** By error code; `undefined` for what went well. */
  let collected = new Map<string | undefined, string[]>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let closed = false;

  function collect(keys: readonly string[], errorCode: string | undefined, delayMs: number): void {
    if (closed) return;
    const others = collected.get(errorCode);
    if (others) others.push(...keys);
    else collected.set(errorCode, [...keys]);
    timer ??= setTimeout(() => void flush(), delayMs);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const batch = collected;
    collected = new Map();
    writing = writing.then(async () => {
      for (const [errorCode, keys] of batch) await write(keys, errorCode);
    });
    await writing;
  }

  async function write(keys: readonly string[], errorCode: string | undefined): Promise<void> {
    try {
      await records.updateMany(
        { _id: { $in: keys } },
        {
          $set: { done_at: new Date(), ...(errorCode === undefined ? {} : { error_code: errorCode }) },
          $unset: { waiting: '', event: '', talk: '', restarts: '', owner: '', until: '' },
        },
      );
    } catch (error) {
      log.warn({ err: error, events: keys.length }, 'handled events could not be noted');
      collect(keys, errorCode, RETRY_MS);
    }
  }

  return {
    add: (key, errorCode) => collect([key], errorCode, COLLECTED_MS),
    async close() {
      await flush();
      closed = true;
    },
  };
}
