import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createReception, type PlatformEntry } from '#core/chat/reception.ts';
import type { Platform } from '#core/chat/types.ts';
import { OperatorError, UpstreamError } from '#core/errors.ts';
import { createLogger } from '#core/log.ts';
import { createLeadership } from '#core/store/leadership.ts';
import { tempStore } from '#tests/support/temp-store.ts';

const log = createLogger('silent');

/** A platform whose start fails as often as is wished, and that tells whether it receives. */
function entry({ name = 'x', exclusive = false, failures = [] as Error[] } = {}): PlatformEntry & {
  receiving: () => number;
} {
  let receiving = 0;
  return {
    name,
    exclusive,
    receiving: () => receiving,
    async open() {
      let started = false;
      const platform = {
        name,
        async start() {
          const failure = failures.shift();
          if (failure) throw failure;
          started = true;
          receiving += 1;
          await Promise.resolve();
        },
        async stop() {
          if (started) receiving -= 1;
          started = false;
          await Promise.resolve();
        },
      };
      return await Promise.resolve(platform as unknown as Platform); // What is used of it here.
    },
  };
}

function reception(leadership?: ReturnType<typeof createLeadership>, onBegun?: () => Promise<void>) {
  const platforms = new Map<string, Platform>();
  const one = createReception({
    log,
    platforms,
    accept: async () => undefined,
    ...(onBegun ? { onBegun } : {}),
    leadership,
  });
  onTestFinished(async () => {
    await one.stop();
    await leadership?.stop();
  });
  return { platforms, ...one };
}

describe('reception', () => {
  it('goes on with the others where only the operator can mend one', async () => {
    const dead = entry({
      name: 'dead',
      failures: [new OperatorError('The token is refused', { code: 'token_refused' })],
    });
    const alive = entry({ name: 'alive' });
    const { platforms, start } = reception();
    await start([dead, alive]);
    expect([...platforms.keys()]).toEqual(['alive']);
    expect([dead.receiving(), alive.receiving()]).toEqual([0, 1]);
  });

  it('tries again where a service is away', async () => {
    const away = entry({
      failures: [new UpstreamError('connection refused', { code: 'unreachable', retryable: true })],
    });
    const { start } = reception();
    await start([away]);
    expect(away.receiving()).toBe(0);
    await vi.waitFor(() => expect(away.receiving()).toBe(1), { timeout: 5_000 });
  });

  it('goes on receiving where what waits could not be looked for, and looks again', async () => {
    const platform = entry();
    let looks = 0;
    const { start } = reception(undefined, async () => {
      looks += 1;
      if (looks > 1) return await Promise.resolve();
      throw new UpstreamError('the store is away', { code: 'away', retryable: true, retryAfterMs: 10 });
    });
    await start([platform]);
    await vi.waitFor(() => expect(looks).toBe(2));
    expect(platform.receiving()).toBe(1);
  });

  it('receives from what is exclusive in one process, and in the next when that one ends', async () => {
    const store = await tempStore();
    const exclusive = entry({ exclusive: true });
    const processes = ['a', 'b'].map((owner) =>
      reception(createLeadership({ store, owner, log, leaseMs: 200 })),
    );
    for (const { start } of processes) await start([exclusive]);
    await vi.waitFor(() => expect(exclusive.receiving()).toBe(1), { timeout: 5_000 });
    const first = processes.find(({ platforms }) => platforms.has('x'));
    await first?.stop();
    await vi.waitFor(() => expect(processes.filter(({ platforms }) => platforms.has('x'))).toHaveLength(2), {
      timeout: 5_000,
    });
    await vi.waitFor(() => expect(exclusive.receiving()).toBe(1));
  });
});
