import { request as send, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A request to a host under `.localhost`, which browsers resolve to this machine and Node does not. */
export async function request(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, host, port, pathname, search } = new URL(url);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  send(
    {
      host: hostname.endsWith('localhost') ? '127.0.0.1' : hostname,
      port,
      path: pathname + search,
      headers: { host, ...headers },
    },
    (response) => {
      text(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        reject,
      );
    },
  )
    .on('error', reject)
    .end();
  return await promise;
}
