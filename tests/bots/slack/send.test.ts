import { describe, expect, it, vi } from 'vitest';
import type { Message } from '#core/chat/types.ts';
import type { Fault } from '#tests/fakes/slack/types.ts';
import { createMember } from '#tests/fakes/slack/people.ts';
import {
  ADA,
  BOB,
  botMessages,
  CHANNEL,
  openBench,
  shownIn,
  shownOnlyTo,
  targetIn,
  type Bench,
} from './support/bench.ts';

const KINDS: Record<string, Message> = {
  card: {
    text: '**Candle shop**',
    progress: 'writing `src/App.tsx`',
    buttons: [[{ label: 'Stop', action: 'run.stop', value: 'r1' }]],
  },
  outcome: {
    text: '**Candle shop** is ready.\n```ts\nconst a = 1 < 2;\n```\nSee [the notes](https://example.org/a).',
    links: [
      { kind: 'preview', url: 'https://token.example.org/' },
      { kind: 'code', url: 'https://token-v1.example.org/__vectort/code/' },
    ],
    files: [{ kind: 'zip', key: 'p1/1/zip', name: 'candles.zip' }],
    buttons: [
      [
        { label: 'Open', url: 'https://token.example.org/' },
        { label: 'Undo', action: 'project.undo', value: 'p1:1' },
      ],
    ],
  },
};

/** A thread in which the bot is. */
async function openThread(bench: Bench): Promise<string> {
  return (await bench.inChannel.ada.mention('a shop')).ts;
}

describe('messages', () => {
  it('of more than Slack takes are split, shortened, and never refused', async () => {
    const bench = await openBench();
    const thread = await openThread(bench);
    const options = Array.from({ length: 130 }, (_, n) => ({
      value: `v${n}`,
      label: `Option ${n} ${'long '.repeat(30)}`,
    }));
    const row = Array.from({ length: 30 }, (_, n) => ({
      label: `Button ${n} ${'x'.repeat(90)}`,
      action: 'a',
      value: `${n}`,
    }));
    const message: Message = {
      text: `${'A line of many. '.repeat(900)}\n\n\`\`\`\n${'code '.repeat(3_000)}\n\`\`\``,
      buttons: [row],
      select: { action: 'choose', placeholder: 'p'.repeat(200), options },
    };
    await bench.platform.post(targetIn(CHANNEL, thread), message, 'k');
    const shown = shownIn(bench.fake, CHANNEL).join('\n');
    expect(shown.match(/many\./g)).toHaveLength(900);
    expect(shown.match(/code/g)).toHaveLength(3_000);
    expect(shown.match(/Button \d+/g)).toHaveLength(30);
    expect(shown.match(/Option \d+/g)).toHaveLength(130);
  });

  it('that became several are edited as several, and what is not needed any more goes', async () => {
    const bench = await openBench();
    const target = targetIn(CHANNEL, await openThread(bench));
    const { messageId } = await bench.platform.post(target, { text: 'word '.repeat(5_000) }, 'k');
    expect(botMessages(bench.fake, CHANNEL).length).toBeGreaterThan(1);
    const short = await bench.platform.edit?.(target, messageId, { text: 'short' });
    expect(shownIn(bench.fake, CHANNEL)).toEqual(['short']);
    // Not knowing that it was done, the outbox asks once more.
    await bench.platform.edit?.(target, messageId, { text: 'short' });
    const long = `${'word '.repeat(5_000)}end`;
    const shortId = short?.messageId ?? '';
    bench.fake.fail({ method: 'chat.postMessage', breaks: 'after' });
    await expect(bench.platform.edit?.(target, shortId, { text: long })).rejects.toMatchObject({
      retryable: true,
    });
    const grown = await bench.platform.edit?.(target, shortId, { text: long });
    const shown = shownIn(bench.fake, CHANNEL).join(' ');
    expect(shown.match(/word/g)).toHaveLength(5_000);
    expect(shown).toMatch(/end$/);
    await bench.platform.edit?.(target, grown?.messageId ?? '', { text: 'short again' });
    expect(shownIn(bench.fake, CHANNEL)).toEqual(['short again']);
  });

  it('keep their files when they are edited', async () => {
    const bench = await openBench();
    const target = targetIn(CHANNEL, await openThread(bench));
    const { messageId } = await bench.platform.post(target, KINDS['outcome'] ?? { text: '' }, 'k');
    await bench.platform.edit?.(target, messageId, { text: 'Ready, and published.' });
    expect(shownIn(bench.fake, CHANNEL)).toEqual(['Ready, and published.\n[candles.zip]']);
  });
});

describe('what broke off', () => {
  it.each(['before', 'after'] as const)(
    'is one thread, where the connection broke %s its first message was taken',
    async (breaks) => {
      const bench = await openBench();
      const { fake, inChannel, events } = bench;
      await inChannel.ada.command('build a shop');
      const target = targetIn(CHANNEL, events[0]?.place.thread ?? '');
      fake.fail({ method: 'chat.postMessage', breaks });
      await expect(bench.platform.post(target, { text: 'For whom?' }, 'k')).rejects.toMatchObject({
        retryable: true,
      });
      await bench.restart();
      expect(await bench.platform.findPost?.(target, 'k')).toBeUndefined();
      await bench.platform.post(target, { text: 'For whom?' }, 'k');
      expect(shownIn(fake, CHANNEL)).toEqual(['@UADA build a shop', 'For whom?']);
    },
  );

  it('goes on where it broke off, without saying anything twice, also in another process', async () => {
    const bench = await openBench();
    const { fake } = bench;
    const target = targetIn(CHANNEL, await openThread(bench));
    const message: Message = {
      text: 'word '.repeat(5_000),
      files: [{ kind: 'zip', key: 'z', name: 'a.zip' }],
    };
    fake.fail({ method: 'chat.update', breaks: 'before' });
    await expect(bench.platform.post(target, message, 'k')).rejects.toMatchObject({ retryable: true });
    const before = botMessages(fake, CHANNEL).length;
    await bench.restart();
    expect(await bench.platform.findPost?.(target, 'k')).toBeUndefined();
    const { messageId } = await bench.platform.post(target, message, 'k');
    expect(botMessages(fake, CHANNEL)).toHaveLength(before);
    expect(shownIn(fake, CHANNEL).at(-1)).toContain('[a.zip]');
    expect(await bench.platform.findPost?.(target, 'k')).toEqual({ messageId });
  });

  it('is found in a long thread', async () => {
    const bench = await openBench();
    const thread = await openThread(bench);
    for (let n = 0; n < 450; n += 1)
      bench.fake.world.add(CHANNEL, { user: BOB.id, text: `${n}`, thread_ts: thread });
    const target = targetIn(CHANNEL, thread);
    const { messageId } = await bench.platform.post(target, { text: 'Here.' }, 'k');
    expect(await bench.platform.findPost?.(target, 'k')).toEqual({ messageId });
  });
});

describe('what only the asker may see', () => {
  it('is shown to nobody else in the thread', async () => {
    const bench = await openBench();
    const thread = await openThread(bench);
    await bench.platform.post(targetIn(CHANNEL, thread, { audience: 'asker' }), { text: '10 credits' }, 'k');
    expect(shownOnlyTo(bench.fake, CHANNEL, ADA)).toEqual(['10 credits']);
    expect(botMessages(bench.fake, CHANNEL)).toEqual([]);
  });

  it('comes with the answer where the bot is not in the channel, and in direct messages once that is over', async () => {
    const bench = await openBench();
    const { fake, events } = bench;
    fake.world.addChannel({ id: 'C9', type: 'group', is_member: false });
    const ada = createMember(fake, ADA, 'C9');
    await ada.command('balance');
    const { answerHandle = '', place } = events[0] ?? {};
    const target = targetIn('C9', place?.thread ?? '', { audience: 'asker', answerHandle });
    for (let n = 1; n <= 6; n += 1) await bench.platform.post(target, { text: `${n} credits` }, `k${n}`);
    expect(shownOnlyTo(fake, 'C9', ADA)).toEqual([1, 2, 3, 4, 5].map((n) => `${n} credits`));
    expect(shownIn(fake, 'DUADA')).toEqual(['6 credits']);
  });
});

describe('files', () => {
  it('that cannot be attached are told by where they are', async () => {
    const bench = await openBench();
    const { fake } = bench;
    fake.world.scopes.splice(fake.world.scopes.indexOf('files:write'), 1);
    const target = targetIn(CHANNEL, await openThread(bench));
    const link = 'https://token-v1.example.org/__vectort/code/zip';
    await bench.platform.post(
      target,
      { text: 'Ready.', files: [{ kind: 'zip', key: 'z', name: 'a.zip', link }] },
      'k',
    );
    // Ada reads French.
    expect(shownIn(fake, CHANNEL)).toEqual([
      `Ready.\na.zip n’a pas pu être joint. Il se trouve ici : ${link}`,
    ]);
  });
});

describe('what can never be said', () => {
  const cases: [string, string, Fault | ((bench: Bench, thread: string) => void)][] = [
    ['a revoked token', 'slack_token', { error: 'token_revoked' }],
    ['a removed app', 'slack_token', { error: 'account_inactive' }],
    [
      'a missing scope',
      'slack_scope',
      ({ fake }) => void fake.world.scopes.splice(fake.world.scopes.indexOf('chat:write'), 1),
    ],
    [
      'a bot that was removed',
      'slack_not_in_channel',
      ({ fake }) => fake.world.addChannel({ id: CHANNEL, type: 'group', is_member: false }),
    ],
    ['a deleted channel', 'slack_not_in_channel', ({ fake }) => void fake.world.channels.delete(CHANNEL)],
    [
      'an archived channel',
      'slack_archived',
      ({ fake }) =>
        fake.world.addChannel({ id: CHANNEL, type: 'channel', is_member: true, is_archived: true }),
    ],
    ['a deleted thread', 'slack_thread_gone', ({ fake }, thread) => fake.world.remove(CHANNEL, thread)],
    [
      'a locked thread',
      'slack_restricted',
      ({ fake }, thread) =>
        fake.world.addChannel({ id: CHANNEL, type: 'channel', is_member: true, locked: new Set([thread]) }),
    ],
    ['a channel of another organisation', 'slack_shared_channel', { error: 'not_allowed_in_shared_channel' }],
    ['something unknown', 'slack_refused', { error: 'some_new_error' }],
  ];

  it.each(cases)('%s', async (_, code, trouble) => {
    const bench = await openBench();
    const thread = await openThread(bench);
    if (typeof trouble === 'function') trouble(bench, thread);
    else bench.fake.fail({ method: 'chat.postMessage', ...trouble });
    await expect(bench.platform.post(targetIn(CHANNEL, thread), { text: 'x' }, 'k')).rejects.toMatchObject({
      code,
      retryable: false,
    });
  });

  it('a missing scope is named', async () => {
    const bench = await openBench();
    bench.fake.world.scopes.splice(bench.fake.world.scopes.indexOf('chat:write'), 1);
    const target = targetIn(CHANNEL, await openThread(bench));
    await expect(bench.platform.post(target, { text: 'x' }, 'k')).rejects.toMatchObject({
      parameters: { scope: 'chat:write' },
    });
  });

  it('an edit of a message that was deleted', async () => {
    const bench = await openBench();
    const target = targetIn(CHANNEL, await openThread(bench));
    const { messageId } = await bench.platform.post(target, { text: 'x' }, 'k');
    bench.fake.world.remove(CHANNEL, botMessages(bench.fake, CHANNEL)[0]?.ts ?? '');
    await expect(bench.platform.edit?.(target, messageId, { text: 'y' })).rejects.toMatchObject({
      code: 'slack_message_gone',
      retryable: false,
    });
  });

  it('waits as long as Slack asks', async () => {
    const bench = await openBench();
    const target = targetIn(CHANNEL, await openThread(bench));
    bench.fake.fail({ method: 'chat.postMessage', status: 429, retryAfterSeconds: 7 });
    await expect(bench.platform.post(target, { text: 'x' }, 'k')).rejects.toMatchObject({
      retryable: true,
      retryAfterMs: 7_000,
    });
  });
});

describe('agent sessions', () => {
  it('say that the bot is at work, on what, and when it is not any more', async () => {
    const bench = await openBench();
    const thread = await openThread(bench);
    const target = targetIn(CHANNEL, thread);
    const { messageId } = await bench.platform.post(target, KINDS['card'] ?? { text: '' }, 'k');
    const session = (): unknown => bench.fake.world.sessions.get(`${CHANNEL}:${thread}`);
    await vi.waitFor(() => expect(session()).toMatchObject({ status: 'processing', title: 'Candle shop' }));
    await bench.platform.edit?.(target, messageId, { text: '**Candle shop**', progress: 'checking' });
    await bench.platform.edit?.(target, messageId, { text: '**Candle shop** · done in 3 s' });
    await vi.waitFor(() =>
      expect(session()).toMatchObject({ status: 'active', statuses: ['processing', 'active'] }),
    );
  });

  it('are not asked for again where the workspace has none', async () => {
    const bench = await openBench();
    bench.fake.world.hasSessions = false;
    const target = targetIn(CHANNEL, await openThread(bench));
    const asked = (): number =>
      bench.fake.requests.filter(({ url }) => url.includes('agents.sessions')).length;
    await bench.platform.post(target, KINDS['card'] ?? { text: '' }, 'k1');
    await vi.waitFor(() => expect(asked()).toBe(1));
    await bench.platform.post(target, KINDS['card'] ?? { text: '' }, 'k2');
    await bench.platform.post(target, { text: 'done' }, 'k3');
    expect(asked()).toBe(1);
  });
});
