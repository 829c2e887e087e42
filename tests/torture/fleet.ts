import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { shuffled } from './deliveries.ts';

export interface Member {
  /** As `worker-2`. */
  name: string;
  role: 'bots' | 'api' | 'worker';
  environment: Readonly<Record<string, string>>;
}

/** The product as processes, each of which is started again whenever it ends. */
export interface Fleet {
  /**
   * Kills one with `kill -9`, each as often as the others, and starts it again: most often one that is up, so that a slow
   * machine gets anywhere.
   */
  killOne(): Promise<void>;
  /** Deaths by `killOne`, by name. */
  readonly kills: ReadonlyMap<string, number>;
  /** Processes that ended by themselves, as "name: status". */
  readonly crashes: readonly string[];
  stop(): Promise<void>;
}

/** As a supervisor waits before it starts again what ended by itself, in milliseconds. */
const RESTART_DELAY_MS = 500;
const STOP_LIMIT_MS = 15_000;
/** So many deaths may hit a process that only starts. */
const EARLY_SHARE = 0.2;
const HEALTH_LIMIT_MS = 500;

/** `folder`: where what each process says on standard error is kept. */
export function startFleet(members: readonly Member[], folder: string): Fleet {
  const running = new Map<string, ChildProcess>();
  const kills = new Map(members.map(({ name }) => [name, 0]));
  const crashes: string[] = [];
  let stopping = false;
  let round: Member[] = [];

  function start(member: Member): void {
    const { name, role, environment } = member;
    const log = openSync(join(folder, `${name}.log`), 'a');
    const child = spawn(process.execPath, ['main.ts', role], {
      env: {
        PATH: process.env['PATH'] ?? '',
        LANG: 'C',
        // As the launcher gives it.
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        ...environment,
      },
      stdio: ['ignore', log, log],
    });
    running.set(name, child);
    child.once('exit', (status, signal) => {
      if (stopping || signal === 'SIGKILL') return;
      crashes.push(`${name}: ${signal ?? status}`);
      setTimeout(() => {
        if (!stopping) start(member);
      }, RESTART_DELAY_MS);
    });
  }

  async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  const killAll = (): void => {
    for (const child of running.values()) child.kill('SIGKILL');
  };
  process.once('exit', killAll);
  for (const member of members) start(member);

  return {
    kills,
    crashes,
    async killOne() {
      if (round.length === 0) round = shuffled(members);
      const ready = Math.random() < EARLY_SHARE ? round : await upAmong(round);
      const [member] = ready;
      const child = member && running.get(member.name);
      if (!member || !child) return;
      round = round.filter((other) => other !== member);
      await end(child, 'SIGKILL');
      if (child.signalCode !== 'SIGKILL') return;
      kills.set(member.name, (kills.get(member.name) ?? 0) + 1);
      if (!stopping) start(member);
    },
    async stop() {
      stopping = true;
      const ends = Promise.all([...running.values()].map(async (child) => await end(child, 'SIGTERM')));
      await Promise.race([ends, sleep(STOP_LIMIT_MS, undefined, { ref: false })]);
      killAll();
      process.off('exit', killAll);
    },
  };
}

async function upAmong(members: readonly Member[]): Promise<Member[]> {
  const states = await Promise.all(
    members.map(async ({ environment: { PORT } }) =>
      fetch(`http://127.0.0.1:${PORT}/healthz`, { signal: AbortSignal.timeout(HEALTH_LIMIT_MS) }).then(
        ({ ok }) => ok,
        () => false,
      ),
    ),
  );
  return members.filter((_, index) => states[index]);
}
