import { describe, expect, it } from 'vitest';
import type { Attachment } from '#core/chat/types.ts';
import { isTextLike } from '#core/conversation/text-like.ts';
import { UpstreamError, UserError } from '#core/errors.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { sendStream, startWire } from '#tests/core/llm/support/peers.ts';
import { answerOf } from '#tests/e2e/support/todo-answer.ts';
import { openTalk, type Talk } from '#tests/support/talk.ts';

const openai = findDialect('OpenAI responses');

function attach(name: string, { mediaType = 'application/octet-stream', bytes = 0 } = {}): Attachment {
  return { name, mediaType, bytes, reference: name };
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function talkWith(
  files: Readonly<Record<string, Uint8Array | Error>>,
): Promise<{ talk: Talk; prompts: () => string }> {
  const wire = await startWire((exchange) =>
    sendStream(exchange, openai.start + openai.text(answerOf()) + openai.end),
  );
  const talk = await openTalk(
    { OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' },
    { platform: 'chat', files: new Map(Object.entries(files)) },
  );
  return { talk, prompts: () => JSON.stringify(wire.exchanges.map(({ body }) => body)) };
}

describe('files that come with a request', () => {
  it('are read, named in the quote, and given to the model', async () => {
    const { talk, prompts } = await talkWith({
      'prices.csv': text('candle;4,50\nwick;1,20'),
      'notes.md': text('# Opening hours\n- Monday: `closed`'),
    });
    await talk.say('a web app for my errands', {
      attachments: [attach('prices.csv', { mediaType: 'text/csv', bytes: 22 }), attach('notes.md')],
    });
    expect(talk.heard()).toContain('With: prices.csv, notes.md');
    expect(talk.heard()).not.toContain('Not read');
    await talk.press('Build');
    expect(talk.heard()).toContain('is ready (version 1)');
    expect(prompts()).toContain('candle;4,50');
    expect(prompts()).toContain('given=notes.md');
  });

  it('are a request even without words', async () => {
    const { talk } = await talkWith({ 'brief.txt': text('An app for errands with due dates') });
    await talk.say('', { attachments: [attach('brief.txt')] });
    await talk.press('You decide');
    if (!talk.heard().includes('credits')) await talk.press('You decide');
    expect(talk.heard()).toMatch(/Use what brief\.txt describes[\s\S]*With: brief\.txt/);
  });

  it('are refused by name with the reason where they cannot be read, and the request goes on', async () => {
    const { talk } = await talkWith({
      'big.txt': new Uint8Array(200_001).fill(97),
      'lying.txt': new Uint8Array([0xff, 0x00, 0x80]),
      'gone.json': new UserError('gone', { code: 'file_gone' }),
      'ok.ts': text('export const a = 1;'),
    });
    await talk.say('a web app for my errands', {
      attachments: [
        attach('photo.png', { mediaType: 'image/png' }),
        attach('said-to-be-big.csv', { bytes: 200_001 }),
        attach('big.txt'),
        attach('lying.txt'),
        attach('gone.json'),
        attach('ok.ts'),
      ],
    });
    const heard = talk.heard();
    expect(heard).toContain('Not read; the request goes on without:');
    expect(heard).toContain('- photo.png: only text, Markdown, CSV, JSON and code can be read');
    expect(heard).toContain('- said-to-be-big.csv: it is larger than 200 kB');
    expect(heard).toContain('- big.txt: it is larger than 200 kB');
    expect(heard).toContain('- lying.txt: it is not text');
    expect(heard).toContain('- gone.json: it could not be fetched');
    expect(heard).toMatch(/With: ok\.ts\n/);
    expect(talk.said.find(({ message }) => message.text.includes('Not read'))?.target.audience).toBe('asker');
    expect(talk.said.at(-1)?.target.audience).toBe('thread');
  });

  it('together have a limit, too', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 6 }, (_, n) => [`part${n}.txt`, new Uint8Array(190_000).fill(97)]),
    );
    const { talk } = await talkWith(files);
    await talk.say('a web app for my errands', {
      attachments: Object.keys(files).map((name) => attach(name)),
    });
    expect(talk.heard()).toContain('- part5.txt: all files of a request together may have 1 MB');
    expect(talk.heard()).toContain('With: part0.txt, part1.txt, part2.txt, part3.txt, part4.txt');
  });

  it('are tried once more where the chat did not give them', async () => {
    let failures = 1;
    const files = new Map<string, Uint8Array | Error>([
      ['a.txt', new UpstreamError('away', { code: 'away', retryable: true })],
    ]);
    const get = files.get.bind(files);
    files.get = (name) => {
      failures -= 1;
      return failures < 0 ? text('hello') : get(name);
    };
    const wire = await startWire((exchange) => sendStream(exchange, openai.start));
    const talk = await openTalk(
      { OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' },
      { platform: 'chat', files },
    );
    await talk.say('a web app for my errands', { attachments: [attach('a.txt')] });
    expect(talk.heard()).toContain('With: a.txt');
  });

  it('are refused where no model could read them', async () => {
    const talk = await openTalk({}, { platform: 'chat', files: new Map([['a.txt', text('a')]]) });
    await talk.say('a shop for candles', { attachments: [attach('a.txt')] });
    expect(talk.heard()).toContain('- a.txt: without a language model nobody can read it');
    expect(talk.heard()).toContain('Online shop');
  });
});

describe('what is text', () => {
  it.each([
    ['notes.md', 'application/octet-stream'],
    ['a.CSV', 'application/vnd.ms-excel'],
    ['src/App.tsx', 'video/mp2t'],
    ['Dockerfile', 'application/octet-stream'],
    ['data', 'application/json; charset=utf-8'],
    ['feed', 'application/atom+xml'],
    ['x', 'text/plain'],
  ])('%s of %s is', (name, mediaType) => {
    expect(isTextLike({ name, mediaType })).toBe(true);
  });

  it.each([
    ['photo.png', 'image/png'],
    ['paper.pdf', 'application/pdf'],
    ['letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['letter.rtf', 'text/rtf'],
    ['voice.ogg', 'audio/ogg'],
    ['archive.zip', 'application/zip'],
    ['unknown', 'application/octet-stream'],
  ])('%s of %s is not', (name, mediaType) => {
    expect(isTextLike({ name, mediaType })).toBe(false);
  });
});
