import { describe, expect, it, vi } from 'vitest';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire } from '#tests/core/llm/support/peers.ts';
import { asRead } from '#tests/fakes/discord/people.ts';
import { answerOf } from './support/todo-answer.ts';
import { ENGLISH, judge, openScene, WAIT, type Scene } from './support/discord-scene.ts';

/** Somebody whose app is being written, by a model that comes to an end when it is told to. */
async function openRunning(): Promise<Scene & { finish(): void }> {
  const openai = findDialect('OpenAI responses');
  const wire = await startWire((exchange) => beginStream(exchange, openai.start + openai.text('Here is')));
  const finish = (): void => {
    for (const { response } of wire.exchanges) response.end(openai.text(answerOf()) + openai.end);
  };
  const scene = await openScene('en-GB', {
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: `${wire.url}/v1`,
    OPENAI_API: 'responses',
  });
  scene.person.say(ENGLISH.answer, { to: 'bot' });
  await scene.see('<Build>');
  scene.inThread().press('Build');
  await scene.see('<Stop>');
  await vi.waitFor(() => expect(wire.exchanges.length).toBeGreaterThan(0), WAIT);
  return { ...scene, finish };
}

/** What the person alone reads, in direct messages or where they pressed last. */
async function seeAlone({ fake, person }: Scene, ...patterns: RegExp[]): Promise<void> {
  const direct = fake.world.directWith(person.user.id);
  await vi.waitFor(() => {
    const told = [...fake.world.channels.values()]
      .flatMap(({ messages }) => messages)
      .filter(({ channel_id: at, onlyFor }) => at === direct.id || onlyFor === person.user.id)
      .map(asRead)
      .join('\n---\n');
    for (const pattern of patterns) expect(told).toMatch(pattern);
  }, WAIT);
}

describe('on Discord, in trouble', { timeout: 60_000 }, () => {
  it('a request that is changed gets another quote, and one that is deleted gets none', async () => {
    const { fake, person, inThread, see, thread } = await openScene('en-GB');
    const said = person.say(ENGLISH.answer, { to: 'bot' });
    await see('<Build>');
    person.rewrite(said, 'a shop for handmade soap');
    await see(/soap[^]*<Build>/i);
    inThread().press('Build');
    await see('is ready');

    const second = person.say('a blog about trains', { to: 'bot' });
    const quoteOfSecond = (): string => {
      const messages = fake.world.channels.get(second.id)?.messages ?? [];
      return messages.map(asRead).join('\n---\n');
    };
    await vi.waitFor(() => expect(quoteOfSecond()).toContain('<Build>'), WAIT);
    person.withdraw(second);
    await vi.waitFor(() => expect(quoteOfSecond()).not.toContain('<Build>'), WAIT);
    expect(thread()?.messages.map(asRead).join()).toContain('soap');
    judge(fake);
  });

  it('a request that is deleted while its app is made goes on, which is said', async () => {
    const scene = await openRunning();
    const { fake, channel, person, inThread, see } = scene;
    const [said] = channel.messages;
    if (!said) throw new Error('nothing was said');
    person.rewrite(said, `${ENGLISH.answer}, in green`);
    await seeAlone(scene, /is being made from your message as it was/);
    person.withdraw(said);
    await seeAlone(scene, /is being made from your message although it is deleted now/);
    inThread().press('Stop');
    await see('was stopped');
    judge(fake);
  });

  it('a card that somebody deleted costs nobody the outcome', async () => {
    const { fake, inThread, thread, see } = await openRunning();
    const { messages = [] } = thread() ?? {};
    const card = messages.findIndex((message) => asRead(message).includes('<Stop>'));
    messages.splice(card, 1);
    inThread().say('stop');
    await see('was stopped');
    judge(fake);
  });

  it.each([
    {
      what: 'the thread was deleted',
      told: /could not say this where you asked \(the channel was deleted/,
      spoil: ({ fake, thread }: Scene) => fake.world.channels.delete(thread()?.id ?? ''),
    },
    {
      what: 'the thread was locked',
      told: /could not say this where you asked \(the thread is locked/,
      spoil: ({ thread }: Scene) =>
        Object.assign(thread()?.thread_metadata ?? {}, { archived: true, locked: true }),
    },
    {
      what: 'the bot was thrown out',
      told: /could not say this where you asked \(I may not write there/,
      spoil: ({ fake, channel }: Scene) => {
        const guild = fake.world.guilds.get(channel.guild_id ?? '');
        if (guild) guild.joined = false;
        fake.gateway.dispatch('GUILD_DELETE', { id: channel.guild_id }, { guild: channel.guild_id });
      },
    },
  ])('who asked is told how it ended where $what meanwhile', async ({ spoil, told }) => {
    const scene = await openRunning();
    spoil(scene);
    scene.finish();
    await seeAlone(scene, told, /is ready/);
    const { fake } = scene;
    judge(fake);
  });

  it('somebody who takes no direct messages loses nothing but the words', async () => {
    const scene = await openRunning();
    const { fake, person, thread } = scene;
    fake.world.closed.add(person.user.id);
    fake.world.channels.delete(thread()?.id ?? '');
    person.command('projects');
    await vi.waitFor(() => expect(person.sees().at(-1)).toMatch(/1 project/), WAIT);
    judge(fake);
  });

  it('a token that is refused in the middle costs the words, and not the app', async () => {
    const { fake, person, inThread, thread, see } = await openScene('en-GB');
    person.say(ENGLISH.answer, { to: 'bot' });
    await see('<Build>');
    fake.fail({ request: `POST /channels/${thread()?.id}/messages`, status: 401, code: 0, times: 3 });
    inThread().press('Build');
    await see('is ready');
    judge(fake);
  });
});
