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
}

/** Has each platform received from: at once, again where its service is away, and by one process where it must be one. */
export interface Reception {
  /** Resolves when each has begun, or waits for its service or its turn. */
  start(entries: readonly PlatformEntry[]): Promise<void>;
  stop(): Promise<void>;
}

const BACKOFF: Backoff = { firstMs: 1_000, maxMs: 60_000 };

export function createReception({
  log,
  platforms,
  accept,
  onBegun = async () => undefined,
  leadership,
}: ReceptionOptions): Reception {
  const stopping = new AbortController();
  const receiving: Promise<void>[] = [];

  /** Receives until the signal is aborted; resolves at once where only the operator can mend what is wrong. */
  async function receive(entry: PlatformEntry, signal: AbortSignal, begun: () => void): Promise<void> {
    const { name } = entry;
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        const platform = await entry.open();
        try {
          platforms.set(name, platform);
          await platform.start(accept);
          await tellBegun(name, { signal, onFailure: begun });
          begun();
          await aborted(signal);
        } finally {
          await platform.stop();
          // At the end of the program, what is still to be said may be said.
          if (!stopping.signal.aborted) platforms.delete(name);
        }
        return;
      } catch (error) {
        begun();
        if (error instanceof OperatorError) {
          log.error({ platform: name, code: error.code }, `${name} is off: ${error.message}`);
          return;
        }
        const delayMs = retryDelayMs(error, failures, BACKOFF);
        log.warn({ err: error, platform: name, delayMs }, `${name} cannot be reached and is tried again`);
        await rest(delayMs, signal);
      }
    }
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
    if (entry.exclusive && leadership) {
      leadership.seek(`platform:${entry.name}`, async (lost) => {
        await receive(entry, AbortSignal.any([lost, stopping.signal]), begun.resolve);
      });
      return;
    }
    receiving.push(receive(entry, stopping.signal, begun.resolve));
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
