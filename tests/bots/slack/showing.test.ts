import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSlack } from '#bots/slack/index.ts';
import type { ChatFiles } from '#core/chat/files.ts';
import type { ChatEvent, Platform, PlatformHost } from '#core/chat/types.ts';
import { loadConfig } from '#core/config/config.ts';
import { createLogger } from '#core/log.ts';
import { createMember } from '#tests/fakes/slack/people.ts';
import type { SlackFake } from '#tests/fakes/slack/server.ts';
import { readMessage } from '#tests/fakes/slack/shown.ts';
import type { SlackBlock } from '#tests/fakes/slack/types.ts';
import { TEAM } from '#tests/fakes/slack/world.ts';
import { openTalk } from '#tests/support/talk.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { ADA, CHANNEL, serve, startWorkspace } from './support/bench.ts';

const PREVIEWS = { PREVIEW_URL: 'https://*.preview.example.org' };

const NO_HOST: PlatformHost = { commands: [], complete: async () => await Promise.resolve([]) };

/** Slack beside a product of which Ada has something. */
async function openShow(
  host: PlatformHost,
  open: ChatFiles['open'] = async () => await Promise.reject(new Error('no files')),
): Promise<{ fake: SlackFake; events: ChatEvent[]; platform: Platform }> {
  const fake = await startWorkspace();
  onTestFinished(async () => await fake.close());
  const config = loadConfig({
    SLACK_BOT_TOKEN: fake.token,
    SLACK_SIGNING_SECRET: fake.signingSecret,
    SLACK_API_URL: fake.apiUrl,
  });
  const store = await tempStore();
  const files = { open };
  const opened = await createSlack({ config, log: createLogger('silent'), store, files, host });
  await serve(fake, opened);
  const events: ChatEvent[] = [];
  await opened.platform.start(async (event) => {
    events.push(event);
    await Promise.resolve();
  });
  onTestFinished(async () => await opened.platform.stop());
  return { fake, events, platform: opened.platform };
}

const read = (blocks: SlackBlock[]): string =>
  readMessage({ type: 'message', ts: '1', user: 'U', text: '', blocks });

it('the home tab shows credits, projects and the language, which can be changed there', async () => {
  const talk = await openTalk(PREVIEWS, { platform: 'slack' });
  await talk.command('build', '--now a shop for candles', { user: ADA.id, locale: 'fr' });
  const home = talk.product.host.home?.bind(talk.product.host);
  const { fake, events } = await openShow({
    ...talk.product.host,
    commands: talk.product.host.commands,
    // The place of the talk is not one of Slack's.
    home: async ({ user }) =>
      (await home?.({ place: { platform: 'slack', workspace: 'w', channel: '', thread: null }, user })) ?? {
        text: '',
      },
  });
  const ada = createMember(fake, ADA);
  await ada.openHome();
  const shown = await vi.waitFor(() => {
    const view = fake.world.homes.get(ADA.id);
    if (!view) throw new Error('no home yet');
    return read(view.blocks);
  });
  expect(shown).toContain('Vous avez 10 crédits');
  expect(shown).toContain('1 projet');
  expect(shown).toMatch(/- .* \(https:\/\/\w+\.preview\.example\.org\/\) · /);
  expect(shown).toContain('<Quelle langue ?: English | Français>');
  const controls = fake.world.homes.get(ADA.id)?.blocks.at(-1);
  const [select] = controls?.elements ?? [];
  await ada.useHome({
    action_id: select?.action_id,
    selected_option: { value: 'en' },
    block_id: controls?.block_id,
  });
  expect(events).toMatchObject([
    {
      type: 'action',
      action: 'language.set',
      value: 'en',
      place: { workspace: TEAM, channel: 'DUADA', thread: null },
    },
  ]);
});

it('the home tab has forms for one’s own defaults and those of a channel', async () => {
  const talk = await openTalk(PREVIEWS, { platform: 'slack' });
  const at = { platform: 'slack', workspace: 'w', channel: '', thread: null };
  await talk.command('build', '--now a shop for candles', { user: ADA.id, locale: 'fr' });
  const { host } = talk.product;
  let version = 0;
  const { fake, events, platform } = await openShow({
    ...host,
    commands: host.commands,
    home: async ({ user }) => {
      const page = await host.home?.({ place: at, user });
      return { ...page, text: `${page?.text ?? ''} ${(version += 1)}` };
    },
  });
  const ada = createMember(fake, ADA);
  const home = (): string => read(fake.world.homes.get(ADA.id)?.blocks ?? []);
  await ada.openHome();
  await vi.waitFor(() => expect(home()).toContain('Mode : Sans préférence'));

  await ada.pressHome('Changer mes préférences');
  await ada.submit({ Mode: 'Avancé' });
  expect(events.at(-1)).toMatchObject({
    type: 'form',
    form: 'settings.me',
    place: { workspace: TEAM, channel: 'DUADA', thread: null },
    values: { mode: 'advanced', type: 'any' },
  });
  await ada.pressHome('Préférences d’un canal');
  const { blocks = [] } = [...fake.world.views.values()].at(-1) ?? {};
  expect(blocks.map(({ element }) => element?.type)).toEqual([
    'conversations_select',
    'static_select',
    'static_select',
  ]);
  await ada.submit({ 'Quel canal ?': CHANNEL, 'Type de projet': 'Page d’accueil' });
  expect(events.at(-1)).toMatchObject({
    form: 'settings.channel',
    values: { channel: CHANNEL, mode: 'any', type: 'landing_page' },
  });

  // What is answered to it shows the tab as it is then.
  const [event] = events.slice(-1);
  if (!event) throw new Error('nothing was heard');
  await platform.post(
    { place: event.place, audience: 'asker', userId: ADA.id },
    { text: 'C’est noté.' },
    'k',
  );
  await vi.waitFor(() => expect(home()).toMatch(/ 2\n/));
});

it('the home tab tells whoever is new what this is, and makes them no user', async () => {
  const talk = await openTalk(PREVIEWS, { platform: 'slack' });
  const { fake } = await openShow(talk.product.host);
  await createMember(fake, ADA).openHome();
  await vi.waitFor(() =>
    expect(read(fake.world.homes.get(ADA.id)?.blocks ?? [])).toContain('Décrivez une application'),
  );
});

it('an app whose address is shown becomes a card, and no other address does', async () => {
  const talk = await openTalk(PREVIEWS, { platform: 'slack' });
  await talk.command('build', '--now a shop for candles');
  const [url] = /https:\/\/\w+\.preview\.example\.org\//.exec(JSON.stringify(talk.said)) ?? [];
  const { fake } = await openShow(talk.product.host);
  const ada = createMember(fake, ADA, CHANNEL);
  const link = {
    type: 'link_shared',
    channel: CHANNEL,
    user: ADA.id,
    message_ts: '5.5',
    is_bot_user_member: true,
    event_ts: '5.6',
  };
  const unknown = `https://${'a'.repeat(26)}.preview.example.org/`;
  await ada.event({
    ...link,
    links: [unknown, 'https://example.org/', 'https://'].map((one) => ({ domain: 'd', url: one })),
  });
  await ada.event({ ...link, links: [{ domain: 'd', url }], unfurl_id: 'Uxxx', source: 'composer' });
  const [card] = await vi.waitFor(() => {
    expect(fake.world.unfurls).toHaveLength(1);
    return fake.world.unfurls;
  });
  const { blocks } = card?.unfurls[url ?? ''] ?? { blocks: [] };
  const shown = read(blocks);
  expect(shown).toMatch(/Candles.*\n/);
  expect(shown).toContain(`<Ouvrir ${url}>`);
  expect(shown).toMatch(/<Code https:\/\/\w+-v1\.preview/);
});

describe('the picture of an app', () => {
  const CARD = {
    text: '**Candle shop**\nOnline shop · version 1',
    files: [{ kind: 'image' as const, key: 'p1/1', name: 'candles.png' }],
    buttons: [[{ label: 'Open', url: 'https://app.example.org/' }]],
  };
  const URL_SHOWN = 'https://app.example.org/';

  async function share(refusals: readonly string[] = [], open?: ChatFiles['open']): Promise<string> {
    const host = { ...NO_HOST, describeLink: async () => await Promise.resolve(CARD) };
    const { fake } = await openShow(host, open);
    for (const error of refusals) fake.fail({ method: 'chat.unfurl', error });
    const ada = createMember(fake, ADA, CHANNEL);
    const links = [{ domain: 'd', url: URL_SHOWN }];
    await ada.event({ type: 'link_shared', channel: CHANNEL, user: ADA.id, message_ts: '5.5', links });
    await vi.waitFor(() => expect(fake.world.unfurls).toHaveLength(1));
    return read(fake.world.unfurls[0]?.unfurls[URL_SHOWN]?.blocks ?? []);
  }

  it('stands between what it is and its buttons', async () => {
    expect(await share([], async () => await Promise.resolve(Readable.from([Buffer.from('png')])))).toBe(
      'Candle shop\nOnline shop · version 1\n(picture: Candle shop)\n<Open https://app.example.org/>',
    );
  });

  it('is done without where it cannot be made, or where Slack does not take it', async () => {
    const without = 'Candle shop\nOnline shop · version 1\n<Open https://app.example.org/>';
    expect(await share()).toBe(without);
    const png = async (): Promise<Readable> => await Promise.resolve(Readable.from([Buffer.from('png')]));
    expect(await share(['invalid_blocks'], png)).toBe(without);
  });
});
