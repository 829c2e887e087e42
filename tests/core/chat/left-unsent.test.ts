import { expect, it } from 'vitest';
import { OUTBOX } from '#core/chat/outbox-records.ts';
import { UpstreamError } from '#core/errors.ts';
import { openTalk } from '#tests/support/talk.ts';
import { tempStore } from '#tests/support/temp-store.ts';

it('says what the process before could not say any more', async () => {
  const store = await tempStore();
  const away = new UpstreamError('away', { code: 'away', retryable: true });
  const before = await openTalk({}, { store, refuse: () => away });
  const answered = before.command('help');
  await expect.poll(async () => await store.collection(OUTBOX).count({})).toBe(1);
  await before.product.stop();
  await answered;
  expect(before.said).toEqual([]);

  const after = await openTalk({}, { store });
  await expect.poll(() => after.said.map(({ message }) => message.text).join('\n')).toContain('/build');
});
