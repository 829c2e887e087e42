import { describe, expect, it } from 'vitest';
import { GENERATIONS } from '#core/generation/records.ts';
import { openTalk, type Said } from '#tests/support/talk.ts';

const CHAT = { platform: 'chat' };
const ben = { user: 'ben' };

const isOpen = ({ current }: Said): boolean => current.buttons !== undefined || current.select !== undefined;

describe('what was asked', () => {
  it.each([
    ['Build', 'it is being built'],
    ['Cancel', 'Cancelled'],
  ])('says after %s what was decided, and has no buttons any more', async (label, decision) => {
    const talk = await openTalk({}, CHAT);
    await talk.say('a shop for candles');
    const [quote] = talk.said;
    await talk.press(label);
    expect(quote?.current.text).toMatch(/Online shop[\s\S]*a shop for candles/);
    expect(quote?.current.text).toContain(decision);
    expect(quote?.current.buttons).toBeUndefined();
  });

  it('is closed by what takes its place, and only the newest can be pressed', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.say('make me an app');
    await talk.say('a shop for candles');
    await talk.press('Change');
    await talk.say('with a dark mode');
    await talk.press('Other kind');
    await talk.press('Web app');
    expect(talk.said.filter(isOpen)).toEqual([talk.said.at(-1)]);
    expect(talk.said[0]?.current.text).toContain('Answered');
    expect(talk.said[1]?.current.text).toContain('Replaced');
    await talk.press('Cancel');
    expect(talk.said.some(isOpen)).toBe(false);
  });

  it('pressed twice and by two at once is decided once', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.say('a shop for candles');
    await talk.say('hello', ben);
    await Promise.all([talk.press('Build'), talk.press('Build', ben), talk.press('Cancel', ben)]);
    expect(await talk.store.collection(GENERATIONS).count({})).toBe(1);
    expect(talk.said[0]?.current.text.match(/Decided/g)).toHaveLength(1);
    expect(talk.said.at(-1)?.target).toBeDefined();
  });

  it('is closed after a restart, too', async () => {
    const before = await openTalk({}, CHAT);
    await before.say('a shop for candles');
    await before.product.stop();
    const after = await openTalk({}, { ...CHAT, store: before.store, chat: before });
    await after.press('Cancel');
    expect(before.said[0]?.current.text).toContain('Cancelled');
    expect(before.said[0]?.current.buttons).toBeUndefined();
  });

  it('whether a remark is a change, has no button once it is answered', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.command('build', '--now a shop for candles');
    await talk.say('the page is too dark', { aside: true });
    const question = talk.said.at(-1);
    await talk.press('Yes');
    expect(question?.current).toEqual({ text: expect.stringContaining('Answered') });
  });

  it('before a project is deleted, has no buttons once it is decided', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.command('build', '--now a shop for candles');
    await talk.command('delete');
    const question = talk.said.at(-1);
    await talk.press('Delete', { user: 'eve' });
    expect(question && isOpen(question)).toBe(true);
    await talk.press('Delete');
    expect(question?.current).toEqual({ text: expect.stringContaining('Deleted') });
    await talk.press('Delete', { stale: true });
    expect(talk.heard()).toContain('has been deleted');
  });
});
