import { expect, it } from 'vitest';
import type { Message, Target } from '#core/chat/types.ts';
import { openBench, shownIn, targetIn, type Bench } from './support/bench.ts';

const DIRECT = 'DUADA';

const card = (step: string, progress: string): Message => ({
  text: '**Candle shop**',
  step,
  progress,
  buttons: [[{ label: 'Stop', action: 'run.stop', value: 'r1' }]],
});

/** A thread in somebody's direct messages with the bot. */
async function openDirect(): Promise<Bench & { target: Target; calls: (method: string) => number }> {
  const bench = await openBench();
  const { ts } = await bench.ada.say('a shop');
  const calls = (method: string): number =>
    bench.fake.requests.filter(({ url }) => url === `/api/${method}`).length;
  return Object.assign(bench, { target: targetIn(DIRECT, ts), calls });
}

it('a card in direct messages is a stream: steps are ticked off, and it ends as the line that stays', async () => {
  const { platform, fake, ada, target, events } = await openDirect();
  const { messageId } = await platform.post(target, card('starting', 'Starting'), 'k');
  expect(shownIn(fake, DIRECT)).toEqual(['Candle shop\n<Stop>\n… Starting']);
  await platform.edit?.(target, messageId, card('writing', 'Writing with **gpt**'));
  await platform.edit?.(target, messageId, card('writing', 'Writing with **gpt** · `src/App.tsx`'));
  await platform.edit?.(target, messageId, card('checking', 'Checking'));
  expect(shownIn(fake, DIRECT)).toEqual([
    'Candle shop\n<Stop>\n✓ Starting\n✓ Writing with gpt · src/App.tsx\n… Checking',
  ]);
  await ada.press('Stop');
  expect(events.at(-1)).toMatchObject({
    type: 'action',
    action: 'run.stop',
    value: 'r1',
    place: { channel: DIRECT, thread: target.place.thread },
  });
  await platform.edit?.(target, messageId, { text: '**Candle shop** · done in 3 s' });
  expect(shownIn(fake, DIRECT)).toEqual(['Candle shop · done in 3 s']);
  // Said again because nobody knows whether it was shown, it changes nothing.
  await platform.edit?.(target, messageId, { text: '**Candle shop** · done in 3 s' });
  expect(shownIn(fake, DIRECT)).toEqual(['Candle shop · done in 3 s']);
});

it('a card that others see is edited: of a stream in a channel, one person sees more than the beginning', async () => {
  const { platform, inChannel, calls } = await openDirect();
  const { ts } = await inChannel.ada.mention('a shop');
  const target = targetIn('C0001', ts);
  const { messageId } = await platform.post(target, card('starting', 'Starting'), 'k');
  await platform.edit?.(target, messageId, card('writing', 'Writing'));
  expect(calls('chat.startStream')).toBe(0);
  expect(calls('chat.update')).toBe(1);
});

it.each(['unknown_method', 'not_allowed_token_type', 'feature_not_enabled', 'missing_scope'])(
  'a workspace that answers %s has edited cards for good, at their pace',
  async (refusal) => {
    const { platform, fake, target, calls } = await openDirect();
    fake.world.noStreams = refusal;
    const { editIntervalMs } = platform.capabilities;
    const interval = (): number =>
      typeof editIntervalMs === 'function' ? editIntervalMs(target) : editIntervalMs;
    expect(interval()).toBe(1_000);
    const { messageId } = await platform.post(target, card('starting', 'Starting'), 'k1');
    await platform.edit?.(target, messageId, card('writing', 'Writing'));
    await platform.post(target, card('starting', 'Starting'), 'k2');
    expect(shownIn(fake, DIRECT)).toEqual(['Candle shop\nWriting\n<Stop>', 'Candle shop\nStarting\n<Stop>']);
    expect(calls('chat.startStream')).toBe(1);
    expect(interval()).toBe(3_000);
  },
);

it('a card that comes when too many streams begin is posted at once', async () => {
  const { platform, fake, target, calls } = await openDirect();
  fake.fail({ method: 'chat.startStream', status: 429, retryAfterSeconds: 30 });
  await platform.post(target, card('starting', 'Starting'), 'k1');
  await platform.post(target, card('starting', 'Starting'), 'k2');
  expect(shownIn(fake, DIRECT)).toEqual(['Candle shop\nStarting\n<Stop>', 'Candle shop\n<Stop>\n… Starting']);
  expect(calls('chat.startStream')).toBe(2);
});

it.each(['completed', 'stopped'] as const)(
  'a stream that is %s before its job goes on as an edited card',
  async (state) => {
    const { platform, fake, target, calls } = await openDirect();
    const { messageId } = await platform.post(target, card('starting', 'Starting'), 'k');
    fake.world.endStreams(state);
    await platform.edit?.(target, messageId, card('writing', 'Writing'));
    await platform.edit?.(target, messageId, card('checking', 'Checking'));
    expect(shownIn(fake, DIRECT)).toEqual(['Candle shop\nChecking\n<Stop>']);
    expect(calls('chat.appendStream')).toBe(1);
    await platform.edit?.(target, messageId, { text: 'done' });
    expect(shownIn(fake, DIRECT)).toEqual(['done']);
  },
);

it('a stream is found again by another process, and goes on there', async () => {
  const bench = await openDirect();
  const { fake, target } = bench;
  fake.fail({ method: 'chat.startStream', breaks: 'after' });
  const starting = card('starting', 'Starting');
  await expect(bench.platform.post(target, starting, 'k')).rejects.toMatchObject({ retryable: true });
  await bench.restart();
  const found = await bench.platform.findPost?.(target, 'k');
  expect(await bench.platform.findPost?.(target, 'another')).toBeUndefined();
  const messageId = found?.messageId ?? '';
  await bench.platform.edit?.(target, messageId, card('starting', 'Next in line'));
  await bench.platform.edit?.(target, messageId, card('writing', 'Writing'));
  expect(shownIn(fake, DIRECT)).toEqual(['Candle shop\n<Stop>\n✓ Next in line\n… Writing']);
  // The process that ends it knows nothing of it but its id.
  await bench.restart();
  await bench.platform.edit?.(target, messageId, { text: 'done' });
  expect(shownIn(fake, DIRECT)).toEqual(['done']);
});

it('a step of a stream that Slack does not take now is tried again by whoever asked for it', async () => {
  const { platform, fake, target } = await openDirect();
  const { messageId } = await platform.post(target, card('starting', 'Starting'), 'k');
  for (const fault of [{ status: 429, retryAfterSeconds: 2 }, { breaks: 'before' as const }]) {
    fake.fail({ method: 'chat.appendStream', ...fault });
    await expect(platform.edit?.(target, messageId, card('writing', 'Writing'))).rejects.toMatchObject({
      retryable: true,
    });
  }
  fake.fail({ method: 'chat.stopStream', status: 503 });
  await expect(platform.edit?.(target, messageId, { text: 'done' })).rejects.toMatchObject({
    retryable: true,
  });
  await platform.edit?.(target, messageId, { text: 'done' });
  expect(shownIn(fake, DIRECT)).toEqual(['done']);
});
