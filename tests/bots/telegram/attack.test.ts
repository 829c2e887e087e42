import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createInbox } from '#core/chat/inbox.ts';
import type { ChatEvent } from '#core/chat/types.ts';
import { UpstreamError } from '#core/errors.ts';
import { createLogger } from '#core/log.ts';
import type { Store } from '#core/store/types.ts';
import { createMember } from '#tests/fakes/telegram/people.ts';
import { ADA, GROUP, openBench, openPlatform, PRIVATE, SECRET, targetIn } from './support/bench.ts';

const SHORT = { timeout: 3_000, interval: 5 };

const messageOf = (text: string) => ({
  update_id: 5_000,
  message: { message_id: 900, date: 1, chat: PRIVATE, from: ADA, text },
});

/** The inbox of the product, and what it hands on. */
async function openInbox(store: Store) {
  const handled: ChatEvent[] = [];
  const inbox = createInbox({
    store,
    log: createLogger('silent'),
    handle: async (event) => void handled.push(await Promise.resolve(event)),
    onFailure: async () => undefined,
    isControl: () => false,
  });
  await inbox.start();
  onTestFinished(async () => await inbox.stop({ graceMs: 0 }));
  return { inbox, handled };
}

describe('the webhook', () => {
  async function openWebhook(accept?: (event: ChatEvent) => Promise<void>) {
    const bench = await openBench({ webhook: true, ...(accept ? { accept } : {}) });
    const url = bench.fake.updates.webhook?.url ?? '';
    const send = async (body: string, secret = SECRET): Promise<number> =>
      (await fetch(url, { method: 'POST', headers: { 'x-telegram-bot-api-secret-token': secret }, body }))
        .status;
    return { ...bench, send };
  }

  it('refuses what is too large, reads what is large, and is there afterwards', async () => {
    const { send, events } = await openWebhook();
    expect(await send(JSON.stringify(messageOf('x'.repeat(1_000_000))))).toBe(413);
    expect(await send('x'.repeat(5_000_000))).toBe(413);
    expect(await send(JSON.stringify(messageOf('x'.repeat(900_000))))).toBe(200);
    expect(events).toHaveLength(1);
  });

  it('reads nothing of what does not carry the secret', async () => {
    const { send, events } = await openWebhook();
    const statuses = ['', 'wrong', SECRET.slice(0, -1), `${SECRET} x`, SECRET.toUpperCase()].map(
      async (secret) => await send(JSON.stringify(messageOf('x')), secret),
    );
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([401]));
    expect(events).toEqual([]);
  });

  it('passes over what is no update of the kind that it says it is', async () => {
    const { send, events } = await openWebhook();
    const broken = [
      { update_id: 1 },
      { update_id: 2, message: null },
      { update_id: 3, message: { text: 'x' } },
      { update_id: 4, message: { ...messageOf('x').message, chat: null } },
      {
        update_id: 5,
        message: { ...messageOf('x').message, entities: [{ type: 'mention', offset: -9, length: 1e9 }] },
      },
      { update_id: 6, message: { ...messageOf('x').message, message_id: 901, photo: [] } },
      { update_id: 7, edited_message: { message_id: 1 } },
      { update_id: 8, callback_query: { id: 'cb1', from: ADA, data: 'no id of ours', chat_instance: '1' } },
      { update_id: 9, message: { ...messageOf('x').message, message_id: 902, reply_to_message: {} } },
    ];
    for (const update of broken) expect([200, 500]).toContain(await send(JSON.stringify(update)));
    expect(await send(JSON.stringify(messageOf('still there')))).toBe(200);
    expect(events.at(-1)).toMatchObject({ text: 'still there' });
  });

  it('lets the same update have one effect that comes three times at once', async () => {
    const opened = Promise.withResolvers<Awaited<ReturnType<typeof openInbox>>>();
    const { send, store } = await openWebhook(async (event) => {
      await (await opened.promise).inbox.accept(event);
    });
    opened.resolve(await openInbox(store));
    const { inbox, handled } = await opened.promise;
    const update = JSON.stringify(messageOf('hello'));
    expect(await Promise.all([send(update), send(update), send(update)])).toEqual([200, 200, 200]);
    await inbox.idle();
    expect(handled).toMatchObject([{ text: 'hello' }]);
  });
});

describe('the queue of updates', () => {
  it('goes on behind an update that fails each time, and waits for what may pass', async () => {
    let outages = 8;
    const tries: string[] = [];
    const { ada, events } = await openBench({
      accept(event) {
        const text = 'text' in event ? event.text : '';
        tries.push(text);
        if (text === 'poison') throw new TypeError('undefined is not a function');
        if (text === 'outage' && outages-- > 0) {
          throw new UpstreamError('the store is away', { code: 'away', retryable: true, retryAfterMs: 1 });
        }
      },
    });
    for (const text of ['poison', 'outage', 'last']) ada.say(text);
    await vi.waitFor(() => expect(events).toMatchObject([{ text: 'outage' }, { text: 'last' }]), SHORT);
    expect(tries.filter((text) => text === 'poison')).toHaveLength(5);
    expect(tries.filter((text) => text === 'outage')).toHaveLength(9);
  });

  it('loses nothing while two processes poll with one token', async () => {
    const { fake, store, events } = await openBench();
    const second = await openPlatform(fake, store);
    await second.platform.start(async (event) => void events.push(event));
    onTestFinished(async () => await second.platform.stop());
    const ada = createMember(fake, ADA, PRIVATE);
    const texts = Array.from({ length: 20 }, (_, n) => `wish ${n}`);
    for (const text of texts) {
      ada.say(text);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const heard = () => new Set(events.map((event) => 'text' in event && event.text));
    await vi.waitFor(() => expect(heard()).toEqual(new Set(texts)), SHORT);
  });
});

describe('flood control', () => {
  it('of half a minute in a group is handed on: posts, edits and files', async () => {
    const { fake, platform, inGroup } = await openBench();
    inGroup.ada.say('hello');
    const target = targetIn(GROUP);
    const { messageId } = await platform.post(target, { text: 'card' }, 'k');
    const flood = (method: string): void =>
      fake.fail({
        method,
        error: {
          code: 429,
          description: 'Too Many Requests: retry after 30',
          parameters: { retry_after: 30 },
        },
      });
    const wanted = { code: 'telegram_flood', retryable: true, retryAfterMs: 30_000 };
    flood('sendMessage');
    await expect(platform.post(target, { text: 'x' }, 'l')).rejects.toMatchObject(wanted);
    flood('editMessageText');
    await expect(platform.edit?.(target, messageId, { text: 'y' })).rejects.toMatchObject(wanted);
    flood('sendDocument');
    const files = [{ kind: 'zip', key: 'z', name: 'shop.zip' }] as const;
    await expect(platform.post(target, { text: 'z', files }, 'm')).rejects.toMatchObject(wanted);
    // It was asked once each: nobody tried again behind the outbox's back.
    expect(fake.requests.filter(({ status }) => status === 429)).toHaveLength(3);
  });
});
