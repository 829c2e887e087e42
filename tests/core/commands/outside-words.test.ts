import { describe, expect, it } from 'vitest';
import { parseMarkdown, plainText } from '#core/chat/markdown.ts';
import { openTalk } from '#tests/support/talk.ts';

/** What every platform makes marks and links of. */
const HOSTILE = '*x* **y** `z` [free](https://evil.example)';

/** Words that stand in a message as they were written, and make no mark and no link. */
function expectHarmless(text: string, words: string): void {
  const blocks = parseMarkdown(text);
  expect(plainText(blocks)).toContain(words);
  expect(JSON.stringify(blocks)).not.toMatch(/"(?:url|href)":"https:\/\/evil/);
  expect(JSON.stringify(blocks)).not.toContain('"**y**');
}

describe('words from outside in what is said', () => {
  it.each([
    ['project', HOSTILE],
    ['zip', HOSTILE],
    ['files', HOSTILE],
    ['language', HOSTILE],
    [`no-such-${HOSTILE.replaceAll(' ', '')}`, ''],
  ])('a refusal of /%s %s is what was written', async (name, argument) => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    await talk.command(name, argument);
    expect(talk.heard()).not.toBe('');
    const links = JSON.stringify(parseMarkdown(talk.heard())).match(/evil\.example/g) ?? [];
    expect(links.length).toBeLessThanOrEqual(1);
    if (name === 'project' || name === 'files') expectHarmless(talk.heard(), HOSTILE);
  });

  it('a title stands in lists, files and outcomes as it is', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    await talk.command('rename', HOSTILE);
    expectHarmless(talk.heard(), HOSTILE);
    for (const name of ['projects', 'files', 'zip', 'versions', 'delete']) {
      await talk.command(name);
      expectHarmless(talk.heard(), HOSTILE);
    }
    await talk.command('change', '--now make it green');
    expectHarmless(talk.heard(), HOSTILE);
  });
});
