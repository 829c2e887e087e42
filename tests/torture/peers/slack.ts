import { createMember } from '#tests/fakes/slack/people.ts';
import { startSlackFake } from '#tests/fakes/slack/server.ts';
import { readMessage } from '#tests/fakes/slack/shown.ts';
import type { SlackMessage } from '#tests/fakes/slack/types.ts';
import { startDeliveries } from '../deliveries.ts';
import { decideBreaks, startEdge } from '../edge.ts';
import { numberIn, requestOf } from '../requests.ts';
import type { ChatPeer, ChatPeerOptions } from './types.ts';

/** Slack over HTTP, so that every process receives. Everybody writes in their direct messages with the bot. */
export async function startSlackPeer({ bots }: ChatPeerOptions): Promise<ChatPeer> {
  const fake = await startSlackFake();
  const accepted = new Set<number>();
  const brokenAfter = new Set<string>();
  const breaks = decideBreaks(/\/api\/chat\.(?:postMessage|update)$/);
  const deliveries = await startDeliveries({
    targets: bots,
    onAccepted(body) {
      // A command comes as a form.
      const number = numberIn(new URLSearchParams(body).get('text') ?? '');
      if (number !== undefined) accepted.add(number);
    },
  });
  fake.appUrl = deliveries.url;
  const edge = await startEdge({
    target: fake.url,
    decide: breaks.decide,
    onAnswer({ status, answer, fault }) {
      if (fault !== 'after' || status !== 200) return;
      // As the fake answers.
      const { channel, ts } = JSON.parse(answer) as { channel?: string; ts?: string };
      if (channel && ts) brokenAfter.add(`${channel}:${ts}`);
    },
  });
  const personOf = (number: number): string => `UPERSON${number}`;

  return {
    platform: 'slack',
    environment: {
      SLACK_BOT_TOKEN: fake.token,
      SLACK_SIGNING_SECRET: fake.signingSecret,
      SLACK_API_URL: `${edge.url}/api`,
    },
    ask(number) {
      const user = { id: personOf(number), name: `person${number}`, locale: 'en-US' };
      createMember(fake, user)
        .command(`build --now ${requestOf(number)}`)
        // At the end of a run, when nobody takes it any more.
        .catch(() => undefined);
    },
    isAccepted: (number) => accepted.has(number),
    repliesTo(number) {
      const channel = fake.world.imOf(personOf(number)).id;
      const messages = fake.world.messages.get(channel) ?? [];
      const replies = messages.filter(
        (message) => message.bot_id !== undefined && isInThread(message) && !isCard(message),
      );
      const broken = replies.filter(({ ts }) => brokenAfter.has(`${channel}:${ts}`));
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

/** The first message of a thread only says what was asked for. */
function isInThread({ thread_ts: thread, ts }: SlackMessage): boolean {
  return thread !== undefined && thread !== ts;
}

/** The message that shows how far a run is, and then that it is over; what ends a run is another one. */
function isCard(message: SlackMessage): boolean {
  const shown = readMessage(message);
  return shown.includes('<Stop>') || / · (?:done in \d+ s|failed|stopped)$/m.test(shown);
}
