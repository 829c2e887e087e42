import type { Announcer } from '../../../announce/types.ts';
import { BugError } from '../../../errors.ts';
import type { Logger } from '../../../log.ts';
import type { JobProgress, JobQueue, QueueName } from '../../types.ts';
import { createRedisAnnouncer } from './announcer.ts';
import { createChannels } from './channels.ts';
import { createConnections, type RedisClient } from './connections.ts';
import { inspectServer } from './inspect-server.ts';
import { cancelTopic, startLane, type Lane } from './lane.ts';
import { createLine, type Line } from './line.ts';
import { paceProgress } from './progress-news.ts';

export interface BullQueueOptions {
  /** `redis://` or `rediss://`; several nodes of a cluster separated by commas. */
  url: string;
  log: Logger;
  /** What all keys begin with. The braces keep them on one node of a cluster, where scripts can reach all of them. */
  prefix?: string;
  /** How long a process that is not heard of has its jobs, in milliseconds; half as long again until others have them. */
  lockMs?: number;
}

/** The queue, and what several processes need of Redis beside it. */
export interface BullQueue extends JobQueue {
  readonly announcer: Announcer;
}

const LOCK_MS = 6_000;
const PROGRESS = 'progress';
/** How long a start waits for Redis before it goes on without, in milliseconds. */
const START_PATIENCE_MS = 1_000;

/**
 * The queue for several processes: BullMQ on Redis. Opens even while Redis is away: then `add` and the like fail with an
 * UpstreamError (code `queue_unreachable`, retryable) until it is back, and the work begins or goes on by itself.
 */
export async function openBullQueue({
  url,
  log,
  prefix = '{vectort}',
  lockMs = LOCK_MS,
}: BullQueueOptions): Promise<BullQueue> {
  const connections = createConnections({ url, log });
  const channels = createChannels({ connections, prefix, log });
  const listeners = new Set<(progress: JobProgress) => void>();
  const lines = new Map<QueueName, Line>();
  const lanes = new Map<QueueName, Lane>();
  let client: RedisClient | undefined;
  let hearsOthers = false;
  const tellOthers = paceProgress((progress) => channels.tell(PROGRESS, progress));

  function lineOf(queue: QueueName): Line {
    const known = lines.get(queue);
    if (known) return known;
    const line = createLine({ lane: `${prefix}:${queue}:`, connections });
    lines.set(queue, line);
    return line;
  }

  function tellHere(progress: JobProgress): void {
    for (const listener of listeners) {
      try {
        listener(progress);
      } catch (error) {
        log.error({ err: error, job: progress.id }, 'a listener to progress failed');
      }
    }
  }

  const inspected = connections.reached.then(async () => await inspectServer({ url, connections, log }));
  inspected.catch((error: unknown) => log.warn({ err: error }, 'Redis could not be inspected'));
  await within(START_PATIENCE_MS, inspected);

  return {
    engine: 'bullmq',
    announcer: createRedisAnnouncer({ connections, channels, prefix, log }),
    add: async (queue, job) => await lineOf(queue).add(job),
    work(queue, handler, options) {
      if (lanes.has(queue)) {
        throw new BugError(`The queue ${queue} has a handler already`, { code: 'second_handler' });
      }
      client ??= connections.open('work');
      const line = lineOf(queue);
      const onProgress = (progress: JobProgress): void => {
        tellHere(progress);
        tellOthers(progress);
      };
      lanes.set(
        queue,
        startLane({
          queue,
          prefix,
          lockMs,
          line,
          connections,
          channels,
          client,
          log,
          handler,
          ...options,
          onProgress,
        }),
      );
    },
    cancel: async (queue, id) => await lineOf(queue).cancel(id, channels.nameOf(cancelTopic(queue))),
    place: async (queue, id) => await lineOf(queue).place(id),
    missing: async (queue, ids) => await lineOf(queue).missing(ids),
    depth: async (queue) => await lineOf(queue).depth(),
    onProgress(listener) {
      // Heard from the first listener on: a process without any needs no connection for it.
      if (!hearsOthers) channels.hear(PROGRESS, (news) => tellHere(news as JobProgress)); // As told above.
      hearsOthers = true;
      // A function of its own, so that the same listener may subscribe twice.
      const subscription = (progress: JobProgress): void => listener(progress);
      listeners.add(subscription);
      return () => listeners.delete(subscription);
    },
    async close({ graceMs }) {
      connections.expectClosing();
      await Promise.all(Array.from(lanes.values(), async (lane) => await lane.close(graceMs)));
      lanes.clear();
      connections.close();
    },
    ping: async () => void (await connections.ask(async (redis) => await redis.ping())),
  };
}

async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, limitMs)));
  await Promise.race([work.catch(() => undefined), limit]);
  clearTimeout(timer);
}
