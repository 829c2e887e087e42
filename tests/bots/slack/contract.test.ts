import { describePlatform, type PlatformHarness, type PostFailure } from '#tests/contract/platform.ts';
import { deliver, eventDelivery } from '#tests/fakes/slack/deliver.ts';
import { createMember } from '#tests/fakes/slack/people.ts';
import type { Fault } from '#tests/fakes/slack/types.ts';
import { BOT, BOT_ID } from '#tests/fakes/slack/world.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import {
  ADA,
  BOB,
  CHANNEL,
  openPlatform,
  shownIn,
  shownOnlyTo,
  startWorkspace,
  targetIn,
} from './support/bench.ts';

const FAILURES: Record<PostFailure, Fault> = {
  'rate limit': { status: 429, retryAfterSeconds: 1 },
  'server error': { status: 503 },
  'broken before': { breaks: 'before' },
  'broken after': { breaks: 'after' },
};

describePlatform('slack', async (): Promise<PlatformHarness> => {
  const fake = await startWorkspace();
  const store = await tempStore();
  const ada = createMember(fake, ADA, CHANNEL);
  const bob = createMember(fake, BOB, CHANNEL);
  // The thread hangs on a message of hers.
  let last = fake.world.add(CHANNEL, { user: ADA.id, text: 'A thread.' });
  const { ts: thread } = last;
  const written = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

  return {
    createPlatform: async ({ files }) => (await openPlatform(fake, store, { files })).platform,
    target: targetIn(CHANNEL, thread),
    person: {
      async say(text) {
        last = await ada.mention(written(text), { thread });
      },
      rewrite: async (text) => void (await ada.rewrite(last, `<@${BOT.id}> ${written(text)}`)),
      withdraw: async () => void (await ada.remove(last)),
      command: async (name, argument) => void (await ada.command(`${name} ${argument}`)),
      press: async (label) => void (await ada.press(label)),
      sayAside: async (text) => void (await bob.say(written(text), { thread })),
      async attach(text, file) {
        await ada.attach(`<@${BOT.id}> ${written(text)}`, file, { thread });
      },
      async fill(label, values) {
        await ada.press(label);
        await ada.submit(values);
      },
    },
    shown: async () => shownIn(fake, CHANNEL),
    async files() {
      return new Map([...fake.world.files.values()].map(({ name, bytes }) => [name, bytes.toString('utf8')]));
    },
    redeliver: async () => void (await ada.redeliver()),
    async echo(text) {
      const message = { type: 'message', ts: fake.world.nextTs(), channel: CHANNEL, channel_type: 'channel' };
      await ada.event({
        ...message,
        user: BOT.id,
        bot_id: BOT_ID,
        text: `<@${BOT.id}> ${text}`,
        thread_ts: thread,
      });
    },
    async sayAsBot(text) {
      const message = { type: 'message', ts: fake.world.nextTs(), channel: CHANNEL, channel_type: 'channel' };
      await ada.event({
        ...message,
        user: 'UOTHER',
        bot_id: 'BOTHER',
        text: `<@${BOT.id}> ${text}`,
        thread_ts: thread,
      });
    },
    async sendUnreadable() {
      await ada.event({
        type: 'reaction_added',
        user: ADA.id,
        item: { type: 'message', channel: CHANNEL, ts: thread },
      });
    },
    shownToAsker: async () => shownOnlyTo(fake, CHANNEL, ADA),
    async forge() {
      const event = {
        type: 'app_mention',
        user: ADA.id,
        channel: CHANNEL,
        ts: '1.1',
        text: `<@${BOT.id}> forged`,
      };
      const status = await deliver(fake, eventDelivery(fake, event), { secret: 'not the secret' });
      if (status !== 401) throw new Error(`a forged event was answered with ${status}`);
    },
    async failNextPost(how) {
      fake.fail({ method: 'chat.postMessage', ...FAILURES[how] });
    },
    dispose: async () => await fake.close(),
  };
});
