import { createMember } from '#tests/fakes/telegram/people.ts';
import { startTelegramFake } from '#tests/fakes/telegram/server.ts';
import type { TgMessage } from '#tests/fakes/telegram/types.ts';
import { startDeliveries } from '../deliveries.ts';
import { decideBreaks, startEdge } from '../edge.ts';
import { numberIn, requestOf } from '../requests.ts';
import type { ChatPeer, ChatPeerOptions } from './types.ts';

const SECRET = 'torture-webhook-secret';

/** Everybody has a private chat of their own with the bot, whose id is theirs. */
const FIRST_PERSON = 100_000;

/** Telegram with a webhook, so that every process receives. */
export async function startTelegramPeer({ bots }: ChatPeerOptions): Promise<ChatPeer> {
  const fake = await startTelegramFake();
  const accepted = new Set<number>();
  const brokenAfter = new Set<string>();
  const breaks = decideBreaks(/\/(?:send(?:Message|Document|Photo)|editMessage\w+)$/);
  const deliveries = await startDeliveries({
    targets: bots,
    onAccepted(body) {
      const number = numberIn(body);
      if (number !== undefined) accepted.add(number);
    },
  });

  const edge = await startEdge({
    target: fake.url,
    decide: breaks.decide,
    onAnswer({ status, answer, fault }) {
      if (fault !== 'after' || status !== 200) return;
      // As the fake answers.
      const { result } = JSON.parse(answer) as { result: Partial<TgMessage> };
      if (result.chat) brokenAfter.add(keyOf(result.chat.id, result.message_id));
    },
  });

  return {
    platform: 'telegram',
    environment: {
      TELEGRAM_TOKEN: fake.token,
      TELEGRAM_API_URL: edge.url,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      PUBLIC_URL: deliveries.url,
    },
    ask(number) {
      const id = FIRST_PERSON + number;
      const user = { id, is_bot: false, first_name: `Person ${number}`, language_code: 'en' };
      createMember(fake, user, { id, type: 'private' }).say(`/build --now ${requestOf(number)}`);
    },
    isAccepted: (number) => accepted.has(number),
    repliesTo(number) {
      const chat = FIRST_PERSON + number;
      const messages = [...(fake.world.chats.get(chat)?.messages.values() ?? [])];
      const replies = messages.filter((message) => message.from?.is_bot && !isCard(message));
      const broken = replies.filter(({ message_id: id }) => brokenAfter.has(keyOf(chat, id)));
      return { seen: replies.length, brokenAfter: broken.length };
    },
    redeliveries: deliveries.count,
    breaks: breaks.count,
    async close() {
      await deliveries.close();
      await edge.close();
      await fake.close();
    },
  };
}

function keyOf(chat: number, message: number | undefined): string {
  return `${chat}:${message}`;
}

/** The message that shows how far a run is, and then that it is over; what ends a run is another one. */
function isCard({ text = '', reply_markup: markup }: TgMessage): boolean {
  const hasStop = markup?.inline_keyboard.flat().some(({ text: label }) => label === 'Stop');
  return hasStop === true || / · (?:done in \d+ s|failed|stopped)$/.test(text);
}
