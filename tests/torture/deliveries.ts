import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

export interface DeliveriesOptions {
  /** Addresses of the processes that may take an event. */
  targets: readonly string[];
  /** Told once of each event when a process has acknowledged it. */
  onAccepted: (body: string) => void;
}

/** What stands between a service and the processes that take its events: a balancer that delivers some more than once. */
export interface Deliveries {
  readonly url: string;
  /** Copies that a process acknowledged after the first. */
  count(): number;
  close(): Promise<void>;
}

const MAX_COPIES = 3;
/** Copies come so much later at most, in milliseconds: within the handling, and after it. */
const COPY_DELAY_MS = 4_000;
const RETRY_MS = 250;
/** As services wait for a webhook, only less patient, in milliseconds. */
const PATIENCE_MS = 5_000;

export async function startDeliveries({ targets, onAccepted }: DeliveriesOptions): Promise<Deliveries> {
  let redeliveries = 0;
  const ending = new AbortController();

  async function deliver(
    request: IncomingMessage,
    body: string,
  ): Promise<{ status: number; body: string } | undefined> {
    for (const target of shuffled(targets)) {
      try {
        const response = await fetch(`${target}${request.url ?? ''}`, {
          method: request.method ?? 'POST',
          headers: headersOf(request),
          body,
          signal: AbortSignal.any([ending.signal, AbortSignal.timeout(PATIENCE_MS)]),
        });
        const answer = await response.text();
        if (response.status < 500) return { status: response.status, body: answer };
      } catch {
        // Dead, or about to die: the next one.
      }
    }
    return undefined;
  }

  async function deliverCopy(request: IncomingMessage, body: string): Promise<void> {
    await sleep(Math.random() * COPY_DELAY_MS, undefined, { signal: ending.signal });
    const taken = await deliver(request, body);
    if (taken?.status === 200) redeliveries += 1;
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    // As services do: again and again.
    let taken = await deliver(request, body);
    while (!taken && !ending.signal.aborted) {
      await sleep(RETRY_MS);
      taken = await deliver(request, body);
    }
    if (taken?.status === 200) {
      onAccepted(body);
      const copies = Math.floor(Math.random() * MAX_COPIES);
      // A copy that is lost at the end of the run is none.
      for (let n = 0; n < copies; n += 1) deliverCopy(request, body).catch(() => undefined);
    }
    response.writeHead(taken?.status ?? 502, { 'content-type': 'application/json' }).end(taken?.body ?? '');
  }

  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A TCP server's address is never the path of a pipe.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => redeliveries,
    async close() {
      ending.abort();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

export function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const hop = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive']);
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !hop.has(name) ? [[name, value]] : [],
    ),
  );
}
