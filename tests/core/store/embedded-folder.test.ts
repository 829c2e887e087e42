import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '#core/log.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import type { CollectionSpec, Store } from '#core/store/types.ts';

interface Row {
  _id: string;
  n?: number;
  tags?: string[] | string;
  at?: Date;
}

const ROWS: CollectionSpec<Row> = { name: 'rows', indexes: [{ keys: { n: 1 }, unique: true, sparse: true }] };
const WRITER = new URL('embedded-writer.ts', import.meta.url).pathname;

describe('the embedded store and its folder', () => {
  const log = createLogger('silent');
  let base: string;
  let dataDir: string;
  const opened: Store[] = [];
  const children: ChildProcess[] = [];

  async function open(options: { readOnly?: boolean; expiryIntervalMs?: number } = {}): Promise<Store> {
    const store = await openEmbeddedStore({ dataDir, log, ...options });
    opened.push(store);
    return store;
  }

  function startWriter(): { child: ChildProcess; lines: string[] } {
    const child = spawn(process.execPath, [WRITER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const lines: string[] = [];
    let rest = '';
    child.stdout?.on('data', (data: Buffer) => {
      const parts = (rest + data.toString()).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
    });
    return { child, lines };
  }

  async function untilWritten({ lines }: { lines: string[] }, count: number): Promise<void> {
    await expect.poll(() => lines.length, { timeout: 15_000, interval: 5 }).toBeGreaterThan(count);
  }

  async function kill(child: ChildProcess): Promise<void> {
    const gone = once(child, 'close');
    child.kill('SIGKILL');
    await gone;
  }

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'vectort-store-'));
    dataDir = join(base, 'my data', 'Übung 漢字');
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const store of opened.splice(0)) await store.close();
    rmSync(base, { recursive: true, force: true });
  });

  it('finds everything acknowledged after kill -9 in a write loop, again and again', async () => {
    const acknowledged = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const writer = startWriter();
      await untilWritten(writer, 60);
      await kill(writer.child);
      for (const line of writer.lines.slice(1)) acknowledged.add(line);
    }
    const store = await open();
    const found = new Set((await store.collection(ROWS).find({})).map(({ _id }) => _id));
    expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
    expect(acknowledged.size).toBeGreaterThanOrEqual(180);
  });

  it('is refused to a second program until the first is gone, even by kill -9', async () => {
    const writer = startWriter();
    await untilWritten(writer, 1);
    await expect(open()).rejects.toMatchObject({
      name: 'OperatorError',
      code: 'data_dir_locked',
      parameters: { path: dataDir },
      message: expect.stringContaining(dataDir),
    });
    await kill(writer.child);
    await expect(open()).resolves.toMatchObject({ engine: 'embedded' });
  });

  it('is refused to a second opening in the same program', async () => {
    await open();
    await expect(open()).rejects.toMatchObject({ code: 'data_dir_locked' });
  });

  it('can be read beside a running program, which sees no difference', async () => {
    const writer = startWriter();
    await untilWritten(writer, 20);
    const store = await open({ readOnly: true });
    const rows = store.collection(ROWS);
    expect(await rows.count({})).toBeGreaterThanOrEqual(20);
    const { length } = writer.lines;
    await untilWritten(writer, length + 20);
    expect(await rows.count({})).toBeGreaterThanOrEqual(length + 20);
    expect(await store.collection({ name: 'unknown', indexes: [] }).find({})).toEqual([]);
    await expect(rows.insertOne({ _id: 'x' })).rejects.toMatchObject({ code: 'store_read_only' });
  });

  it('can be read when no program runs', async () => {
    const store = await open();
    await store.collection(ROWS).insertOne({ _id: 'a', n: 1 });
    await store.close();
    expect(await (await open({ readOnly: true })).collection(ROWS).count({ n: 1 })).toBe(1);
  });

  it('seen by a reader holds arrays that were not there when it opened', async () => {
    const rows = (await open()).collection(ROWS);
    await rows.insertOne({ _id: 'a', tags: 'x' });
    const seen = (await open({ readOnly: true })).collection(ROWS);
    expect(await seen.count({ tags: 'x' })).toBe(1);
    await rows.insertOne({ _id: 'b', tags: ['x'] });
    expect(await seen.count({ tags: 'x' })).toBe(2);
  });

  it('remembers arrays when it is opened again', async () => {
    const store = await open();
    await store.collection(ROWS).insertOne({ _id: 'a', tags: ['x'] });
    await store.close();
    expect(await (await open()).collection(ROWS).count({ tags: 'x' })).toBe(1);
  });

  it('says which folder cannot be written', async () => {
    mkdirSync(base, { recursive: true });
    writeFileSync(join(base, 'my data'), 'a file where a folder should be');
    await expect(open()).rejects.toMatchObject({
      name: 'OperatorError',
      code: 'data_dir_unwritable',
      message: expect.stringContaining(dataDir),
    });
  });

  it('says that a damaged file is damaged and leaves it as it is', async () => {
    mkdirSync(dataDir, { recursive: true });
    const file = join(dataDir, 'store.sqlite');
    writeFileSync(file, 'this is no database, but long enough to be looked at as one'.repeat(50));
    await expect(open()).rejects.toMatchObject({ name: 'OperatorError', code: 'store_corrupt' });
    // The lock was given back: the operator can put a backup there and go on.
    rmSync(file);
    await expect(open()).resolves.toBeDefined();
  });

  it('says so as well when the file was cut off, or when it meets the damage only while reading', async () => {
    const file = join(dataDir, 'store.sqlite');
    const store = await open();
    await store
      .collection(ROWS)
      .insertMissing(Array.from({ length: 2_000 }, (_, n) => ({ _id: `r${n}`, n })));
    await store.close();
    const whole = readFileSync(file);
    const PAGE = 4_096;
    writeFileSync(file, Buffer.from(whole).fill(0xff, 8 * PAGE));
    const damaged = (await open()).collection(ROWS);
    await expect(damaged.find({})).rejects.toMatchObject({ name: 'OperatorError', code: 'store_corrupt' });
    for (const each of opened.splice(0)) await each.close();
    writeFileSync(file, whole.subarray(0, 4 * PAGE));
    await expect(open()).rejects.toMatchObject({ name: 'OperatorError', code: 'store_corrupt' });
  });

  it('refuses the file of a newer program', async () => {
    await (await open()).close();
    const file = new DatabaseSync(join(dataDir, 'store.sqlite'));
    file.exec('PRAGMA user_version = 99');
    file.close();
    await expect(open()).rejects.toMatchObject({ name: 'OperatorError', code: 'store_newer' });
  });

  it('makes nothing where it only reads', async () => {
    await expect(open({ readOnly: true })).rejects.toMatchObject({
      name: 'OperatorError',
      code: 'store_missing',
    });
    expect(existsSync(dataDir)).toBe(false);
  });

  it('forgets in time what has expired, and nothing else', async () => {
    const spec: CollectionSpec<Row> = {
      name: 'events',
      indexes: [{ keys: { at: 1 }, expireAfterSeconds: 60 }],
    };
    const store = await open({ expiryIntervalMs: 10 });
    const events = store.collection(spec);
    await events.insertMissing([
      { _id: 'past', at: new Date(Date.now() - 61_000) },
      { _id: 'ancient', at: new Date('1800-01-01') },
      { _id: 'recent', at: new Date(Date.now() - 1_000) },
      { _id: 'timeless' },
    ]);
    await expect.poll(() => events.count({})).toBe(2);
    expect((await events.find({}, { sort: { _id: 1 } })).map(({ _id }) => _id)).toEqual([
      'recent',
      'timeless',
    ]);
  });

  it('finishes what was asked before it closes and refuses what comes after', async () => {
    const store = await open();
    const rows = store.collection(ROWS);
    await rows.count({});
    const written = rows.insertOne({ _id: 'a' });
    await Promise.resolve();
    await store.close();
    await store.close();
    await written;
    await expect(rows.insertOne({ _id: 'b' })).rejects.toMatchObject({ code: 'store_closed' });
    await expect(rows.find({})).rejects.toMatchObject({ code: 'store_closed' });
    await expect(store.ping()).rejects.toMatchObject({ code: 'store_closed' });
    expect((await (await open()).collection(ROWS).find({})).map(({ _id }) => _id)).toEqual(['a']);
  });

  it('is given back whole to the next indexes of a collection', async () => {
    const store = await open();
    await store.collection(ROWS).insertMissing([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ]);
    await store.close();
    const again = await open();
    const changed = again.collection<Row>({ name: 'rows', indexes: [{ keys: { at: 1 } }] });
    await changed.insertOne({ _id: 'c', n: 2 });
    expect(await changed.count({ n: 2 })).toBe(2);
  });
});
