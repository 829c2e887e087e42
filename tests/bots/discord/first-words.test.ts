import { describe, expect, it, vi } from 'vitest';
import { answerTo, openBench } from './support/bench.ts';

/** Somebody used a command, and nothing was said yet. */
async function openAsked(name: string) {
  const bench = await openBench();
  const { length } = bench.events;
  const interaction = bench.ada.command(name);
  const asked = await bench.event(length);
  /** What Discord was called for since. */
  const calls = (): string[] =>
    bench.fake.requests
      .map(({ method, url }) => `${method} ${url.split('?')[0]}`)
      .filter((call) => call.includes(interaction.token));
  return { ...bench, interaction, asked, calls };
}

describe('what Discord says at once', () => {
  it('is the answer itself, in private what is private', async () => {
    const { asked, ada, bob, platform, calls } = await openAsked('balance');
    const sent = await platform().post(answerTo(asked, 'asker'), { text: '10 credits' }, 'k');
    expect(ada.sees()).toEqual(['10 credits']);
    expect(bob.sees()).toEqual([]);
    expect(calls()).toEqual([expect.stringMatching(/^POST .*\/callback$/)]);
    await platform().edit?.(answerTo(asked, 'asker'), sent.messageId, { text: '8 credits' });
    expect(ada.sees()).toEqual(['8 credits']);
  });

  it('goes on below where it takes several messages', async () => {
    const { asked, bob, platform } = await openAsked('templates');
    const text = Array.from({ length: 12 }, (_, n) => `${n} ${'words '.repeat(80)}`).join('\n\n');
    await platform().post(answerTo(asked), { text }, 'k');
    expect(bob.sees().length).toBeGreaterThan(1);
    expect(bob.sees().join(' ')).toMatch(/^0 words[^]*11 words/);
  });

  it.each(['balance', 'templates'])(
    'is said once where it was not known whether it was said (%s)',
    async (name) => {
      const { asked, ada, fake, platform } = await openAsked(name);
      const audience = name === 'balance' ? 'asker' : 'thread';
      fake.fail({ request: /\/callback/, breaks: 'after' });
      const post = async () => await platform().post(answerTo(asked, audience), { text: '10 credits' }, 'k');
      await expect(post()).rejects.toMatchObject({ retryable: true });
      await post();
      expect(ada.sees()).toEqual(['10 credits']);
    },
  );

  it('is put off where Discord could not be reached, and comes then', async () => {
    const { asked, ada, fake, interaction, platform } = await openAsked('balance');
    fake.fail({ request: /\/callback/, breaks: 'before' });
    const post = async () => await platform().post(answerTo(asked, 'asker'), { text: '10 credits' }, 'k');
    await expect(post()).rejects.toMatchObject({ retryable: true });
    await vi.waitFor(() => expect(interaction.answered).toBeDefined());
    await post();
    expect(ada.sees()).toEqual(['10 credits']);
  });

  it('is put off when the program ends before it was said', async () => {
    const { interaction, platform } = await openAsked('balance');
    await platform().stop();
    expect(interaction.answered).toBeDefined();
  });
});
