import { describe, expect, it } from 'vitest';
import { parseLine } from '#bots/console/parse.ts';
import { formatText, renderMessage, stripControls } from '#bots/console/render.ts';
import type { Message } from '#core/chat/types.ts';

const plain = { colours: false, filePaths: [] };

describe('a message in the terminal', () => {
  it('shows links and files as lines that programs can read', () => {
    const message: Message = {
      text: '**Chores** is ready.',
      links: [{ kind: 'preview', url: 'http://abc.localhost:8002/' }],
    };
    const { text } = renderMessage(message, {
      colours: false,
      filePaths: [{ kind: 'zip', path: '/tmp/chores.zip' }],
    });
    expect(text.split('\n')).toEqual([
      'Chores is ready.',
      'Preview: http://abc.localhost:8002/',
      'ZIP: /tmp/chores.zip',
    ]);
  });

  it('numbers its buttons over all rows and leaves links out of the numbers', () => {
    const { text, choices } = renderMessage(
      {
        text: 'Quote',
        buttons: [
          [{ label: 'Build', action: 'quote.build', value: '1' }],
          [
            { label: 'Site', url: 'https://example.com' },
            { label: 'Cancel', action: 'quote.cancel', value: '1' },
          ],
        ],
      },
      plain,
    );
    expect(choices.map(({ label }) => label)).toEqual(['Build', 'Cancel']);
    expect(text).toContain('[1] Build   [2] Cancel');
    expect(text).toContain('Site: https://example.com');
  });

  it('shows code blocks as they are, marks and all', () => {
    expect(formatText('Before\n```ts\nconst a = `**b**`;\n```\n**after**', false)).toBe(
      'Before\n    const a = `**b**`;\nafter',
    );
  });

  it('colours only where there are colours', () => {
    expect(formatText('**bold** `code`', true)).toContain('\u001B[1mbold');
    expect(formatText('**bold** `code`', false)).toBe('bold code');
  });

  it('takes the power over the screen out of what users and models write', () => {
    expect(stripControls('a\u001B[2Jb\u0007c\rd\u202Ee\nf\tg')).toBe('a[2Jbcde\nf\tg');
  });
});

describe('a line of the terminal', () => {
  const choices = [
    { label: 'Build', action: 'quote.build', value: 'q1' },
    { label: 'Cancel', action: 'quote.cancel', value: 'q1' },
  ];
  const parse = (line: string) => parseLine(line, { id: '1', user: { id: 'operator' }, choices });

  it('is a command with its argument as written', () => {
    expect(parse('  /BUILD  --now a  shop ')).toMatchObject({
      type: 'command',
      name: 'build',
      argument: '--now a  shop',
    });
    expect(parse('/')).toMatchObject({ type: 'command', name: '' });
  });

  it('is a button by number or label', () => {
    expect(parse('2')).toMatchObject({ type: 'action', action: 'quote.cancel', value: 'q1' });
    expect(parse('build')).toMatchObject({ type: 'action', action: 'quote.build' });
  });

  it('is an unknown choice where the number has no button', () => {
    expect(parse('7')).toMatchObject({ type: 'action', action: 'choice.unknown', value: '7' });
  });

  it('is a message otherwise, and nothing where it is empty', () => {
    expect(parse('build me a shop')).toMatchObject({
      type: 'message',
      text: 'build me a shop',
      addressed: true,
    });
    expect(parse('   ')).toBeUndefined();
  });
});
