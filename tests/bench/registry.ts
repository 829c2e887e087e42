import { appOwnTime } from './app-own-time.ts';
import { chain } from './chain.ts';
import { chat } from './chat.ts';
import { check } from './check.ts';
import { extract } from './extract.ts';
import { failover } from './failover.ts';
import { preview } from './preview.ts';
import { queue } from './queue.ts';
import { scale } from './scale.ts';
import { start } from './start.ts';
import type { Benchmark } from './types.ts';

/** Everything that is measured, one line each. */
export const BENCHMARKS: readonly Benchmark[] = [
  appOwnTime,
  extract,
  chain,
  failover,
  preview,
  check,
  queue,
  chat,
  scale,
  start,
];
