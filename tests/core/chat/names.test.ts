import { describe, expect, it } from 'vitest';
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
