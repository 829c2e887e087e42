import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { createDiscord } from '#bots/discord/index.ts';
import { entryOf } from '#core/chat/reception.ts';
import { loadConfig } from '#core/config/config.ts';
import { createChatFiles } from '#core/exports/chat-files.ts';
import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import { createLogger } from '#core/log.ts';
import { createProduct } from '#core/product.ts';
import { ROLES } from '#core/roles.ts';
import { asRead, createMember, type Member } from '#tests/fakes/discord/people.ts';
import { startDiscordFake, type DiscordFake } from '#tests/fakes/discord/server.ts';
import type { FakeChannel } from '#tests/fakes/discord/types.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';

export const ENGLISH = {
  code: 'en-GB',
  vague: 'something',
  purpose: 'What should the app do?',
  answer: 'a to-do web app with due dates',
  build: 'Build',
  ready: 'is ready',
  green: 'make it green',
  quoted: '“make it green”',
  undo: 'Undo',
  back: 'is back',
  stop: 'Stop',
  stopped: 'stopped',
};

export const FRENCH = {
  code: 'fr',
  vague: 'quelque chose',
  purpose: 'Que doit faire l’application ?',
  answer: 'une appli de liste de tâches avec échéances',
  build: 'Construire',
  ready: 'est prêt',
  green: 'mets-le en vert',
  quoted: '« mets-le en vert »',
  undo: 'Annuler la modification',
  back: 'est revenu',
  stop: 'Arrêter',
  stopped: 'arrêté',
};

export const WAIT = { timeout: 20_000, interval: 20 };

export interface Scene {
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
export async function openScene(language: string, environment: Record<string, string> = {}): Promise<Scene> {
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
export function judge({ requests }: DiscordFake): void {
  const folder = process.env['VECTORT_CONFORM'];
  if (!folder || !existsSync(join(folder, 'conform.mjs'))) return;
  const file = join(tempFolder(), 'requests.jsonl');
  writeFileSync(file, requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  execFileSync(process.execPath, [join(folder, 'conform.mjs'), '--quiet', file], { stdio: 'pipe' });
}
