import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import type { Message } from '#core/chat/types.ts';
import { asRead } from '#tests/fakes/discord/people.ts';
import { ADA, answerTo, openBench, type Bench } from './support/bench.ts';

/** Somebody who asked for something in a thread, and what answers them. */
async function openAsked(options: Parameters<typeof openBench>[0] = {}) {
  const bench = await openBench(options);
  const said = bench.ada.say('a shop', { to: 'bot' });
  const asked = await bench.event();
  const shown = (): string[] => bench.fake.world.channels.get(said.id)?.messages.map(asRead) ?? [];
  return { ...bench, said, asked, target: answerTo(asked), shown };
}

async function pressed({ ada, event, events }: Bench, name: string) {
  const { length } = events;
  const interaction = ada.command(name);
  const asked = await event(length);
  await vi.waitFor(() => expect(interaction.answered).toBeDefined());
  return { interaction, asked };
}

describe('Discord says', () => {
  it('files, whichever SDK brought the HTTP client that the process shares', async () => {
    // Slack's is a newer one; see undici's lib/global.js.
    const slack = createRequire(import.meta.resolve('@slack/socket-mode'));
    const { Agent } = slack('undici') as { Agent: new () => { close(): Promise<void> } };
    const agent = new Agent();
    const shared = globalThis as Record<symbol, unknown>;
    const client = Symbol.for('undici.globalDispatcher.1');
    const before = shared[client];
    shared[client] = agent;
    try {
      const { platform, target, shown } = await openAsked();
      const zip = { kind: 'zip', key: 'p1/1/zip', name: 'shop.zip' } as const;
      await platform().post(target, { text: 'Ready.', files: [zip] }, 'k');
      expect(shown().join()).toContain('shop.zip');
    } finally {
      shared[client] = before;
      await agent.close();
    }
  });

  it('in private what answers a private command, in place of "is thinking"', async () => {
    const bench = await openBench();
    const { interaction, asked } = await pressed(bench, 'balance');
    const sent = await bench.platform().post(answerTo(asked, 'asker'), { text: '10 credits' }, 'k');
    expect(bench.ada.sees()).toEqual(['10 credits']);
    expect(bench.bob.sees()).toEqual([]);
    await bench.platform().edit?.(answerTo(asked, 'asker'), sent.messageId, { text: '8 credits' });
    expect(bench.ada.sees()).toEqual(['8 credits']);
    expect(interaction.ephemeral).toBe(true);
  });

  it('in private what a public command was answered with in private', async () => {
    const bench = await openBench();
    const { asked } = await pressed(bench, 'templates');
    await bench.platform().post(answerTo(asked, 'asker'), { text: 'Not you.' }, 'k');
    expect(bench.ada.sees()).toEqual(['Not you.']);
    expect(bench.bob.sees()).toEqual([]);
  });

  it('in the channel what answers a public command, and no second time when it is asked again', async () => {
    const bench = await openBench();
    const { asked } = await pressed(bench, 'templates');
    bench.fake.fail({ request: /^PATCH \/webhooks/, breaks: 'after' });
    const post = async () => await bench.platform().post(answerTo(asked), { text: 'There are two.' }, 'k');
    await expect(post()).rejects.toMatchObject({ retryable: true });
    await post();
    await bench.platform().post(answerTo(asked), { text: 'And a third.' }, 'l');
    expect(bench.bob.sees()).toEqual(['There are two.', 'And a third.']);
  });

  it('in direct messages what is private once the interaction is over', async () => {
    const bench = await openBench();
    const { interaction, asked } = await pressed(bench, 'balance');
    interaction.madeAt -= 16 * 60_000;
    await bench.platform().post(answerTo(asked, 'asker'), { text: '10 credits' }, 'k');
    expect(bench.fake.world.directWith(ADA.id).messages.map(asRead)).toEqual(['10 credits']);
  });

  it('nothing twice that was sent before a crash, however long ago', async () => {
    const { fake, said, target, shown, platform, restart } = await openAsked();
    const { messageId } = await platform().post(target, { text: 'Ready.' }, 'k');
    await restart();
    for (const message of fake.world.channel(said.id).messages) delete message.nonce;
    expect(await platform().findPost?.(target, 'k')).toEqual({ messageId });
    expect(shown()).toEqual(['Ready.']);
  });

  it('nobody is called by what is said', async () => {
    const { fake, target, platform } = await openAsked();
    await platform().post(target, { text: '@everyone <@1> # no heading' }, 'k');
    const bodies = fake.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/messages'));
    expect(bodies.length).toBeGreaterThan(0);
    for (const { bodyBase64 } of bodies) {
      const body: unknown = JSON.parse(Buffer.from(bodyBase64, 'base64').toString());
      expect(body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
    }
  });

  it('more buttons and choices than one message takes', async () => {
    const { target, shown, platform } = await openAsked();
    const labels = Array.from({ length: 40 }, (_, n) => `Button ${n}`);
    const options = Array.from({ length: 60 }, (_, n) => ({
      label: `Choice ${n}`,
      value: 'v'.repeat(200) + n,
    }));
    await platform().post(
      target,
      {
        text: 'Which?',
        buttons: [labels.map((label) => ({ label, action: 'a', value: 'same' }))],
        select: { action: 'b', placeholder: 'p'.repeat(400), options },
      },
      'k',
    );
    const text = shown().join('\n');
    for (const label of [...labels, 'Choice 59']) expect(text).toContain(label);
  });

  it('where a file is that is too large, by the limit that Discord told, or by its refusal', async () => {
    const bytes = Buffer.alloc(11 * 1_048_576);
    const message: Message = {
      text: 'Ready.',
      files: [{ kind: 'zip', key: 'k', name: 'shop.zip', link: 'https://example.com/shop.zip' }],
    };
    const { target, shown, platform, fake } = await openAsked({
      files: { open: async () => Readable.from([bytes]) },
    });
    await platform().post(target, message, 'k');
    expect(shown().at(-1)).toContain('https://example.com/shop.zip');
    const small = await openAsked({ files: { open: async () => Readable.from(['small']) } });
    small.fake.fail({ request: /^POST \/channels\/\d+\/messages$/, status: 413, code: 40_005 });
    await small.platform().post(small.target, message, 'k');
    expect(small.shown().at(-1)).toContain('https://example.com/shop.zip');
    expect(fake.requests.every(({ bodyBase64 }) => bodyBase64.length < 1_000_000)).toBe(true);
  });

  it('that changes need a mention, where messages cannot be read', async () => {
    const { fake, events, target, shown, platform, member, said } = await openAsked({ readsContent: false });
    await platform().post(target, { text: 'Ready.' }, 'k');
    await platform().post(target, { text: 'Second.' }, 'l');
    expect(shown()[0]).toContain(`mention <@${fake.world.bot.id}>`);
    expect(shown()[1]).toBe('Second.');
    member(ADA, said.id).say('make it green');
    member(ADA, said.id).say('make it blue', { to: 'bot' });
    await vi.waitFor(() => expect(events).toHaveLength(2));
    expect(events[1]).toMatchObject({ text: 'make it blue' });
  });

  it('in a thread that was put away', async () => {
    const { fake, said, target, shown, platform } = await openAsked();
    const { messageId } = await platform().post(target, { text: 'One.' }, 'k');
    Object.assign(fake.world.channel(said.id).thread_metadata ?? {}, { archived: true });
    await platform().edit?.(target, messageId, { text: 'Changed.' });
    expect(shown()).toEqual(['Changed.']);
  });

  it('in a thread of its own where the message that it began with was deleted', async () => {
    const { channel, said, target, platform, ada, event } = await openAsked();
    channel.messages.splice(channel.messages.indexOf(said), 1);
    await platform().post(target, { text: 'One.' }, 'k');
    const [root] = channel.messages;
    expect(root && asRead(root)).toBe('a shop');
    ada.say('more', { to: 'bot', ...(root ? { replyTo: root } : {}) });
    expect((await event(1)).place).toEqual(target.place);
  });

  it.each([
    [
      'a locked thread',
      'discord_thread_locked',
      (bench: Awaited<ReturnType<typeof openAsked>>) => {
        Object.assign(bench.fake.world.channel(bench.said.id).thread_metadata ?? {}, {
          locked: true,
          archived: true,
        });
      },
    ],
    [
      'a deleted channel',
      'discord_channel_gone',
      (bench: Awaited<ReturnType<typeof openAsked>>) => {
        bench.fake.world.channels.delete(bench.said.id);
      },
    ],
    [
      'a server without the bot',
      'discord_no_rights',
      ({ fake, channel }: Awaited<ReturnType<typeof openAsked>>) => {
        Object.assign(fake.world.guilds.get(channel.guild_id ?? '') ?? {}, { joined: false });
      },
    ],
    [
      'a token that was reset',
      'discord_token',
      ({ fake }: Awaited<ReturnType<typeof openAsked>>) => {
        fake.token = 'another';
      },
    ],
  ] as const)('why it cannot in %s', async (_, code, happen) => {
    const bench = await openAsked();
    await bench.platform().post(bench.target, { text: 'One.' }, 'k');
    happen(bench);
    const second = bench.platform().post(bench.target, { text: 'Two.' }, 'l');
    await expect(second).rejects.toMatchObject({ code, retryable: false });
  });

  it('that somebody takes no direct messages', async () => {
    const { fake, target, platform } = await openAsked();
    fake.world.closed.add(ADA.id);
    const post = platform().post({ ...target, audience: 'asker' }, { text: 'One.' }, 'k');
    await expect(post).rejects.toMatchObject({ code: 'discord_closed', retryable: false });
  });
});
