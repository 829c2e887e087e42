import { OperatorError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { rest, retryDelayMs, type Backoff } from '../retry.ts';
import type { Leadership } from '../store/leadership.ts';
import type { ChatEvent, Platform } from './types.ts';

/** A platform that is configured. */
export interface PlatformEntry {
  name: string;
  /** Whether only one process at a time may receive from it. */
  exclusive: boolean;
  /** Makes a client of it that is not started; once more for each time that this process receives from it. */
  open(): Promise<Platform>;
}

/** The entry of a platform of this process alone, which is there already. */
export function entryOf(platform: Platform): PlatformEntry {
  return { name: platform.name, exclusive: false, open: async () => await Promise.resolve(platform) };
}

export interface ReceptionOptions {
  log: Logger;
  /** Platforms that can be received from and sent to now, by name: kept by the reception. */
  platforms: Map<string, Platform>;
  accept: (event: ChatEvent) => Promise<void>;
  /** Told each time that a platform has begun: what waited for it can be said. */
  onBegun?: () => Promise<void>;
  /** Decides who receives from what is exclusive; absent where this is the only process. */
  leadership: Leadership | undefined;
  /** When to look again at what only the operator can mend. */
  mending?: Backoff;
}

/** Has each platform received from: at once, again where its service is away, and by one process where it must be one. */
export interface Reception {
  /** Resolves when each has begun, or waits for its service or its turn. */
  start(entries: readonly PlatformEntry[]): Promise<void>;
  stop(): Promise<void>;
}

interface Tally {
  count: number;
}

const BACKOFF: Backoff = { firstMs: 1_000, maxMs: 60_000 };
/** Some of what only the operator can mend is mended at the service, without a restart: it is looked at now and then. */
const MENDING: Backoff = { firstMs: 5_000, maxMs: 30 * 60_000 };

export function createReception({
  log,
  platforms,
  accept,
  onBegun = async () => undefined,
  leadership,
  mending = MENDING,
}: ReceptionOptions): Reception {
  const stopping = new AbortController();
  const receiving: Promise<void>[] = [];

  /**
   * Receives until the signal is aborted, or until only the operator can mend what is wrong: gives the milliseconds after
   * which to look again. `refusals`: how often in a row it came to that.
   */
  async function receive(
    entry: PlatformEntry,
    signal: AbortSignal,
    { refusals, begun }: { refusals: Tally; begun: () => void },
  ): Promise<number> {
    const { name } = entry;
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        const platform = await entry.open();
        const lost = Promise.withResolvers<never>();
        // It may be lost before anybody waits for it.
        lost.promise.catch(() => undefined);
        try {
          platforms.set(name, platform);
          await platform.start(accept, lost.reject);
          await tellBegun(name, { signal, onFailure: begun });
          begun();
          failures = 0;
          refusals.count = 0;
          await Promise.race([aborted(signal), lost.promise]);
        } finally {
          await platform.stop();
          // At the end of the program, what is still to be said may be said.
          if (!stopping.signal.aborted) platforms.delete(name);
        }
      } catch (error) {
        begun();
        if (error instanceof OperatorError) {
          refusals.count += 1;
          const delayMs = retryDelayMs(error, refusals.count, mending);
          log.error({ platform: name, code: error.code, delayMs }, `${name} is off: ${error.message}`);
          return delayMs;
        }
        const delayMs = retryDelayMs(error, failures, BACKOFF);
        log.warn({ err: error, platform: name, delayMs }, `${name} cannot be reached and is tried again`);
        await rest(delayMs, signal);
      }
    }
    return 0;
  }

  /** Tells until it is heard, while the platform is received from already. */
  async function tellBegun(
    name: string,
    { signal, onFailure }: { signal: AbortSignal; onFailure: () => void },
  ): Promise<void> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        return await onBegun();
      } catch (error) {
        onFailure();
        const delayMs = retryDelayMs(error, failures, BACKOFF);
        log.warn(
          { err: error, platform: name, delayMs },
          `what waits to be said on ${name} could not be looked for and is looked for again`,
        );
        await rest(delayMs, signal);
      }
    }
  }

  async function begin(entry: PlatformEntry): Promise<void> {
    const begun = Promise.withResolvers<void>();
    const given = { refusals: { count: 0 }, begun: begun.resolve };
    if (entry.exclusive && leadership) {
      leadership.seek(
        `platform:${entry.name}`,
        async (lost) => await receive(entry, AbortSignal.any([lost, stopping.signal]), given),
      );
      return;
    }
    const { signal } = stopping;
    const turns = async (): Promise<void> => {
      while (!signal.aborted) await rest(await receive(entry, signal, given), signal);
    };
    receiving.push(turns());
    await begun.promise;
  }

  return {
    async start(entries) {
      await Promise.all(entries.map(begin));
    },
    async stop() {
      stopping.abort();
      await Promise.all(receiving);
    },
  };
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
