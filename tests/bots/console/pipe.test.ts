import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { UpstreamError } from '#core/errors.ts';
import type { Message } from '#core/chat/types.ts';
import { tempFolder } from '#tests/support/temp-store.ts';
import { openConsole } from './support/console-bench.ts';
import { VirtualScreen } from './support/virtual-screen.ts';

const quote = (label: string, value: string): Message => ({
  text: 'Quote',
  buttons: [[{ label, action: 'quote.build', value }]],
});

describe('input that is no terminal', () => {
  it('has each line wait for the run before it, and ends when the last one is done', async () => {
    const log: string[] = [];
    let finish: () => void = () => undefined;
    const { input, platform, events } = await openConsole({
      output: new PassThrough(),
      firstMessages: ['first'],
      whenIdle: async () => await new Promise<void>((resolve) => (finish = resolve)),
    });
    void platform.ended.then(() => log.push('ended'));
    input.end('second\r\nthird');
    for (const expected of ['first', 'second', 'third']) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(events.at(-1)).not.toMatchObject({ text: expected });
      finish();
      await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ text: expected }));
    }
    expect(log).toEqual([]);
    await vi.waitFor(() => {
      finish();
      expect(log).toEqual(['ended']);
    });
    expect(events).toHaveLength(3);
  });

  it('does not have a stop wait', async () => {
    let handled = false;
    const { input, events } = await openConsole({
      output: new PassThrough(),
      whenHandled: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        handled = true;
      },
      whenIdle: async () => await new Promise(() => undefined),
    });
    input.write('/stop\n');
    await vi.waitFor(() => expect(events).toMatchObject([{ type: 'command', name: 'stop' }]));
    // But what was said before is understood first.
    expect(handled).toBe(true);
  });

  it('loses no line that comes before anybody listens', async () => {
    const dataDir = tempFolder();
    const { input, events } = await openConsole({
      dataDir,
      output: new PassThrough(),
      whenIdle: async () => await new Promise((resolve) => setTimeout(resolve, 30)),
    });
    input.end('one\n\n  \ntwo\n');
    await vi.waitFor(() => expect(events).toMatchObject([{ text: 'one' }, { text: 'two' }]));
    // What a script sends is no history of what somebody typed.
    expect(existsSync(join(dataDir, 'console-history'))).toBe(false);
  });

  it('reads a number as a choice of what the line before brought', async () => {
    const bench = await openConsole({
      output: new PassThrough(),
      whenIdle: async () =>
        bench.events.length === 1 ? await bench.post('q', quote('Build', 'q1')) : undefined,
    });
    bench.input.end('/build a shop\n1\n');
    await bench.platform.ended;
    expect(bench.events).toMatchObject([
      { type: 'command' },
      { type: 'action', action: 'quote.build', value: 'q1' },
    ]);
  });

  it('says why a line could not be accepted, and goes on', async () => {
    const output = new PassThrough();
    const { platform, input, events } = await openConsole({
      output,
      accept({ type }) {
        if (type === 'command') throw new UpstreamError('disk full', { code: 'store', retryable: true });
      },
    });
    input.end('/build a shop\nhello\n');
    await platform.ended;
    expect(String(output.read())).toBe('sorry: UpstreamError: disk full\n');
    expect(events).toMatchObject([{ type: 'message', text: 'hello' }]);
  });
});

describe('output that is no terminal', () => {
  it('shows progress as lines, one a change, without colours', async () => {
    const output = new PassThrough();
    const { post, edit } = await openConsole({ output });
    const card = (progress: string): Message => ({
      text: '**Chores**',
      progress,
      buttons: [[{ label: 'Stop', action: 'run.stop' }]],
    });
    await post('c', card('starting'));
    await edit('c', card('checking'));
    await edit('c', card('checking'));
    await edit('c', { text: '**Chores** · done' });
    output.end();
    expect(await textOf(output)).toBe('Chores · starting\nChores · checking\nChores · done\n');
  });

  it('ends the program when nobody reads any more', async () => {
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const { interrupts, post } = await openConsole({ output });
    await post('m', { text: 'hello' });
    await vi.waitFor(() => expect(interrupts()).toBe(1));
  });
});

describe('output to a terminal of what a script says', () => {
  it('shows progress in place', async () => {
    const screen = new VirtualScreen(30);
    const { post, edit, platform } = await openConsole({ output: screen });
    await post('c', { text: 'Chores', progress: 'starting' });
    await edit('c', { text: 'Chores', progress: `writing ${'x'.repeat(50)}` });
    expect(screen.rows()).toEqual([`Chores · writing ${'x'.repeat(11)}…`]);
    await post('m', { text: 'By the way.' });
    await edit('c', { text: 'done' });
    await platform.stop();
    expect(screen.rows()).toEqual(['By the way.', 'done']);
  });
});

describe('choices', () => {
  it('are those of the newest message that had any, and still work after a restart', async () => {
    const dataDir = tempFolder();
    const options = { dataDir, output: new PassThrough() };
    const first = await openConsole(options);
    await first.post('q1', quote('Build', 'q1'));
    await first.post('q2', quote('Build', 'q2'));
    await first.post('m', { text: 'Nothing to choose.' });
    const next = await openConsole(options);
    next.input.write('1\n');
    await vi.waitFor(() => expect(next.events).toMatchObject([{ type: 'action', value: 'q2' }]));
    await next.edit('q2', { text: 'Too late.' });
    next.input.write('build\n');
    await vi.waitFor(() => expect(next.events[1]).toMatchObject({ type: 'message', text: 'build' }));
  });

  it('of an unreadable file are none', async () => {
    const dataDir = tempFolder();
    writeFileSync(join(dataDir, 'console-choices.json'), '{"messageId":"q1","choi');
    const { input, events } = await openConsole({ dataDir, output: new PassThrough() });
    input.write('build\n');
    await vi.waitFor(() => expect(events).toMatchObject([{ type: 'message', text: 'build' }]));
  });
});

describe('files', () => {
  const message: Message = {
    text: 'Ready.',
    files: [
      { kind: 'image', key: 'p1/1/image', name: 'chores.png' },
      { kind: 'zip', key: 'p1/1/zip', name: '../../chores.zip' },
    ],
  };

  it('are written below the data folder, and their paths said', async () => {
    const dataDir = tempFolder();
    const output = new PassThrough();
    const { post } = await openConsole({ dataDir, output });
    await post('m', message);
    await post('m', message);
    const [, picture = '', zip = ''] = String(output.read()).split('\n');
    expect(picture).toBe(`Picture: ${join(dataDir, 'files/p1/1/chores.png')}`);
    expect(zip).toBe(`ZIP: ${join(dataDir, 'files/p1/1/chores.zip')}`);
    expect(readFileSync(zip.slice('ZIP: '.length), 'utf8')).toBe('bytes of p1/1/zip');
  });

  it('that cannot be made do not cost the message', async () => {
    const output = new PassThrough();
    const { post } = await openConsole({
      output,
      files: {
        open: async () => {
          throw new Error('no such version');
        },
      },
    });
    await post('m', message);
    const problem = 'sorry: Error: no such version';
    expect(String(output.read())).toBe(`Ready.\nchores.png: ${problem}\n../../chores.zip: ${problem}\n`);
  });

  it('that cannot be written do not cost the message either', async () => {
    const output = new PassThrough();
    const dataDir = tempFolder();
    const { post } = await openConsole({ dataDir, output });
    writeFileSync(join(dataDir, 'files'), 'a file where a folder should be');
    await post('m', message);
    const folder = join(dataDir, 'files/p1/1');
    expect(String(output.read())).toBe(
      `Ready.\nno room for chores.png in ${folder}\nno room for ../../chores.zip in ${folder}\n`,
    );
  });

  it('that break off leave what was there before, and no half of them', async () => {
    const dataDir = tempFolder();
    const output = new PassThrough();
    let breaksOff = false;
    const { post } = await openConsole({
      dataDir,
      output,
      files: {
        open: async () =>
          Readable.from(
            (function* () {
              yield 'bytes';
              if (breaksOff) throw new Error('broken off');
            })(),
          ),
      },
    });
    await post('m', message);
    breaksOff = true;
    await post('m', message);
    const folder = join(dataDir, 'files/p1/1');
    expect(readdirSync(folder).toSorted()).toEqual(['chores.png', 'chores.zip']);
    expect(readFileSync(join(folder, 'chores.zip'), 'utf8')).toBe('bytes');
  });

  it('that may be written later have the message wait', async () => {
    const away = new UpstreamError('away', { code: 'store_unreachable', retryable: true });
    const output = new PassThrough();
    const { post } = await openConsole({
      output,
      files: {
        open: async () => {
          throw away;
        },
      },
    });
    await expect(post('m', message)).rejects.toBe(away);
    expect(output.read()).toBeNull();
  });
});
