import { describe, expect, it } from 'vitest';
import { escapeMarkdown, parseMarkdown, plainText, type Block } from '#core/chat/markdown.ts';
import { splitMarkdown } from '#core/chat/split-markdown.ts';

/** As a platform would write them, so that marks and fences count. */
function render(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === 'code' ? `<pre>\n${block.text}\n</pre>` : plainText([block])))
    .join('\n');
}

function split(text: string, limit: number): string[] {
  return splitMarkdown(parseMarkdown(text), { limit, measure: (blocks) => render(blocks).length }).map(
    render,
  );
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('the Markdown of messages', () => {
  it('is bold, code, fences, lists and links', () => {
    const text =
      '**Shop** is `ready`, see [it](https://a.b/c).\n- one\n- **two**\n  - three\n\nNext:\n```ts\nlet a = 1;\n\n- b\n```\nend';
    expect(parseMarkdown(text)).toEqual([
      {
        type: 'paragraph',
        inlines: [
          { type: 'bold', children: [{ type: 'text', text: 'Shop' }] },
          { type: 'text', text: ' is ' },
          { type: 'code', text: 'ready' },
          { type: 'text', text: ', see ' },
          { type: 'link', label: 'it', url: 'https://a.b/c' },
          { type: 'text', text: '.' },
        ],
      },
      {
        type: 'list',
        items: [
          { depth: 0, inlines: [{ type: 'text', text: 'one' }] },
          { depth: 0, inlines: [{ type: 'bold', children: [{ type: 'text', text: 'two' }] }] },
          { depth: 1, inlines: [{ type: 'text', text: 'three' }] },
        ],
      },
      { type: 'paragraph', spaced: true, inlines: [{ type: 'text', text: 'Next:' }] },
      { type: 'code', language: 'ts', text: 'let a = 1;\n\n- b' },
      { type: 'paragraph', inlines: [{ type: 'text', text: 'end' }] },
    ]);
  });

  it.each([
    '<b>bold</b> &amp; <!channel> @everyone <@U1>',
    'snake_case_name and *one star* and 1. and > and # and ~~no~~ and ![x](y)',
    '** not bold ** and ` open and [label](javascript:alert(1)) and ** **',
    'a\\b \\n C:\\temp',
  ])('leaves all else alone: %s', (text) => {
    expect(plainText(parseMarkdown(text))).toBe(text);
    expect(parseMarkdown(text)).toEqual([{ type: 'paragraph', inlines: [{ type: 'text', text }] }]);
  });

  it.each([
    '**a** `b` [c](https://d.e) \\* \\\\',
    '- no list\n  - nor this\n```\nno fence',
    'a - b `` ** [',
    'C:\\[x]\\*',
  ])('gives back what was escaped: %s', (text) => {
    expect(plainText(parseMarkdown(escapeMarkdown(text)))).toBe(text);
    expect(parseMarkdown(`**${escapeMarkdown('a*b`c')}**`)).toEqual([
      { type: 'paragraph', inlines: [{ type: 'bold', children: [{ type: 'text', text: 'a*b`c' }] }] },
    ]);
  });

  it('takes a fence that is never closed to the end, and one of four marks around one of three', () => {
    expect(parseMarkdown('```\na\n')).toEqual([{ type: 'code', text: 'a\n' }]);
    expect(parseMarkdown('````diff\n+```\n```\n````\nb')).toEqual([
      { type: 'code', language: 'diff', text: '+```\n```' },
      { type: 'paragraph', inlines: [{ type: 'text', text: 'b' }] },
    ]);
  });

  it('is read in a time that grows with the text', () => {
    for (const mark of ['**a ', '`', '[', '[a](http', '\\', '- ', '```']) {
      const started = performance.now();
      parseMarkdown(mark.repeat(50_000));
      parseMarkdown(`${mark}\n`.repeat(20_000));
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});

describe('a long message', () => {
  it('is whole where it fits', () => {
    expect(split('a\n\n- b\n- c', 100)).toHaveLength(1);
    expect(split('', 100)).toEqual([]);
  });

  it('is cut between blocks before anything else', () => {
    expect(split('one two\n\nthree four\n\nfive six', 12)).toEqual(['one two', 'three four', 'five six']);
  });

  it('is cut between items, lines and words, in this order', () => {
    expect(split('- one two\n- three\n- four', 18)).toEqual(['- one two\n- three', '- four']);
    expect(split('one two three\nfour five', 15)).toEqual(['one two three', 'four five']);
    expect(split('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('closes a fence and opens it again, keeping what the lines begin with', () => {
    expect(split('```ts\nif (a) {\n  b();\n}\n```', 28)).toEqual([
      '<pre>\nif (a) {\n  b();\n</pre>',
      '<pre>\n}\n</pre>',
    ]);
    const parts = splitMarkdown(parseMarkdown('```ts\naaa\nbbb\n```'), {
      limit: 3,
      measure: (blocks) => plainText(blocks).length,
    });
    expect(parts.flat()).toEqual([
      { type: 'code', language: 'ts', text: 'aaa' },
      { type: 'code', language: 'ts', text: 'bbb' },
    ]);
  });

  it('keeps what is bold so in each part', () => {
    const parts = splitMarkdown(parseMarkdown('**one two three**'), {
      limit: 8,
      measure: (blocks) => plainText(blocks).length,
    });
    expect(parts.flat().map((block) => block.type === 'paragraph' && block.inlines[0]?.type)).toEqual([
      'bold',
      'bold',
    ]);
  });

  it('tears a giant word apart as the last resort, and no character with it', () => {
    const parts = split(`${'😀'.repeat(50)}👨‍👩‍👧‍👦`, 21);
    expect(parts.join('')).toBe(`${'😀'.repeat(50)}👨‍👩‍👧‍👦`);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(21);
      expect(part.isWellFormed()).toBe(true);
    }
  });

  it('spells out a link whose address is too long for a part', () => {
    const url = `https://a.b/${'c'.repeat(60)}`;
    expect(split(`[label](${url})`, 30).join('').replaceAll(' ', '')).toBe(`label(${url})`);
  });

  it('loses no word and keeps to its limit, whatever it is made of', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    let count = 0;
    const word = (): string => `w${(count += 1)}${'x'.repeat(random(9) === 0 ? 60 : random(8))}`;
    const line = (): string => Array.from({ length: 1 + random(12) }, word).join(' ');
    const kinds = [
      line,
      () => `- ${line()}\n  - **${word()} ${word()}**\n- ${word()}`,
      () => `\`\`\`ts\n${line()}\n    ${line()}\n\n${line()}\n\`\`\``,
      () => `\n**${word()}** [${word()}](https://a.b) \`${word()}\``,
    ];
    for (let round = 0; round < 200; round += 1) {
      const text = Array.from({ length: 1 + random(8) }, () => kinds[random(kinds.length)]?.()).join('\n');
      const limit = 40 + random(200);
      const parts = split(text, limit);
      expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(limit);
      const visible = (parsed: string): string => words(parsed).join('').replaceAll('pre', '');
      expect(visible(parts.join(' '))).toBe(visible(render(parseMarkdown(text))));
    }
  });

  it('of half a megabyte is cut at once', () => {
    const started = performance.now();
    expect(split('word '.repeat(100_000), 2_000).length).toBeGreaterThan(200);
    expect(split(`\`\`\`\n${'a line of code\n'.repeat(30_000)}\`\`\``, 2_000).length).toBeGreaterThan(200);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
