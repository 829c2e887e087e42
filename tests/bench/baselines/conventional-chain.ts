import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import OpenAI from 'openai';
import { build } from 'vite';

/** What the parser finds in an answer. */
interface File {
  path: string;
  content: string;
}

const FENCE = /````\w* path=(\S+)\n([\s\S]*?)````/g;

/**
 * How such a product is usually put together: the openai SDK's stream, all files of the text so far found anew by a
 * regular expression at every chunk (so that they can be shown while they grow), esbuild's transform as the check,
 * vite's build as the preview.
 */
export async function conventionalChain(url: string): Promise<void> {
  const client = new OpenAI({ apiKey: 'sk-bench', baseURL: `${url}/v1` });
  const events = await client.responses.create({ model: 'ok', input: 'An app with panels.', stream: true });
  let text = '';
  let files: File[] = [];
  for await (const event of events) {
    if (event.type !== 'response.output_text.delta') continue;
    text += event.delta;
    files = [...text.matchAll(FENCE)].map(([, path = '', content = '']) => ({ path, content }));
  }
  await check(files);
  await bundle(files);
}

async function check(files: readonly File[]): Promise<void> {
  for (const { path, content } of files) {
    if (path.endsWith('.tsx')) await transform(content, { loader: 'tsx', jsx: 'automatic' });
  }
}

async function bundle(files: readonly File[]): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'conventional-'));
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      build: { outDir: join(root, 'dist'), rollupOptions: { external: [/^react/] } },
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
