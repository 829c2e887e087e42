import type { ProjectFile } from '../types.ts';
import { findLeftovers } from './leftovers.ts';
import type { ParseOptions } from './languages/isolation.ts';
import { parsePage } from './languages/page.ts';
import { parsePython } from './languages/python.ts';
import { parseScript, type ScriptOptions } from './languages/script.ts';
import { parseStylesheet } from './languages/stylesheet.ts';
import { parseSvelte } from './languages/svelte.ts';
import { parseVue } from './languages/vue.ts';
import { parseYaml } from './languages/yaml.ts';
import { NOTHING_FOUND, type ParsedFile, TOO_DEEP } from './parsed-file.ts';

type FileParser = (source: string, options: ParseOptions, path: string) => Promise<ParsedFile>;

/** Text in which Markdown fences and markers of a merge may be meant. */
const PROSE = /\.(?:md|mdx|markdown|txt|rst|patch|diff)$/i;

/** A text longer than that is data, or meant to harm. */
const MAX_CHARACTERS = 1024 * 1024;

/**
 * What is known of a file by itself. Parsers are loaded with the first file of their language.
 * @throws NeedsOwnProcess where this process must not parse it.
 */
export async function parseFile({ path, content }: ProjectFile, options: ParseOptions): Promise<ParsedFile> {
  if (PROSE.test(path)) return NOTHING_FOUND;
  const leftovers = findLeftovers(content);
  if (leftovers.length > 0) return { findings: leftovers, references: [] };
  const parse = parserOf(path);
  if (!parse || content.length > MAX_CHARACTERS) return NOTHING_FOUND;
  try {
    return await parse(content, options, path);
  } catch (error) {
    // The parsers written in JavaScript, and WebAssembly too, say so when their stack is used up.
    if (!(error instanceof RangeError)) throw error;
    return TOO_DEEP;
  }
}

function parserOf(path: string): FileParser | undefined {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const script = SCRIPTS.get(/\.d\.m?ts$/i.test(path) ? 'd.ts' : extension);
  if (script) return (source, options) => parseScript(source, { ...script, ...options });
  return PARSERS.get(extension);
}

const SCRIPTS: ReadonlyMap<string, Omit<ScriptOptions, 'isolated'>> = new Map([
  ['d.ts', { language: 'dts', sourceType: 'module' }],
  // React apps of the older kind have their JSX in .js files.
  ['js', { language: 'jsx', sourceType: 'unambiguous' }],
  ['jsx', { language: 'jsx', sourceType: 'module' }],
  ['mjs', { language: 'jsx', sourceType: 'module' }],
  ['cjs', { language: 'jsx', sourceType: 'commonjs' }],
  ['ts', { language: 'ts', sourceType: 'module' }],
  ['mts', { language: 'ts', sourceType: 'module' }],
  ['cts', { language: 'ts', sourceType: 'commonjs' }],
  ['tsx', { language: 'tsx', sourceType: 'module' }],
] as const);

const json: FileParser = async (source, _, path) => {
  const { findManifestMistakes, parseJson } = await import('./languages/json.ts');
  const parsed = parseJson(source, { isTolerant: TOLERANT_JSON.test(path) });
  const isManifest = path === 'package.json' || path.endsWith('/package.json');
  return isManifest && parsed.findings.length === 0
    ? { ...parsed, findings: findManifestMistakes(source) }
    : parsed;
};

/** Files whose readers allow comments and commas at the end. */
const TOLERANT_JSON =
  /\.jsonc$|(?:^|\/)(?:[tj]sconfig[^/]*|\.(?:eslint|babel|prettier|swc)rc[^/]*|(?:deno|turbo|wrangler|devcontainer|api-extractor)\.json)$|(?:^|\/)\.vscode\//i;

const PARSERS: ReadonlyMap<string, FileParser> = new Map([
  ['html', parsePage],
  ['htm', parsePage],
  ['css', parseStylesheet],
  ['json', json],
  ['jsonc', json],
  ['webmanifest', json],
  ['yaml', parseYaml],
  ['yml', parseYaml],
  ['py', parsePython],
  ['vue', parseVue],
  ['svelte', parseSvelte],
] satisfies [string, FileParser][]);
