import { createMember, type Member } from '#tests/fakes/slack/people.ts';
import { startSlackFake } from '#tests/fakes/slack/server.ts';
import type { Crowd } from './types.ts';
import { until } from './until.ts';

/** People who write `/vectort balance` and the like in their direct messages with the bot; Slack brings it over HTTP. */
export async function slackCrowd(port: number): Promise<Crowd> {
  let answers = 0;
  const fake = await startSlackFake({
    onRequest({ url }) {
      if (url === '/api/chat.postMessage') answers += 1;
    },
  });
  fake.appUrl = `http://127.0.0.1:${port}`;
  const members = new Map<number, Member>();
  const send = async (person: number, command = 'balance'): Promise<number> => {
    const known =
      members.get(person) ?? createMember(fake, { id: `U${person}`, name: 'ada', locale: 'en-US' });
    members.set(person, known);
    return await known.command(command);
  };
  return {
    port,
    environment: {
      SLACK_BOT_TOKEN: fake.token,
      SLACK_SIGNING_SECRET: fake.signingSecret,
      SLACK_API_URL: fake.apiUrl,
    },
    ready: async () => await until(async () => (await send(0)) === 200),
    async ask(person, command) {
      const begun = performance.now();
      const status = await send(person, command);
      if (status !== 200) throw new Error(`a command was answered with ${status}`);
      return performance.now() - begun;
    },
    answers: () => answers,
    close: fake.close,
  };
}
