import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createConsole } from '#bots/console/index.ts';
import { describePlatform, type PlatformHarness } from '#tests/contract/platform.ts';
import { tempFolder } from '#tests/support/temp-store.ts';
import { TARGET } from './support/console-bench.ts';

describePlatform('console', async (): Promise<PlatformHarness> => {
  const dataDir = join(tempFolder(), 'data');
  const output = new PassThrough().setEncoding('utf8');
  let input = new PassThrough();
  let screen = '';
  output.on('data', (text: string) => (screen += text));

  const write = async (line: string): Promise<void> => void input.write(`${line}\n`);

  return {
    async createPlatform({ files }) {
      input = new PassThrough();
      return createConsole({
        input,
        output,
        firstMessages: [],
        user: { id: TARGET.userId },
        welcome: [],
        explain: String,
        fileUnwritten: ({ name }) => name,
        waiting: '',
        interruptHint: '',
        dataDir,
        files,
        whenHandled: async () => undefined,
        whenIdle: async () => undefined,
        isControl: () => false,
        onInterrupt: () => undefined,
      });
    },
    target: TARGET,
    person: {
      say: write,
      command: async (name, argument) => await write(`/${name} ${argument}`),
      press: write,
    },
    // Nothing is taken off a roll of paper: one message after the other, and each change of one.
    shown: async () => [screen],
    files: async () => {
      const paths = [...screen.matchAll(/^(?:ZIP|Picture): (.+)$/gm)].map(([, path = '']) => path);
      const written = paths.filter((path) => existsSync(path));
      return new Map(written.map((path) => [basename(path), readFileSync(path, 'utf8')]));
    },
    dispose: async () => void output.end(),
  };
});
