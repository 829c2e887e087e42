import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDiscordFake } from '#tests/fakes/discord/server.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { HOST, openBench, openPlatform, type OpenOptions } from './support/bench.ts';

async function openAlone(options: OpenOptions = {}, readsContent = true) {
  const fake = await startDiscordFake({ readsContent });
  onTestFinished(async () => await fake.close());
  const platform = await openPlatform(fake, await tempStore(), options);
  onTestFinished(async () => await platform.stop());
  return { fake, platform };
}

const ignore = async (): Promise<void> => await Promise.resolve();

describe('Discord, when it starts', () => {
  it('says that the token is not accepted', async () => {
    const { platform } = await openAlone({ token: 'wrong' });
    await expect(platform.start(ignore)).rejects.toMatchObject({
      name: 'OperatorError',
      code: 'discord_token',
    });
  });

  it('says that the intents are not allowed', async () => {
    const { fake, platform } = await openAlone();
    // Unticked between the check and the connection.
    fake.fail({ request: 'GET /gateway/bot', delayMs: 1 });
    Object.defineProperty(fake.world.application, 'flags', { get: flagsThatGo() });
    await expect(platform.start(ignore)).rejects.toMatchObject({
      name: 'OperatorError',
      code: 'discord_intents',
    });
  });

  it('opens those shards that it is told to', async () => {
    const { platform, fake } = await openAlone({ shards: '1/2' });
    await platform.start(ignore);
    expect(fake.gateway.identified).toMatchObject([{ shard: [1, 2] }]);
  });

  it('tries again where Discord is away', async () => {
    const { fake, platform } = await openAlone();
    fake.fail({ request: 'GET /applications/@me', status: 503 });
    await expect(platform.start(ignore)).rejects.toMatchObject({ retryable: true });
    await platform.start(ignore);
    expect(fake.gateway.ready()).toBe(1);
  });

  it('asks for no more than it needs, and for content only where that is ticked', async () => {
    const { fake } = await openBench();
    const without = await openBench({ readsContent: false });
    expect(fake.gateway.identified[0]?.intents).toBe(1 | (1 << 9) | (1 << 12) | (1 << 15));
    expect(without.fake.gateway.identified[0]?.intents).toBe(1 | (1 << 9) | (1 << 12));
  });

  it('registers its commands in every language that Discord has, and only when they changed', async () => {
    const { fake, restart } = await openBench();
    const puts = (): number => fake.requests.filter(({ method }) => method === 'PUT').length;
    expect(puts()).toBe(1);
    await restart();
    expect(puts()).toBe(1);
    await expect(`${JSON.stringify(fake.world.commands, withoutIds, 2)}\n`).toMatchFileSnapshot(
      'snapshots/commands.txt',
    );
    fake.world.commands.pop();
    await restart();
    expect(puts()).toBe(2);
    expect(fake.world.commands).toHaveLength(HOST.commands.length + 1);
  });

  it('says which link invites it', async () => {
    const written = new PassThrough();
    const lines: string[] = [];
    written.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    const { pino } = await import('pino');
    const { fake, platform } = await openAlone({ log: pino({ level: 'info' }, written) }, false);
    await platform.start(ignore);
    expect(lines.join('')).toContain(
      `client_id=${fake.world.application.id}&scope=bot+applications.commands`,
    );
    expect(lines.join('')).toContain('Message Content');
  });
});

function withoutIds(key: string, value: unknown): unknown {
  return key === 'id' || key === 'version' || key === 'application_id' ? undefined : value;
}

/** Ticked when they are first asked for, and no more from then on. */
function flagsThatGo(): () => number {
  let asked = 0;
  return () => {
    asked += 1;
    return asked === 1 ? 1 << 19 : 0;
  };
}
