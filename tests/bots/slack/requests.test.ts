import { describe, expect, it } from 'vitest';
import { UpstreamError } from '#core/errors.ts';
import { deliver, eventDelivery, formDelivery } from '#tests/fakes/slack/deliver.ts';
import { BOT, TEAM } from '#tests/fakes/slack/world.ts';
import { botMessages, CHANNEL, openBench, shownIn, targetIn } from './support/bench.ts';

const mention = (text: string, ts: string): Record<string, unknown> => ({
  type: 'app_mention',
  user: 'UADA',
  channel: CHANNEL,
  ts,
  text: `<@${BOT.id}> ${text}`,
});

/** Whoever still writes when they are refused may see no more than that the connection ends. */
const isRefusal = (end: unknown): boolean => end === 413 || end === 'broken off';

describe('requests of somebody who means no good', () => {
  it('of a megabyte are taken where they are Slack’s, and refused unread above', async () => {
    const { fake, events, ada } = await openBench();
    const long = 'word '.repeat(190_000);
    expect(await deliver(fake, eventDelivery(fake, mention(long, '1.1')))).toBe(200);
    expect(events).toHaveLength(1);
    const begun = performance.now();
    const tooLong = deliver(fake, eventDelivery(fake, mention(`${long}${long}`, '1.2')));
    await expect(tooLong.catch(() => 'broken off')).resolves.toSatisfy(isRefusal);
    // Nothing says how long it is, and it never ends.
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
    });
    const sent = fetch(`${fake.appUrl}/slack/events`, {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/json', 'x-slack-signature': 'v0=a' },
      duplex: 'half',
    } as RequestInit);
    await expect(sent.then(({ status }) => status).catch(() => 'broken off')).resolves.toSatisfy(isRefusal);
    // Nothing is held open for it.
    expect(performance.now() - begun).toBeLessThan(3_000);
    await ada.say('still there?');
    expect(events).toHaveLength(2);
  });

  it('that were signed more than five minutes ago are refused, however right they are', async () => {
    const { fake, events } = await openBench();
    const seconds = Math.floor(Date.now() / 1_000);
    const delivery = eventDelivery(fake, mention('a shop', '1.1'));
    expect(await deliver(fake, delivery, { timestamp: seconds - 301 })).toBe(401);
    expect(await deliver(fake, delivery, { timestamp: seconds - 290 })).toBe(200);
    // Of the same signed request, nothing comes of it a second time.
    expect(await deliver(fake, delivery, { timestamp: seconds - 290 })).toBe(200);
    expect(events).toHaveLength(1);
    for (const timestamp of [Number.NaN, Number.POSITIVE_INFINITY, -1])
      expect(await deliver(fake, delivery, { timestamp })).toBe(401);
    expect(events).toHaveLength(1);
  });

  it('with anything in any of their fields end nothing', async () => {
    const { fake, events, ada } = await openBench();
    const oddities: unknown[] = [null, 0, '', [], {}, [null], { id: 1 }, 'x'.repeat(5_000), '\u0000', true];
    const base = { ...mention('a shop', '1.1'), thread_ts: '1.0', channel_type: 'channel' };
    const message = { type: 'message', subtype: 'message_changed', channel: CHANNEL, ts: '2.2' };
    const payloads = oddities.flatMap((odd) => [
      ...['channel', 'user', 'ts', 'text', 'thread_ts', 'files', 'subtype', 'channel_type', 'type'].map(
        (field) => eventDelivery(fake, { ...base, [field]: odd }),
      ),
      ...['message', 'previous_message', 'deleted_ts'].flatMap((field) =>
        ['message_changed', 'message_deleted'].map((subtype) =>
          eventDelivery(fake, { ...message, subtype, [field]: odd }),
        ),
      ),
      eventDelivery(fake, { type: 'link_shared', channel: CHANNEL, message_ts: '1.1', links: odd }),
      eventDelivery(fake, { type: 'tokens_revoked', tokens: odd }),
      eventDelivery(fake, { type: 'app_home_opened', tab: 'home', user: odd }),
      ...['actions', 'user', 'channel', 'container', 'view', 'trigger_id', 'team'].map((field) =>
        formDelivery({
          type: 'block_actions',
          team: { id: TEAM },
          user: { id: 'UADA' },
          trigger_id: 't',
          actions: [{ action_id: 'a#1' }],
          [field]: odd,
        }),
      ),
      formDelivery({ type: 'view_submission', team: { id: TEAM }, user: { id: 'UADA' }, view: odd }),
      formDelivery({
        type: 'view_submission',
        team: { id: TEAM },
        user: { id: 'UADA' },
        view: { id: 'V1', private_metadata: '{"place":1,"id":{}}', state: { values: odd } },
      }),
    ]);
    for (const payload of payloads) expect([200, 400], payload.body).toContain(await deliver(fake, payload));
    // What is heard all the same is what the core is promised.
    for (const { id, place, user } of events) {
      expect([id, place.channel, user.id].map((one) => typeof one)).toEqual(['string', 'string', 'string']);
      expect(['string', 'object']).toContain(typeof place.thread);
      expect(id).not.toMatch(/object|undefined|null/);
    }
    const before = events.length;
    await ada.say('still there?');
    expect(events.slice(before)).toMatchObject([{ text: 'still there?' }]);
  });
});

describe('requests', () => {
  it('are refused where they are not signed by Slack, or long ago', async () => {
    const { fake, events } = await openBench();
    const delivery = eventDelivery(fake, {
      type: 'app_mention',
      user: 'UADA',
      channel: CHANNEL,
      ts: '1.1',
      text: 'x',
    });
    expect(await deliver(fake, delivery, { secret: 'another' })).toBe(401);
    const tenMinutesAgo = Math.floor(Date.now() / 1_000) - 600;
    expect(await deliver(fake, delivery, { timestamp: tenMinutesAgo })).toBe(401);
    const plain = await fetch(`${fake.appUrl}/slack/events`, { method: 'POST', body: delivery.body });
    expect(plain.status).toBe(401);
    expect((await fetch(`${fake.appUrl}/slack/events`)).status).toBe(405);
    expect(events).toEqual([]);
  });

  it('that cannot be read end nothing', async () => {
    const { fake, events, ada } = await openBench();
    const bodies = [
      'null',
      '{',
      '[]',
      '"x"',
      '{}',
      '{"type":"event_callback"}',
      '{"type":"block_actions","actions":[null]}',
    ];
    for (const body of bodies) {
      const status = await deliver(fake, { contentType: 'application/json', body });
      expect([200, 400]).toContain(status);
    }
    const odd = [
      { type: 'block_actions' },
      { type: 'view_submission', view: {} },
      { type: 'message_action', message: {} },
    ];
    for (const payload of odd)
      expect(await deliver(fake, formDelivery({ ...payload, team: { id: TEAM } }))).toBe(200);
    const event = { type: 'message', channel: CHANNEL, ts: 5, user: {}, text: {}, files: 'x' };
    expect(await deliver(fake, eventDelivery(fake, event))).toBe(200);
    expect(await deliver(fake, { contentType: 'application/json', body: 'x'.repeat(1_000_001) })).toBe(413);
    await ada.say('still there?');
    expect(events).toMatchObject([{ text: 'still there?' }]);
  });

  it('by which Slack looks whether somebody is there are answered', async () => {
    const { fake } = await openBench();
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c', token: 't' });
    expect(await deliver(fake, { contentType: 'application/json', body })).toBe(200);
    const check = { contentType: 'application/x-www-form-urlencoded', body: 'ssl_check=1&token=t' };
    expect(await deliver(fake, check, { secret: 'unsigned' })).toBe(200);
  });

  it('are acknowledged only once they are stored, and taken when they come again', async () => {
    let isAway = true;
    const { events, ada } = await openBench({
      accept: () => {
        if (isAway)
          throw new UpstreamError('The store is away', { code: 'store_unreachable', retryable: true });
      },
    });
    await ada.say('a shop');
    expect(await ada.redeliver(1)).toBe(500);
    expect(events).toEqual([]);
    isAway = false;
    expect(await ada.redeliver(2)).toBe(200);
    expect(await ada.redeliver(3)).toBe(200);
    expect(events).toMatchObject([{ text: 'a shop' }]);
  });

  it('are not taken any more once it is stopped, and come again', async () => {
    const { ada, platform } = await openBench();
    await platform.stop();
    expect(await ada.command('help')).toBe(503);
  });
});

it('the same event three times at once is one', async () => {
  const { fake, events } = await openBench();
  const delivery = eventDelivery(fake, mention('a shop', '1.1'));
  const statuses = await Promise.all(
    [1, 2, 3].map(async (retry) => await deliver(fake, delivery, { retry })),
  );
  expect(statuses).toEqual([200, 200, 200]);
  expect(new Set(events.map(({ id }) => id)).size).toBe(1);
});

describe('in the middle of a run', () => {
  const card = (progress: string) => ({ text: 'Shop', progress });

  it.each([
    ['a token that is revoked', 'token_revoked', 'slack_token'],
    ['a channel that is archived', 'is_archived', 'slack_archived'],
  ])('%s is said of what is edited and of what is posted', async (_, error, code) => {
    const { fake, inChannel, platform } = await openBench();
    const { ts } = await inChannel.ada.mention('a shop');
    const target = targetIn(CHANNEL, ts);
    const { messageId } = await platform.post(target, card('writing'), 'k');
    fake.fail({ error, times: 9 });
    await expect(platform.edit?.(target, messageId, card('checking'))).rejects.toMatchObject({
      code,
      retryable: false,
    });
    await expect(platform.post(target, { text: 'Ready.' }, 'k2')).rejects.toMatchObject({
      code,
      retryable: false,
    });
    expect(botMessages(fake, CHANNEL)).toHaveLength(1);
  });

  it('a token that is revoked between the parts of a long text says none of them twice', async () => {
    const bench = await openBench();
    const { ts } = await bench.inChannel.ada.mention('a shop');
    const target = targetIn(CHANNEL, ts);
    const message = { text: 'word '.repeat(5_000) };
    const { fake } = bench;
    fake.fail({ method: 'chat.postMessage', delayMs: 1 });
    fake.fail({ method: 'chat.postMessage', error: 'token_revoked' });
    await expect(bench.platform.post(target, message, 'k')).rejects.toMatchObject({ code: 'slack_token' });
    expect(botMessages(fake, CHANNEL)).toHaveLength(1);
    await bench.platform.post(target, message, 'k');
    expect(shownIn(fake, CHANNEL).join(' ').match(/word/g)).toHaveLength(5_000);
  });
});
