import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPort } from './find-ports.ts';

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Ends it; with `SIGKILL` as a crash does. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port, with what its append-only file has. */
  restart(): Promise<void>;
  /** Keeps it from doing anything until `resume`. */
  pause(): void;
  resume(): void;
  /** Ends it and clears its folder away. */
  dispose(): Promise<void>;
}

/** Whether a server can be started here; where not, tests that need one are skipped by name. */
export const hasRedis =
  spawnSync('redis-server', ['--version']).status === 0 && spawnSync('redis-cli', ['--version']).status === 0;

/** Whether there is any server, an own one or that of `REDIS_URL`. */
export const hasAnyRedis = hasRedis || process.env['REDIS_URL'] !== undefined;

/** A server for tests that leave it as it is: an own one where that is possible, else that of `REDIS_URL`. */
export async function findRedis(): Promise<Pick<RedisServer, 'url' | 'dispose'>> {
  const url = process.env['REDIS_URL'];
  return hasRedis || url === undefined ? await startRedis() : { url, dispose: async () => undefined };
}

/** A redis-server of one's own, on a free port. */
export async function startRedis(...settings: string[]): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'vectort-redis-'));
  const port = await findPort();
  let child = await launch();

  async function launch(): Promise<ChildProcess> {
    const base = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
    const started = spawn('redis-server', [...base, ...settings], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    await new Promise<void>((resolve, reject) => {
      started.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes('Ready to accept connections')) resolve();
      });
      started.once('exit', () => reject(new Error(`redis-server did not start:\n${output}`)));
    });
    return started;
  }

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    stop,
    async restart() {
      child = await launch();
    },
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    async dispose() {
      await stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Speaks to a server beside the product. */
export function redisCli(port: number, ...command: string[]): string {
  const { stdout, stderr, status } = spawnSync('redis-cli', ['-p', String(port), ...command], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`redis-cli ${command.join(' ')}: ${stderr}`);
  return stdout.trim();
}

export interface RedisCluster {
  /** The addresses of all nodes, separated by commas. */
  readonly url: string;
  dispose(): Promise<void>;
}

const SLOTS = 16_384;
const CLUSTER_PATIENCE_MS = 10_000;

/** Three servers that share the keys. */
export async function startRedisCluster(): Promise<RedisCluster> {
  const settings = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000'];
  const nodes = await Promise.all([1, 2, 3].map(async () => await startRedis(...settings)));
  const share = Math.ceil(SLOTS / nodes.length);
  for (const [index, { port }] of nodes.entries()) {
    redisCli(port, 'cluster', 'set-config-epoch', String(index + 1));
    const [first, last] = [share * index, Math.min(SLOTS, share * (index + 1)) - 1];
    redisCli(port, 'cluster', 'addslotsrange', String(first), String(last));
    redisCli(port, 'cluster', 'meet', '127.0.0.1', String(nodes[0]?.port));
  }
  const givenUpAt = Date.now() + CLUSTER_PATIENCE_MS;
  while (!nodes.every(({ port }) => redisCli(port, 'cluster', 'info').includes('cluster_state:ok'))) {
    if (Date.now() > givenUpAt) throw new Error('the nodes do not become a cluster');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: nodes.map(({ url }) => url).join(','),
    dispose: async () => void (await Promise.all(nodes.map(async (node) => await node.dispose()))),
  };
}
