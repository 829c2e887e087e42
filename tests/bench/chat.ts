import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPorts } from '#tests/support/find-ports.ts';
import type { Order, Report } from './crowds/types.ts';
import { median, percentile } from './measure.ts';
import type { Benchmark, Metric } from './types.ts';

const PLATFORMS = ['slack', 'discord', 'telegram'] as const;
type PlatformName = (typeof PLATFORMS)[number];

const BASELINES: Readonly<Record<PlatformName, { program: string; name: string }>> = {
  slack: { program: 'tests/bench/baselines/bare-bolt.ts', name: '@slack/bolt 5.1.0 alone' },
  discord: { program: 'tests/bench/baselines/bare-discord.ts', name: 'discord.js 14.28.1 alone' },
  telegram: { program: 'tests/bench/baselines/bare-grammy.ts', name: 'grammy 1.46.0 alone' },
};

/** People, each of whom asks once a round: no platform bears more than a message a second in a chat. */
const ORDER: Order = { events: 1_000, concurrency: 32 };
/** Until everybody has an account and the code is compiled. */
const WARM_UP = 3;
const ROUNDS = 7;
/** What is noted of the last answers is written in this time, in milliseconds. */
const SETTLING_MS = 200;
const THOUSAND = 1_000;

/** A bot and the people who talk to it, each a process. */
interface Scene {
  round(): Promise<Round>;
  close(): void;
}

interface Round {
  /** CPU time of the bot for one event. */
  cpuMicros: number;
  /** Until an event was acknowledged, as 99 of 100 were. */
  acknowledgedMs: number;
  perSecond: number;
}

/** What adapter and core cost beside the bare SDK that keeps the event, reads the account and posts one answer, too. */
export const chat: Benchmark = {
  names: PLATFORMS.flatMap((name) => [`chat_cpu_ratio_${name}`, `chat_ack_p99_ratio_${name}`]),
  async run(wanted) {
    const metrics: Metric[] = [];
    for (const name of PLATFORMS) {
      if (wanted.some((metric) => metric.endsWith(`_${name}`))) metrics.push(...(await measure(name)));
    }
    return metrics;
  },
};

async function measure(platform: PlatformName): Promise<Metric[]> {
  const { program, name } = BASELINES[platform];
  const product = await openScene(platform, ['main.ts', '--no-console']);
  const bare = await openScene(platform, [program]);
  try {
    const ours: Round[] = [];
    const theirs: Round[] = [];
    for (let count = 0; count < WARM_UP + ROUNDS; count += 1) {
      // Whoever comes second finds the machine warmer.
      const order = count % 2 === 0 ? [product, bare] : [bare, product];
      for (const scene of order) {
        const round = await scene.round();
        if (count >= WARM_UP) (scene === product ? ours : theirs).push(round);
      }
    }
    const of = (rounds: readonly Round[], key: keyof Round): number =>
      median(rounds.map((round) => round[key]));
    const [cpu, bareCpu] = [of(ours, 'cpuMicros'), of(theirs, 'cpuMicros')];
    const [ack, bareAck] = [of(ours, 'acknowledgedMs'), of(theirs, 'acknowledgedMs')];
    process.stderr.write(
      `chat, ${platform}: ${cpu.toFixed(0)} us of CPU an event beside ${bareCpu.toFixed(0)}, acknowledged in ` +
        `${ack.toFixed(1)} ms (p99) beside ${bareAck.toFixed(1)}, ${of(ours, 'perSecond').toFixed(0)} events/s beside ` +
        `${of(theirs, 'perSecond').toFixed(0)}\n`,
    );
    return [
      {
        name: `chat_cpu_ratio_${platform}`,
        value: cpu / bareCpu,
        unit: 'x',
        baseline: `${name}, CPU an event (baseline_value in us)`,
        baseline_value: bareCpu,
        ratio: cpu / bareCpu,
      },
      {
        name: `chat_ack_p99_ratio_${platform}`,
        value: ack / bareAck,
        unit: 'x',
        baseline: `${name}, p99 at concurrency ${ORDER.concurrency} (baseline_value in ms)`,
        baseline_value: bareAck,
        ratio: ack / bareAck,
      },
    ];
  } finally {
    product.close();
    bare.close();
  }
}

async function openScene(platform: PlatformName, [program = '', ...args]: readonly string[]): Promise<Scene> {
  const [port = '', previewPort = ''] = (await findPorts(2)).map(String);
  const dataDir = mkdtempSync(join(tmpdir(), 'vectort-chat-'));
  const crowd = fork(new URL('chat-crowd.ts', import.meta.url), [platform, port], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  crowd.once('exit', (code) => {
    // It says itself what went wrong.
    if (code !== null) process.exit(1);
  });
  const told = await reportOf(crowd);
  if (!('environment' in told)) throw new Error('the crowd did not say how the bot is started');
  const bot = fork(program, args, {
    execArgv: ['--import', './tests/bench/tell-cpu.ts'],
    // A baseline that loses an answer says why: it does not try again, and the crowd would wait for it.
    stdio: ['ignore', 'ignore', program === 'main.ts' ? 'ignore' : 'inherit', 'ipc'],
    env: {
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: dataDir,
      PORT: port,
      PREVIEW_PORT: previewPort,
      ...told.environment,
    },
  });
  return {
    async round() {
      const before = await cpuMicrosOf(bot);
      crowd.send(ORDER);
      const report = await reportOf(crowd);
      if (!('ms' in report)) throw new Error('the crowd did not say how it went');
      await sleep(SETTLING_MS);
      return {
        cpuMicros: ((await cpuMicrosOf(bot)) - before) / ORDER.events,
        acknowledgedMs: percentile(report.acknowledgedMs, 0.99),
        perSecond: (ORDER.events * THOUSAND) / report.ms,
      };
    },
    close() {
      bot.kill('SIGKILL');
      crowd.kill('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function reportOf(crowd: ChildProcess): Promise<Report> {
  const [report] = (await once(crowd, 'message')) as [Report]; // As chat-crowd.ts tells.
  return report;
}

async function cpuMicrosOf(bot: ChildProcess): Promise<number> {
  const answer = once(bot, 'message');
  bot.send('cpu');
  const [{ cpuMicros }] = (await answer) as [{ cpuMicros: number }]; // As tell-cpu.ts answers.
  return cpuMicros;
}
