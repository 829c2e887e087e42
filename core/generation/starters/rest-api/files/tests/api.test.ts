import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createApi } from '../src/api.ts';
import { config } from '../src/config.ts';
import { openStore, type Store } from '../src/store.ts';
import type { Entry } from '../src/types.ts';

const [sample = {}, other = {}] = config.samples;
const [first] = config.fields;
assert.ok(first, 'there is at least one field');

let folder: string;
let store: Store;
let server: Server;
let base: string;

async function start(apiKey?: string): Promise<void> {
  store = openStore(join(folder, 'test.db'));
  server = createApi({ store, apiKey });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  base = `http://127.0.0.1:${address.port}`;
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  store.close();
}

function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return fetch(base + path, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

async function add(body: unknown = sample): Promise<Entry> {
  const response = await send('POST', `/${config.path}`, body);
  assert.equal(response.status, 201);
  return (await response.json()) as Entry;
}

describe(config.title, () => {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'api-'));
    await start();
  });
  after(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  it('creates an entry and gives it back', async () => {
    const entry = await add();
    const response = await send('GET', `/${config.path}/${entry.id}`);
    assert.deepEqual(await response.json(), entry);
    for (const [key, value] of Object.entries(sample)) assert.deepEqual(entry[key], value);
  });

  it('changes some fields, replaces all, and removes', async () => {
    const entry = await add();
    const changed = await send('PATCH', `/${config.path}/${entry.id}`, { [first.key]: other[first.key] });
    assert.equal(((await changed.json()) as Entry)[first.key], other[first.key]);
    const replaced = await send('PUT', `/${config.path}/${entry.id}`, other);
    assert.equal(replaced.status, 200);
    assert.equal((await send('DELETE', `/${config.path}/${entry.id}`)).status, 204);
    assert.equal((await send('GET', `/${config.path}/${entry.id}`)).status, 404);
  });

  it('keeps entries through a restart', async () => {
    const entry = await add();
    await stop();
    await start();
    const response = await send('GET', `/${config.path}/${entry.id}`);
    assert.equal(response.status, 200);
  });

  it('lists in pages, searches and sorts', async () => {
    await add(sample);
    await add(other);
    const page = (await (await send('GET', `/${config.path}?limit=1&sort=created_at`)).json()) as {
      items: Entry[];
      total: number;
    };
    assert.equal(page.items.length, 1);
    assert.ok(page.total >= 2);
    const wanted = encodeURIComponent(String(other[first.key]).toUpperCase());
    const found = (await (await send('GET', `/${config.path}?search=${wanted}`)).json()) as { items: Entry[] };
    assert.ok(found.items.some((entry) => entry[first.key] === other[first.key]));
    const nothing = await send('GET', `/${config.path}?search=zzqqxxyy`);
    assert.equal(((await nothing.json()) as { total: number }).total, 0);
  });

  it('says what is wrong with a request', async () => {
    const missing = await send('POST', `/${config.path}`, {});
    assert.equal(missing.status, 422);
    const problem = (await missing.json()) as { errors: { field: string }[] };
    assert.deepEqual(problem.errors.map(({ field }) => field), [first.key]);
    assert.equal((await send('POST', `/${config.path}`, { ...sample, surprise: 1 })).status, 422);
    assert.equal((await send('POST', `/${config.path}`, '{broken')).status, 400);
    assert.equal((await send('POST', `/${config.path}`, '[]')).status, 400);
    const asText = { 'content-type': 'text/plain' };
    assert.equal((await send('POST', `/${config.path}`, JSON.stringify(sample), asText)).status, 415);
    assert.equal((await send('GET', `/${config.path}?limit=many`)).status, 400);
    assert.equal((await send('DELETE', `/${config.path}`)).status, 405);
    assert.equal((await send('GET', '/nowhere')).status, 404);
  });

  it('asks for the key where one is set', async () => {
    await stop();
    await start('secret');
    assert.equal((await send('POST', `/${config.path}`, sample)).status, 401);
    const allowed = await send('POST', `/${config.path}`, sample, { authorization: 'Bearer secret' });
    assert.equal(allowed.status, 201);
    assert.equal((await send('GET', `/${config.path}`)).status, 200);
    await stop();
    await start();
  });

  it('describes itself', async () => {
    const document = (await (await send('GET', '/openapi.json')).json()) as { paths: object };
    assert.deepEqual(Object.keys(document.paths), [`/${config.path}`, `/${config.path}/{id}`]);
  });
});
