import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbeddedCollection, type Run } from '#core/store/backends/embedded/collection.ts';
import { createCommitQueue } from '#core/store/backends/embedded/commit-queue.ts';
import { openDatabase, type Database } from '#core/store/backends/embedded/database.ts';
import { createTable } from '#core/store/backends/embedded/table.ts';
import type { Collection, CollectionSpec, Filter, FindOptions, StoredDocument } from '#core/store/types.ts';

interface Project extends StoredDocument {
  user_id?: string;
  title?: string;
  status?: string;
  version?: number;
  private?: boolean;
  tags?: string[];
  config?: { region?: string };
  created_at?: Date;
}

const PROJECTS: CollectionSpec<Project> = {
  name: 'projects',
  indexes: [
    { keys: { user_id: 1, created_at: -1 } },
    { keys: { title: 1 }, unique: true, sparse: true },
    { keys: { 'config.region': 1 } },
    { keys: { tags: 1 } },
    { keys: { created_at: 1 } },
  ],
};

describe('queries of the embedded store', () => {
  let dataDir: string;
  let database: Database;
  let statements: string[];
  let projects: Collection<Project>;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'vectort-store-'));
    const real = openDatabase(dataDir, { readOnly: false });
    statements = [];
    database = {
      ...real,
      statement(sql) {
        statements.push(sql);
        return real.statement(sql);
      },
    };
    const table = createTable(PROJECTS, { database, readOnly: false });
    const commits = createCommitQueue(database, {
      onRollback: () => table.forget(),
      onCommit: () => undefined,
      onFailure: () => undefined,
    });
    const read: Run = async (work) => {
      table.prepare();
      return work();
    };
    projects = createEmbeddedCollection({
      table,
      read,
      write: async (work) => {
        table.prepare();
        return commits.run(work);
      },
    });
  });
  afterEach(() => {
    database.close();
    rmSync(dataDir, { recursive: true });
  });

  /** SQLite's own words on how it finds what the last query on the table asks for. */
  async function planOf(filter: Filter<Project>, options: FindOptions<Project> = {}): Promise<string> {
    await projects.count({});
    statements.length = 0;
    await projects.find(filter, options);
    const sql = statements.findLast((statement) => statement.startsWith('SELECT rowid, document')) ?? '';
    const parameters = Array.from(sql.matchAll(/\?/g), () => null);
    const rows = database.connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
    return rows.map((row) => String(row['detail'])).join('; ');
  }

  const INDEXED = /^SEARCH projects USING INDEX projects:/;

  it('look up by id through the primary key', async () => {
    expect(await planOf({ _id: 'a' })).toBe(
      'SEARCH projects USING INDEX sqlite_autoindex_projects_1 (_id=?)',
    );
    expect(await planOf({ _id: { $in: ['a', 'b'] } })).toContain('(_id=?)');
  });

  it('look up by one field, nested or unique, through its index', async () => {
    expect(await planOf({ title: 'x' })).toMatch(INDEXED);
    expect(await planOf({ 'config.region': 'eu' })).toMatch(INDEXED);
    expect(await planOf({ title: { $in: ['x', 'y'] } })).toMatch(INDEXED);
    expect(await planOf({ title: null })).toMatch(INDEXED);
  });

  it('look up by ranges of dates through the index', async () => {
    expect(await planOf({ created_at: { $lt: new Date() } })).toMatch(/<expr>>\? AND <expr><\?/);
    expect(await planOf({ user_id: 'u', created_at: { $gte: new Date(0) } })).toMatch(INDEXED);
  });

  it('page newest first straight off the compound index, without sorting', async () => {
    const plan = await planOf({ user_id: 'u' }, { sort: { created_at: -1 }, skip: 20, limit: 10 });
    expect(plan).toMatch(INDEXED);
    expect(plan).not.toContain('TEMP B-TREE');
    expect(statements.at(-1)).toContain('LIMIT ? OFFSET ?');
  });

  it('go through the index with conditions on other fields as well', async () => {
    expect(
      await planOf(
        { user_id: 'u', status: { $ne: 'draft' }, private: false },
        { sort: { created_at: -1 }, limit: 5 },
      ),
    ).toMatch(/^SEARCH .*\(<expr>=\?\)$/);
  });

  it('take each branch of $or through its index', async () => {
    const plan = await planOf({ $or: [{ user_id: 'u' }, { title: 't' }] });
    expect(plan).toContain('MULTI-INDEX OR');
    expect(plan).not.toContain('SCAN');
  });

  it('look into arrays among the arrays alone, through the index', async () => {
    await projects.insertOne({ _id: 'a', tags: ['x'] });
    const plan = await planOf({ tags: 'x' });
    expect(plan).toContain('MULTI-INDEX OR');
    expect(plan).not.toContain('SCAN');
  });

  it('delete and count in SQL', async () => {
    await projects.insertMissing([
      { _id: 'a', version: 1 },
      { _id: 'b', version: 2 },
    ]);
    statements.length = 0;
    expect(await projects.count({ version: { $gt: 0 } })).toBe(2);
    expect(await projects.deleteMany({ version: { $gt: 0 } })).toBe(2);
    expect(statements.filter((sql) => sql.startsWith('SELECT rowid'))).toEqual([]);
  });

  it('prepare one statement for lists of any length', async () => {
    await planOf({ title: { $in: ['a'] } });
    const [first] = statements.splice(0);
    await planOf({ title: { $in: ['b', 'c'] } });
    expect(statements).toEqual([first]);
  });

  it('sort by code points, as MongoDB does', async () => {
    await projects.insertMissing([
      { _id: 'a', title: '𝒳' },
      { _id: 'b', title: '\uFB01' },
    ]);
    expect((await projects.find({}, { sort: { title: 1 } })).map(({ _id }) => _id)).toEqual(['b', 'a']);
  });

  it('refuse what other engines do not understand', async () => {
    const wrong: unknown[] = [
      { title: { $regex: 'x' } },
      { $where: '1' },
      { $nor: [] },
      { tags: { $elemMatch: { $regex: 'x' } } },
      { title: undefined },
      { 'config."region': 1 },
      { 'config..x': 1 },
    ];
    for (const filter of wrong) {
      await expect(projects.find(filter as Filter<Project>)).rejects.toMatchObject({ name: 'BugError' });
    }
    await expect(projects.updateOne({}, { $rename: { a: 'b' } } as never)).rejects.toMatchObject({
      name: 'BugError',
    });
    await expect(projects.insertOne({ _id: '' })).rejects.toMatchObject({ name: 'BugError' });
  });

  it('refuse values that cannot come back as they were', async () => {
    for (const value of [Number.NaN, Infinity, 1n, new Map(), () => 1, new Date('x'), new Date(8.64e15)]) {
      await expect(
        projects.insertOne({ _id: 'a', config: { region: value } } as never),
      ).rejects.toMatchObject({
        name: 'BugError',
      });
    }
  });

  it('keep objects that look like the marks of dates', async () => {
    const config = { region: { $date: 'tomorrow' }, other: { $object: { $date: new Date(5) } } };
    await projects.insertOne({ _id: 'a', config } as never);
    expect((await projects.findOne({ _id: 'a' }))?.config).toStrictEqual(config);
  });

  it('take field names with quotes', async () => {
    await projects.insertOne({ _id: 'a', config: { "it's": 1 } } as never);
    expect(await projects.count({ "config.it's": 1 })).toBe(1);
  });

  it('handle fifty thousand documents without keeping them', async () => {
    const COUNT = 50_000;
    for (let from = 0; from < COUNT; from += 5_000) {
      await projects.insertMissing(
        Array.from({ length: 5_000 }, (_, offset) => ({
          _id: `p${from + offset}`,
          user_id: `u${(from + offset) % 100}`,
          title: `t${from + offset}`,
          version: from + offset,
          created_at: new Date(from + offset),
        })),
      );
    }
    expect(await projects.count({ user_id: 'u7' })).toBe(500);
    const page = await projects.find({ user_id: 'u7' }, { sort: { created_at: -1 }, skip: 490, limit: 10 });
    expect(page.map(({ version }) => version).at(-1)).toBe(7);
    expect(await projects.updateMany({ user_id: 'u7' }, { $set: { status: 'old' } })).toBe(500);
    expect(await projects.deleteMany({ status: 'old' })).toBe(500);
    expect(await projects.count({})).toBe(COUNT - 500);
  });

  it('lose nothing acknowledged, and go on, when the disk is full for a while', async () => {
    await projects.insertOne({ _id: 'before' });
    const pages = Number(database.connection.prepare('PRAGMA page_count').get()?.['page_count']);
    database.connection.exec(`PRAGMA max_page_count = ${pages + 4}`);
    const big = 'x'.repeat(2_000);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) => projects.insertOne({ _id: `n${n}`, title: big + n, tags: ['x'] })),
    );
    expect(outcomes.map(({ status }) => status)).toContain('rejected');
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(failure?.reason).toMatchObject({
      name: 'UpstreamError',
      code: 'store_full',
      retryable: true,
    });
    const kept = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(await projects.count({})).toBe(kept + 1);

    database.connection.exec('PRAGMA max_page_count = 1000000');
    await projects.insertOne({ _id: 'after', tags: ['y'] });
    expect(await projects.count({ tags: 'y' })).toBe(1);
    const known = database.connection.prepare('SELECT field FROM "$array_fields"').all();
    expect(known.map((row) => row['field'])).toEqual(['tags']);
  });
});
