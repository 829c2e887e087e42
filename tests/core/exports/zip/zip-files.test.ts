import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipFiles } from '#core/exports/zip/zip-files.ts';
import type { ProjectFile } from '#core/generation/types.ts';

const run = promisify(execFile);
const has = (program: string): Promise<boolean> =>
  run(program, ['--help']).then(
    () => true,
    () => false,
  );
const hasUnzip = await has('unzip');
const hasPython = await has('python3');

const FILES: ProjectFile[] = [
  { path: 'src/App.tsx', content: 'export const App = () => <h1>Grüezi 👋 日本</h1>;\n'.repeat(500) },
  { path: 'index.html', content: '<!doctype html>\n' },
  { path: 'empty.txt', content: '' },
  { path: 'public/été/日本語.json', content: '{"a":"\u2028"}' },
  { path: 'README.md', content: '# Upper' },
  { path: 'readme.md', content: '# lower' },
  { path: 'start.sh', content: '#!/bin/sh\necho hello\n' },
  { path: '../../escape.txt', content: 'stays inside' },
  { path: 'aux.txt', content: 'a device' },
];

/** What is to be found after unpacking, by path. */
const UNPACKED = {
  'my-app/src/App.tsx': FILES[0]?.content,
  'my-app/index.html': '<!doctype html>\n',
  'my-app/empty.txt': '',
  'my-app/public/été/日本語.json': '{"a":"\u2028"}',
  'my-app/README.md': '# Upper',
  'my-app/readme-2.md': '# lower',
  'my-app/start.sh': '#!/bin/sh\necho hello\n',
  'my-app/escape.txt': 'stays inside',
  'my-app/_aux.txt': 'a device',
};

/** As many files as an app may have, of as many bytes as it may have, hard to compress. */
function largestApp(): ProjectFile[] {
  return Array.from({ length: 2_000 }, (_, index) => ({
    path: `src/${index % 50}/file-${index}.ts`,
    content: randomBytes(2_600).toString('hex'),
  }));
}

/** The same files, and which of them were looked into. */
function watched(files: readonly ProjectFile[]): { files: ProjectFile[]; seen: Set<string> } {
  const seen = new Set<string>();
  return {
    seen,
    files: files.map(({ path, content }) => ({
      path,
      get content() {
        seen.add(path);
        return content;
      },
    })),
  };
}

/** Long enough for everything that is still going to happen: a turn of the loop a file, threads of zlib included. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await sleep(2);
}

async function readTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')]);
  return Object.fromEntries(await Promise.all(read)) as Record<string, string>;
}

describe('a ZIP of files', () => {
  let folder: string;
  let archive: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vectort-zip-'));
    archive = join(folder, 'app.zip');
    await writeFile(archive, await buffer(zipFiles(FILES, { root: 'my-app' })));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.skipIf(!hasUnzip)('unpacks with unzip (needs unzip)', async () => {
    const out = join(folder, 'unzip');
    // In a locale of ASCII alone, unzip writes other letters as numbers.
    await run('unzip', ['-q', archive, '-d', out], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    expect(await readTree(out)).toEqual(UNPACKED);
    expect((await stat(join(out, 'my-app/start.sh'))).mode & 0o777).toBe(0o755);
    expect((await stat(join(out, 'my-app/index.html'))).mode & 0o777).toBe(0o644);
  });

  it.skipIf(!hasPython)('unpacks with Python, which finds every checksum right (needs python3)', async () => {
    const out = join(folder, 'python');
    await run('python3', ['-m', 'zipfile', '-e', archive, out]);
    expect(await readTree(out)).toEqual(UNPACKED);
    const tested = await run('python3', ['-m', 'zipfile', '-t', archive]);
    expect(tested.stdout).not.toMatch(/bad|corrupt/i);
  });

  it('is the same bytes for the same files, in whatever order and time zone', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      const again = await buffer(zipFiles(FILES.toReversed(), { root: 'my-app' }));
      expect(again.equals(await readFile(archive))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('is a valid archive without any file', async () => {
    const bytes = await buffer(zipFiles([], { root: 'nothing' }));
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from('PK\u0005\u0006'));
  });

  it('keeps a dangerous root inside', async () => {
    const bytes = await buffer(zipFiles([{ path: 'a', content: 'a' }], { root: '../CON' }));
    expect(bytes.toString('latin1')).toContain('.._CON/a');
  });

  it('is a stream of Node that gives bytes', async () => {
    const stream = zipFiles(FILES, { root: 'my-app' });
    expect(stream).toBeInstanceOf(Readable);
    const [chunk] = (await once(stream, 'data')) as unknown[];
    expect(chunk).toBeInstanceOf(Buffer);
    stream.destroy();
  });
});

describe('the largest app as a ZIP', () => {
  it('encodes nothing before it is read, and no more than a reader has room for', async () => {
    const { files, seen } = watched(largestApp());
    const stream = zipFiles(files, { root: 'big' });
    await settle();
    expect(seen.size).toBe(0);

    await once(stream, 'readable');
    await settle();
    // 1 MiB waits in archiver and less in what is before and after it; the whole is 10 MB.
    expect(seen.size).toBeGreaterThan(0);
    expect(seen.size).toBeLessThan(900);
    stream.destroy();
  });

  it('stops working when its reader goes away, and lets go of everything', async () => {
    const { files, seen } = watched(largestApp());
    const stream = zipFiles(files, { root: 'big' });
    for await (const _ of stream) break;
    expect(stream.destroyed).toBe(true);
    await settle();
    const before = seen.size;
    expect(before).toBeLessThan(900);
    await settle();
    expect(seen.size).toBe(before);
    expect(process.getActiveResourcesInfo().filter((name) => /zlib/i.test(name))).toEqual([]);
  });

  it('is whole after a slow reader', async () => {
    const files = largestApp().slice(0, 300);
    let bytes = 0;
    const slow = new Writable({
      highWaterMark: 1024,
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        setImmediate(done);
      },
    });
    await pipeline(zipFiles(files, { root: 'big' }), slow);
    expect(bytes).toBe((await buffer(zipFiles(files, { root: 'big' }))).length);
  });
});
