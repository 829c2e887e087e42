import type { Logger } from '../../../log.ts';
import type { Connections } from './connections.ts';

/** Says what is wrong with the server's settings: nothing stops working, until the day it does. */
export async function inspectServer({
  url,
  connections,
  log,
}: {
  url: string;
  connections: Connections;
  log: Logger;
}): Promise<void> {
  const fields = readFields(await connections.ask(async (client) => await client.info()));
  const policy = fields.get('maxmemory_policy');
  if (policy !== undefined && policy !== 'noeviction') {
    log.warn(
      { maxmemory_policy: policy },
      'Redis may throw jobs away when its memory is full: set maxmemory-policy to noeviction',
    );
  }
  if (fields.get('aof_enabled') === '0') {
    log.info('Redis keeps no append-only file: after its restart, jobs are put back from the store');
  }
  if (fields.get('cluster_enabled') === '1' && !url.includes(',')) {
    log.error('Redis is a cluster: name several of its nodes in REDIS_URL, separated by commas');
  }
}

function readFields(info: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of info.split(/\r?\n/)) {
    const [name = '', value] = line.split(':');
    if (value !== undefined) fields.set(name, value);
  }
  return fields;
}
