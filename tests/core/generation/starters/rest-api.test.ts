import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesFor } from './support/brief.ts';

const run = promisify(execFile);

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rest-api-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

function unpack(request: string): void {
  for (const { path, content } of filesFor(request)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Starts the API as its package.json does; gives the address it prints, and a way to end it as a host would. */
async function start(
  environment: Record<string, string> = {},
): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts'], {
    cwd: folder,
    env: { PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the API ended with ${code}`)));
    child.stdout.on('data', (data: Buffer) => {
      const found = /http:\/\/\S+/.exec(data.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

async function send(method: string, url: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', connection: 'close' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

describe('the REST API', () => {
  it('creates, lists, changes, removes and keeps what it has through a restart', async () => {
    unpack('REST API for lighthouses with name, height, city and is open');
    const first = await start();
    const created = await send('POST', first.url, {
      name: 'Créac’h',
      height: 54.85,
      city: 'Ouessant',
      open: true,
    });
    expect(created).toMatchObject({ status: 201, body: { name: 'Créac’h', height: 54.85, open: true } });
    await send('POST', first.url, { name: 'Bell Rock', height: 35 });
    await send('POST', first.url, { name: 'Fastnet', height: 54 });
    const { id } = created.body as { id: string };

    expect(await send('GET', `${first.url}?sort=-height&limit=2`)).toMatchObject({
      body: { total: 3, items: [{ name: 'Créac’h' }, { name: 'Fastnet' }] },
    });
    expect(await send('GET', `${first.url}?search=creac`)).toMatchObject({ body: { total: 1 } });
    expect(await send('GET', `${first.url}?open=true`)).toMatchObject({ body: { total: 1 } });
    expect(await send('PATCH', `${first.url}/${id}`, { city: null })).toMatchObject({
      body: { city: null, height: 54.85 },
    });
    await first.stop();

    const second = await start();
    expect(await send('GET', `${second.url}/${id}`)).toMatchObject({
      status: 200,
      body: { name: 'Créac’h', city: null },
    });
    expect(await send('DELETE', `${second.url}/${id}`)).toMatchObject({ status: 204 });
    expect(await send('GET', `${second.url}/${id}`)).toMatchObject({ status: 404 });
    expect(await send('GET', second.url)).toMatchObject({ body: { total: 2 } });
  });

  it('names every wrong field', async () => {
    unpack('an API for bookings with name, date, email, number of guests and status (open, paid)');
    const { url } = await start();
    const wrong = {
      name: ' ',
      date: '2026-02-31',
      email: 'nobody',
      status: 'lost',
      numberOfGuests: 'many',
      x: 1,
    };
    const { status, body } = await send('POST', url, wrong);
    expect(status).toBe(422);
    const { errors } = body as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field).toSorted()).toEqual([
      'date',
      'email',
      'name',
      'numberOfGuests',
      'status',
      'x',
    ]);
    expect(await send('GET', url)).toMatchObject({ body: { total: 0 } });
  });

  it('survives hostile words and requests', async () => {
    unpack('REST API for "x\'); DROP TABLE entries; --" with name, "a"b" and `c`');
    const { url } = await start();
    expect(await send('POST', url, { name: "'); DROP TABLE entries; --" })).toMatchObject({ status: 201 });
    expect(await send('GET', `${url}?search=%25`)).toMatchObject({ body: { total: 0 } });
    expect(await send('GET', `${url}?sort=name;--`)).toMatchObject({ status: 400 });
    expect(await send('POST', url, { name: 'x'.repeat(200_000) })).toMatchObject({ status: 413 });
    expect(await send('POST', url, { name: 'x', constructor: 1 })).toMatchObject({ status: 422 });
    expect(await send('GET', url)).toMatchObject({ body: { total: 1 } });
  });

  it('brings tests that pass and examples that its own rules accept', async () => {
    unpack('une API pour gérer les réservations d’un gîte');
    await run(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/seed.ts'], { cwd: folder });
    const { stdout } = await run(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--test', '--test-reporter=tap', 'tests/api.test.ts'],
      { cwd: folder, env: {} },
    );
    expect(stdout).toMatch(/^# fail 0$/m);
  });
});
