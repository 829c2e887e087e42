import { expect, it } from 'vitest';
import { createCommandWords } from '#bots/slack/command-words.ts';

const say = createCommandWords(() => ['build', 'help', 'settings', 'files']);

it.each([
  [
    '/help shows more; say /build, or (/files).',
    '/vectort help shows more; say /vectort build, or (/vectort files).',
  ],
  ['`/settings channel`', '`/vectort settings channel`'],
  ['- /build <what>\n- /files', '- /vectort build <what>\n- /vectort files'],
  // What people wrote, paths, and words that are no commands.
  ['“a /build of it” and « un /build »', '“a /build of it” and « un /build »'],
  ['```\n/build\n```', '```\n/build\n```'],
  [
    'src/files, /files/a, /building, /unknown, and/or /helpful',
    'src/files, /files/a, /building, /unknown, and/or /helpful',
  ],
])('%s', (text, said) => {
  expect(say(text, { thread: null })).toBe(said);
});

it('are said to the bot in threads, where Slack takes no commands', () => {
  expect(say('Back. /build goes on, `/files src` lists.', { thread: '1.1' })).toBe(
    'Back. @Vectort /build goes on, `@Vectort /files src` lists.',
  );
});

it('takes no time for a long text', () => {
  const begun = performance.now();
  say('“/build '.repeat(20_000), { thread: null });
  say('```/build '.repeat(20_000), { thread: null });
  expect(performance.now() - begun).toBeLessThan(1_000);
});
