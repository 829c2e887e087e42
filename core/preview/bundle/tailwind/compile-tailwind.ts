import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { compile } from 'tailwindcss';
import type { TailwindJob } from '../compile/types.ts';
import { findClassNames, findOpacityPairs, type OpacityPair } from './class-names.ts';
import { readStaticConfig } from './static-config.ts';
import { TYPOGRAPHY } from './typography.ts';

const require = createRequire(import.meta.url);

const OWN_STYLESHEET = /^tailwindcss(?:\/(preflight|theme|utilities|index))?(?:\.css)?$/;

/** Directives of version 3, with what they are in version 4. */
const OLD_DIRECTIVE = /@tailwind\s+(base|components|utilities|variants|screens)\s*;/g;

/**
 * What looked different in version 3: names of small sizes, the colour of borders, the hand over buttons. From the
 * upgrade guide of version 4.
 */
const OLD_LOOKS = `@theme {
  --shadow-sm: 0 1px 2px 0 rgb(0 0 0 / 0.05);
  --drop-shadow-sm: 0 1px 1px rgb(0 0 0 / 0.05);
  --blur-sm: 4px;
  --radius-sm: 0.125rem;
  --default-ring-width: 3px;
  --default-ring-color: var(--color-blue-500);
}
@layer base {
  *, ::after, ::before, ::backdrop, ::file-selector-button { border-color: var(--color-gray-200, currentcolor); }
  button:not(:disabled), [role="button"]:not(:disabled) { cursor: pointer; }
}
`;

/**
 * A stylesheet with its Tailwind parts made real, for versions 3 and 4. What it names by `@config` and `@plugin` is
 * never run: of a configuration the plain values are read, of plugins only typography is known.
 */
export async function compileTailwind({
  path,
  css,
  stylesheets,
  sources,
  config,
}: TailwindJob): Promise<string> {
  const old = /@tailwind\s+(?:base|components)\b/.test(css);
  const known = new Map(stylesheets.map((file) => [file.path, file.content]));
  const settings = config === undefined ? undefined : readStaticConfig(config);
  const compiler = await compile(prepare(css, { old, configured: settings !== undefined }), {
    base: posix.dirname(path),
    loadStylesheet: async (id, base) => {
      const [own, name = 'index'] = OWN_STYLESHEET.exec(id) ?? [];
      if (own) return { path: id, base: 'tailwindcss', content: await ownStylesheet(name) };
      const place = posix.join(base, id);
      const content =
        base === 'tailwindcss' ? await ownStylesheet(posix.basename(id, '.css')) : known.get(place);
      // A package's stylesheet cannot be had here; the app looks plainer and still opens.
      return { path: place, base: posix.dirname(place), content: content ?? known.get(`${place}.css`) ?? '' };
    },
    loadModule: async (id, base, kind) => {
      const module = kind === 'config' ? (settings ?? {}) : () => {};
      return { path: id, base, module };
    },
  });
  const pairs = old ? findOpacityPairs(sources) : [];
  const names = [...findClassNames(sources), ...pairs.map(withOpacity)];
  return importsFirst(opacityRules(compiler.build(names), pairs));
}

function prepare(css: string, { old, configured }: { old: boolean; configured: boolean }): string {
  const wantsTypography = /@plugin\s+['"]@tailwindcss\/typography['"]/.test(css) || configured || old;
  const translated = css.replaceAll(OLD_DIRECTIVE, (_directive, name: string) => {
    if (name === 'base') {
      return '@layer theme, base, components, utilities;\n@import "tailwindcss/theme.css" layer(theme);\n@import "tailwindcss/preflight.css" layer(base);';
    }
    return name === 'utilities' ? '@import "tailwindcss/utilities.css" layer(utilities);' : '';
  });
  // An @apply in a stylesheet of its own, as in components, means the classes of the whole app.
  const rooted = /@import\s+['"]tailwindcss|@tailwind\s/.test(translated)
    ? translated
    : `@reference "tailwindcss";\n${translated}`;
  return [
    rooted,
    old ? OLD_LOOKS : '',
    wantsTypography ? TYPOGRAPHY : '',
    configured && !/@config\s/.test(css) ? '@config "tailwind.config.js";' : '',
  ].join('\n');
}

async function ownStylesheet(name: string): Promise<string> {
  return await readFile(require.resolve(`tailwindcss/${name}.css`), 'utf8');
}

function withOpacity({ color, opacity }: OpacityPair): string {
  return `${color}/${opacity.slice(opacity.lastIndexOf('-') + 1)}`;
}

/** Gives the rule of `bg-black/50` to elements that say `bg-black bg-opacity-50`. */
function opacityRules(css: string, pairs: readonly OpacityPair[]): string {
  let result = css;
  for (const pair of pairs) {
    const modern = `.${escapeClass(withOpacity(pair))}`;
    const variant = pair.color.slice(0, pair.color.lastIndexOf(':') + 1);
    const both = `.${escapeClass(pair.color)}.${escapeClass(variant + pair.opacity)}`;
    result = result.replaceAll(`${modern} {`, `${modern}, ${both} {`);
  }
  return result;
}

function escapeClass(name: string): string {
  return name.replaceAll(/[^\w-]/g, (character) => `\\${character}`);
}

/** Browsers heed an `@import` only before all rules; Tailwind leaves those of other hosts where they stood. */
function importsFirst(css: string): string {
  const imports: string[] = [];
  const rest = css.replaceAll(/@import\s+(?:url\([^)]*\)|"[^"]*"|'[^']*')[^;{}]*;/g, (rule) => {
    imports.push(rule);
    return '';
  });
  return [...imports, rest].join('\n');
}
