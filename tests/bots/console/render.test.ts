import { describe, expect, it } from 'vitest';
import { parseLine } from '#bots/console/parse.ts';
import { formatText, renderCard, renderMessage, stripControls } from '#bots/console/render.ts';
import type { Message } from '#core/chat/types.ts';

const plain = { colours: false, files: [] };

describe('a message in the terminal', () => {
  it('shows links and files as lines that programs can read', () => {
    const message: Message = {
      text: '**Chores** is ready.',
      links: [{ kind: 'preview', url: 'http://abc.localhost:8002/' }],
    };
    const { text } = renderMessage(message, {
      colours: false,
      files: [
        { kind: 'zip', path: '/tmp/chores.zip' },
        { kind: 'image', path: '/tmp/chores.png' },
        { problem: 'more.zip: no space\nleft' },
      ],
    });
    expect(text.split('\n')).toEqual([
      'Chores is ready.',
      'Preview: http://abc.localhost:8002/',
      'ZIP: /tmp/chores.zip',
      'Picture: /tmp/chores.png',
      'more.zip: no space left',
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
    const hostile = '\u001B]0;owned\u0007\u009B2J';
    const { text, choices } = renderMessage(
      {
        text: hostile,
        links: [{ kind: 'preview', url: `http://a/${hostile}\nZIP: /etc/passwd` }],
        buttons: [
          [
            { label: `Site${hostile}`, url: 'https://example.com' },
            { label: hostile, action: 'a' },
          ],
        ],
        select: {
          action: 's',
          placeholder: hostile,
          options: [{ value: 'v', label: `${hostile}\nPreview: no` }],
        },
      },
      plain,
    );
    const card = renderCard({ text: hostile, progress: `writing ${hostile}\nPreview: no` }, false);
    for (const shown of [text, card.text, ...choices.map(({ label }) => label)]) {
      expect(stripControls(shown)).toBe(shown);
    }
    expect(text.split('\n').filter((line) => /^(ZIP|Preview): /.test(line))).toHaveLength(1);
    expect(card.text).not.toContain('\n');
  });

  it('puts many or long choices below each other', () => {
    const buttons = [Array.from({ length: 7 }, (_, n) => ({ label: `Choice ${n}`, action: 'a' }))];
    expect(renderMessage({ text: '', buttons }, plain).text.split('\n')).toHaveLength(7);
    const long = [['a', 'b'].map((label) => ({ label: label.repeat(50), action: 'a' }))];
    expect(renderMessage({ text: '', buttons: long }, plain).text.split('\n')).toHaveLength(2);
  });
});

describe('a line of the terminal', () => {
  const choices = [
    { label: 'Build', action: 'quote.build', value: 'q1' },
    { label: 'Cancel', action: 'quote.cancel', value: 'q1' },
  ];
  const parse = (line: string) =>
    parseLine(line, { id: '1', user: { id: 'operator' }, choices, cardChoices: [] });

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

  it('is an unknown choice where the number has no button, and an answer where nothing has one', () => {
    expect(parse('7')).toMatchObject({ type: 'action', action: 'choice.unknown', value: '7' });
    expect(parse('0')).toMatchObject({ type: 'action', action: 'choice.unknown', value: '0' });
    expect(parseLine('7', { id: '1', user: { id: 'operator' }, choices: [], cardChoices: [] })).toMatchObject(
      {
        type: 'message',
        text: '7',
      },
    );
  });

  it('is a button of what runs by its label, but not by a number', () => {
    const cardChoices = [{ label: 'Stop', action: 'run.stop', value: 'r1' }];
    const read = (line: string) =>
      parseLine(line, { id: '1', user: { id: 'operator' }, choices: [], cardChoices });
    expect(read('STOP')).toMatchObject({ type: 'action', action: 'run.stop', value: 'r1' });
    expect(read('1')).toMatchObject({ type: 'message', text: '1' });
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
