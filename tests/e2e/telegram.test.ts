import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTelegram } from '#bots/telegram/index.ts';
import { entryOf } from '#core/chat/reception.ts';
import type { Platform } from '#core/chat/types.ts';
import { loadConfig } from '#core/config/config.ts';
import { createChatFiles } from '#core/exports/chat-files.ts';
import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import { createLogger } from '#core/log.ts';
import { createProduct } from '#core/product.ts';
import { ROLES } from '#core/roles.ts';
import { shownIn } from '#tests/bots/telegram/support/bench.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire } from '#tests/core/llm/support/peers.ts';
import { createMember, upgradeGroup, type Member } from '#tests/fakes/telegram/people.ts';
import { startTelegramFake, type TelegramFake } from '#tests/fakes/telegram/server.ts';
import type { RecordedRequest, TgChat, TgMessage } from '#tests/fakes/telegram/types.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';

const ENGLISH = {
  code: 'en',
  vague: '/build something',
  purpose: 'What should the app do?',
  answer: 'a to-do web app with due dates',
  build: 'Build',
  ready: 'is ready',
  finished: / · done in \d+ s/,
  green: 'make it green',
  undo: 'Undo',
  back: 'is back',
  stop: 'Stop',
  stopped: 'stopped',
  credits: /credit/,
};

const FRENCH = {
  code: 'fr',
  vague: '/build quelque chose',
  purpose: 'Que doit faire l’application ?',
  answer: 'une appli de liste de tâches avec échéances',
  build: 'Construire',
  ready: 'est prêt',
  finished: / · terminé en \d+ s/,
  green: 'mets-le en vert',
  undo: 'Annuler la modification',
  back: 'est revenu',
  stop: 'Arrêter',
  stopped: 'arrêté',
  credits: /crédit/,
};

const TOPIC = 77;
const GROUP: TgChat = { id: -500, type: 'supergroup', title: 'Friends' };
const WAIT = { timeout: 20_000, interval: 20 };

/** Telegram without its pace, which one of the scenes keeps: the others would mostly rest. */
function unpaced({ name, capabilities, start, stop, ...calls }: Platform): Platform {
  const { sends: _, ...can } = capabilities;
  return { name, start, stop, ...calls, capabilities: { ...can, editIntervalMs: 50 } };
}

interface Scene {
  fake: TelegramFake;
  person: Member;
  shown(): string[];
  /** Waits until something is shown, and gives it. */
  see(pattern: string | RegExp): Promise<string>;
  /** Resolves when nothing runs any more and what was said is noted. */
  idle(): Promise<void>;
}

/** The product with Telegram and nothing else, and somebody who talks to it. */
async function openScene(
  language: string,
  {
    chat,
    environment = {},
    isPaced = false,
  }: { chat?: TgChat; environment?: Record<string, string>; isPaced?: boolean } = {},
): Promise<Scene> {
  const fake = await startTelegramFake();
  onTestFinished(async () => await fake.close());
  const dataDir = tempFolder();
  const store = await tempStore(dataDir);
  const log = createLogger('silent');
  const config = loadConfig({
    DATA_DIR: dataDir,
    TELEGRAM_TOKEN: fake.token,
    TELEGRAM_API_URL: fake.url,
    ...environment,
  });
  const queue = await createEmbeddedQueue({ store, log });
  const product = createProduct({ config, log, store, queue });
  const files = createChatFiles(product);
  const { platform } = await createTelegram({ config, log, store, files, host: product.host });
  await product.start({ roles: new Set(ROLES), entries: [entryOf(isPaced ? platform : unpaced(platform))] });
  onTestFinished(async () => await product.stop());
  const user = { id: 7, is_bot: false, first_name: 'Ada', language_code: language };
  const place: TgChat = chat ?? { id: user.id, type: 'private' };
  const shown = (): string[] => shownIn(fake, place);
  return {
    fake,
    person: createMember(fake, user, place),
    shown,
    idle: async () => await product.whenIdle(),
    see: async (pattern) =>
      await vi.waitFor(() => {
        const found = shown().findLast((text) => text.match(pattern));
        expect(found, `${String(pattern)} in:\n${shown().join('\n---\n')}`).toBeDefined();
        return found ?? '';
      }, WAIT),
  };
}

/** Where the judge of requests is; without it, they are not judged. */
const CONFORM = process.env['VECTORT_CONFORM'];

const recorded: RecordedRequest[] = [];

/** Has the calls of a test judged with those of all. */
function judge({ requests }: TelegramFake): void {
  recorded.push(...requests);
}

function zipsOf(fake: TelegramFake, chat: number): TgMessage[] {
  const messages = [...(fake.world.chats.get(chat)?.messages.values() ?? [])];
  return messages.filter(({ document }) => document?.file_name.endsWith('.zip'));
}

describe('on Telegram', { timeout: 60_000 }, () => {
  it.each([ENGLISH, FRENCH])('somebody gets an app, changes it and goes back ($code)', async (words) => {
    const { fake, person, see, shown } = await openScene(words.code);
    person.say(words.vague);
    await see(words.purpose);
    person.say(words.answer);
    await see(`<${words.build}>`);
    person.press(words.build);
    const ready = await see(words.ready);
    expect(ready).toMatch(/▶️ http:\/\/\S+/);
    expect(ready).toMatch(/\[\S+\.zip\]/);
    expect(zipsOf(fake, person.chat.id)).toHaveLength(1);
    await see(words.finished);
    expect(shown().join('\n')).not.toContain(`<${words.stop}>`);

    person.say(words.green);
    // Not the quote before, which still stands there.
    await vi.waitFor(() => expect(shown().at(-1)).toContain(`<${words.build}>`), WAIT);
    person.press(words.build);
    await vi.waitFor(() => expect(zipsOf(fake, person.chat.id)).toHaveLength(2), WAIT);
    person.press(words.undo);
    await see(words.back);
    judge(fake);
  });

  it.each([ENGLISH, FRENCH])('a run is stopped by its button ($code)', async (words) => {
    const openai = findDialect('OpenAI responses');
    const wire = await startWire((exchange) => beginStream(exchange, openai.start + openai.text('Here is')));
    const { fake, person, see } = await openScene(words.code, {
      environment: { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' },
    });
    person.say(`/build --now ${words.answer}`);
    await see(`<${words.stop}>`);
    await vi.waitFor(() => expect(wire.exchanges.length).toBeGreaterThan(0), WAIT);
    const pressedAt = Date.now();
    person.press(words.stop);
    await see(words.stopped);
    expect(Date.now() - pressedAt).toBeLessThan(1_500);
    judge(fake);
  });

  it('a group talks about an app in replies, at Telegram’s pace, and each chain is a project', async () => {
    const { fake, person, see, shown, idle } = await openScene('en', { chat: GROUP, isPaced: true });
    const wish = person.say(`@vectort_bot ${ENGLISH.answer}`);
    await see('<Build>');
    person.press('Build');
    await see('is ready');
    await idle();
    const result = zipsOf(fake, GROUP.id)[0];
    expect(result?.reply_to_message?.message_id).toBe(wish.message_id);
    if (!result) throw new Error('no result');
    person.say(ENGLISH.green, { replyTo: result });
    await vi.waitFor(() => expect(shown().at(-1)).toContain('<Build>'), WAIT);
    person.press('Build');
    await vi.waitFor(() => expect(zipsOf(fake, GROUP.id)).toHaveLength(2), WAIT);
    expect(zipsOf(fake, GROUP.id)[1]?.reply_to_message?.message_id).toBe(wish.message_id);
    judge(fake);
  });

  it.each([ENGLISH, FRENCH])('a balance is nobody else’s business ($code)', async (words) => {
    const { fake, person, see, shown } = await openScene(words.code, { chat: GROUP });
    person.say('/balance');
    const line = await see(/vectort_bot\?start=/);
    const alone: TgChat = { id: person.user.id, type: 'private' };
    createMember(fake, person.user, alone).say(`/start ${/start=([\w-]+)/.exec(line)?.[1]}`);
    await vi.waitFor(() => expect(shownIn(fake, alone).join()).toMatch(words.credits), WAIT);
    expect(shown().join()).not.toMatch(words.credits);
    judge(fake);
  });

  it('what a group asked for is delivered in the supergroup that it became, and changed there', async () => {
    const group: TgChat = { id: -7, type: 'group', title: 'Friends' };
    const { fake, person, see, idle } = await openScene('en', { chat: group });
    person.say(`@vectort_bot ${ENGLISH.answer}`);
    await see('<Build>');
    person.press('Build');
    upgradeGroup(fake, group, GROUP);
    await vi.waitFor(() => expect(shownIn(fake, GROUP).join()).toContain('is ready'), WAIT);
    const [result] = zipsOf(fake, GROUP.id);
    await idle();
    createMember(fake, person.user, GROUP).say(ENGLISH.green, result ? { replyTo: result } : {});
    await vi.waitFor(() => expect(shownIn(fake, GROUP).at(-1)).toContain('<Build>'), WAIT);
    judge(fake);
  });

  it.each([
    {
      what: 'the topic was closed',
      reason: 'the topic is closed',
      spoil: ({ world }: TelegramFake) => world.chatOf(GROUP).topics.set(TOPIC, 'closed'),
    },
    {
      what: 'the bot was removed from the group',
      reason: 'I was removed from the group',
      spoil: ({ world }: TelegramFake) =>
        (world.chatOf(GROUP).closed = 'bot was kicked from the supergroup chat'),
    },
  ])('who asked is told how it ended where $what meanwhile', async ({ reason, spoil }) => {
    const { fake, person, see } = await openScene('en', { chat: GROUP });
    const alone: TgChat = { id: person.user.id, type: 'private' };
    fake.world.chatOf(alone);
    fake.world.chatOf(GROUP).topics.set(TOPIC, 'open');
    person.say(`@vectort_bot ${ENGLISH.answer}`, { topic: TOPIC });
    await see('<Build>');
    person.press('Build');
    spoil(fake);
    await vi.waitFor(() => {
      const told = shownIn(fake, alone).join('\n');
      expect(told).toContain(reason);
      expect(told).toContain('is ready');
    }, WAIT);
    expect(zipsOf(fake, alone.id)).toHaveLength(1);
    judge(fake);
  });

  it('a card that somebody deleted costs nobody the outcome', async () => {
    const openai = findDialect('OpenAI responses');
    const wire = await startWire((exchange) => beginStream(exchange, openai.start + openai.text('Here is')));
    const { fake, person, see } = await openScene('en', {
      environment: { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' },
    });
    const wish = person.say(`/build --now ${ENGLISH.answer}`);
    await see('<Stop>');
    await vi.waitFor(() => expect(wire.exchanges.length).toBeGreaterThan(0), WAIT);
    const { messages } = fake.world.chatOf(person.chat);
    for (const id of messages.keys()) if (id >= wish.message_id) messages.delete(id);
    person.say('stop');
    await see(/stopped/i);
    judge(fake);
  });

  it.skipIf(!CONFORM)('every call is as the Bot API has it (needs VECTORT_CONFORM)', () => {
    expect(recorded.length).toBeGreaterThan(50);
    const file = join(tempFolder(), 'requests.jsonl');
    writeFileSync(file, recorded.map((request) => `${JSON.stringify(request)}\n`).join(''));
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(CONFORM ?? '', 'conform.mjs'), '--quiet', file],
      { encoding: 'utf8' },
    );
    expect(status, stdout).toBe(0);
  });
});
