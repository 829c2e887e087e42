import { vi } from 'vitest';
import { describePlatform, type PlatformHarness, type PostFailure } from '#tests/contract/platform.ts';
import { asRead, createMember } from '#tests/fakes/discord/people.ts';
import { startDiscordFake, type DiscordFake } from '#tests/fakes/discord/server.ts';
import type { FakeChannel, FakeMessage, FakeUser, Fault } from '#tests/fakes/discord/types.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { ADA, OTHER_BOT, openPlatform, placeIn } from './support/bench.ts';

const FAILURES: Record<PostFailure, Omit<Fault, 'request'>> = {
  'rate limit': { retryAfterSeconds: 0.5 },
  'server error': { status: 502 },
  'broken before': { breaks: 'before' },
  'broken after': { breaks: 'after' },
};

/** A thread on a message of Ada's, and in it the bot is mentioned. */
function openThread(fake: DiscordFake): FakeChannel {
  const { id: guild } = fake.world.addGuild();
  const parent = fake.world.addChannel({ guild_id: guild });
  const root = fake.world.addMessage(parent, { author: ADA, content: 'an idea' });
  return fake.world.addChannel({
    id: root.id,
    type: 11,
    guild_id: guild,
    parent_id: parent.id,
    thread_metadata: { archived: false, locked: false, auto_archive_duration: 60 },
  });
}

async function openHarness(open: (fake: DiscordFake) => FakeChannel): Promise<PlatformHarness> {
  const fake = await startDiscordFake();
  const store = await tempStore();
  const channel = open(fake);
  const isDirect = channel.type === 1;
  const ada = createMember(fake, ADA, channel.id);
  const visible = (alone: boolean): string[] =>
    channel.messages.filter(({ onlyFor }) => (onlyFor !== undefined) === alone).map(asRead);

  function newestOf({ id }: FakeUser): FakeMessage {
    const said = channel.messages.findLast(({ author }) => author.id === id);
    if (!said) throw new Error('nothing was said');
    return said;
  }

  return {
    createPlatform: async ({ files }) => await openPlatform(fake, store, { files }),
    target: { place: placeIn(channel), audience: 'thread', userId: ADA.id },
    person: {
      say: async (text) => void ada.say(text, isDirect ? {} : { to: 'bot' }),
      command: async (name, argument) => void ada.command(name, { text: argument }),
      press: async (label) => void ada.press(label),
      ...(isDirect ? {} : { sayAside: async (text: string) => void ada.say(text) }),
      rewrite: async (text) => ada.rewrite(newestOf(ADA), text),
      withdraw: async () => ada.withdraw(newestOf(ADA)),
      async attach(text, { name, mediaType, content }) {
        const file = { name, type: mediaType, bytes: Buffer.from(content) };
        ada.say(text, { file, ...(isDirect ? {} : { to: 'bot' as const }) });
      },
      async fill(label, values) {
        const opened = ada.press(label);
        await vi.waitFor(() => {
          if (!opened.modal) throw new Error('no form was opened');
        });
        ada.fill(opened, values);
      },
    },
    shown: async () => visible(false),
    async files() {
      const sent = channel.messages.flatMap(({ attachments }) => attachments);
      return new Map(
        sent.map(({ id, filename }) => [filename, fake.world.uploads.get(id)?.bytes.toString() ?? '']),
      );
    },
    async redeliver() {
      fake.gateway.message(newestOf(ADA));
    },
    async echo(text) {
      fake.gateway.message(fake.world.addMessage(channel, { author: fake.world.bot, content: text }));
    },
    async sayAsBot(text) {
      createMember(fake, OTHER_BOT, channel.id).say(text, { to: 'bot' });
    },
    async sendUnreadable() {
      ada.say('', { more: { sticker_items: [{ id: '1', name: 'wave', format_type: 1 }] } });
    },
    ...(isDirect
      ? {}
      : {
          shownToAsker: async () => [...visible(true), ...fake.world.directWith(ADA.id).messages.map(asRead)],
        }),
    async failNextPost(how) {
      fake.fail({ request: `POST /channels/${channel.id}/messages`, ...FAILURES[how] });
    },
    dispose: async () => await fake.close(),
  };
}

describePlatform(
  'discord, in direct messages',
  async () => await openHarness((fake) => fake.world.directWith(ADA.id)),
);
describePlatform('discord, in a thread', async () => await openHarness(openThread));
