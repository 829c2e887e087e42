import { expect, it, onTestFinished, vi } from 'vitest';
import type { ChatEvent, Platform } from '#core/chat/types.ts';
import type { Store, StoredDocument } from '#core/store/types.ts';
import { deliver, eventDelivery } from '#tests/fakes/slack/deliver.ts';
import { CLIENT, type Grant, type SlackFake } from '#tests/fakes/slack/server.ts';
import { tempFolder, tempStore } from '#tests/support/temp-store.ts';
import { openPlatform, startWorkspace } from './support/bench.ts';

const ACME: Grant = { team: { id: 'T0ACME', name: 'Acme' }, enterprise: null, botUserId: 'UACMEBOT' };
const GRID: Grant = { team: null, enterprise: { id: 'E0GRID', name: 'Grid' }, botUserId: 'UGRIDBOT' };

interface Scene {
  fake: SlackFake;
  store: Store;
  platform: Platform;
  events: ChatEvent[];
}

async function openScene(dataDir = tempFolder(), given?: { fake: SlackFake; store: Store }): Promise<Scene> {
  const fake = given?.fake ?? (await startWorkspace());
  if (!given) onTestFinished(async () => await fake.close());
  const store = given?.store ?? (await tempStore());
  const env = {
    SLACK_BOT_TOKEN: '',
    SLACK_CLIENT_ID: CLIENT.id,
    SLACK_CLIENT_SECRET: CLIENT.secret,
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://vectort.example.org',
  };
  const { platform } = await openPlatform(fake, store, { env });
  const events: ChatEvent[] = [];
  await platform.start(async (event) => {
    events.push(event);
    await Promise.resolve();
  });
  onTestFinished(async () => await platform.stop());
  return { fake, store, platform, events };
}

/** What an administrator's browser does, consent included. */
async function install(
  { fake }: Scene,
  grant: Grant,
  { cookie = true, language = 'en' } = {},
): Promise<Response> {
  const first = await fetch(`${fake.appUrl}/slack/install`, { redirect: 'manual' });
  const authorize = new URL(first.headers.get('location') ?? '');
  expect(authorize.origin).toBe(fake.url);
  expect(authorize.pathname).toBe('/oauth/v2/authorize');
  expect(authorize.searchParams.get('client_id')).toBe(CLIENT.id);
  expect(authorize.searchParams.get('scope')?.split(',')).toContain('chat:write');
  expect(authorize.searchParams.get('redirect_uri')).toBe('https://vectort.example.org/slack/oauth_redirect');
  const code = fake.world.nextId('code');
  fake.codes.set(code, { token: `xoxb-of-${grant.botUserId}`, grant });
  const back = new URLSearchParams({ code, state: authorize.searchParams.get('state') ?? '' });
  return await fetch(`${fake.appUrl}/slack/oauth_redirect?${back}`, {
    headers: {
      'accept-language': language,
      ...(cookie ? { cookie: (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '' } : {}),
    },
  });
}

const said = (bot: string, text: string): Record<string, unknown> => ({
  type: 'app_mention',
  user: 'UEVE',
  channel: 'C0001',
  ts: `${Date.now() / 1_000}${text.length}`,
  text: `<@${bot}> ${text}`,
});

it('is installed in a workspace, hears it from then on, and keeps its token sealed', async () => {
  const scene = await openScene();
  const { fake, store, events, platform } = scene;
  await deliver(fake, eventDelivery(fake, said('UACMEBOT', 'too early'), { team: 'T0ACME' }));
  expect(events).toEqual([]);
  const page = await install(scene, ACME, { language: 'fr-FR,fr;q=0.9' });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Vectort est installé dans Acme');
  await deliver(fake, eventDelivery(fake, said('UACMEBOT', 'a shop'), { team: 'T0ACME' }));
  expect(events).toMatchObject([
    { type: 'message', text: 'a shop', addressed: true, place: { workspace: 'T0ACME' } },
  ]);
  const [event] = events;
  if (!event) throw new Error('nothing was heard');
  fake.world.add('C0001', { user: 'UEVE', text: 'a shop' }).ts = event.place.thread ?? '';
  await platform.post({ place: event.place, audience: 'thread', userId: 'UEVE' }, { text: 'Hello.' }, 'k');
  const sent = fake.requests.findLast(({ url }) => url === '/api/chat.postMessage');
  expect(sent?.headers['authorization']).toBe('Bearer xoxb-of-UACMEBOT');
  const stored = await store.collection<StoredDocument>({ name: 'workspaces', indexes: [] }).find({});
  expect(stored).toMatchObject([
    { _id: 'slack:T0ACME', name: 'Acme', token: { key_id: expect.any(String) } },
  ]);
  expect(JSON.stringify(stored)).not.toContain('xoxb');
});

it('knows its workspaces after a restart', async () => {
  const dataDir = tempFolder();
  const scene = await openScene(dataDir);
  await install(scene, ACME);
  await scene.platform.stop();
  const { fake, events } = await openScene(dataDir, scene);
  await deliver(fake, eventDelivery(fake, said('UACMEBOT', 'still there?'), { team: 'T0ACME' }));
  expect(events).toMatchObject([{ type: 'message', text: 'still there?' }]);
});

it('takes nobody’s installation but that which the same browser began', async () => {
  const scene = await openScene();
  expect((await install(scene, ACME, { cookie: false })).status).toBe(400);
  const { fake } = scene;
  const forged = await fetch(`${fake.appUrl}/slack/oauth_redirect?code=c&state=forged`);
  expect(forged.status).toBe(400);
  expect(await scene.store.collection<StoredDocument>({ name: 'workspaces', indexes: [] }).find({})).toEqual(
    [],
  );
});

it.each([
  ['removed', { type: 'app_uninstalled' }],
  ['revoked', { type: 'tokens_revoked', tokens: { bot: ['UACMEBOT'] } }],
])('forgets a workspace where it was %s, and says so to whoever wants to post there', async (_, event) => {
  const scene = await openScene();
  const { fake, events, platform } = scene;
  await install(scene, ACME);
  expect(await deliver(fake, eventDelivery(fake, event, { team: 'T0ACME' }))).toBe(200);
  await deliver(fake, eventDelivery(fake, said('UACMEBOT', 'hello?'), { team: 'T0ACME' }));
  expect(events).toEqual([]);
  const place = { platform: 'slack', workspace: 'T0ACME', channel: 'C0001', thread: '1.1' };
  await expect(
    platform.post({ place, audience: 'thread', userId: 'UEVE' }, { text: 'Hello.' }, 'k'),
  ).rejects.toMatchObject({ code: 'slack_token', retryable: false });
  // And is there again once it is installed anew.
  await install(scene, ACME);
  await deliver(fake, eventDelivery(fake, said('UACMEBOT', 'and now?'), { team: 'T0ACME' }));
  expect(events).toMatchObject([{ text: 'and now?' }]);
});

it('is installed in an organisation for each of its workspaces', async () => {
  const scene = await openScene();
  const { fake, events, platform } = scene;
  await install(scene, GRID);
  const origin = { team: 'T0PART', enterprise: 'E0GRID', isEnterprise: true };
  await deliver(fake, eventDelivery(fake, said('UGRIDBOT', 'a shop'), origin));
  expect(events).toMatchObject([{ type: 'message', text: 'a shop', place: { workspace: 'T0PART' } }]);
  const [event] = events;
  if (!event) throw new Error('nothing was heard');
  fake.world.add('C0001', { user: 'UEVE', text: 'a shop' }).ts = event.place.thread ?? '';
  await platform.post({ place: event.place, audience: 'thread', userId: 'UEVE' }, { text: 'Hello.' }, 'k');
  await vi.waitFor(() => {
    const sent = fake.requests.findLast(({ url }) => url === '/api/chat.postMessage');
    expect(sent?.headers['authorization']).toBe('Bearer xoxb-of-UGRIDBOT');
  });
  await deliver(fake, eventDelivery(fake, { type: 'app_uninstalled' }, origin));
  await deliver(fake, eventDelivery(fake, said('UGRIDBOT', 'hello?'), origin));
  expect(events).toHaveLength(1);
});
