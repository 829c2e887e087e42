import { setTimeout as sleep } from 'node:timers/promises';
import { createMember } from '#tests/fakes/discord/people.ts';
import { startDiscordFake } from '#tests/fakes/discord/server.ts';
import type { Crowd } from './types.ts';
import { until } from './until.ts';

/** Discord takes an answer for so long, in milliseconds. */
const LIMIT_MS = 3_000;
/** The commands are registered after the gateway is there, in milliseconds. */
const SETTLING_MS = 500;

/** People who use `/balance` and the like in their direct messages with the bot; the gateway brings it, and a call acknowledges it. */
export async function discordCrowd(port: number): Promise<Crowd> {
  const waiting = new Map<string, () => void>();
  const direct = new Map<number, string>();
  let answers = 0;
  const fake = await startDiscordFake({
    onRequest({ method, url, bodyBase64 }) {
      const [, interaction] = /\/interactions\/(\d+)\/[^/]+\/callback/.exec(url) ?? [];
      if (interaction !== undefined) {
        waiting.get(interaction)?.();
        waiting.delete(interaction);
        // "Is thinking" is none.
        if (isMessage(bodyBase64)) answers += 1;
      } else if (/\/messages(\/@original)?$/.test(url.split('?')[0] ?? '') && method !== 'GET') {
        answers += 1;
      }
    },
  });
  return {
    port,
    environment: { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.url },
    async ready() {
      await until(async () => await Promise.resolve(fake.gateway.ready() > 0));
      await sleep(SETTLING_MS);
    },
    async ask(person, command = 'balance') {
      const user = { id: String(1_000 + person), username: 'ada', locale: 'en-US' };
      const channel = direct.get(person) ?? fake.world.directWith(user.id).id;
      direct.set(person, channel);
      const begun = performance.now();
      const { promise, resolve } = Promise.withResolvers<void>();
      const [name = '', ...text] = command.split(' ');
      const options = text.length > 0 ? { text: text.join(' ') } : {};
      waiting.set(createMember(fake, user, channel).command(name, options).id, resolve);
      await promise;
      const ms = performance.now() - begun;
      if (ms > LIMIT_MS) throw new Error(`an interaction was acknowledged after ${ms} ms`);
      return ms;
    },
    answers: () => answers,
    close: fake.close,
  };
}

function isMessage(bodyBase64: string): boolean {
  // Interaction responses without files are JSON; with files, they are messages.
  const body = Buffer.from(bodyBase64, 'base64').toString('utf8');
  return !body.startsWith('{') || (JSON.parse(body) as { type: number }).type === 4;
}
