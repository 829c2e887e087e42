import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { newId } from '#core/ids.ts';
import { findMongoPeer } from '#scripts/mongo-peer.ts';
import { findPort } from './find-ports.ts';

export interface MongoServer {
  /** With a database that nobody else has. */
  readonly url: string;
  readonly port: number;
  /** The address of another database, which goes with this one; the same name gives the same. */
  urlOf(name: string): string;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /** Starts it again on the same port, with what it has on the disk. */
  restart(): Promise<void>;
  /** Ends it and clears its folder away; takes the databases out of one that is not ours. */
  dispose(): Promise<void>;
}

export const mongoPeer = findMongoPeer();

const NX_EXACT = new URL('nx-exact.py', import.meta.url).pathname;

/** nx-27017 takes about 3 seconds, on a busy machine several times that. */
const PATIENCE_MS = 40_000;

/** A server of one's own, on a free port; where one runs already (`MONGODB_URL`), a database of one's own in it. */
export async function startMongo(): Promise<MongoServer> {
  const database = `test_${newId().replaceAll('-', '')}`;
  if (!mongoPeer) throw new Error('there is no MongoDB here');
  if (mongoPeer.kind === 'url') return borrowServer(mongoPeer.url, database);
  const { kind, program } = mongoPeer;
  const folder = mkdtempSync(join(tmpdir(), 'vectort-mongo-'));
  const port = await findPort();
  let child = await launch();

  async function launch(): Promise<ChildProcess> {
    const args =
      kind === 'mongod'
        ? ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1']
        : [
            NX_EXACT,
            `--data-dir=${join(folder, 'databases')}`,
            `--port=${port}`,
            `--log-file=${join(folder, 'log')}`,
            `--pid-file=${join(folder, 'pid')}`,
          ];
    const started = spawn(program, args, { stdio: 'ignore' });
    await answers(port, started);
    return started;
  }

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  return {
    url: `mongodb://127.0.0.1:${port}/${database}`,
    port,
    urlOf: (name) => `mongodb://127.0.0.1:${port}/${database}_${name}`,
    kill,
    async restart() {
      child = await launch();
    },
    async dispose() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database in a server that runs already. */
function borrowServer(url: string, database: string): MongoServer {
  const names = new Set([database]);
  const cannot = async (): Promise<never> =>
    await Promise.reject(new Error('the server of MONGODB_URL is not ours to end'));
  return {
    url: withDatabase(url, database),
    port: Number(/:(\d+)(?:[,/?]|$)/.exec(url)?.[1] ?? 27_017),
    urlOf(name) {
      names.add(`${database}_${name}`);
      return withDatabase(url, `${database}_${name}`);
    },
    kill: cannot,
    restart: cannot,
    async dispose() {
      const client = new MongoClient(url);
      await Promise.all([...names].map(async (name) => await client.db(name).dropDatabase()));
      await client.close();
    },
  };
}

/** The same server and the same login, which is looked up in the database that was named first. */
export function withDatabase(url: string, database: string): string {
  const {
    hosts = '',
    first,
    options = '',
  } = /^(?<hosts>[^:]+:\/\/[^/?]+)\/?(?<first>[^?]+)?\??(?<options>.*)$/.exec(url)?.groups ?? {};
  const login =
    hosts.includes('@') && !/\bauthSource=/i.test(options) ? [`authSource=${first ?? 'admin'}`] : [];
  const all = [...login, options].filter(Boolean).join('&');
  return `${hosts}/${database}${all ? `?${all}` : ''}`;
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  const givenUpAt = Date.now() + PATIENCE_MS;
  while (Date.now() < givenUpAt) {
    if (child.exitCode !== null) throw new Error(`the MongoDB ended with status ${child.exitCode}`);
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the MongoDB does not answer');
}
