import type { Problem, ProjectFile } from '../types.ts';
import type { App } from './app/app.ts';
import { NeedsOwnProcess } from './languages/isolation.ts';
import { parseApart } from './parse-apart.ts';
import { parseFile } from './parse-file.ts';
import { type Finding, NOTHING_FOUND, type ParsedFile } from './parsed-file.ts';
import { locateFinding } from './position.ts';

/** More of one file, or of all, helps nobody who has to mend them. */
const MAX_PROBLEMS_A_FILE = 10;
const MAX_PROBLEMS = 200;

/** How long parsing may keep the event loop: a button to stop must work meanwhile. */
const MAX_BLOCK_MS = 50;

export interface CheckResult {
  problems: Problem[];
  /** Files that were mended by themselves: lists of packages that had forgotten some. */
  fixed: ProjectFile[];
  /** The packages that were added to them. */
  addedDependencies: string[];
}

/** Checks the files of an app, each as soon as it is there, and the app as a whole when asked. */
export interface Checker {
  add: (file: ProjectFile) => void;
  remove: (path: string) => void;
  /** May be called again and again: a file that did not change is not parsed again. */
  finish: () => Promise<CheckResult>;
}

interface Entry {
  content: string;
  parsed: Promise<ParsedFile>;
}

export function createChecker(): Checker {
  const entries = new Map<string, Entry>();
  const takeTurn = createTurns();

  function add({ path, content }: ProjectFile): void {
    if (entries.get(path)?.content === content) return;
    const entry: Entry = { content, parsed: Promise.resolve(NOTHING_FOUND) };
    entry.parsed = takeTurn().then(() =>
      // Replaced or removed while it waited.
      entries.get(path) === entry ? parse({ path, content }) : NOTHING_FOUND,
    );
    entries.set(path, entry);
  }

  return {
    add,
    remove: (path) => void entries.delete(path),

    async finish() {
      const app = await readApp(entries);
      const { checkApp } = await import('./app/check-app.ts');
      const { found, packages, fixed } = checkApp(app, MAX_PROBLEMS_A_FILE);
      for (const file of fixed) add(file);
      return {
        problems: problemsOf(app, found),
        fixed,
        addedDependencies: packages,
      };
    },
  };
}

/** Never fails: a parser that does is our mistake, for which nobody's app must be refused. */
async function parse(file: ProjectFile): Promise<ParsedFile> {
  try {
    return await parseFile(file, { isolated: false });
  } catch (error) {
    if (!(error instanceof NeedsOwnProcess)) return leaveUnchecked(file, error);
  }
  try {
    return await parseApart(file);
  } catch (error) {
    return leaveUnchecked(file, error);
  }
}

function leaveUnchecked({ path }: ProjectFile, error: unknown): ParsedFile {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.emitWarning(`A parser failed, so ${JSON.stringify(path)} stays unchecked`, { detail });
  return NOTHING_FOUND;
}

async function readApp(entries: ReadonlyMap<string, Entry>): Promise<App> {
  const files = new Map<string, string>();
  const parsed = new Map<string, ParsedFile>();
  // A copy: files may be added meanwhile.
  for (const [path, entry] of Array.from(entries)) {
    files.set(path, entry.content);
    parsed.set(path, await entry.parsed);
  }
  return { files, parsed };
}

function problemsOf({ files }: App, found: ReadonlyMap<string, readonly Finding[]>): Problem[] {
  const problems = [...found].flatMap(([path, findings]) =>
    findings
      .toSorted((a, b) => a.offset - b.offset)
      .slice(0, MAX_PROBLEMS_A_FILE)
      .map((finding) => locateFinding({ path, content: files.get(path) ?? '' }, finding)),
  );
  return problems.slice(0, MAX_PROBLEMS);
}

/** Lets works begin one after the other, and the event loop have its turn between them. */
function createTurns(): () => Promise<void> {
  let tail = Promise.resolve();
  let blockedSince = performance.now();
  return () => (tail = tail.then(breathe));

  async function breathe(): Promise<void> {
    const now = performance.now();
    if (now - blockedSince < MAX_BLOCK_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    blockedSince = performance.now();
  }
}
