import { readFileSync, globSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOMS = ['api', 'bots', 'core', 'scripts', 'web-auth'];
const sources = globSync(`{${ROOMS.join(',')}}/**/*.ts`).filter(
  (file) => !/starters\/[^/]+\/files\//.test(file),
);
sources.push('main.ts');

/** Third-party packages that only their adapter's folder may import. */
const ADAPTERS: Record<string, string> = {
  openai: 'core/llm/providers/openai/',
  '@anthropic-ai/sdk': 'core/llm/providers/anthropic/',
  '@google/generative-ai': 'core/llm/providers/gemini/',
  'discord.js': 'bots/discord/',
  '@slack/bolt': 'bots/slack/',
  grammy: 'bots/telegram/',
  mongodb: 'core/store/backends/mongodb/',
  mingo: 'core/store/backends/embedded/',
  bullmq: 'core/jobs/backends/bullmq/',
  ioredis: 'core/jobs/backends/bullmq/',
  stripe: 'core/payments/',
  '@octokit/rest': 'core/exports/github/',
  archiver: 'core/exports/zip/',
  express: 'api/',
  esbuild: 'core/preview/bundle/',
  'highlight.js': 'core/preview/code-browser/',
  'markdown-it': 'core/preview/code-browser/',
};

/** Folders whose children are adapters: siblings never import each other. */
const ADAPTER_ROOMS = [
  'bots',
  'core/llm/providers',
  'core/store/backends',
  'core/jobs/backends',
  'core/deploy/targets',
];

/** A use of it, not a mention in a text. */
const READS_ENVIRONMENT = /(?<!')\bprocess\.env(?:\.[A-Za-z_]|\[|[\s,;)}])/;

interface Import {
  file: string;
  /** Path from the project's folder, or the name of a package. */
  target: string;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8').replaceAll(/^\s*(\*|\/\/|\/\*).*$/gm, '');
  const found = source.matchAll(
    /^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'|^\s*import\s+'([^']+)'/gm,
  );
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    if (name.startsWith('.')) return { file, target: normalize(join(dirname(file), name)) };
    return { file, target: name.startsWith('#') ? name.slice(1) : name };
  });
}

const imports = sources.flatMap(importsOf);

function violations(isWrong: (found: Import) => boolean): string[] {
  return imports.filter(isWrong).map(({ file, target }) => `${file} imports ${target}`);
}

function adapterOf(path: string): string | undefined {
  const room = ADAPTER_ROOMS.find((folder) => path.startsWith(`${folder}/`));
  const child = room && path.slice(room.length + 1).split('/');
  return child && child.length > 1 ? `${room}/${child[0]}` : undefined;
}

describe('the house', () => {
  it('finds the sources and their imports', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('core knows no platform, no HTTP room and no page', () => {
    expect(
      violations(({ file, target }) => file.startsWith('core/') && /^(bots|api|web-auth)\//.test(target)),
    ).toEqual([]);
  });

  it('nobody imports main.ts', () => {
    expect(violations(({ target }) => target === 'main.ts')).toEqual([]);
  });

  it('no adapter imports its sibling', () => {
    const wrong = violations(({ file, target }) => {
      const [from, to] = [adapterOf(file), adapterOf(target)];
      return from !== undefined && to !== undefined && from !== to;
    });
    expect(wrong).toEqual([]);
  });

  it('third-party SDKs are imported only in their adapter', () => {
    const wrong = violations(({ file, target }) => {
      const name = target.startsWith('@')
        ? target.split('/').slice(0, 2).join('/')
        : (target.split('/')[0] ?? '');
      const home = ADAPTERS[name];
      return home !== undefined && !file.startsWith(home);
    });
    expect(wrong).toEqual([]);
  });

  it('only core/config reads the environment', () => {
    const readers = sources.filter((file) => READS_ENVIRONMENT.test(readFileSync(file, 'utf8')));
    expect(
      readers.filter((file) => !file.startsWith('core/config/') && !file.startsWith('scripts/')),
    ).toEqual([]);
  });
});
