import { expect, it, vi } from 'vitest';
import { FETCH_ACTION } from '#core/chat/left-messages.ts';
import { createMember } from '#tests/fakes/telegram/people.ts';
import { ADA, BOB, GROUP, openBench, PRIVATE, shownIn, targetIn } from './support/bench.ts';

it('a link to what is for one person alone is an event like all others, and nothing to anybody else', async () => {
  const { fake, platform, events } = await openBench();
  // Bob never wrote to the bot: his private chat is not there yet.
  const toBob = targetIn(GROUP, { user: BOB, audience: 'asker', thread: 'm1' });
  await platform.post(toBob, { text: 'You have 10 credits.' }, 'a');
  const [, payload = ''] = /start=([\w-]+)/.exec(shownIn(fake, GROUP).join('\n')) ?? [];
  expect(payload).toMatch(/^[\w-]{1,64}$/);
  createMember(fake, ADA, PRIVATE).say(`/start ${payload}`);
  createMember(fake, BOB, { id: BOB.id, type: 'private' }).say(`/start ${payload}`);
  await vi.waitFor(() => expect(events).toHaveLength(2));
  expect(events).toMatchObject([
    { type: 'command', name: 'help', argument: '', user: { id: String(ADA.id) } },
    {
      type: 'action',
      action: FETCH_ACTION,
      value: payload,
      user: { id: String(BOB.id) },
      place: toBob.place,
    },
  ]);
});

it('a link to what is gone is answered as one', async () => {
  const { fake, events } = await openBench();
  createMember(fake, ADA, PRIVATE).say(`/start ${'x'.repeat(22)}`);
  await vi.waitFor(() => expect(events).toHaveLength(1));
  expect(events[0]).toMatchObject({
    type: 'action',
    action: FETCH_ACTION,
    place: { channel: String(PRIVATE.id), thread: null },
    user: { id: String(ADA.id) },
  });
});
