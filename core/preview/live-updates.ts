import type { ServerResponse } from 'node:http';

export interface LiveUpdates {
  /** Keeps the answer open and tells it of versions, the present one first. */
  follow(token: string, response: ServerResponse, version: number): void;
  notify(token: string, version: number): void;
  /** Tells every page that the server ends, so that it waits in silence. */
  close(): void;
}

/** Proxies close what is silent for a minute. In milliseconds. */
const KEEP_ALIVE_MS = 25_000;

/** More open pages of one app than anybody has are somebody's attempt to use up connections. */
const MAX_FOLLOWERS = 100;

/** Tells open pages which version is current, by server-sent events. */
export function createLiveUpdates(): LiveUpdates {
  const followers = new Map<string, Set<ServerResponse>>();
  const timer = setInterval(() => {
    for (const responses of followers.values())
      for (const response of responses) response.write(': alive\n\n');
  }, KEEP_ALIVE_MS);
  timer.unref();

  return {
    follow(token, response, version) {
      const responses = followers.get(token) ?? new Set();
      followers.set(token, responses);
      const [oldest] = responses;
      if (responses.size >= MAX_FOLLOWERS && oldest) {
        responses.delete(oldest);
        oldest.end();
      }
      responses.add(response);
      response.on('close', () => {
        responses.delete(response);
        if (responses.size === 0 && followers.get(token) === responses) followers.delete(token);
      });
      response.write(`data: ${version}\n\n`);
    },
    notify(token, version) {
      for (const response of followers.get(token) ?? []) response.write(`data: ${version}\n\n`);
    },
    close() {
      clearInterval(timer);
      for (const responses of followers.values())
        for (const response of responses) response.end('event: bye\ndata: \n\n');
      followers.clear();
    },
  };
}
