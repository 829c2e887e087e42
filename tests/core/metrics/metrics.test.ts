import { describe, expect, it } from 'vitest';
import { createAccounts } from '#core/accounts/accounts.ts';
import { INBOX } from '#core/chat/inbox-records.ts';
import { createCredits } from '#core/credits/credits.ts';
import { UpstreamError } from '#core/errors.ts';
import { GENERATIONS, type GenerationRecord } from '#core/generation/records.ts';
import { newId } from '#core/ids.ts';
import type { JobQueue } from '#core/jobs/types.ts';
import type { ModelChain } from '#core/llm/types.ts';
import { createLogger } from '#core/log.ts';
import { createMetrics, type MetricsSources } from '#core/metrics/metrics.ts';
import type { Store } from '#core/store/types.ts';
import { tempStore } from '#tests/support/temp-store.ts';

const chain: Pick<ModelChain, 'status'> = {
  status: () => [
    { id: 'openai', name: 'OpenAI', model: 'gpt-5', circuit: 'half_open' },
    { id: 'gemini', name: 'Gemini', model: 'gemini', circuit: 'closed' },
  ],
};

const idleQueue = { depth: async () => ({ waiting: 3, running: 2 }) } as unknown as JobQueue;

async function measure(sources: Partial<MetricsSources> = {}) {
  const store = sources.store ?? (await tempStore());
  const metrics = createMetrics({ queue: idleQueue, chain, store, ...sources });
  return { store, metrics, lines: async () => (await metrics.render()).split('\n') };
}

describe('/metrics', () => {
  it('tells what waits, in the queue and in the store', async () => {
    const { store, lines } = await measure();
    await store.collection(INBOX).insertOne({ _id: 'slack:1', waiting: newId() });
    await store.collection(INBOX).insertOne({ _id: 'slack:2', done_at: new Date() });
    await store.collection(GENERATIONS).insertOne(run({ status: 'queued', ageMs: 5_000 }));
    const told = await lines();
    expect(told).toContain('vectort_queue_jobs{queue="generation",state="waiting"} 3');
    expect(told).toContain('vectort_queue_jobs{queue="generation",state="running"} 2');
    expect(told).toContain('vectort_backlog{kind="inbox"} 1');
    expect(told).toContain('vectort_backlog{kind="outbox"} 0');
    const oldest = told.find((line) => line.startsWith('vectort_queue_oldest_seconds'));
    expect(Number(oldest?.split(' ')[1])).toBeGreaterThanOrEqual(5);
  });

  it('tells the rest where an engine fails or does not answer', async () => {
    const away = new UpstreamError('no', { code: 'queue_unreachable', retryable: true });
    const hanging = {
      collection: () => ({
        count: async () => await new Promise<never>(() => {}),
        findOne: async () => await new Promise<never>(() => {}),
      }),
    } as unknown as Store;
    const failing = {
      depth: async () => await Promise.reject(away),
    } as unknown as JobQueue;
    const { lines } = await measure({ queue: failing, store: hanging });
    const told = await lines();
    expect(told.filter((line) => /^vectort_(queue_jobs|backlog|queue_oldest)/.test(line))).toEqual([]);
    expect(told).toContain('vectort_model_circuit{provider="openai",state="half_open"} 1');
  });

  it('tells the state of each circuit', async () => {
    const { lines } = await measure();
    const told = (await lines()).filter((line) => /^vectort_model_circuit.* 1$/.test(line));
    expect(told).toEqual([
      'vectort_model_circuit{provider="openai",state="half_open"} 1',
      'vectort_model_circuit{provider="gemini",state="closed"} 1',
    ]);
  });

  it('counts runs by outcome, and the answers of models with their failures and times', async () => {
    const { metrics, lines } = await measure();
    const attempt = { provider: 'openai', model: 'gpt-5', characters: 10, durationMs: 3_000 };
    metrics.countStart(run({ ageMs: 2_000 }));
    metrics.countGeneration({
      ...run({ ageMs: 10_000, status: 'running' }),
      outcome: 'completed',
      made_by: { kind: 'model', provider: 'OpenAI', model: 'gpt-5' },
      model_attempts: [
        { ...attempt, outcome: 'cut', firstTextMs: 400 },
        { ...attempt, outcome: 'completed', firstTextMs: 300 },
      ],
    });
    metrics.countReply({ platform: 'slack', madeAt: new Date(Date.now() - 700) });
    const told = await lines();
    expect(told).toContain('vectort_generations_total{outcome="completed",author="model"} 1');
    expect(told).toContain('vectort_generation_seconds_count{outcome="completed"} 1');
    expect(told).toContain('vectort_queue_wait_seconds_bucket{le="1",queue="generation"} 0');
    expect(told).toContain('vectort_queue_wait_seconds_count{queue="generation"} 1');
    expect(told).toContain('vectort_model_attempts_total{provider="openai",outcome="cut"} 1');
    expect(told).toContain('vectort_model_first_text_seconds_count{provider="openai"} 2');
    expect(told).toContain('vectort_model_answer_seconds_count{provider="openai"} 1');
    expect(told).toContain('vectort_reply_seconds_bucket{le="0.5",platform="slack"} 0');
    expect(told).toContain('vectort_reply_seconds_count{platform="slack"} 1');
  });

  it('counts each credit that moved once, however often its movement is asked for', async () => {
    const { store, metrics, lines } = await measure();
    const credits = createCredits({ store, log: createLogger('silent'), onMove: metrics.countCredits });
    const accounts = createAccounts({ store, credits });
    const { user_id: userId } = await accounts.resolve({ platform: 'x', workspace: 'w' }, { id: 'a' });
    const hold = { userId, amount: 2, projectId: null, description: 'App' };
    for (let again = 0; again < 2; again += 1) {
      await credits.grant({ userId, amount: 20, type: 'bonus', key: 'gift', description: 'Gift' });
      await credits.hold({ ...hold, key: 'one' });
      await credits.hold({ ...hold, key: 'two' });
      await credits.capture(userId, 'one');
      await credits.release(userId, 'two');
    }
    const told = (await lines()).filter((line) => line.startsWith('vectort_credits_total'));
    expect(told.sort()).toEqual([
      'vectort_credits_total{movement="captured"} 2',
      'vectort_credits_total{movement="granted"} 20',
      'vectort_credits_total{movement="held"} 4',
      'vectort_credits_total{movement="released"} 2',
    ]);
  });
});

function run({
  ageMs,
  status = 'queued',
}: {
  ageMs: number;
  status?: 'queued' | 'running';
}): GenerationRecord {
  return {
    _id: newId(),
    key: newId(),
    user_id: newId(),
    project_id: newId(),
    target: {
      place: { platform: 'x', workspace: 'w', channel: 'c', thread: null },
      audience: 'thread',
      userId: 'u',
    },
    language: 'en',
    kind: 'build',
    mode: 'quick',
    title: 'App',
    type: 'html',
    request: 'an app',
    price: 2,
    status,
    attempts: 1,
    written: [],
    model_attempts: [],
    created_at: new Date(Date.now() - ageMs),
  };
}
