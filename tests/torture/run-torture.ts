import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { openBullQueue } from '#core/jobs/backends/bullmq/index.ts';
import { createLogger } from '#core/log.ts';
import { openMongoStore } from '#core/store/backends/mongodb/index.ts';
import { findPorts } from '#tests/support/find-ports.ts';
import { mongoPeer, startMongo } from '#tests/support/mongo-server.ts';
import { redisCli, startRedis } from '#tests/support/redis-server.ts';
import { shuffled } from './deliveries.ts';
import { countReplies, findBroken, type Figures } from './figures.ts';
import { startFleet, type Member } from './fleet.ts';
import { startTortureModel } from './model.ts';
import { startDiscordPeer } from './peers/discord.ts';
import { startSlackPeer } from './peers/slack.ts';
import { startTelegramPeer } from './peers/telegram.ts';
import type { ChatPeer, ChatPeerOptions } from './peers/types.ts';
import { startOutages } from './outages.ts';
import { countUnfinished, countWrongCharges, readRuns } from './stored.ts';

export interface TortureOptions {
  /** Generations asked for. */
  runs: number;
  /** Between two requests, in milliseconds. */
  paceMs: number;
  /** Processes killed at most: as many as there is time for unless given. */
  maxKills?: number;
  /** Where they are asked for, by name: everywhere unless given. */
  platforms?: readonly string[];
  /** Told how it goes, a line at a time. */
  say: (line: string) => void;
}

export interface TortureResult {
  figures: Figures;
  /** Every promise that was not kept, in words. */
  broken: string[];
  /** What each process said, where a promise was not kept; else it is cleared away. */
  logs: string | undefined;
}

const KILL_EVERY_MS = 2_000;
const SAY_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 250;
/** Requests under way at most: people wait when nothing moves. */
const MAX_OPEN = 40;
/** Nothing new for so long is the end of hope: longer than any lease, watchdog and backoff in a row. In milliseconds. */
const HOPE_MS = 150_000;
/** What is left when everybody is answered is done within this time, in milliseconds. */
const SETTLE_MS = 60_000;
/** A run of so many counts as a whole torture. */
const WHOLE_RUNS = 300;

export const PEERS: Readonly<Record<string, (options: ChatPeerOptions) => Promise<ChatPeer>>> = {
  slack: startSlackPeer,
  discord: startDiscordPeer,
  telegram: startTelegramPeer,
};

/** Builds apps while everything dies that can die, and counts outside the product what became of them. */
export async function runTorture({
  runs,
  paceMs,
  maxKills = Infinity,
  platforms = Object.keys(PEERS),
  say,
}: TortureOptions): Promise<TortureResult> {
  const startedAt = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'vectort-torture-'));
  const disposals: (() => Promise<unknown>)[] = [];
  const keep = <Thing>(thing: Thing, dispose: (thing: Thing) => Promise<unknown>): Thing => {
    disposals.unshift(async () => await dispose(thing));
    return thing;
  };
  try {
    const [mongo, redis, model, ports] = await Promise.all([
      startMongo(),
      startRedis('--appendonly', 'yes', '--appendfsync', 'everysec'),
      startTortureModel(),
      findPorts(2 * 5),
    ]);
    const killServers = (): void => {
      if (mongoPeer?.kind !== 'url') void mongo.kill();
      void redis.stop('SIGKILL');
    };
    process.once('exit', killServers);
    disposals.unshift(async () => await Promise.resolve(process.off('exit', killServers)));
    keep(mongo, async () => await mongo.dispose());
    keep(redis, async () => await redis.dispose());
    keep(model, async () => await model.close());
    const address = (index: number): string => `http://127.0.0.1:${ports[2 * index]}`;
    const bots = [address(0), address(1)];
    const peers = await Promise.all(
      platforms.flatMap((name) => PEERS[name] ?? []).map(async (start) => await start({ bots })),
    );
    for (const peer of peers) keep(peer, async () => await peer.close());

    const environment = {
      ...Object.assign({}, model.environment, ...peers.map((peer) => peer.environment)),
      MONGODB_URL: mongo.url,
      REDIS_URL: redis.url,
      DATA_DIR: folder,
      JWT_SECRET: randomBytes(32).toString('hex'),
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      LOG_LEVEL: 'info',
    } as Record<string, string>; // All of these are texts.
    const members = (['bots', 'bots', 'worker', 'worker', 'api'] as const).map((role, index): Member => ({
      name: `${role}-${index}`,
      role,
      environment: {
        ...environment,
        PORT: String(ports[2 * index]),
        PREVIEW_PORT: String(ports[2 * index + 1]),
      },
    }));
    const fleet = keep(startFleet(members, folder), async (each) => await each.stop());
    await answer(bots);
    say(`${members.length} processes run on ${mongoPeer?.name} and Redis; their logs are in ${folder}`);

    const asked = new Map<number, ChatPeer>();
    const open = (): number => {
      let count = 0;
      for (const [number, peer] of asked) if (peer.repliesTo(number).seen === 0) count += 1;
      return count;
    };
    const outages = startOutages({
      mongo,
      redis,
      flush: () => redisCli(redis.port, 'FLUSHALL'),
      progress: () => asked.size / runs,
      mayRestartStore: mongoPeer?.kind !== 'url',
      say,
    });
    const ending = new AbortController();
    const countKills = (): number => [...fleet.kills.values()].reduce((sum, count) => sum + count, 0);
    const killing = killEvery(async () => {
      if (countKills() < maxKills) await fleet.killOne();
    }, ending.signal);
    const talker = setInterval(() => {
      const { answered_once: once, telegram_unknown: unknown, answered_twice: twice } = countReplies(asked);
      say(
        `${seconds(startedAt)} s: ${asked.size} of ${runs} asked, ${once} answered once, ${unknown + twice} again, ${open()} open; ` +
          `${countKills()} kills, ${outages.count()} restarts, ${model.faults()} model faults, ${fleet.crashes.length} ends by themselves`,
      );
    }, SAY_EVERY_MS);
    keep(talker, async () => {
      clearInterval(talker);
      await Promise.resolve();
    });

    for (const number of shuffled(Array.from({ length: runs }, (_, index) => index + 1))) {
      const peer = peers[number % peers.length];
      if (!peer) break;
      await until(() => open() < MAX_OPEN, HOPE_MS);
      asked.set(number, peer);
      peer.ask(number);
      await sleep(paceMs);
    }
    let before = open();
    while (before > 0 && (await until(() => open() < before, HOPE_MS))) before = open();
    ending.abort();
    await killing;
    await outages.ended;

    const log = createLogger('warn');
    const store = keep(
      await openMongoStore({ url: mongo.url, poolSize: 10, log }),
      async (each) => await each.close(),
    );
    const queue = keep(
      await openBullQueue({ url: redis.url, log }),
      async (each) => await each.close({ graceMs: 0 }),
    );
    let left = await countUnfinished(store, queue);
    for (const end = Date.now() + SETTLE_MS; left > 0 && Date.now() < end;) {
      await sleep(LOOK_EVERY_MS);
      left = await countUnfinished(store, queue);
    }
    await fleet.stop();

    const stored = await readRuns(store);
    const charges = await countWrongCharges(store);
    const figures: Figures = {
      accepted: [...asked].filter(([number, peer]) => peer.isAccepted(number)).length,
      completed: [...asked].filter(
        ([number, peer]) =>
          peer.isAccepted(number) &&
          stored.get(number)?.some(({ files }) => isDeepStrictEqual(files, model.filesOf(number))),
      ).length,
      ...countReplies(asked),
      charged_twice: charges.twice,
      charged_without_version: charges.withoutVersion,
      audit_violations: audit(mongo.url, say),
      jobs_left: left,
      kills: countKills(),
      restarts: outages.count(),
      redeliveries: peers.reduce((sum, peer) => sum + peer.redeliveries(), 0),
      model_faults: model.faults(),
      seconds: seconds(startedAt),
      store: mongoPeer?.name ?? '',
      queue: 'bullmq on redis-server',
    };
    say(`kills: ${[...fleet.kills].map(([name, count]) => `${name} ${count}`).join(', ')}`);
    const breaks = peers.reduce((sum, peer) => sum + peer.breaks(), 0);
    say(`connections that platforms broke: ${breaks}`);
    for (const [number, peer] of asked) {
      const { seen, brokenAfter } = peer.repliesTo(number);
      if (seen === 0 && peer.isAccepted(number))
        say(`request ${number} on ${peer.platform} was not answered`);
      if (seen > 1)
        say(
          `request ${number} on ${peer.platform} was answered ${seen} times, ${brokenAfter} of them unheard`,
        );
    }
    for (const crash of fleet.crashes) say(`ended by itself: ${crash}`);
    const broken = findBroken(figures, { model, runs: stored, whole: runs >= WHOLE_RUNS });
    if (broken.length === 0)
      disposals.push(async () => await Promise.resolve(rmSync(folder, { recursive: true })));
    return { figures, broken, logs: broken.length > 0 ? folder : undefined };
  } finally {
    for (const dispose of disposals) await dispose();
  }
}

async function killEvery(kill: () => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sleep(KILL_EVERY_MS, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await kill();
  }
}

/** Resolves when every address answers that it is alive. */
async function answer(addresses: readonly string[]): Promise<void> {
  const isAlive = async (address: string): Promise<boolean> =>
    await fetch(`${address}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  const givenUpAt = Date.now() + HOPE_MS;
  while (!(await Promise.all(addresses.map(isAlive))).every(Boolean)) {
    if (Date.now() > givenUpAt) throw new Error('the processes do not start');
    await sleep(LOOK_EVERY_MS);
  }
}

/** False where it does not come about in time. */
async function until(holds: () => boolean, limitMs: number): Promise<boolean> {
  const givenUpAt = Date.now() + limitMs;
  while (!holds()) {
    if (Date.now() > givenUpAt) return false;
    await sleep(LOOK_EVERY_MS);
  }
  return true;
}

/** The violations that `npm run audit` finds. */
function audit(url: string, say: (line: string) => void): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/audit.ts'], {
    env: { PATH: process.env['PATH'] ?? '', MONGODB_URL: url },
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter(Boolean);
  for (const line of [...lines, ...stderr.split('\n').filter(Boolean)]) say(`audit: ${line}`);
  return status === 0 ? 0 : Math.max(1, lines.length);
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1_000);
}
