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

const FENCE = /^(`{3,})\w* path=(\S+)\n([\s\S]*?)^\1$/gm;

/**
 * How such a product is usually put together: the openai SDK's stream, the whole text parsed again from the beginning of
 * the file at hand with every chunk, esbuild's transform as the check, vite's build as the preview.
 */
export async function conventionalChain(url: string): Promise<void> {
  const client = new OpenAI({ apiKey: 'sk-bench', baseURL: `${url}/v1` });
  const events = await client.responses.create({ model: 'ok', input: 'An app with panels.', stream: true });
  const parser = createReparsingParser();
  let text = '';
  for await (const event of events) {
    if (event.type !== 'response.output_text.delta') continue;
    text += event.delta;
    parser.parse(text);
  }
  const files = [...parser.files].map(([path, content]) => ({ path, content }));
  await check(files);
  await bundle(files);
}

/**
 * Given the whole text so far, like the streaming parsers of open-source builders: it remembers where the file at hand
 * begins, and from there on looks at everything again, to show the file as it grows.
 */
function createReparsingParser() {
  const files = new Map<string, string>();
  let position = 0;
  let shown = '';
  return {
    files,
    parse(text: string): string {
      FENCE.lastIndex = position;
      for (let match = FENCE.exec(text); match; match = FENCE.exec(text)) {
        files.set(match[2] ?? '', match[3] ?? '');
        position = FENCE.lastIndex;
      }
      // The open file, without the fence around it, for whoever watches it being written.
      shown = text
        .slice(position)
        .replace(/^[\s\S]*?^`{3,}[^\n]*\n/m, '')
        .replaceAll(/^`{3,}\s*$/gm, '')
        .trimEnd();
      return shown;
    },
  };
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
