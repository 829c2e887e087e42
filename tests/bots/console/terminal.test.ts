import { describe, expect, it, vi } from 'vitest';
import { tempFolder } from '#tests/support/temp-store.ts';
import { openConsole, type ConsoleBench } from './support/console-bench.ts';
import { VirtualScreen } from './support/virtual-screen.ts';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const LEFT = '\u001B[D';
const UP = '\u001B[A';

async function openTerminal(
  columns = 40,
  dataDir = tempFolder(),
): Promise<ConsoleBench & { screen: VirtualScreen }> {
  const screen = new VirtualScreen(columns);
  const bench = await openConsole({ output: screen, isTerminal: true, dataDir, welcome: ['Welcome.'] });
  await vi.waitFor(() => expect(screen.rows()).toEqual(['Welcome.', '›']));
  return { ...bench, screen };
}

const card = (progress: string) => ({
  text: '**Chores**',
  progress,
  buttons: [[{ label: 'Stop', action: 'run.stop', value: 'r1', style: 'danger' as const }]],
});

/** Lets keys arrive and be drawn. */
async function type({ input }: ConsoleBench, keys: string): Promise<void> {
  input.write(keys);
  await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a terminal', () => {
  it('keeps what is being typed, and the cursor in it, when a message comes', async () => {
    const bench = await openTerminal();
    await type(bench, `/build a shop${LEFT.repeat(4)}`);
    await bench.post('m', { text: 'Something else.' });
    expect(bench.screen.rows()).toEqual(['Welcome.', 'Something else.', '', '› /build a shop']);
    expect(bench.screen.typed()).toBe('› /build a ');
    await type(bench, 'flower \r');
    expect(bench.events).toMatchObject([{ type: 'command', name: 'build', argument: 'a flower shop' }]);
  });

  it('shows what runs in place, over what is being typed, until it is done', async () => {
    const bench = await openTerminal();
    await type(bench, 'hel');
    await bench.post('c', card('starting'));
    await bench.edit('c', card('writing src/App.tsx'));
    expect(bench.screen.rows()).toEqual(['Welcome.', 'Chores · writing src/App.tsx', '› hel']);
    await bench.post('m', { text: 'By the way.' });
    await type(bench, 'lo');
    expect(bench.screen.rows()).toEqual([
      'Welcome.',
      'By the way.',
      '',
      'Chores · writing src/App.tsx',
      '› hello',
    ]);
    await bench.edit('c', { text: 'Chores · done' });
    expect(bench.screen.rows()).toEqual(['Welcome.', 'By the way.', '', 'Chores · done', '› hello']);
  });

  it('leaves no trace of what runs over a line that was entered', async () => {
    const bench = await openTerminal(20);
    await bench.post('c', card('starting'));
    await type(bench, 'a line that is longer than the screen is wide\r');
    await bench.edit('c', card('checking'));
    expect(bench.screen.rows()).toEqual([
      'Welcome.',
      '› a line that is lon',
      'ger than the screen',
      'is wide',
      'Chores · checking',
      '›',
    ]);
  });

  it.each([
    ['long words', 'writing src/components/pages/Overview.tsx'],
    ['wide characters', '日本語のとても長いタイトルのアプリケーションを書いています'],
    ['emoji', '🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉'],
    ['several lines', 'one\ntwo\tthree\nfour five six seven eight nine'],
  ])('keeps a live line of %s to one row', async (_, progress) => {
    const bench = await openTerminal(24);
    for (const end of ['', ' 1', ' 2']) await bench.edit('c', card(`${progress}${end}`));
    expect(bench.screen.rows()).toHaveLength(3);
    expect(bench.screen.rows()[1]).toMatch(/^Chores · .+…$/);
    await bench.edit('c', { text: 'done' });
    expect(bench.screen.rows()).toEqual(['Welcome.', 'done', '›']);
  });

  it.each([
    ['narrower', 24],
    ['wider', 80],
  ])('is drawn right after it was made %s', async (_, columns) => {
    const bench = await openTerminal(40);
    await bench.post('m', { text: 'A message that stays where it is, for ever.' });
    await bench.post('c', card('writing src/pages/Overview.tsx'));
    await type(bench, 'a line that takes more than a row of it');
    bench.screen.resize(columns);
    await bench.edit('c', card('checking'));
    await bench.post('end', { text: 'End.' });
    const text = bench.screen.rows().join('').replaceAll(' ', '');
    expect(text).toBe(
      'Welcome.|Amessagethatstayswhereitis,forever.|End.|Chores·checking|›alinethattakesmorethanarowofit'.replaceAll(
        '|',
        '',
      ),
    );
  });

  it('shows that several run', async () => {
    const bench = await openTerminal();
    await bench.post('a', card('waiting'));
    await bench.post('b', { ...card('starting'), text: 'Shop' });
    expect(bench.screen.rows()[1]).toBe('Shop · starting (+1)');
    await bench.edit('b', { text: 'Shop · done' });
    expect(bench.screen.rows()).toEqual(['Welcome.', 'Shop · done', 'Chores · waiting', '›']);
  });

  it('takes many lines at once, each as a message', async () => {
    const bench = await openTerminal();
    await bench.post('c', card('starting'));
    await type(bench, 'one\rtwo\rthree\rfo');
    expect(bench.events).toMatchObject([{ text: 'one' }, { text: 'two' }, { text: 'three' }]);
    expect(new Set(bench.events.map(({ id }) => id)).size).toBe(3);
    expect(bench.screen.rows()).toEqual([
      'Welcome.',
      '› one',
      '› two',
      '› three',
      'Chores · starting',
      '› fo',
    ]);
  });

  it('offers earlier lines again, after a restart too, but keeps no secrets', async () => {
    const dataDir = tempFolder();
    const first = await openTerminal(40, dataDir);
    await type(first, '/build a shop\r/env set KEY=secret\r');
    await type(first, `${UP}${UP}`);
    expect(first.screen.typed()).toBe('› /build a shop');
    await first.platform.stop();
    const next = await openTerminal(40, dataDir);
    await type(next, UP);
    expect(next.screen.typed()).toBe('› /build a shop');
  });

  it('ends with Ctrl-D, and goes on with plain lines', async () => {
    const bench = await openTerminal();
    await bench.post('c', card('starting'));
    await type(bench, CTRL_D);
    await bench.platform.ended;
    bench.platform.say('Bye.');
    await bench.edit('c', { text: 'done' });
    expect(bench.screen.rows()).toEqual(['Welcome.', 'Bye.', 'done']);
    await bench.platform.stop();
    await bench.edit('d', card('still running'));
    expect(bench.screen.rows()).toEqual(['Welcome.', 'Bye.', 'done']);
  });
});

describe('Ctrl-C', () => {
  it('stops what runs, and ends the program when it is pressed again', async () => {
    const bench = await openTerminal();
    await bench.post('c', card('starting'));
    await type(bench, CTRL_C);
    expect(bench.events).toMatchObject([{ type: 'action', action: 'run.stop', value: 'r1' }]);
    expect(bench.interrupts()).toBe(0);
    expect(bench.screen.rows()).toContain('again ends');
    await type(bench, CTRL_C);
    expect(bench.interrupts()).toBe(1);
    expect(bench.events).toHaveLength(1);
  });

  it('throws away what is being typed, and ends the program where there is nothing', async () => {
    const bench = await openTerminal();
    await type(bench, `hello${LEFT}`);
    await type(bench, CTRL_C);
    expect(bench.screen.rows()).toEqual(['Welcome.', '›']);
    expect(bench.interrupts()).toBe(0);
    await type(bench, CTRL_C);
    expect(bench.interrupts()).toBe(1);
  });
});
