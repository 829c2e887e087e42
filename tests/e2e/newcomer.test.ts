import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freePorts, runProgram, startProgram, temporaryFolder } from '#tests/support/program.ts';
import { request } from './support/request.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;

const TODO = '/build --now a to-do list with due dates and dark mode';

describe('somebody new, with nothing configured', { timeout: 60_000 }, () => {
  it('gets a preview and a ZIP from one sentence', async () => {
    const { output, errors, status } = await runProgram([TODO, '/zip']);
    expect(errors).toBe('');
    expect(output).toMatch(/^Preview: http:\/\/[a-z2-7]{26}\.localhost:\d+\/?$/m);
    const zips = [...output.matchAll(/^ZIP: (\/.+\.zip)$/gm)].map((match) => match[1] ?? '');
    expect(zips).toHaveLength(2);
    expect(zips[0]).toBe(zips[1]);
    expect(output).toContain('not by a language model');
    expect(status).toBe(0);
  });

  it.skipIf(!hasPython)('gets a ZIP that unpacks into a project (needs python3)', async () => {
    const dataDir = temporaryFolder();
    const { output } = await runProgram([TODO], { dataDir });
    const zip = /^ZIP: (.+)$/m.exec(output)?.[1] ?? '';
    const folder = temporaryFolder();
    execFileSync('python3', ['-m', 'zipfile', '-e', zip, folder]);
    const [root = ''] = execFileSync('ls', [folder], { encoding: 'utf8' }).trim().split('\n');
    expect(existsSync(join(folder, root, 'index.html'))).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, root, 'package.json'), 'utf8'))).toHaveProperty('scripts');
  });

  it('sees the app at the preview link, on an origin of its own', async () => {
    const ports = await freePorts();
    const program = await startProgram({ environment: ports, args: ['--stay'] });
    program.write(TODO);
    const [, url = ''] = await program.waitFor(/^Preview: (\S+)$/m);
    const page = await request(url);
    expect(page.status).toBe(200);
    expect(page.body).toContain('<div id="root">');
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    const other = await request(url.replace(/\/\/[a-z2-7]+\./, `//${'a'.repeat(26)}.`));
    expect(other.status).toBe(404);
    expect((await request(`http://127.0.0.1:${ports.PORT}/readyz`)).status).toBe(200);
    expect((await request(`http://127.0.0.1:${ports.PORT}/metrics`)).body).toContain(
      'vectort_generations_total{outcome="completed",author="starter"} 1',
    );
  });

  it('changes, compares, undoes and redoes, in the same thread', async () => {
    const { output, status } = await runProgram([
      TODO,
      '/change --now make it green',
      '/diff',
      '/undo',
      '/versions',
      '/redo',
      '/files',
    ]);
    expect(status).toBe(0);
    expect(output).toMatch(/is ready \(version 2\)/);
    expect(output).toMatch(/^Changed: /m);
    expect(output).toMatch(/From version 1 to 2:/);
    expect(output).toMatch(/is back from version 2 to version 1/);
    expect(output).toMatch(/1 .*\(shown now\)/);
    expect(output).toMatch(/went forward from version 1 to version 2/);
  });

  it('renames the project with the app', async () => {
    const { output } = await runProgram([TODO, '/change --now rename it to Chores', '/projects']);
    expect(output).toContain('Chores is ready (version 2)');
    expect(output).toMatch(/^1\b.*Chores/m);
    expect(output.slice(output.lastIndexOf('Chores is ready'))).not.toContain('To-do List');
  });

  it('is asked what must be known, sees the quote, and builds by number', async () => {
    const { output, status } = await runProgram(['make me an app', 'a recipe box for my family', '1']);
    expect(output).toContain('What should the app do?');
    expect(output).toMatch(/\[1\] Build/);
    expect(output).toMatch(/^Preview: /m);
    expect(status).toBe(0);
  });

  it('reads everything in French where the terminal is French', async () => {
    const { output, status } = await runProgram(
      ['/build --now une liste de courses avec quantité', '/aide', '/help', '/balance'],
      { environment: { LANG: 'fr_FR.UTF-8' } },
    );
    expect(output).toMatch(/est prête? \(version 1\)/);
    expect(output).toMatch(/^Preview: /m);
    expect(output).toContain('crédits');
    expect(status).toBe(0);
  });

  it('finds everything again after a restart', async () => {
    const dataDir = temporaryFolder();
    await runProgram([TODO], { dataDir });
    const { output } = await runProgram(['/projects', '/project 1', '/preview', '/balance'], { dataDir });
    expect(output).toContain('1 project');
    expect(output).toMatch(/^Preview: /m);
    expect(output).toContain('You have 10 credits.');
  });
});
