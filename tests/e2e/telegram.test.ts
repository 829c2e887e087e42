import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTelegram } from '#bots/telegram/index.ts';
import { entryOf } from '#core/chat/reception.ts';
import { loadConfig } from '#core/config/config.ts';
import { createZipOpener } from '#core/exports/zip/zip-file.ts';
import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import { createLogger } from '#core/log.ts';
import { createProduct, ROLES } from '#core/product.ts';
import { shownIn } from '#tests/bots/telegram/support/bench.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire } from '#tests/core/llm/support/peers.ts';
import { createMember, type Member } from '#tests/fakes/telegram/people.ts';
import { startTelegramFake, type TelegramFake } from '#tests/fakes/telegram/server.ts';
import type { TgChat, TgMessage } from '#tests/fakes/telegram/types.ts';
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
};

const GROUP: TgChat = { id: -500, type: 'supergroup', title: 'Friends' };
const WAIT = { timeout: 20_000, interval: 20 };

interface Scene {
  fake: TelegramFake;
  person: Member;
  shown(): string[];
  /** Waits until something is shown, and gives it. */
  see(pattern: string | RegExp): Promise<string>;
}

/** The product with Telegram and nothing else, and somebody who talks to it. */
async function openScene(
  language: string,
  { chat, environment = {} }: { chat?: TgChat; environment?: Record<string, string> } = {},
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
  const files = createZipOpener(product.projects);
  const { platform } = await createTelegram({ config, log, store, files, host: product.host });
  await product.start({ roles: new Set(ROLES), entries: [entryOf(platform)] });
  onTestFinished(async () => await product.stop());
  const user = { id: 7, is_bot: false, first_name: 'Ada', language_code: language };
  const place: TgChat = chat ?? { id: user.id, type: 'private' };
  const shown = (): string[] => shownIn(fake, place);
  return {
    fake,
    person: createMember(fake, user, place),
    shown,
    see: async (pattern) =>
      await vi.waitFor(() => {
        const found = shown().findLast((text) => text.match(pattern));
        expect(found, `${String(pattern)} in:\n${shown().join('\n---\n')}`).toBeDefined();
        return found ?? '';
      }, WAIT),
  };
}

/** Every call, as the description of the Bot API has it. */
function judge({ requests }: TelegramFake): void {
  const folder = process.env['VECTORT_CONFORM'];
  if (!folder || !existsSync(join(folder, 'conform.mjs'))) return;
  const file = join(tempFolder(), 'requests.jsonl');
  writeFileSync(file, requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  execFileSync(process.execPath, [join(folder, 'conform.mjs'), '--quiet', file], { stdio: 'pipe' });
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

  it('a group talks about an app in replies, and each chain of them is a project', async () => {
    const { fake, person, see, shown } = await openScene('en', { chat: GROUP });
    const wish = person.say(`@vectort_bot ${ENGLISH.answer}`);
    await see('<Build>');
    person.press('Build');
    await see('is ready');
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
});
