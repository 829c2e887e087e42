import { describe, expect, it } from 'vitest';
import type { Platform } from '#core/chat/types.ts';
import type { TelegramFake } from '#tests/fakes/telegram/server.ts';
import { GROUP, openBench, PRIVATE, shownIn, targetIn } from './support/bench.ts';

const IN_PRIVATE = targetIn(PRIVATE);
const UNKNOWN = { code: 404, description: 'Not Found: method not found' };

const LONG = [
  '**Files** of <your> app & more',
  '- one\n  - `two.ts`\n- three',
  '```ts\nif (a < b) {}\n```',
  ...Array.from({ length: 300 }, (_, n) => `line ${n} of a long text`),
].join('\n\n');

const STOP = [[{ label: 'Stop', action: 'run.stop', value: 'r' }]] as const;

const methodsOf = ({ requests }: TelegramFake): string[] =>
  requests.map(({ url }) => url.split('/').at(-1) ?? '').filter((name) => /^(?:send|edit|delete)/.test(name));

async function openCard(rich: boolean) {
  const bench = await openBench({ rich });
  bench.ada.say('hello');
  const card = { text: '**Shop**', buttons: STOP };
  const { messageId } = await bench.platform.post(
    IN_PRIVATE,
    { ...card, step: 'starting', progress: 'starting' },
    'k',
  );
  const show = async (platform: Platform, step: string, progress: string): Promise<void> =>
    void (await platform.edit?.(IN_PRIVATE, messageId, { ...card, step, progress }));
  return { ...bench, messageId, card, show };
}

describe('a long text, where rich messages are wanted', () => {
  it('is one message with its lists and code, and edited as one', async () => {
    const { fake, platform, ada } = await openBench({ rich: true });
    ada.say('hello');
    const { messageId } = await platform.post(IN_PRIVATE, { text: LONG, buttons: STOP }, 'k');
    const [shown = '', ...more] = shownIn(fake, PRIVATE);
    expect(more).toEqual([]);
    expect(shown).toContain('Files of <your> app & more');
    expect(shown).toContain('if (a < b) {}');
    expect(shown).toContain('line 299');
    expect(shown).toContain('<Stop>');
    const sent = fake.requests.find(({ url }) => url.endsWith('/sendRichMessage'));
    const body = Buffer.from(sent?.bodyBase64 ?? '', 'base64').toString('utf8');
    expect(body).toContain('<ul><li>one<ul><li><code>two.ts</code></li></ul></li><li>three</li></ul>');
    await platform.edit?.(IN_PRIVATE, messageId, { text: `${LONG}\n\nand the end` });
    expect(shownIn(fake, PRIVATE)[0]).toContain('and the end');
    await platform.edit?.(IN_PRIVATE, messageId, { text: 'short' });
    expect(shownIn(fake, PRIVATE)).toEqual(['short']);
  });

  it('is split as ever where it is too long even for that, or the server has none, which is asked once', async () => {
    const { fake, platform, ada } = await openBench({ rich: true });
    ada.say('hello');
    await platform.post(IN_PRIVATE, { text: LONG.repeat(8) }, 'huge');
    expect(methodsOf(fake)).not.toContain('sendRichMessage');
    fake.fail({ method: 'sendRichMessage', error: UNKNOWN, times: 9 });
    for (const key of ['a', 'b']) await platform.post(IN_PRIVATE, { text: LONG }, key);
    expect(methodsOf(fake).filter((name) => name === 'sendRichMessage')).toHaveLength(1);
    const lines = shownIn(fake, PRIVATE)
      .join('\n')
      .match(/line 299 of/g);
    expect(lines).toHaveLength(10);
  });

  it('goes in parts once, where the service does not take that one', async () => {
    const { fake, platform, ada } = await openBench({ rich: true });
    ada.say('hello');
    fake.fail({ method: 'sendRichMessage', error: { code: 400, description: 'Bad Request: RICH_INVALID' } });
    await platform.post(IN_PRIVATE, { text: LONG }, 'a');
    expect(shownIn(fake, PRIVATE).length).toBeGreaterThan(1);
    await platform.post(IN_PRIVATE, { text: LONG }, 'b');
    expect(methodsOf(fake).at(-1)).toBe('sendRichMessage');
  });
});

describe('the line of a run, where drafts are wanted', () => {
  it('is a draft between two steps, and the card shows the first of each', async () => {
    const { fake, platform, messageId, card, show } = await openCard(true);
    await show(platform, 'writing', 'writing');
    await show(platform, 'writing', 'writing `a.ts` & more');
    await show(platform, 'writing', 'writing `b.ts`');
    expect(shownIn(fake, PRIVATE)).toEqual(['Shop\nwriting\n<Stop>']);
    const id = Number(messageId);
    expect(fake.notes.drafts).toEqual([
      { chat: PRIVATE.id, id, text: 'writing a.ts & more' },
      { chat: PRIVATE.id, id, text: 'writing b.ts' },
    ]);
    await show(platform, 'checking', 'checking');
    await platform.edit?.(IN_PRIVATE, messageId, { text: card.text });
    expect(shownIn(fake, PRIVATE)).toEqual(['Shop']);
    expect(fake.notes.drafts).toHaveLength(2);
  });

  it('is in the card on a server that has none, which is asked once', async () => {
    const { fake, platform, show } = await openCard(true);
    fake.fail({ method: 'sendMessageDraft', error: UNKNOWN, times: 9 });
    for (const file of ['a', 'b', 'c']) await show(platform, 'writing', file);
    expect(shownIn(fake, PRIVATE)).toEqual(['Shop\nc\n<Stop>']);
    expect(methodsOf(fake).filter((name) => name === 'sendMessageDraft')).toHaveLength(1);
  });

  it('is in the card in groups, and where they are not wanted', async () => {
    const off = await openCard(false);
    for (const file of ['a', 'b']) await off.show(off.platform, 'writing', file);
    expect(shownIn(off.fake, PRIVATE)).toEqual(['Shop\nb\n<Stop>']);
    const { fake, platform, inGroup } = await openBench({ rich: true });
    inGroup.ada.say('hello');
    const target = targetIn(GROUP);
    const { messageId } = await platform.post(target, { text: 'Shop', step: 's', progress: 'a' }, 'k');
    for (const progress of ['b', 'c']) {
      await platform.edit?.(target, messageId, { text: 'Shop', step: 's', progress });
    }
    expect(shownIn(fake, GROUP)).toEqual(['Shop\nc']);
    expect([...off.fake.notes.drafts, ...fake.notes.drafts]).toEqual([]);
  });
});
