import { config } from '../config.ts';
import type { Metric } from '../types.ts';
import { addsUp } from './metrics.ts';
import type { Period } from './periods.ts';
import { isRecord } from './storage.ts';

/** By key of the metric; of those that add up, for a month of 30 days. */
export type Targets = Readonly<Record<string, number>>;

const MONTH_DAYS = 30;

/** The target of a metric for a part of a period (all of it for `parts` 1); undefined where none is set. */
export function targetFor(metric: Metric, targets: Targets, period: Period, parts: number): number | undefined {
  const target = targets[metric.key];
  if (target === undefined) return undefined;
  return isPerMonth(metric) ? (target * period.days) / MONTH_DAYS / parts : target;
}

export function isPerMonth(metric: Metric): boolean {
  return addsUp(metric) || metric.rule.type === 'balance';
}

export function restoreTargets(stored: unknown): Targets | undefined {
  if (!isRecord(stored)) return undefined;
  return Object.fromEntries(
    config.metrics.flatMap(({ key }) => {
      const target = stored[key];
      return typeof target === 'number' && Number.isFinite(target) ? [[key, target]] : [];
    }),
  );
}
