import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDiscord } from '#bots/discord/index.ts';
import { entryOf } from '#core/chat/reception.ts';
import { loadConfig } from '#core/config/config.ts';
import { createChatFiles } from '#core/exports/chat-files.ts';
import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import { createLogger } from '#core/log.ts';
import { createProduct } from '#core/product.ts';
import { ROLES } from '#core/roles.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire } from '#tests/core/llm/support/peers.ts';
import { asRead, createMember, type Member } from '#tests/fakes/discord/people.ts';
import { startDiscordFake, type DiscordFake } from '#tests/fakes/discord/server.ts';
import type { FakeChannel } from '#tests/fakes/discord/types.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';

const ENGLISH = {
  code: 'en-GB',
  vague: 'something',
  purpose: 'What should the app do?',
  answer: 'a to-do web app with due dates',
  build: 'Build',
  ready: 'is ready',
  green: 'make it green',
  undo: 'Undo',
  back: 'is back',
  stop: 'Stop',
  stopped: 'stopped',
};

const FRENCH = {
  code: 'fr',
  vague: 'quelque chose',
  purpose: 'Que doit faire l’application ?',
  answer: 'une appli de liste de tâches avec échéances',
  build: 'Construire',
  ready: 'est prêt',
  green: 'mets-le en vert',
  undo: 'Annuler la modification',
  back: 'est revenu',
  stop: 'Arrêter',
  stopped: 'arrêté',
};

const WAIT = { timeout: 20_000, interval: 20 };

interface Scene {
  fake: DiscordFake;
  channel: FakeChannel;
  /** Somebody in the channel, and later in the thread that came of it. */
  person: Member;
  inThread(): Member;
  thread(): FakeChannel | undefined;
  /** Waits until something is shown in the thread, and gives it. */
  see(pattern: string | RegExp): Promise<string>;
}

/** The product with Discord and nothing else, and somebody who talks to it. */
async function openScene(language: string, environment: Record<string, string> = {}): Promise<Scene> {
  const fake = await startDiscordFake();
  onTestFinished(async () => await fake.close());
  const { id: guild } = fake.world.addGuild();
  const channel = fake.world.addChannel({ guild_id: guild });
  const dataDir = tempFolder();
  const store = await tempStore(dataDir);
  const log = createLogger('silent');
  const config = loadConfig({
    DATA_DIR: dataDir,
    DISCORD_TOKEN: fake.token,
    DISCORD_API_URL: fake.url,
    ...environment,
  });
  const queue = await createEmbeddedQueue({ store, log });
  const product = createProduct({ config, log, store, queue });
  const files = createChatFiles(product);
  const { platform } = await createDiscord({ config, log, store, files, host: product.host });
  await product.start({ roles: new Set(ROLES), entries: [entryOf(platform)] });
  onTestFinished(async () => await product.stop());
  const user = { id: '70000000000000007', username: 'ada', locale: language };
  const thread = (): FakeChannel | undefined =>
    [...fake.world.channels.values()].find(({ type }) => type === 11);
  const shown = (): string[] => thread()?.messages.map(asRead) ?? [];
  return {
    fake,
    channel,
    person: createMember(fake, user, channel.id),
    inThread: () => createMember(fake, user, thread()?.id ?? ''),
    thread,
    see: async (pattern) =>
      await vi.waitFor(() => {
        const found = shown().findLast((text) => text.match(pattern));
        expect(found, `${String(pattern)} in:\n${shown().join('\n---\n')}`).toBeDefined();
        return found ?? '';
      }, WAIT),
  };
}

/** Every request, as Discord's own description has it. */
function judge({ requests }: DiscordFake): void {
  const folder = process.env['VECTORT_CONFORM'];
  if (!folder || !existsSync(join(folder, 'conform.mjs'))) return;
  const file = join(tempFolder(), 'requests.jsonl');
  writeFileSync(file, requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  execFileSync(process.execPath, [join(folder, 'conform.mjs'), '--quiet', file], { stdio: 'pipe' });
}

function zipsOf(channel: FakeChannel | undefined): number {
  const files = channel?.messages.flatMap(({ attachments }) => attachments) ?? [];
  return files.filter(({ filename }) => filename.endsWith('.zip')).length;
}

describe('on Discord', { timeout: 60_000 }, () => {
  it.each([ENGLISH, FRENCH])('somebody gets an app, changes it and goes back ($code)', async (words) => {
    const { fake, channel, person, inThread, thread, see } = await openScene(words.code);
    person.command('build', { text: words.vague });
    await see(words.purpose);
    inThread().say(words.answer);
    await see(`<${words.build}>`);
    inThread().press(words.build);
    const ready = await see(words.ready);
    expect(ready).toMatch(/🔗 http:\/\/\S+/);
    expect(ready).toMatch(/\[\S+\.zip\]/);
    expect(zipsOf(thread())).toBe(1);

    inThread().say(words.green);
    // The quote before has a button of that name, too.
    await see(`“${words.green}”`);
    inThread().press(words.build);
    await vi.waitFor(() => expect(zipsOf(thread())).toBe(2), WAIT);
    inThread().press(words.undo);
    await see(words.back);
    // The channel itself has the command, and nothing else.
    expect(channel.messages).toHaveLength(1);
    judge(fake);
  });

  it.each([ENGLISH, FRENCH])('a run is stopped by its button ($code)', async (words) => {
    const openai = findDialect('OpenAI responses');
    const wire = await startWire((exchange) => beginStream(exchange, openai.start + openai.text('Here is')));
    const { fake, person, inThread, see } = await openScene(words.code, {
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: `${wire.url}/v1`,
      OPENAI_API: 'responses',
    });
    person.command('build', { text: `--now ${words.answer}` });
    await see(`<${words.stop}>`);
    await vi.waitFor(() => expect(wire.exchanges.length).toBeGreaterThan(0), WAIT);
    const pressedAt = Date.now();
    inThread().press(words.stop);
    await see(words.stopped);
    expect(Date.now() - pressedAt).toBeLessThan(1_500);
    judge(fake);
  });

  it('a mention, "Build this", a private answer and a completed argument', async () => {
    const { fake, person, see } = await openScene('en-GB');
    const balance = person.command('balance');
    await vi.waitFor(() => expect(person.sees().at(-1)).toMatch(/credits/), WAIT);
    expect(balance.ephemeral).toBe(true);
    const completed = person.complete('language', 'fr');
    await vi.waitFor(() => expect(completed.choices?.length).toBeGreaterThan(0), WAIT);
    const idea = person.say('a to-do web app with due dates');
    person.buildThis(idea);
    await see('<Build>');
    person.say('a shop for bread', { to: 'bot' });
    await vi.waitFor(() => {
      const threads = [...fake.world.channels.values()].filter(({ type }) => type === 11);
      expect(threads.map(({ name }) => name)).toEqual(['a to-do web app with due dates', 'a shop for bread']);
    }, WAIT);
    judge(fake);
  });
});
