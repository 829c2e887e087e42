import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CreditMove } from '../credits/credits.ts';
import type { GenerationRecord } from '../generation/records.ts';
import type { JobQueue } from '../jobs/types.ts';
import type { Attempt, CircuitState, ModelChain } from '../llm/types.ts';
import type { Store } from '../store/types.ts';
import { createBacklog } from './backlog.ts';
import { readGauge } from './read-gauge.ts';

export interface MetricsSources {
  queue: JobQueue;
  chain: Pick<ModelChain, 'status'>;
  store: Store;
}

export type Metrics = ReturnType<typeof createMetrics>;

const CIRCUIT_STATES: readonly CircuitState[] = ['closed', 'half_open', 'open'];

/** Seconds that runs, answers and replies take: from what nobody notices to what everybody gives up. */
const LONG_BUCKETS = [0.1, 0.5, 1, 5, 15, 30, 60, 120, 300, 600];
const SHORT_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

/** What `/metrics` tells Prometheus. Every label has few values, whatever users do. */
export function createMetrics({ queue, chain, store }: MetricsSources) {
  const registry = new Registry();
  const registers = [registry];
  const backlog = createBacklog(store);
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
    buckets: LONG_BUCKETS,
    registers,
  });
  const queueWait = new Histogram({
    name: 'vectort_queue_wait_seconds',
    help: 'Seconds from the request of a run to its start.',
    labelNames: ['queue'],
    buckets: LONG_BUCKETS,
    registers,
  });
  const attempts = new Counter({
    name: 'vectort_model_attempts_total',
    help: 'Requests to language models, by provider and outcome; circuit_open where one was passed over.',
    labelNames: ['provider', 'outcome'],
    registers,
  });
  const firstText = new Histogram({
    name: 'vectort_model_first_text_seconds',
    help: 'Seconds until a model began to answer.',
    labelNames: ['provider'],
    buckets: SHORT_BUCKETS,
    registers,
  });
  const answer = new Histogram({
    name: 'vectort_model_answer_seconds',
    help: 'Seconds that a whole answer of a model took.',
    labelNames: ['provider'],
    buckets: LONG_BUCKETS,
    registers,
  });
  const replies = new Histogram({
    name: 'vectort_reply_seconds',
    help: 'Seconds from when a message was ready until the chat platform had it.',
    labelNames: ['platform'],
    buckets: SHORT_BUCKETS,
    registers,
  });
  const requests = new Histogram({
    name: 'vectort_http_request_seconds',
    help: 'HTTP requests to PORT, by the pattern of their route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.5, 2.5, 10],
    registers,
  });
  const credits = new Counter({
    name: 'vectort_credits_total',
    help: 'Credits that were moved: granted, held, captured (spent) or released (given back).',
    labelNames: ['movement'],
    registers,
  });
  new Gauge({
    name: 'vectort_model_circuit',
    help: '1 for the state that the circuit breaker of a provider is in; open while it is left alone.',
    labelNames: ['provider', 'state'],
    registers,
    collect() {
      for (const { id, circuit } of chain.status()) {
        for (const state of CIRCUIT_STATES) this.set({ provider: id, state }, state === circuit ? 1 : 0);
      }
    },
  });
  readGauge({
    name: 'vectort_queue_jobs',
    help: 'Jobs by state, of all processes together.',
    labelNames: ['queue', 'state'],
    registers,
    async read() {
      const { waiting, running } = await queue.depth('generation');
      return [
        [{ queue: 'generation', state: 'waiting' }, waiting],
        [{ queue: 'generation', state: 'running' }, running],
      ];
    },
  });
  readGauge({
    name: 'vectort_queue_oldest_seconds',
    help: 'Seconds that the oldest run in line has waited, of all processes together.',
    labelNames: ['queue'],
    registers,
    read: async () => [[{ queue: 'generation' }, await backlog.oldestRunSeconds()]],
  });
  readGauge({
    name: 'vectort_backlog',
    help: 'Events that wait to be handled (inbox), messages that wait to be shown (outbox), of all processes together.',
    labelNames: ['kind'],
    registers,
    async read() {
      const [inbox, outbox] = await Promise.all([backlog.inbox(), backlog.outbox()]);
      return [
        [{ kind: 'inbox' }, inbox],
        [{ kind: 'outbox' }, outbox],
      ];
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
    /** A run begins its work for the first time. */
    countStart({ created_at }: Pick<GenerationRecord, 'created_at'>): void {
      queueWait.observe({ queue: 'generation' }, secondsSince(created_at));
    },
    countGeneration(run: GenerationRecord): void {
      const outcome = run.outcome ?? 'failed';
      generations.inc({ outcome, author: run.made_by?.kind ?? 'none' });
      duration.observe({ outcome }, secondsSince(run.created_at));
      for (const attempt of run.model_attempts) countAttempt(attempt);
    },
    countReply({ platform, madeAt }: { platform: string; madeAt: Date }): void {
      replies.observe({ platform }, secondsSince(madeAt));
    },
    countCredits({ movement, amount }: CreditMove): void {
      credits.inc({ movement }, amount);
    },
    countRequest(measure: { method: string; route: string; status: number; seconds: number }): void {
      const { method, route, status, seconds } = measure;
      requests.observe({ method, route, status }, seconds);
    },
  };

  function countAttempt({ provider, outcome, firstTextMs, durationMs }: Attempt): void {
    attempts.inc({ provider, outcome });
    if (firstTextMs !== undefined) firstText.observe({ provider }, firstTextMs / 1000);
    if (outcome === 'completed') answer.observe({ provider }, durationMs / 1000);
  }
}

/** Clocks of several processes may differ a little. */
function secondsSince(time: Date): number {
  return Math.max(0, Date.now() - time.getTime()) / 1000;
}
