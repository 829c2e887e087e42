import type { MongoClient } from 'mongodb';
import type { Logger } from '#core/log.ts';

/** Says once when no server can be written to, and once when there is one again. */
export function watchTopology(client: MongoClient, log: Logger): void {
  let isAway = false;
  client.on('topologyDescriptionChanged', ({ newDescription }) => {
    const servers = [...newDescription.servers.values()];
    const isThere = servers.some(({ isWritable }) => isWritable);
    if (isThere === !isAway) return;
    const failure = servers.find(({ error }) => error)?.error?.message;
    // Before the first answer nothing is known, and nothing is wrong.
    if (!isThere && failure === undefined) return;
    isAway = !isThere;
    if (isThere) log.info('MongoDB is back');
    else log.warn({ servers: servers.map(({ address }) => address), reason: failure }, 'MongoDB is away');
  });
}
