import { describe, expect, it, vi } from 'vitest';
import { UpstreamError } from '#core/errors.ts';
import { createMember } from '#tests/fakes/telegram/people.ts';
import { BOB, GROUP, PRIVATE, openBench, openPlatform, shownIn, targetIn } from './support/bench.ts';

const IN_PRIVATE = targetIn(PRIVATE);

describe('what only the asker may see', () => {
  it('goes to the private chat, or a line leads there', async () => {
    const { fake, platform, events, inGroup } = await openBench();
    inGroup.bob.say('/balance');
    await vi.waitFor(() => expect(events).toHaveLength(1));
    const { place, answerHandle = '' } = events[0] ?? { place: IN_PRIVATE.place };
    const toBob = { place, audience: 'asker', userId: String(BOB.id), answerHandle } as const;
    // Bob never wrote to the bot: his private chat is not there yet.
    await platform.post(toBob, { text: 'You have 10 credits.' }, 'b');
    const line = shownIn(fake, GROUP).join('\n');
    expect(line).not.toContain('credits');
    expect(line).toContain('Bob, this is for you alone.');
    const bobsChat = { id: BOB.id, type: 'private' } as const;
    createMember(fake, BOB, bobsChat).say(`/start ${/start=([\w-]{1,64})>/.exec(line)?.[1]}`);
    await vi.waitFor(() => expect(events).toHaveLength(2));
    // From now on it goes there at once, and can be edited there.
    const { messageId } = await platform.post(toBob, { text: 'You have 8 credits.' }, 'c');
    await platform.edit?.(toBob, messageId, { text: 'You have 6 credits.' });
    expect(shownIn(fake, bobsChat).at(-1)).toBe('You have 6 credits.');
  });
});

describe('messages', () => {
  it('go on where they broke off, without saying anything twice', async () => {
    const { fake, platform, ada } = await openBench();
    ada.say('hello');
    const text = Array.from({ length: 900 }, (_, n) => `word${n}`).join('\n\n');
    fake.fail({ method: 'sendMessage', delayMs: 0 });
    fake.fail({ method: 'sendMessage', error: { code: 500, description: 'Internal Server Error' } });
    await expect(platform.post(IN_PRIVATE, { text }, 'k')).rejects.toBeInstanceOf(UpstreamError);
    const { messageId } = await platform.post(IN_PRIVATE, { text }, 'k');
    const words = shownIn(fake, PRIVATE)
      .join('\n')
      .match(/word\d+/g);
    expect(words).toHaveLength(900);
    await platform.edit?.(IN_PRIVATE, messageId, { text: 'short' });
    expect(shownIn(fake, PRIVATE)).toEqual(['short']);
  });
});

describe('at start', () => {
  it('says that a token is not accepted, to the operator', async () => {
    const { fake, store } = await openBench();
    const { platform } = await openPlatform(fake, store, { token: '1:wrong' });
    await expect(platform.start(async () => undefined)).rejects.toMatchObject({
      code: 'telegram_token',
      retryable: false,
    });
    await platform.stop();
  });

  it('offers the commands by language, in groups without the private ones', async () => {
    const { fake } = await openBench();
    await vi.waitFor(() => expect(fake.notes.commands.size).toBe(6));
    expect(fake.notes.commands.get('all_group_chats:')?.map(({ command }) => command)).toEqual(['build']);
    expect(fake.notes.commands.get('all_private_chats:fr')?.[1]?.description).toBe('Crédits restants');
  });
});
