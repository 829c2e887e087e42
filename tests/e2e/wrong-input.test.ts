import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freePorts, runProgram, startProgram, temporaryFolder } from '#tests/support/program.ts';

describe('wrong input', { timeout: 60_000 }, () => {
  it('gets a line that says what to do', async () => {
    const { output, status } = await runProgram([
      '/build',
      '/build --now',
      '/build --fast a shop',
      `/build --now ${'long '.repeat(40_000)}`,
      '/biuld a shop',
      '/frobnicate',
      '/project nothing like this',
      '/change make it green',
      '/undo',
      '/zip',
      '/stop',
      '/rename',
      '/versions x',
      '/language klingon',
      '/admin',
      'thanks!',
      'hello',
      '/admin grant -5',
      'a shop for candles',
      '77',
    ]);
    for (const line of [
      'Say what the app should do',
      'The option --fast is not known',
      'The request has 199999 characters; at most 20000 can be read',
      'Did you mean /build?',
      'There is no command /frobnicate',
      'There is no project “nothing like this”',
      'There is no project here yet',
      'Nothing is running here',
      'This language is not available',
      'Use /admin grant <credits>',
      'There is no choice “77”',
      'You are welcome',
      'Hello!',
    ]) {
      expect(output).toContain(line);
    }
    expect(output).not.toMatch(/undefined|\[object|Something went wrong/);
    expect(status).toBe(0);
  });

  it('says which apps there are starters for where none fits', async () => {
    const { output, status } = await runProgram(['/build --now a Kubernetes operator written in Rust']);
    expect(output).toContain('No language model is configured');
    expect(output).toContain('OPENAI_API_KEY');
    expect(output).not.toMatch(/^Preview: /m);
    expect(status).toBe(1);
  });
});

describe('a start that cannot be', { timeout: 60_000 }, () => {
  it('names every wrong variable at once', async () => {
    const { errors, status } = await runProgram([], {
      environment: { PORT: 'eighty', LLM_IDLE_TIMEOUT_MS: '-1', OPENAI_BASE_URL: 'not a url' },
    });
    for (const name of ['PORT', 'LLM_IDLE_TIMEOUT_MS', 'OPENAI_BASE_URL']) expect(errors).toContain(name);
    expect(errors).not.toContain('    at ');
    expect(status).toBe(1);
  });

  it('says that the port is taken, and which variable changes it', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo; // A TCP server's.
    const { errors, status } = await runProgram([], { environment: { PORT: String(port) } });
    server.close();
    expect(errors).toContain(`Port ${port}`);
    expect(errors).toContain('PORT=');
    expect(status).toBe(1);
  });

  it('says that the folder cannot be written', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    const { errors, status } = await runProgram([], { dataDir: join(file, 'data') });
    expect(errors).toContain('DATA_DIR');
    expect(errors).not.toContain('    at ');
    expect(status).toBe(1);
  });

  it.skipIf(process.getuid?.() === 0)('says that the folder is read-only (not as root)', async () => {
    const folder = join(temporaryFolder(), 'read-only');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    const { errors, status } = await runProgram([], { dataDir: folder });
    expect(errors).toContain('DATA_DIR');
    expect(status).toBe(1);
  });

  it.skipIf(!existsSync('/proc/self'))(
    'says that the folder cannot be made (where there is /proc)',
    async () => {
      const { errors, status } = await runProgram([], { dataDir: '/proc/vectort/data' });
      expect(errors).toContain('DATA_DIR');
      expect(status).toBe(1);
    },
  );

  it('leaves a store alone that another program has', async () => {
    const dataDir = temporaryFolder();
    const first = await startProgram({ dataDir, args: ['--stay'] });
    await first.waitFor(/Vectort/);
    const { errors, status } = await runProgram(['/balance'], { dataDir, environment: await freePorts() });
    expect(errors).toMatch(/in use|another/i);
    expect(status).toBe(1);
  });

  it('says in its first line which option is not known, and which are', async () => {
    const { errors, status } = await runProgram([], { args: ['--bogus'] });
    expect(errors.split('\n')[0]).toBe(
      'There is no option --bogus: there are --stay, --no-console and --help.',
    );
    expect(errors).not.toContain('    at ');
    expect(status).toBe(1);
  });
});
