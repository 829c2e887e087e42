import { ProviderError } from './provider-error.ts';
import type { TokenUsage } from './types.ts';

export interface StreamReader<Event> {
  /**
   * Takes one event; returns the usage when it was the terminal one.
   * @throws ProviderError when the event says that the answer failed.
   */
  read(event: Event): TokenUsage | undefined;
  /**
   * Asked when the stream is over without a terminal event: usage if the answer was whole nevertheless.
   * @throws ProviderError when what was read before says that the answer failed.
   */
  atEnd?(): TokenUsage | undefined;
  /** Makes a ProviderError of what the SDK throws while reading. */
  toError(error: unknown, eventCount: number): ProviderError;
}

/**
 * Reads a stream of events, which come in batches, to its terminal event. A stream that ends without one was cut, however cleanly
 * the connection was closed; one without any event is empty, which is also what the SDKs make of a body that is no
 * event stream.
 *
 * Resolves at the terminal event and reads the rest of the connection in the background, so that a server that is
 * slow to close keeps nobody waiting, and one that closes at once gets its connection used again.
 */
export function readStream<Event>(
  batches: AsyncIterable<readonly Event[]>,
  reader: StreamReader<Event>,
): Promise<TokenUsage> {
  return new Promise((resolve, reject) => {
    drain(batches, reader, resolve).then(resolve, reject);
  });
}

async function drain<Event>(
  batches: AsyncIterable<readonly Event[]>,
  reader: StreamReader<Event>,
  onTerminal: (usage: TokenUsage) => void,
): Promise<TokenUsage> {
  let eventCount = 0;
  let failure: ProviderError | undefined;
  try {
    for await (const batch of batches) {
      eventCount += batch.length;
      for (const event of batch) {
        const usage = reader.read(event);
        if (usage) onTerminal(usage);
      }
    }
  } catch (error) {
    if (error instanceof ProviderError) throw error;
    failure = reader.toError(error, eventCount);
  }
  const usage = reader.atEnd?.();
  if (usage) return usage;
  if (failure) throw failure;
  if (eventCount === 0) throw new ProviderError('empty', { message: 'The stream held no event.' });
  throw new ProviderError('cut', { message: 'The stream ended without its terminal event.' });
}
