import type { MongoClient } from 'mongodb';
import { explainFailure } from './failures.ts';
import type { OutageLog } from '../../outage-log.ts';

/** Notices at once, and not with the next operation, when no server can be written to any more. */
export function watchTopology(client: MongoClient, outages: OutageLog): void {
  client.on('topologyDescriptionChanged', ({ newDescription }) => {
    const servers = [...newDescription.servers.values()];
    if (servers.some(({ isWritable }) => isWritable)) return;
    // Before the first answer nothing is known, and nothing is wrong.
    const failure = servers.find(({ error }) => error)?.error;
    if (failure) outages.failed(explainFailure(failure));
  });
}
