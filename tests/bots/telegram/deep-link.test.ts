import { expect, it, vi } from 'vitest';
import { createMember } from '#tests/fakes/telegram/people.ts';
import { ADA, BOB, GROUP, openBench, PRIVATE, shownIn, targetIn } from './support/bench.ts';

it('somebody who follows a link and blocks the bot keeps nobody else waiting', async () => {
  const { fake, platform, events } = await openBench();
  const bobsChat = { id: BOB.id, type: 'private' } as const;
  const bob = createMember(fake, BOB, bobsChat);
  fake.world.chatOf(bobsChat).closed = 'bot was blocked by the user';
  await platform.post(
    targetIn(GROUP, { user: BOB, audience: 'asker' }),
    { text: 'You have 10 credits.' },
    'a',
  );
  const [, payload] = /start=([\w-]+)/.exec(shownIn(fake, GROUP).join('\n')) ?? [];
  bob.say(`/start ${payload}`);
  createMember(fake, ADA, PRIVATE).say('/balance');
  await vi.waitFor(() => expect(events.map(({ user }) => user.id)).toEqual([String(ADA.id)]));
});
