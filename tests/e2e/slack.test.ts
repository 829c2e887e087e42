import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSlack } from '#bots/slack/index.ts';
import { entryOf } from '#core/chat/reception.ts';
import type { Platform } from '#core/chat/types.ts';
import { loadConfig } from '#core/config/config.ts';
import { createChatFiles } from '#core/exports/chat-files.ts';
import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import { createLogger } from '#core/log.ts';
import { createProduct } from '#core/product.ts';
import { ROLES } from '#core/roles.ts';
import {
  ADA,
  botMessages,
  CHANNEL,
  serve,
  shownIn,
  shownOnlyTo,
  startWorkspace,
} from '#tests/bots/slack/support/bench.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire } from '#tests/core/llm/support/peers.ts';
import { createMember, type Member } from '#tests/fakes/slack/people.ts';
import type { SlackFake } from '#tests/fakes/slack/server.ts';
import type { RecordedRequest, SlackMessage } from '#tests/fakes/slack/types.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';

const ENGLISH = {
  locale: 'en-US',
  vague: 'build something',
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
  locale: 'fr-FR',
  vague: 'build quelque chose',
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

const WAIT = { timeout: 20_000, interval: 20 };

/** Slack without its pace, which one of the scenes keeps: the others would mostly rest. */
function unpaced({ name, capabilities, start, stop, ...calls }: Platform): Platform {
  const { sends: _, ...can } = capabilities;
  return { name, start, stop, ...calls, capabilities: { ...can, editIntervalMs: 50 } };
}

interface Scene {
  fake: SlackFake;
  person: Member;
  shown(): string[];
  /** Waits until something is shown, and gives it. */
  see(pattern: string | RegExp): Promise<string>;
}

/** The product with Slack and nothing else, and somebody who talks to it. */
async function openScene(
  locale: string,
  {
    channel = CHANNEL,
    environment = {},
    isPaced = false,
  }: { channel?: string; environment?: Record<string, string>; isPaced?: boolean } = {},
): Promise<Scene> {
  const fake = await startWorkspace();
  onTestFinished(async () => await fake.close());
  const dataDir = tempFolder();
  const store = await tempStore(dataDir);
  const log = createLogger('silent');
  const config = loadConfig({
    DATA_DIR: dataDir,
    SLACK_BOT_TOKEN: fake.token,
    SLACK_SIGNING_SECRET: fake.signingSecret,
    SLACK_API_URL: fake.apiUrl,
    ...environment,
  });
  const queue = await createEmbeddedQueue({ store, log });
  const product = createProduct({ config, log, store, queue });
  const files = createChatFiles(product);
  const opened = await createSlack({ config, log, store, files, host: product.host });
  await serve(fake, opened);
  const platform = isPaced ? opened.platform : unpaced(opened.platform);
  await product.start({ roles: new Set(ROLES), entries: [entryOf(platform)] });
  onTestFinished(async () => await product.stop());
  const person = createMember(fake, { ...ADA, locale }, channel === CHANNEL ? channel : undefined);
  const shown = (): string[] => shownIn(fake, person.channel.id);
  return {
    fake,
    person,
    shown,
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
function judge({ requests }: SlackFake): void {
  recorded.push(...requests);
}

function zipsOf(fake: SlackFake, channel: string): SlackMessage[] {
  return botMessages(fake, channel).filter(({ files }) => files?.some(({ name }) => name.endsWith('.zip')));
}

describe('on Slack', { timeout: 60_000 }, () => {
  it.each([ENGLISH, FRENCH])(
    'a command in a channel becomes a thread with an app ($locale)',
    async (words) => {
      const { fake, person, see, shown } = await openScene(words.locale);
      expect(await person.command(words.vague)).toBe(200);
      await see(words.purpose);
      const [root, ...replies] = botMessages(fake, CHANNEL);
      expect(root?.thread_ts).toBeUndefined();
      expect(replies.map(({ thread_ts: thread }) => thread)).toEqual(replies.map(() => root?.ts));
      const thread = root?.ts;
      await person.mention(words.answer, { thread });
      await see(`<${words.build}>`);
      await person.press(words.build);
      expect(await see(words.ready)).toMatch(/▶️ http:\/\/\S+/);
      await vi.waitFor(() => expect(zipsOf(fake, CHANNEL)).toHaveLength(1), WAIT);
      await see(words.finished);
      expect(shown().join('\n')).not.toContain(`<${words.stop}>`);

      await person.say(words.green, { thread });
      // Not the quote before, which still stands there.
      await vi.waitFor(() => expect(shown().at(-1)).toContain(`<${words.build}>`), WAIT);
      await person.press(words.build);
      await vi.waitFor(() => expect(zipsOf(fake, CHANNEL)).toHaveLength(2), WAIT);
      await person.press(words.undo);
      await see(words.back);
      expect(
        botMessages(fake, CHANNEL)
          .slice(1)
          .every(({ thread_ts: one }) => one === thread),
      ).toBe(true);
      judge(fake);
    },
  );

  it.each([ENGLISH, FRENCH])('a run is stopped by its button ($locale)', async (words) => {
    const openai = findDialect('OpenAI responses');
    const wire = await startWire((exchange) => beginStream(exchange, openai.start + openai.text('Here is')));
    const { fake, person, see } = await openScene(words.locale, {
      environment: { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' },
    });
    await person.command(`build --now ${words.answer}`);
    await see(`<${words.stop}>`);
    await vi.waitFor(() => expect(wire.exchanges.length).toBeGreaterThan(0), WAIT);
    const pressedAt = Date.now();
    await person.press(words.stop);
    await see(words.stopped);
    expect(Date.now() - pressedAt).toBeLessThan(1_500);
    judge(fake);
  });

  it('a direct message becomes a thread of its own, at Slack’s pace, with a card that is a stream', async () => {
    const { fake, person, see, shown } = await openScene('en-US', { channel: 'direct', isPaced: true });
    const wish = await person.say(ENGLISH.answer);
    await see('<Build>');
    await person.press('Build');
    await see('is ready');
    await vi.waitFor(() => expect(zipsOf(fake, person.channel.id)[0]?.thread_ts).toBe(wish.ts), WAIT);
    await see(ENGLISH.finished);
    expect(shown().join('\n')).not.toContain('<Stop>');
    const methods = fake.requests.map(({ url }) => url.replace('/api/', ''));
    expect(methods).toContain('chat.startStream');
    expect(methods).toContain('chat.stopStream');
    await person.say(ENGLISH.green, { thread: wish.ts });
    await vi.waitFor(() => expect(shown().at(-1)).toContain('<Build>'), WAIT);
    judge(fake);
  });

  it('"Build this" on a message of somebody else asks for what it says', async () => {
    const { fake, person, see } = await openScene('en-US');
    const bob = createMember(fake, { id: 'UBOB', name: 'bob' }, CHANNEL);
    const idea = await bob.say(ENGLISH.answer);
    expect(botMessages(fake, CHANNEL)).toEqual([]);
    await person.shortcut(idea);
    await see('<Build>');
    expect(botMessages(fake, CHANNEL)[0]?.thread_ts).toBe(idea.ts);
    judge(fake);
  });

  it.each([ENGLISH, FRENCH])('a balance is nobody else’s business ($locale)', async (words) => {
    const { fake, person } = await openScene(words.locale);
    await person.command('balance');
    await vi.waitFor(
      () => expect(shownOnlyTo(fake, CHANNEL, person.user).join()).toMatch(words.credits),
      WAIT,
    );
    expect(botMessages(fake, CHANNEL)).toEqual([]);
    judge(fake);
  });

  it('who asked is told how it ended where the bot was removed from the channel meanwhile', async () => {
    const { fake, person, see } = await openScene('en-US');
    await person.mention(ENGLISH.answer);
    await see('<Build>');
    fake.world.addChannel({ id: CHANNEL, type: 'channel', is_member: false });
    // Public channels can be written to without being in them, where that is allowed.
    fake.world.scopes.splice(fake.world.scopes.indexOf('chat:write.public'), 1);
    await person.press('Build');
    const direct = fake.world.imOf(person.user.id).id;
    await vi.waitFor(() => {
      const told = [...shownOnlyTo(fake, CHANNEL, person.user), ...shownIn(fake, direct)].join('\n');
      expect(told).toContain('I am not in that channel');
      expect(told).toContain('is ready');
    }, WAIT);
    judge(fake);
  });

  it('a card that somebody deleted costs nobody the outcome', async () => {
    const openai = findDialect('OpenAI responses');
    const wire = await startWire((exchange) => beginStream(exchange, openai.start + openai.text('Here is')));
    const { fake, person, see } = await openScene('en-US', {
      environment: { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' },
    });
    await person.command(`build --now ${ENGLISH.answer}`);
    await see('<Stop>');
    await vi.waitFor(() => expect(wire.exchanges.length).toBeGreaterThan(0), WAIT);
    const [root, card] = botMessages(fake, CHANNEL);
    fake.world.remove(CHANNEL, card?.ts ?? '');
    await person.mention('stop', { thread: root?.ts });
    await see(/stopped/i);
    judge(fake);
  });

  it('who asked is told how it ended where the channel was archived meanwhile', async () => {
    const openai = findDialect('OpenAI responses');
    const wire = await startWire((exchange) => beginStream(exchange, openai.start + openai.text('Here is')));
    const { fake, person, see } = await openScene('en-US', {
      environment: { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' },
    });
    await person.command(`build --now ${ENGLISH.answer}`);
    await see('<Stop>');
    await vi.waitFor(() => expect(wire.exchanges.length).toBeGreaterThan(0), WAIT);
    fake.world.addChannel({ id: CHANNEL, type: 'channel', is_member: true, is_archived: true });
    await person.press('Stop');
    const direct = fake.world.imOf(person.user.id).id;
    await vi.waitFor(() => {
      const told = [...shownOnlyTo(fake, CHANNEL, person.user), ...shownIn(fake, direct)].join('\n');
      expect(told).toMatch(/archived/i);
      expect(told).toContain('was stopped');
    }, WAIT);
    judge(fake);
  });

  it('a token that is revoked in the middle costs the words, and not the app', async () => {
    const { fake, person, see } = await openScene('en-US');
    await person.mention(ENGLISH.answer);
    await see('<Build>');
    const grant = fake.grants.get(fake.token);
    fake.grants.delete(fake.token);
    await person.press('Build');
    await vi.waitFor(() => {
      const refused = fake.requests.filter(({ url }) => url === '/api/chat.postMessage');
      expect(refused.length).toBeGreaterThan(2);
    }, WAIT);
    // The app is installed again.
    if (grant) fake.grants.set(fake.token, grant);
    await vi.waitFor(async () => {
      await person.command('projects');
      expect(shownOnlyTo(fake, CHANNEL, person.user).join()).toContain('1 project');
    }, WAIT);
    judge(fake);
  });

  it.skipIf(!CONFORM)('every call is as Slack documents it (needs VECTORT_CONFORM)', () => {
    expect(recorded.length).toBeGreaterThan(50);
    const file = join(tempFolder(), 'requests.jsonl');
    writeFileSync(file, recorded.map((request) => `${JSON.stringify(request)}\n`).join(''));
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(CONFORM ?? '', 'conform.mjs'), '--quiet', file],
      {
        encoding: 'utf8',
      },
    );
    expect(status, stdout).toBe(0);
  });
});
