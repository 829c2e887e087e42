import { setTimeout as sleep } from 'node:timers/promises';
import { asRead, createMember, type Member } from '#tests/fakes/discord/people.ts';
import { startDiscordFake } from '#tests/fakes/discord/server.ts';
import type { FakeInteraction, FakeMessage } from '#tests/fakes/discord/types.ts';
import { decideBreaks, startEdge } from '../edge.ts';
import { requestOf } from '../requests.ts';
import type { ChatPeer } from './types.ts';

/** Who asks, and what came of it. */
interface Asker {
  /** Channels where they are answered; the thread of a message in a server has the message's id. */
  places: string[];
  /** By what the request is known to have arrived. */
  isTaken: () => boolean;
  /** What is said on the way to their app and ends nothing: texts, and ids of messages. */
  small: Set<string>;
  /** The quote that they pressed, or will; another one is too many. */
  offer?: FakeMessage;
}

/** A message that is still awaited. */
const LOADING = 1 << 7;
const MAX_COPIES = 3;
/** Copies come so much later at most, in milliseconds: within the handling, and after it. */
const COPY_DELAY_MS = 4_000;
/** So long Discord waits until it tells people that nobody answered, in milliseconds. */
const ANSWER_MS = 3_000;
/** Then they wait for what may come all the same, in milliseconds: longer than it takes until a dead leader is followed. */
const PATIENCE_MS = 45_000;
const LOOK_EVERY_MS = 100;
/** How often the gateway breaks its connections; every second time it forgets what it sent. In milliseconds. */
const GATEWAY_BREAKS_EVERY_MS = 7_000;

/**
 * Discord with one process at a time on its gateway, which brings nothing twice to who was away. So people ask while the
 * bot is online, by a command in their direct messages or by a mention in a server, and once more where nothing comes of
 * it; those who have talked with the bot before write whenever they like, for that is read after a gap.
 */
export async function startDiscordPeer(): Promise<ChatPeer> {
  const fake = await startDiscordFake();
  const { world, gateway } = fake;
  const guild = world.addGuild();
  const askers = new Map<number, Asker>();
  const brokenAfter = new Set<string>();
  const ending = new AbortController();
  const { signal } = ending;
  let redeliveries = 0;
  let gatewayBreaks = 0;
  let asked = 0;

  const breaks = decideBreaks(
    /\/(?:channels\/\d+\/messages(?:\/\d+)?(?:\/threads)?|callback|webhooks\/\d+\/[^/?]+)(?:\?.*)?$/,
  );
  const edge = await startEdge({
    target: fake.url.replace(/\/api$/, ''),
    decide: breaks.decide,
    onAnswer({ status, answer, fault }) {
      if (fault !== 'after' || status !== 200) return;
      // As the fake answers; a list has no id.
      const { id } = JSON.parse(answer) as { id?: string };
      if (id !== undefined) brokenAfter.add(id);
    },
  });
  const breaking = setInterval(() => {
    gatewayBreaks += gateway.ready();
    gateway.drop({ forget: Math.random() < 0.5 });
  }, GATEWAY_BREAKS_EVERY_MS);

  const isOnline = (): boolean => gateway.ready() > 0;
  async function until(holds: () => boolean, limitMs = Infinity): Promise<boolean> {
    const givenUpAt = Date.now() + limitMs;
    while (!holds()) {
      if (Date.now() > givenUpAt) return false;
      await sleep(LOOK_EVERY_MS, undefined, { signal });
    }
    return true;
  }

  /** Brings an event again, as it was. */
  function copy(deliver: () => void, isTaken: () => boolean): void {
    const again = async (): Promise<void> => {
      await sleep(Math.random() * COPY_DELAY_MS, undefined, { signal });
      if (isOnline() && isTaken()) redeliveries += 1;
      deliver();
    };
    // A copy that is lost at the end of the run is none.
    for (let n = Math.floor(Math.random() * MAX_COPIES); n > 0; n -= 1) again().catch(() => undefined);
  }

  /** What the bot says to somebody, but what is small. */
  function answersTo({ places, small }: Asker): FakeMessage[] {
    return places
      .flatMap((id) => world.channels.get(id)?.messages ?? [])
      .filter(
        (message) =>
          message.author.id === world.bot.id &&
          (message.flags & LOADING) === 0 &&
          !small.has(message.id) &&
          !small.has(asRead(message)),
      );
  }

  function personIn(channel: string, number: number): Member {
    return createMember(fake, { id: userOf(number), username: `person${number}`, locale: 'en-US' }, channel);
  }

  function sent(interaction: FakeInteraction): FakeInteraction {
    copy(interaction.deliver, () => interaction.answered !== undefined);
    return interaction;
  }

  function write(person: Member, text: string, isTaken: () => boolean): string {
    const message = person.say(text, { to: 'bot' });
    copy(() => gateway.message(message), isTaken);
    return message.id;
  }

  async function askByCommand(number: number): Promise<void> {
    const { id: channel } = world.directWith(userOf(number));
    const made: FakeInteraction[] = [];
    const asker: Asker = {
      places: [channel],
      small: new Set(),
      isTaken: () => made.some(({ answered }) => answered !== undefined) || answersTo(asker).length > 0,
    };
    askers.set(number, asker);
    do {
      await until(isOnline);
      const text = `--now ${requestOf(number)}`;
      made.push(sent(personIn(channel, number).command('build', { text })));
    } while (!(await until(asker.isTaken, ANSWER_MS + PATIENCE_MS)));
  }

  async function askByMention(number: number): Promise<void> {
    const channel = world.addChannel({ guild_id: guild.id });
    const asker: Asker = {
      places: [],
      small: new Set(),
      // Who is heard sees that the bot types.
      isTaken: () => channel.typing > 0 || answersTo(asker).length > 0,
    };
    askers.set(number, asker);
    do {
      await until(isOnline);
      asker.places.push(write(personIn(channel.id, number), requestOf(number), asker.isTaken));
    } while (!(await until(asker.isTaken, PATIENCE_MS)));
    await pressBuild(number, asker);
  }

  /** Writes once, and does not ask whether the bot is there: they have talked with each other before. */
  async function askAnywhen(number: number): Promise<void> {
    const { id: channel } = world.directWith(userOf(number));
    const person = personIn(channel, number);
    const asker: Asker = { places: [channel], small: new Set(), isTaken: () => false };
    askers.set(number, asker);
    do {
      await until(isOnline);
      sent(person.command('balance'));
    } while (!(await until(() => answersTo(asker).length > 0, ANSWER_MS + PATIENCE_MS)));
    for (const message of answersTo(asker)) asker.small.add(asRead(message));
    asker.isTaken = () => true;
    write(person, requestOf(number), asker.isTaken);
    await pressBuild(number, asker);
  }

  /** Presses until the offer is known to be taken. */
  async function pressBuild(number: number, asker: Asker): Promise<void> {
    await until(() => answersTo(asker).some(isOffer));
    const offer = answersTo(asker).find(isOffer);
    if (!offer) return;
    asker.offer = offer;
    asker.small.add(offer.id);
    // The message itself is what is edited.
    const isOpen = (): boolean => isOffer(offer);
    do {
      await until(isOnline);
      if (isOpen()) sent(personIn(offer.channel_id, number).press('Build'));
    } while (!(await until(() => !isOpen(), ANSWER_MS)));
  }

  const ways = [askByCommand, askByMention, askAnywhen] as const;

  return {
    platform: 'discord',
    environment: { DISCORD_TOKEN: fake.token, DISCORD_API_URL: `${edge.url}/api` },
    ask(number) {
      const ask = ways[asked % ways.length] ?? askByCommand;
      asked += 1;
      // At the end of a run, when nobody takes it any more.
      ask(number).catch(() => undefined);
    },
    isAccepted: (number) => askers.get(number)?.isTaken() ?? false,
    repliesTo(number) {
      const asker = askers.get(number);
      const replies = asker
        ? answersTo(asker).filter(
            (message) => !isCard(message) && (asker.offer !== undefined || !isOffer(message)),
          )
        : [];
      return { seen: replies.length, brokenAfter: replies.filter(({ id }) => brokenAfter.has(id)).length };
    },
    redeliveries: () => redeliveries,
    breaks: () => breaks.count() + gatewayBreaks,
    async close() {
      ending.abort();
      clearInterval(breaking);
      await edge.close();
      await fake.close();
    },
  };
}

/** Discord's ids are numbers. */
function userOf(number: number): string {
  return `${70_000_000_000_000_000n + BigInt(number)}`;
}

/** The message that shows how far a run is, and then that it is over; what ends a run is another one. */
function isCard(message: FakeMessage): boolean {
  const shown = asRead(message);
  return shown.includes('<Stop>') || / · (?:done in \d+ s|failed|stopped)$/m.test(shown);
}

function isOffer(message: FakeMessage): boolean {
  return asRead(message).includes('<Build>');
}
