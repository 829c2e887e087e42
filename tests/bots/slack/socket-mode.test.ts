import { expect, it, onTestFinished, vi } from 'vitest';
import type { ChatEvent, Platform } from '#core/chat/types.ts';
import { UpstreamError } from '#core/errors.ts';
import { createMember } from '#tests/fakes/slack/people.ts';
import { APP_TOKEN } from '#tests/fakes/slack/socket.ts';
import type { SlackFake } from '#tests/fakes/slack/server.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { ADA, BOB, CHANNEL, openPlatform, startWorkspace } from './support/bench.ts';

async function openSocket(
  accept: (event: ChatEvent) => void,
): Promise<{ fake: SlackFake; platform: Platform }> {
  const fake = await startWorkspace();
  onTestFinished(async () => await fake.close());
  const env = { SLACK_APP_TOKEN: APP_TOKEN, SLACK_SIGNING_SECRET: '' };
  const { platform, mounts } = await openPlatform(fake, await tempStore(), { env });
  expect(mounts).toBeUndefined();
  fake.appUrl = '';
  await platform.start(async (event) => {
    accept(event);
    await Promise.resolve();
  });
  onTestFinished(async () => await platform.stop());
  return { fake, platform };
}

it('hears over a connection of its own, and acknowledges what it has taken', async () => {
  const events: ChatEvent[] = [];
  const { fake } = await openSocket((event) => events.push(event));
  const ada = createMember(fake, ADA, CHANNEL);
  await ada.mention('a shop');
  expect(await ada.command('build a shop')).toBe(200);
  expect(events.map(({ type }) => type)).toEqual(['message', 'command']);
});

it('does not acknowledge what it could not take, and takes it when it comes again', async () => {
  let isAway = true;
  const events: ChatEvent[] = [];
  const { fake } = await openSocket((event) => {
    if (isAway) throw new UpstreamError('The store is away', { code: 'store_unreachable', retryable: true });
    events.push(event);
  });
  const ada = createMember(fake, ADA);
  fake.socket.hurry(200);
  const said = ada.say('a shop');
  await vi.waitFor(() => expect(fake.world.messages.get(ada.channel.id)).toHaveLength(1));
  await said;
  expect(events).toEqual([]);
  isAway = false;
  expect(await ada.redeliver()).toBe(200);
  expect(events).toMatchObject([{ type: 'message', text: 'a shop' }]);
});

it(
  'connects again after the connection broke, and hears what was said meanwhile',
  { timeout: 20_000 },
  async () => {
    const events: ChatEvent[] = [];
    const { fake } = await openSocket((event) => events.push(event));
    fake.socket.drop();
    await createMember(fake, BOB).say('still there?');
    expect(events).toMatchObject([{ type: 'message', text: 'still there?' }]);
  },
);

it('connects again when Slack was away for a while', async () => {
  const events: ChatEvent[] = [];
  const { fake } = await openSocket((event) => events.push(event));
  fake.fail({ method: 'apps.connections.open', breaks: 'before' });
  fake.socket.refresh();
  await vi.waitFor(() => expect(fake.socket.connections()).toBe(0));
  await createMember(fake, BOB).say('still there?');
  expect(events).toMatchObject([{ type: 'message', text: 'still there?' }]);
});

it('passes over what it cannot read', async () => {
  const events: ChatEvent[] = [];
  const { fake } = await openSocket((event) => events.push(event));
  const socket = await fake.socket.connected();
  for (const text of ['{', 'null', '{"type":"events_api","envelope_id":"e","payload":null}'])
    socket.send(text);
  await createMember(fake, BOB).say('still there?');
  expect(events).toMatchObject([{ type: 'message', text: 'still there?' }]);
});

it('says that an app-level token is not accepted', async () => {
  const fake = await startWorkspace();
  onTestFinished(async () => await fake.close());
  const env = { SLACK_APP_TOKEN: 'xapp-another', SLACK_SIGNING_SECRET: '' };
  const { platform } = await openPlatform(fake, await tempStore(), { env });
  await expect(platform.start(async () => await Promise.resolve())).rejects.toMatchObject({
    code: 'slack_app_token',
    retryable: false,
  });
});
