import { describe, expect, it } from 'vitest';
import { createLeftMessages } from '#core/chat/left-messages.ts';
import { createShortIds } from '#core/chat/short-ids.ts';
import { createThreadBook } from '#core/chat/thread-book.ts';
import { tempStore } from '#tests/support/temp-store.ts';

const chat = { platform: 'x', workspace: 'w', channel: 'c' };

describe('the book of threads', () => {
  it('knows a thread by what the platform calls it, and the other way round', async () => {
    const book = createThreadBook(await tempStore());
    expect(await book.note(chat, '17', 'command-1')).toBe('command-1');
    await book.note(chat, '18', 'command-1');
    expect(await book.threadOf(chat, '18')).toBe('command-1');
    expect(await book.ownIdOf({ ...chat, thread: 'command-1' })).toBe('17');
    expect(await book.threadOf({ ...chat, channel: 'other' }, '17')).toBeUndefined();
    expect(await book.ownIdOf({ ...chat, thread: 'command-2' })).toBeUndefined();
  });

  it('lets what was noted first stay', async () => {
    const book = createThreadBook(await tempStore());
    await book.note(chat, '17', 'first');
    expect(await book.note(chat, '17', 'second')).toBe('first');
  });
});

describe('short ids', () => {
  it('are the same for the same meaning, and mean it after a restart', async () => {
    const store = await tempStore();
    const meaning = { action: 'quote.build', value: 'q'.repeat(300) };
    const id = await createShortIds(store).remember(meaning);
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(await createShortIds(store).remember(meaning)).toBe(id);
    expect(await createShortIds(store).recall(id)).toEqual(meaning);
    expect(await createShortIds(store).recall('x')).toBeUndefined();
  });
});

describe('what is left for one person', () => {
  const left = {
    place: { platform: 'chat', workspace: 'w', channel: 'c', thread: null },
    userId: 'ana',
    message: { text: 'You have 10 credits.' },
  };

  it('waits for days, over a restart, and no longer', async () => {
    const store = await tempStore();
    const started = Date.now();
    const inDays = (days: number): Date => new Date(started + days * 24 * 60 * 60_000);
    let now = inDays(0);
    const id = await createLeftMessages(store, () => now).leave(left);
    expect(id).toMatch(/^[\w-]{22}$/);
    now = inDays(2.9);
    expect(await createLeftMessages(store, () => now).find(id)).toEqual(left);
    now = inDays(3.1);
    expect(await createLeftMessages(store, () => now).find(id)).toBeUndefined();
    expect(await createLeftMessages(store, () => now).leave(left)).toBe(id);
    expect(await createLeftMessages(store, () => now).find(id)).toEqual(left);
  });
});
