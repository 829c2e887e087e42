import { posix } from 'node:path';
import { build, type Loader } from 'esbuild';
import { parseSync } from 'oxc-parser';

/**
 * The least work that makes an app of an answer: the stream read as bytes, lines joined and fences cut, the files parsed
 * by oxc, the app bundled by esbuild with React external. No store, no queue, no chat, nothing that can fail over.
 */
export async function limitChain(url: string): Promise<void> {
  const files = await readFiles(url);
  for (const [path, content] of files) {
    if (path.endsWith('.tsx')) parseSync(path, content, { showSemanticErrors: true });
  }
  await bundle(files);
}

async function readFiles(url: string): Promise<Map<string, string>> {
  const response = await fetch(`${url}/v1/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'ok', input: 'An app with panels.', stream: true }),
  });
  if (!response.body) throw new Error('no stream');
  const files = new Map<string, string>();
  let rest = '';
  let line = '';
  let path: string | undefined;
  let start = '';
  let lines: string[] = [];
  const take = (whole: string): void => {
    if (path !== undefined) {
      if (whole !== start) lines.push(whole);
      else {
        files.set(path, `${lines.join('\n')}\n`);
        path = undefined;
      }
      return;
    }
    const opening = /^(`{3,})\w* path=(.+)$/.exec(whole);
    if (opening) [, start = '', path = ''] = opening;
    lines = [];
  };
  const decoder = new TextDecoder();
  for await (const bytes of response.body) {
    const events = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = JSON.parse(event.slice(event.indexOf('data: ') + 6)) as { delta?: string };
      if (data.delta === undefined) continue;
      const parts = data.delta.split('\n');
      for (const part of parts.slice(0, -1)) {
        take(line + part);
        line = '';
      }
      line += parts.at(-1) ?? '';
    }
  }
  return files;
}

async function bundle(files: ReadonlyMap<string, string>): Promise<void> {
  await build({
    entryPoints: ['src/main.tsx'],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    external: ['react', 'react-dom', 'react/jsx-runtime', 'react-dom/client'],
    logLevel: 'silent',
    plugins: [
      {
        name: 'memory',
        setup(plugin) {
          plugin.onResolve({ filter: /^(\.|src\/)/ }, ({ path, importer }) => {
            const wanted = path.startsWith('.') ? posix.join(posix.dirname(importer), path) : path;
            return { path: files.has(wanted) ? wanted : `${wanted}.tsx`, namespace: 'app' };
          });
          plugin.onLoad({ filter: /.*/, namespace: 'app' }, ({ path }) => ({
            contents: files.get(path) ?? '',
            loader: posix.extname(path).slice(1) as Loader, // The app holds only endings that esbuild knows.
          }));
        },
      },
    ],
  });
}
