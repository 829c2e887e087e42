import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPorts } from '#tests/support/find-ports.ts';
import { median } from './measure.ts';
import { startPlatforms, type StartPlatform } from './start-platforms.ts';
import type { Benchmark } from './types.ts';

const ROUNDS = 7;
/** Long enough for everything that starting left to do. */
const IDLE_MS = 3_000;
const MEGABYTE = 1024 * 1024;
/** The bounds that the two figures without a baseline program are held against. */
const PROMPT_BOUND_MS = 1_500;
const MEMORY_BOUND_MB = 150;

/**
 * From the command to the first prompt of the terminal, with Telegram configured until that listens, too; and what the
 * program weighs while nothing happens.
 */
export const start: Benchmark = {
  names: ['start_ratio', 'start_to_prompt_ms', 'idle_memory_mb'],
  async run() {
    const dataDir = mkdtempSync(join(tmpdir(), 'vectort-start-'));
    const platforms = await startPlatforms();
    try {
      const theirs: number[] = [];
      const terminal: number[] = [];
      const configured = new Map(platforms.map(({ name }) => [name, [] as number[]]));
      // The first round fills the compile caches.
      for (let round = 0; round <= ROUNDS; round += 1) {
        const baseline = await timeToOutput(['tests/bench/baselines/all-sdks.ts'], {});
        baseline.child.kill('SIGKILL');
        if (round > 0) theirs.push(baseline.readyMs);
        for (const platform of [undefined, ...platforms]) {
          const { child, readyMs } = await startProduct(dataDir, platform);
          child.kill('SIGKILL');
          await once(child, 'close');
          if (round > 0) (platform ? configured.get(platform.name) : terminal)?.push(readyMs);
        }
      }
      const [prompt, all] = [median(terminal), median(theirs)];
      const telegram = median(configured.get('telegram') ?? []);
      const shown = [['terminal alone', terminal] as const, ...configured].map(
        ([name, times]) => `${name} ${median(times).toFixed(0)} ms (${(median(times) / all).toFixed(2)})`,
      );
      process.stderr.write(`start: ${shown.join(', ')}, every SDK ${all.toFixed(0)} ms\n`);
      const memory = await measureMemory(dataDir);
      return [
        {
          name: 'start_ratio',
          value: telegram / all,
          unit: 'x',
          baseline:
            'every SDK imported, compile cache on (baseline_value in ms); the product with Telegram configured',
          baseline_value: all,
          ratio: telegram / all,
        },
        {
          name: 'start_to_prompt_ms',
          value: prompt,
          unit: 'ms',
          baseline: 'the bound',
          baseline_value: PROMPT_BOUND_MS,
          ratio: prompt / PROMPT_BOUND_MS,
        },
        {
          name: 'idle_memory_mb',
          value: memory,
          unit: 'MB',
          baseline: 'the bound',
          baseline_value: MEMORY_BOUND_MB,
          ratio: memory / MEMORY_BOUND_MB,
        },
      ];
    } finally {
      for (const { close } of platforms) await close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

/** Starts the product; it is ready when it has its prompt, and the platform that is configured is listened to. */
async function startProduct(dataDir: string, platform?: StartPlatform) {
  const [PORT = '', PREVIEW_PORT = ''] = (await findPorts(2)).map(String);
  const heard = platform?.heard();
  const begin = performance.now();
  const { child } = await timeToOutput(['main.ts'], {
    DATA_DIR: dataDir,
    PORT,
    PREVIEW_PORT,
    ...platform?.environment,
  });
  await heard;
  return { child, readyMs: performance.now() - begin, port: PORT };
}

async function timeToOutput(args: readonly string[], environment: Record<string, string>) {
  const begin = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'] ?? '',
      LANG: 'C',
      // As `npm start` has it.
      NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
      ...environment,
    },
  });
  await once(child.stdout, 'data');
  return { child, readyMs: performance.now() - begin };
}

async function measureMemory(dataDir: string): Promise<number> {
  const { child, port } = await startProduct(dataDir);
  await sleep(IDLE_MS);
  const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  child.kill('SIGKILL');
  await once(child, 'close');
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(page)?.[1]) / MEGABYTE;
}
