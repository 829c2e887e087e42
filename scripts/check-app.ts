/**
 * `npm run --silent check-app DIR`: checks and bundles the app in a folder and prints one object,
 * `{"ok","problems":[{"file","line","column","message"}]}`. Ends with status 0 whatever it found, with 1 where there is
 * nothing to check.
 */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { createChecker } from '#core/generation/check/checker.ts';
import { APP_LIMITS, type Problem, type ProjectFile } from '#core/generation/types.ts';
import { bundleApp } from '#core/preview/bundle/bundle-app.ts';

const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);

const [folder] = process.argv.slice(2);
if (folder === undefined) fail('Which folder? npm run --silent check-app DIR');
const info = await stat(folder).catch(() => undefined);
if (!info?.isDirectory()) fail(`${folder} is not a folder.`);

const files = await readApp(folder);
const checker = createChecker();
for (const file of files) checker.add(file);
const { problems, fixed } = await checker.finish();
// A run would go on with the packages that were only forgotten in their list.
const mended = new Map([...files, ...fixed].map(({ path, content }) => [path, content]));
const bundled = await bundleApp([...mended].map(([path, content]) => ({ path, content })));
// A file that the checks find wrong is found wrong by the bundler too, at places further from the mistake.
const wrong = new Set(problems.map(({ file }) => file));
const all: Problem[] = [...problems, ...bundled.problems.filter(({ file }) => !wrong.has(file))];
process.stdout.write(`${JSON.stringify({ ok: all.length === 0, problems: all })}\n`, () => process.exit());

async function readApp(root: string): Promise<ProjectFile[]> {
  const found: ProjectFile[] = [];
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) waiting.push(path);
      if (!entry.isFile()) continue;
      const content = await readText(path);
      if (content === undefined) continue;
      found.push({ path: relative(root, path).replaceAll(sep, '/'), content });
      if (found.length > APP_LIMITS.files) fail(`${root} holds more than ${APP_LIMITS.files} files.`);
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Nothing for what is no text, or too large for a file of an app. */
async function readText(path: string): Promise<string | undefined> {
  const bytes = await readFile(path);
  if (bytes.length > APP_LIMITS.fileBytes || bytes.includes(0)) return undefined;
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? undefined : text;
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
