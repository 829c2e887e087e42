import { describe, expect, it, vi } from 'vitest';
import { ADA, BOB, answerTo, openBench } from './support/bench.ts';

describe('Discord hears', () => {
  it('a command in a channel, which becomes a thread on its answer', async () => {
    const { fake, ada, channel, event, platform } = await openBench();
    const interaction = ada.command('build', { text: 'a shop for bread' });
    const asked = await event();
    expect(asked).toMatchObject({
      id: interaction.id,
      type: 'command',
      name: 'build',
      argument: 'a shop for bread',
      place: { workspace: channel.guild_id, channel: channel.id, thread: `cmd:${interaction.id}` },
      user: { id: ADA.id, locale: 'fr' },
    });
    await vi.waitFor(() => expect(interaction.answered).toBeDefined());
    await platform().post(answerTo(asked), { text: 'What colour?' }, 'q');
    const thread = fake.world.channel(interaction.original ?? '');
    expect(thread).toMatchObject({ type: 11, parent_id: channel.id, name: 'a shop for bread' });
    expect(ada.sees()).toEqual(['Ada: /build a shop for bread']);
    expect(thread.messages).toHaveLength(1);
  });

  it('answers in that thread as said in the same place, without a mention', async () => {
    const { ada, event, platform, member } = await openBench();
    const interaction = ada.command('build', { text: 'a shop' });
    const asked = await event();
    await vi.waitFor(() => expect(interaction.answered).toBeDefined());
    await platform().post(answerTo(asked), { text: 'What colour?' }, 'q');
    member(BOB, interaction.original ?? '').say('green', { mentions: [ADA] });
    expect(await event(1)).toMatchObject({
      type: 'message',
      text: 'green',
      addressed: false,
      mentions: [ADA.id],
      place: asked.place,
    });
  });

  it('a command in the middle of which the program was killed, and makes no second thread', async () => {
    const { fake, ada, event, platform, restart } = await openBench();
    // The answer is out, and what came of it was not noted.
    fake.fail({ request: /^POST \/interactions/, breaks: 'after' });
    const interaction = ada.command('build', { text: 'a shop' });
    const asked = await event();
    await vi.waitFor(() => expect(interaction.answered).toBeDefined());
    await restart();
    // The thread is made, and that was not noted either.
    fake.fail({ request: /^POST \/channels\/\d+\/messages\/\d+\/threads/, breaks: 'after' });
    await expect(platform().post(answerTo(asked), { text: 'Hello' }, 'k')).rejects.toMatchObject({
      retryable: true,
    });
    await platform().post(answerTo(asked), { text: 'Hello' }, 'k');
    const threads = [...fake.world.channels.values()].filter(({ type }) => type === 11);
    expect(threads.map(({ id }) => id)).toEqual([interaction.original]);
    expect(threads[0]?.messages).toHaveLength(1);
  });

  it('a mention in a channel, with the message that it answers', async () => {
    const { fake, ada, bob, channel, event, platform } = await openBench();
    const idea = bob.say('a shop for bread');
    const said = ada.say('build this', { to: 'bot', replyTo: idea });
    const asked = await event();
    expect(asked).toMatchObject({
      type: 'message',
      addressed: true,
      text: 'build this\n\na shop for bread',
      place: { channel: channel.id, thread: said.id },
    });
    await platform().post(answerTo(asked), { text: 'Hello' }, 'k');
    expect(fake.world.channel(said.id).messages).toHaveLength(1);
  });

  it('neither talk among others, nor everybody called, nor what is in other threads', async () => {
    const { fake, ada, channel, events, event, member } = await openBench();
    const other = fake.world.addChannel({
      type: 11,
      parent_id: channel.id,
      guild_id: channel.guild_id ?? '',
    });
    ada.say('hello all', { more: { mention_everyone: true } });
    member(BOB, other.id).say('hi');
    ada.say('last', { to: 'bot' });
    await event();
    expect(events.map((each) => (each.type === 'message' ? each.text : each.type))).toEqual(['last']);
  });

  it('"Build this" on a message, in a thread on it, with its files', async () => {
    const { fake, ada, bob, event, platform } = await openBench();
    const idea = bob.say('a shop', {
      file: { name: 'menu.md', bytes: Buffer.from('# Bread'), type: 'text/markdown' },
    });
    ada.buildThis(idea);
    const asked = await event();
    expect(asked).toMatchObject({
      type: 'command',
      name: 'build',
      argument: 'a shop',
      user: { id: ADA.id },
      place: { thread: idea.id },
      attachments: [{ name: 'menu.md', mediaType: 'text/markdown', bytes: 7 }],
    });
    const [file] = asked.attachments;
    expect(file && Buffer.from((await platform().fetchAttachment?.(file, 5)) ?? []).toString()).toBe('# Bre');
    await vi.waitFor(() => expect(ada.sees().at(-1)).toBe('Je m’en occupe, dans un fil sur ce message.'));
    expect(bob.sees()).toEqual(['a shop']);
    // Somebody was faster, and has begun a thread there.
    await platform().post(answerTo(asked), { text: 'Hello' }, 'k');
    expect(fake.world.channel(idea.id).messages).toHaveLength(1);
  });

  it('a command with a file', async () => {
    const { ada, event } = await openBench();
    ada.command('build', {
      text: 'a shop',
      file: { name: 'menu.csv', bytes: Buffer.from('a,b'), type: 'text/csv' },
    });
    expect(await event()).toMatchObject({
      attachments: [{ name: 'menu.csv', mediaType: 'text/csv', bytes: 3 }],
    });
  });

  it('what is typed, to complete it', async () => {
    const { ada, events } = await openBench();
    const interaction = ada.complete('project', 'bre');
    await vi.waitFor(() => expect(interaction.choices).toEqual([{ name: 'Bread shop bre', value: 'bre1' }]));
    expect(events).toEqual([]);
  });

  it('somebody who has the app for themselves alone, and goes on in direct messages', async () => {
    const { fake, channel, event, platform, member } = await openBench({ guild: { joined: true } });
    const ada = member(ADA, channel.id, 'user');
    ada.command('build', { text: 'a shop' });
    const asked = await event();
    const direct = fake.world.directWith(ADA.id);
    expect(asked.place).toEqual({ platform: 'discord', workspace: '@me', channel: direct.id, thread: null });
    await vi.waitFor(() =>
      expect(ada.sees()).toEqual(['Je ne suis pas membre ici, je réponds donc dans nos messages privés.']),
    );
    await platform().post(answerTo(asked), { text: 'Hello' }, 'k');
    expect(direct.messages).toHaveLength(1);
  });

  it('an interaction only once it is stored, and an answer of Discord only then', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { ada, event } = await openBench({ accept: async () => await promise });
    const interaction = ada.command('balance');
    await new Promise((done) => setTimeout(done, 50));
    expect(interaction.answered).toBeUndefined();
    resolve();
    await event();
    await vi.waitFor(() => expect(interaction.answered).toBeDefined());
    expect(interaction.ephemeral).toBe(true);
  });

  it('nothing as arrived that could not be stored', async () => {
    const { fake, ada, events } = await openBench({
      accept() {
        throw new Error('the disk is full');
      },
    });
    const interaction = ada.command('balance');
    await new Promise((done) => setTimeout(done, 100));
    expect(interaction.answered).toBeUndefined();
    expect(events).toEqual([]);
    expect(fake.gateway.ready()).toBe(1);
  });

  it('what is malformed, and lives on', async () => {
    const { fake, ada, channel, event } = await openBench();
    const guild = channel.guild_id;
    for (const type of [
      'MESSAGE_CREATE',
      'MESSAGE_UPDATE',
      'INTERACTION_CREATE',
      'GUILD_CREATE',
      'GUILD_DELETE',
      'THREAD_CREATE',
    ]) {
      for (const data of [null, {}, { id: 1, channel_id: 'x', author: null }])
        fake.gateway.dispatch(type, data, { guild });
    }
    for (const type of ['MESSAGE_DELETE', 'MESSAGE_DELETE_BULK'])
      fake.gateway.dispatch(type, null, { guild });
    ada.say('still there?', { to: 'bot' });
    expect(await event()).toMatchObject({ text: 'still there?' });
  });

  it('in the language of a server that chose one', async () => {
    const { ada, event } = await openBench({ guild: { preferred_locale: 'fr', features: ['COMMUNITY'] } });
    ada.say('bonjour', { to: 'bot' });
    expect(await event()).toMatchObject({ user: { locale: 'fr' } });
  });

  it('after a gap, what was said meanwhile in its threads, once', async () => {
    const { fake, ada, events, event, platform, member, start } = await openBench();
    const said = ada.say('a shop', { to: 'bot' });
    const asked = await event();
    await platform().post(answerTo(asked), { text: 'What colour?' }, 'q');
    const inThread = member(ADA, said.id);
    inThread.say('green');
    await event(1);
    await platform().stop();
    inThread.say('no, blue');
    inThread.say('and larger');
    await start();
    await vi.waitFor(() => expect(events).toHaveLength(4));
    expect(events.slice(2)).toMatchObject([
      { text: 'no, blue', addressed: false, place: asked.place },
      { text: 'and larger', addressed: false, place: asked.place },
    ]);
    expect(fake.gateway.ready()).toBe(1);
  });

  it('after a gap, what was said in direct messages that knew but commands, and nothing older', async () => {
    const { fake, events, platform, member, start } = await openBench();
    const direct = member(ADA, fake.world.directWith(ADA.id).id);
    await platform().stop();
    direct.say('is anybody here?');
    await start();
    direct.command('balance');
    await vi.waitFor(() => expect(events).toHaveLength(1));
    await platform().stop();
    direct.say('a shop');
    await start();
    await vi.waitFor(() => expect(events).toHaveLength(2));
    expect(events).toMatchObject([{ name: 'balance' }, { text: 'a shop' }]);
  });

  it('after a broken connection, what was sent meanwhile', async () => {
    const { fake, ada, event } = await openBench();
    fake.gateway.drop();
    ada.say('are you there?', { to: 'bot' });
    await vi.waitFor(async () => expect(await event()).toMatchObject({ text: 'are you there?' }), 3_000);
    expect(fake.gateway.identified).toHaveLength(1);
  });

  it('after a gap that cannot be resumed, what was said meanwhile', { timeout: 15_000 }, async () => {
    const { fake, ada, events, event, platform, member } = await openBench();
    const said = ada.say('a shop', { to: 'bot' });
    await platform().post(answerTo(await event()), { text: 'What colour?' }, 'q');
    fake.gateway.drop({ forget: true });
    member(ADA, said.id).say('green');
    // discord.js waits some seconds before it begins anew.
    await vi.waitFor(() => expect(fake.gateway.identified).toHaveLength(2), { timeout: 12_000 });
    member(ADA, said.id).say('and larger');
    // The last may be heard twice, from the gateway and among what was missed: always as the same event.
    await vi.waitFor(() => {
      const heard = new Map(events.map((each) => [each.id, each.type === 'message' ? each.text : '']));
      expect([...heard.values()].toSorted()).toEqual(['a shop', 'and larger', 'green']);
    });
  });
});
