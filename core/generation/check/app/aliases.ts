import { parse } from 'jsonc-parser';
import { type App, folderOf, foldersUpFrom, joinPath } from './app.ts';
import { isRecord } from './manifests.ts';

/** What a tsconfig.json or jsconfig.json says about names of modules. */
interface PathRules {
  /** Folder that names without a dot are also looked up in. */
  baseUrl: string | undefined;
  paths: { prefix: string; suffix: string; targets: string[] }[];
}

const CONFIG = /(?:^|\/)[tj]sconfig(?:\.[\w-]+)?\.json$/;
/** Files of code that may set up names of their own; they are read, never run. */
const BUNDLER_CONFIG =
  /(?:^|\/)(?:vite|vitest|webpack|rollup|next|nuxt|svelte|astro|craco|babel|metro|rspack|electron\.vite)\.config(?:\.\w+)*\.[cm]?[jt]s$/;

/** Where nobody says otherwise, this is what the templates of all bundlers have. */
const USUAL_ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['@/', ['src/', '', 'app/']],
  ['~/', ['src/', 'app/', '']],
  ['@@/', ['']],
  ['~~/', ['']],
  ['$lib/', ['src/lib/']],
]);

export interface Aliases {
  /** Paths, without an extension, that a name may stand for; none where it is no alias. */
  candidates: (specifier: string, from: string, packageFolder: string) => string[];
  /** Whether some bundler's configuration sets the name up in a way that only running it would tell. */
  isOwnName: (specifier: string) => boolean;
}

export function readAliases({ files }: App): Aliases {
  const rules = new Map<string, PathRules[]>();
  const configs: string[] = [];
  for (const [path, content] of files) {
    if (CONFIG.test(path)) {
      const folder = folderOf(path);
      rules.set(folder, [...(rules.get(folder) ?? []), readRules(content, folder)]);
    } else if (BUNDLER_CONFIG.test(path)) {
      configs.push(content);
    }
  }
  return {
    candidates(specifier, from, packageFolder) {
      const found: string[] = [];
      for (const folder of foldersUpFrom(folderOf(from))) {
        for (const { baseUrl, paths } of rules.get(folder) ?? []) {
          for (const { prefix, suffix, targets } of paths) {
            if (!specifier.startsWith(prefix) || !specifier.endsWith(suffix)) continue;
            const rest = specifier.slice(prefix.length, specifier.length - suffix.length);
            for (const target of targets) found.push(target.replace('*', () => rest));
          }
          if (baseUrl !== undefined) found.push(`${baseUrl}/${specifier}`);
        }
      }
      for (const [prefix, targets] of USUAL_ALIASES) {
        if (!specifier.startsWith(prefix)) continue;
        for (const target of targets)
          found.push(`${packageFolder}/${target}${specifier.slice(prefix.length)}`);
      }
      return found.flatMap((path) => joinPath('', path) ?? []);
    },
    isOwnName(specifier) {
      const head = specifier.split('/', 1)[0] ?? '';
      const quoted = [`'${head}'`, `"${head}"`];
      return configs.some((text) =>
        quoted.some((name) => text.includes(`${name}:`) || text.includes(`find: ${name}`)),
      );
    },
  };
}

/** Whether a name can only be meant for a file of the app. */
export function isUsualAlias(specifier: string): boolean {
  return [...USUAL_ALIASES.keys()].some((prefix) => specifier.startsWith(prefix));
}

function readRules(content: string, folder: string): PathRules {
  const root: unknown = parse(content);
  const options = isRecord(root) && isRecord(root['compilerOptions']) ? root['compilerOptions'] : {};
  const base = typeof options['baseUrl'] === 'string' ? joinPath(folder, options['baseUrl']) : undefined;
  const paths = isRecord(options['paths']) ? Object.entries(options['paths']) : [];
  return {
    baseUrl: base,
    paths: paths.map(([pattern, targets]) => {
      const [prefix = '', suffix = ''] = pattern.split('*', 2);
      const texts = Array.isArray(targets) ? targets.filter((target) => typeof target === 'string') : [];
      return { prefix, suffix, targets: texts.map((target) => `${base ?? folder}/${target}`) };
    }),
  };
}
