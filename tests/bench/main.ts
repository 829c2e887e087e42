/** `npm run bench [-- --json] [-- NAME ...]`: every goal of speed beside its baseline, measured in the same run. */
import { parseArgs } from 'node:util';
import { BENCHMARKS } from './registry.ts';
import type { Metric } from './types.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

const chosen = BENCHMARKS.filter(
  ({ names }) => positionals.length === 0 || names.some((name) => positionals.includes(name)),
);
const known = BENCHMARKS.flatMap(({ names }) => names);
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`Not a metric: ${unknown.join(', ')}. There are: ${known.join(', ')}\n`);
  process.exit(2);
}

const metrics: Metric[] = [];
for (const benchmark of chosen) {
  const wanted = benchmark.names.filter((name) => positionals.length === 0 || positionals.includes(name));
  process.stderr.write(`measuring ${wanted.join(', ')} ...\n`);
  const measured = await benchmark.run(wanted);
  metrics.push(...measured.filter(({ name }) => wanted.includes(name)));
}

if (values.json) {
  process.stdout.write(`${JSON.stringify({ metrics: metrics.map(rounded) })}\n`);
} else {
  const rows = metrics.map(rounded).map(({ name, value, unit, baseline, baseline_value, ratio }) => ({
    metric: name,
    value: `${value} ${unit}`,
    beside: `${baseline_value} ${unit}`,
    ratio,
    baseline,
  }));
  console.table(rows);
}
process.exit();

function rounded(metric: Metric): Metric {
  return {
    ...metric,
    value: significant(metric.value),
    baseline_value: significant(metric.baseline_value),
    ratio: significant(metric.ratio),
  };
}

function significant(value: number): number {
  return Number(value.toPrecision(4));
}
