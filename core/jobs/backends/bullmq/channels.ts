import { newId } from '../../../ids.ts';
import type { Logger } from '../../../log.ts';
import type { Connections, RedisClient } from './connections.ts';

/** Messages between processes, through Redis. They may get lost. */
export interface Channels {
  nameOf(topic: string): string;
  /** Tells all other processes that listen; dropped while Redis is away. */
  tell(topic: string, news: unknown): void;
  /** What other processes tell. */
  hear(topic: string, listener: (news: unknown) => void): () => void;
  /** What is published on a topic's channel by whatever, as it is. */
  listen(topic: string, listener: (message: string) => void): () => void;
}

interface Envelope {
  from: string;
  news: unknown;
}

export function createChannels({
  connections,
  prefix,
  log,
}: {
  connections: Connections;
  prefix: string;
  log: Logger;
}): Channels {
  const me = newId();
  const listeners = new Map<string, Set<(message: string) => void>>();
  let subscriber: RedisClient | undefined;
  const nameOf = (topic: string): string => `${prefix}:channel:${topic}`;

  function connect(): RedisClient {
    const client = connections.open('messages');
    client.on('message', (channel: string, message: string) => {
      for (const listener of listeners.get(channel) ?? []) {
        try {
          listener(message);
        } catch (error) {
          log.error({ err: error, channel }, 'a message of another process could not be handled');
        }
      }
    });
    return client;
  }

  function listen(topic: string, listener: (message: string) => void): () => void {
    subscriber ??= connect();
    const channel = nameOf(topic);
    const subscription = (message: string): void => listener(message);
    const known = listeners.get(channel);
    if (known) known.add(subscription);
    else {
      listeners.set(channel, new Set([subscription]));
      subscriber.subscribe(channel).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        log.debug({ reason, channel }, 'messages of other processes are not heard');
      });
    }
    return () => listeners.get(channel)?.delete(subscription);
  }

  return {
    nameOf,
    tell(topic, news) {
      if (connections.outages.isDown()) return;
      const envelope = JSON.stringify({ from: me, news } satisfies Envelope);
      connections
        .ask(async (client) => await client.publish(nameOf(topic), envelope))
        .catch((error: unknown) => log.debug({ err: error, topic }, 'a message to other processes was lost'));
    },
    hear: (topic, listener) =>
      listen(topic, (message) => {
        const { from, news } = JSON.parse(message) as Envelope; // Nobody else publishes on these channels.
        if (from !== me) listener(news);
      }),
    listen,
  };
}
