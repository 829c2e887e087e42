import { chain } from './chain.ts';
import { check } from './check.ts';
import { extract } from './extract.ts';
import { failover } from './failover.ts';
import type { Benchmark } from './types.ts';

/** Everything that is measured, one line each. */
export const BENCHMARKS: readonly Benchmark[] = [chain, check, extract, failover];
