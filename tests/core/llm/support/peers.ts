import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { LLMock } from '@copilotkit/aimock';
import { onTestFinished } from 'vitest';

export interface Exchange {
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
  response: ServerResponse;
  /** Resolves when the client ends the connection before the answer was complete. */
  aborted: Promise<void>;
}

export interface WireServer {
  url: string;
  exchanges: Exchange[];
}

/** The mock of all vendors. */
export async function startMock(): Promise<LLMock> {
  const mock = new LLMock({ port: 0 });
  await mock.start();
  onTestFinished(() => mock.stop());
  return mock;
}

/**
 * A server that answers with exactly the bytes a test gives it, for what the mock of the vendors cannot produce. Ends with
 * the test, unless something else is to end it.
 */
export async function startWire(
  answer: (exchange: Exchange) => void,
  atEnd: (end: () => Promise<void>) => void = onTestFinished,
): Promise<WireServer> {
  const exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    const aborted = new Promise<void>((resolve) => {
      response.on('close', () => {
        if (!response.writableFinished) resolve();
      });
    });
    void text(request).then((body) => {
      const exchange = {
        path: request.url ?? '',
        headers: request.headers,
        // What the SDKs send is always an object.
        body: JSON.parse(body) as Record<string, unknown>,
        response,
        aborted,
      };
      exchanges.push(exchange);
      answer(exchange);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, exchanges };
}

/** Begins an event stream with these bytes and leaves it open. */
export function beginStream({ response }: Exchange, bytes: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(bytes);
}

/** Sends these bytes as a whole event stream. */
export function sendStream(exchange: Exchange, bytes: string): void {
  beginStream(exchange, bytes);
  exchange.response.end();
}

export function sendJson({ response }: Exchange, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
