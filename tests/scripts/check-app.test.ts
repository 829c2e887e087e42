import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SOUND_COMPONENT } from '#tests/bench/seeded-mistakes.ts';

const run = promisify(execFile);
const PROGRAM = join(import.meta.dirname, '../../scripts/check-app.ts');

async function checkApp(files: Readonly<Record<string, string | Uint8Array>>): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'check-app-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const { stdout } = await run(process.execPath, [PROGRAM, folder]);
  return JSON.parse(stdout);
}

const APP = {
  'package.json': '{ "dependencies": { "react": "^19.0.0", "react-dom": "^19.0.0" } }',
  'index.html': '<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>\n',
  'src/main.tsx':
    "import { createRoot } from 'react-dom/client';\nimport { Card } from './Card';\nimport './a.css';\n\n" +
    'createRoot(document.getElementById(\'root\')!).render(<Card title="One" />);\n',
  'src/Card.tsx': SOUND_COMPONENT,
  'src/a.css': '.card { color: red }\n',
};

describe('check-app', () => {
  it('finds nothing in a sound app, whatever else lies in its folder', async () => {
    const files = {
      ...APP,
      'node_modules/broken/index.js': 'const = 1;',
      'public/logo.png': new Uint8Array([0x89, 0x50, 0, 1]),
    };
    expect(await checkApp(files)).toEqual({ ok: true, problems: [] });
  });

  it('names file, line and column of each mistake, once', async () => {
    const files = {
      ...APP,
      'src/Card.tsx': SOUND_COMPONENT.replace('</h1>', ''),
      'src/a.css': '.card {\n  color red;\n}\n',
    };
    expect(await checkApp(files)).toEqual({
      ok: false,
      problems: [
        { file: 'src/Card.tsx', line: 11, column: 8, message: '<h1> is never closed: </h1> is missing' },
        {
          file: 'src/a.css',
          line: 2,
          column: 3,
          message: 'A declaration has no colon between its name and its value',
        },
      ],
    });
  });

  it('ends with status 1 where there is no folder', async () => {
    await expect(run(process.execPath, [PROGRAM, PROGRAM])).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: `${PROGRAM} is not a folder.\n`,
    });
  });
});
