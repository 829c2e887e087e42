import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { GenerationRecord } from '../generation/records.ts';
import type { JobQueue } from '../jobs/types.ts';
import type { Attempt, ModelChain } from '../llm/types.ts';

export interface MetricsSources {
  queue: JobQueue;
  chain: ModelChain;
}

export type Metrics = ReturnType<typeof createMetrics>;

/** What `/metrics` tells Prometheus. Gauges are read when they are asked for. */
export function createMetrics({ queue, chain }: MetricsSources) {
  const registry = new Registry();
  const registers = [registry];
  const generations = new Counter({
    name: 'vectort_generations_total',
    help: 'Runs that ended, by outcome and by who wrote the app.',
    labelNames: ['outcome', 'author'],
    registers,
  });
  const duration = new Histogram({
    name: 'vectort_generation_seconds',
    help: 'Seconds from the request to the end of a run.',
    labelNames: ['outcome'],
    buckets: [0.1, 0.5, 1, 5, 15, 30, 60, 120, 300, 600],
    registers,
  });
  const attempts = new Counter({
    name: 'vectort_model_attempts_total',
    help: 'Requests to language models, by provider and outcome.',
    labelNames: ['provider', 'outcome'],
    registers,
  });
  const firstText = new Histogram({
    name: 'vectort_model_first_text_seconds',
    help: 'Seconds until a model began to answer.',
    labelNames: ['provider'],
    buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30],
    registers,
  });
  new Gauge({
    name: 'vectort_model_circuit_open',
    help: '1 while a provider is left alone after failures.',
    labelNames: ['provider'],
    registers,
    collect() {
      for (const { id, circuit } of chain.status()) this.set({ provider: id }, circuit === 'open' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'vectort_queue_jobs',
    help: 'Generation jobs by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      const { waiting, running } = await queue.depth('generation');
      this.set({ state: 'waiting' }, waiting);
      this.set({ state: 'running' }, running);
    },
  });
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory of the main process.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });

  return {
    contentType: registry.contentType,
    render: async (): Promise<string> => await registry.metrics(),
    countGeneration(run: GenerationRecord): void {
      const outcome = run.outcome ?? 'failed';
      generations.inc({ outcome, author: run.made_by?.kind ?? 'none' });
      duration.observe({ outcome }, (Date.now() - run.created_at.getTime()) / 1000);
      for (const attempt of run.model_attempts) countAttempt(attempt);
    },
  };

  function countAttempt({ provider, outcome, firstTextMs }: Attempt): void {
    attempts.inc({ provider, outcome });
    if (firstTextMs !== undefined) firstText.observe({ provider }, firstTextMs / 1000);
  }
}
