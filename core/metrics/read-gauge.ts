import { Gauge, type LabelValues, type Registry } from 'prom-client';

export interface ReadGauge<Label extends string> {
  name: string;
  help: string;
  /** At least one: a gauge without labels would show 0 where nothing is known. */
  labelNames: readonly [Label, ...Label[]];
  registers: Registry[];
  /** What the gauge shows now. */
  read: () => Promise<ReadonlyArray<readonly [LabelValues<Label>, number]>>;
}

/** How long a figure may keep the others waiting, in milliseconds: an engine that is away answers late or never. */
const LIMIT_MS = 1_000;

/**
 * A gauge that is read when it is asked for. Where it cannot be read it shows nothing, which Prometheus tells from zero,
 * and the other figures are told all the same: they are needed most when an engine is away. `/readyz` says which.
 */
export function readGauge<Label extends string>({ read, ...definition }: ReadGauge<Label>): void {
  new Gauge({
    ...definition,
    async collect() {
      this.reset();
      for (const [labels, value] of await inTime(read)) this.set(labels, value);
    },
  });
}

async function inTime<Value>(read: () => Promise<readonly Value[]>): Promise<readonly Value[]> {
  const late = Promise.withResolvers<readonly Value[]>();
  const timer = setTimeout(() => late.resolve([]), LIMIT_MS);
  try {
    return await Promise.race([read(), late.promise]);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
}
