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

/** How soon a page learns of a version that another process made current. In milliseconds. */
const CHECK_MS = 5_000;

/**
 * Tells open pages which version is current, by server-sent events: at once where it became so in this process, and a
 * little later by asking `currentVersion` where it was another.
 */
export function createLiveUpdates(
  currentVersion: (token: string) => Promise<number | undefined>,
): LiveUpdates {
  const followers = new Map<string, Set<ServerResponse>>();
  const told = new Map<string, number>();
  const timer = setInterval(() => {
    for (const responses of followers.values())
      for (const response of responses) response.write(': alive\n\n');
  }, KEEP_ALIVE_MS);
  timer.unref();
  const checks = setInterval(() => void Promise.allSettled([...followers.keys()].map(check)), CHECK_MS);
  checks.unref();

  async function check(token: string): Promise<void> {
    const version = await currentVersion(token);
    if (version !== undefined && version !== told.get(token)) tell(token, version);
  }

  function tell(token: string, version: number): void {
    const responses = followers.get(token);
    if (!responses) return;
    told.set(token, version);
    for (const response of responses) response.write(`data: ${version}\n\n`);
  }

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
        if (responses.size > 0 || followers.get(token) !== responses) return;
        followers.delete(token);
        told.delete(token);
      });
      told.set(token, version);
      response.write(`data: ${version}\n\n`);
    },
    notify: tell,
    close() {
      clearInterval(timer);
      clearInterval(checks);
      for (const responses of followers.values())
        for (const response of responses) response.end('event: bye\ndata: \n\n');
      followers.clear();
    },
  };
}
