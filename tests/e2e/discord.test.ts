import { describe, expect, it, vi } from 'vitest';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire } from '#tests/core/llm/support/peers.ts';
import type { FakeChannel } from '#tests/fakes/discord/types.ts';
import { ENGLISH, FRENCH, judge, openScene, WAIT } from './support/discord-scene.ts';

function zipsOf(channel: FakeChannel | undefined): number {
  const files = channel?.messages.flatMap(({ attachments }) => attachments) ?? [];
  return files.filter(({ filename }) => filename.endsWith('.zip')).length;
}

describe('on Discord', { timeout: 60_000 }, () => {
  it.each([ENGLISH, FRENCH])('somebody gets an app, changes it and goes back ($code)', async (words) => {
    const { fake, channel, person, inThread, thread, see } = await openScene(words.code);
    person.command('build', { text: words.vague });
    await see(words.purpose);
    inThread().say(words.answer);
    await see(`<${words.build}>`);
    inThread().press(words.build);
    const ready = await see(words.ready);
    expect(ready).toMatch(/🔗 http:\/\/\S+/);
    expect(ready).toMatch(/\[\S+\.zip\]/);
    expect(zipsOf(thread())).toBe(1);

    inThread().say(words.green);
    // The quote before has a button of that name, too.
    await see(words.quoted);
    inThread().press(words.build);
    await vi.waitFor(() => expect(zipsOf(thread())).toBe(2), WAIT);
    inThread().press(words.undo);
    await see(words.back);
    // The channel itself has the command, and nothing else.
    expect(channel.messages).toHaveLength(1);
    judge(fake);
  });

  it.each([ENGLISH, FRENCH])('a run is stopped by its button ($code)', async (words) => {
    const openai = findDialect('OpenAI responses');
    const wire = await startWire((exchange) => beginStream(exchange, openai.start + openai.text('Here is')));
    const { fake, person, inThread, see } = await openScene(words.code, {
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: `${wire.url}/v1`,
      OPENAI_API: 'responses',
    });
    person.command('build', { text: `--now ${words.answer}` });
    await see(`<${words.stop}>`);
    await vi.waitFor(() => expect(wire.exchanges.length).toBeGreaterThan(0), WAIT);
    const pressedAt = Date.now();
    inThread().press(words.stop);
    await see(words.stopped);
    expect(Date.now() - pressedAt).toBeLessThan(1_500);
    judge(fake);
  });

  it('a mention, "Build this", a private answer and a completed argument', async () => {
    const { fake, person, see } = await openScene('en-GB');
    const balance = person.command('balance');
    await vi.waitFor(() => expect(person.sees().at(-1)).toMatch(/credits/), WAIT);
    expect(balance.ephemeral).toBe(true);
    const completed = person.complete('language', 'fr');
    await vi.waitFor(() => expect(completed.choices?.length).toBeGreaterThan(0), WAIT);
    const idea = person.say('a to-do web app with due dates');
    person.buildThis(idea);
    await see('<Build>');
    person.say('a shop for bread', { to: 'bot' });
    await vi.waitFor(() => {
      const threads = [...fake.world.channels.values()].filter(({ type }) => type === 11);
      expect(threads.map(({ name }) => name)).toEqual(['a to-do web app with due dates', 'a shop for bread']);
    }, WAIT);
    judge(fake);
  });
});
