import { describePlatform, type PlatformHarness, type PostFailure } from '#tests/contract/platform.ts';
import { createMember } from '#tests/fakes/telegram/people.ts';
import { startTelegramFake } from '#tests/fakes/telegram/server.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import type { Fault } from '#tests/fakes/telegram/types.ts';
import {
  ADA,
  OTHER_BOT,
  PRIVATE,
  SECRET,
  openMount,
  openPlatform,
  shownIn,
  targetIn,
} from './support/bench.ts';

const FAILURES: Record<PostFailure, Fault> = {
  'rate limit': {
    error: { code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } },
  },
  'server error': { error: { code: 502, description: 'Bad Gateway' } },
  'broken before': { breaks: 'before' },
  'broken after': { breaks: 'after' },
};

describePlatform('telegram', async (): Promise<PlatformHarness> => {
  const fake = await startTelegramFake();
  const store = await tempStore();
  const mount = await openMount();
  const ada = createMember(fake, ADA, PRIVATE);

  return {
    async createPlatform({ files }) {
      const opened = await openPlatform(fake, store, { files, publicUrl: mount.url });
      mount.serve(opened);
      return opened.platform;
    },
    target: targetIn(PRIVATE),
    person: {
      say: async (text) => void ada.say(text),
      command: async (name, argument) => void ada.say(`/${name} ${argument}`),
      press: async (label) => void ada.press(label),
      async attach(caption, { name, content }) {
        ada.sendFile({ name, bytes: Buffer.from(content) }, { caption });
      },
    },
    shown: async () => shownIn(fake, PRIVATE),
    async files() {
      const files = [...fake.world.files.values()];
      return new Map(files.map(({ name, bytes }) => [name, bytes.toString('utf8')]));
    },
    redeliver: async () => await fake.updates.redeliver(),
    async echo(text) {
      const message = fake.world.add(PRIVATE, { from: fake.world.bot, text });
      fake.updates.push({ message });
    },
    sayAsBot: async (text) => void createMember(fake, OTHER_BOT, PRIVATE).say(text),
    sendUnreadable: async () => void ada.send({ sticker: { file_id: 's', emoji: '🙂' } }),
    async failNextPost(how) {
      fake.fail({ method: 'sendMessage', ...FAILURES[how] });
    },
    async forge() {
      const message = { message_id: 1, date: 1, chat: PRIVATE, from: ADA, text: 'forged' };
      const body = JSON.stringify({ update_id: 1, message });
      for (const secret of ['', `${SECRET}x`]) {
        const headers = { 'x-telegram-bot-api-secret-token': secret };
        const { status } = await fetch(fake.updates.webhook?.url ?? '', { method: 'POST', headers, body });
        if (status !== 401) throw new Error(`a forged update was answered with ${status}`);
      }
    },
    async dispose() {
      await fake.close();
      mount.close();
    },
  };
});
