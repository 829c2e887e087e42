import { createRequire } from 'node:module';
import { posix } from 'node:path';
import type { Plugin } from 'esbuild';
import { ENVIRONMENT_NAME } from '../environment-name.ts';
import type { Asset } from '../types.ts';
import { FAMILIES, folderOf, type PackageFamily } from './local-packages.ts';

const require = createRequire(import.meta.url);
export interface VendorFiles {
  /** The modules of a family for browsers, by file name: one for each entry, and the chunks they share. */
  of(family: PackageFamily): Promise<ReadonlyMap<string, Asset>>;
}

/**
 * The packages that previews have without internet, built from our own node_modules at the first request and kept. This
 * code is ours, not an app's.
 */
export function createVendorFiles(): VendorFiles {
  const built = new Map<string, Promise<ReadonlyMap<string, Asset>>>();
  return {
    async of(family) {
      let files = built.get(family.name);
      if (!files) {
        files = build(family);
        built.set(family.name, files);
        // A failure must not stay.
        files.catch(() => built.delete(family.name));
      }
      return await files;
    },
  };
}

async function build(family: PackageFamily): Promise<ReadonlyMap<string, Asset>> {
  const { build: bundle } = await import('esbuild');
  const others = FAMILIES.filter(({ name }) => name !== family.name).flatMap(({ entries }) => entries);
  const { outputFiles } = await bundle({
    entryPoints: family.entries.map((entry) => ({ in: `vendor:${entry}`, out: entry })),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['production', 'svelte', 'browser'],
    define: { [`${ENVIRONMENT_NAME}.NODE_ENV`]: '"production"' },
    minify: true,
    legalComments: 'none',
    external: others,
    write: false,
    outdir: '/vendor',
    logLevel: 'silent',
    tsconfigRaw: {},
    plugins: [entriesOf(family)],
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [
      posix.relative('/vendor', path.replaceAll('\\', '/').replace(/^[A-Z]:/i, '')),
      { body: contents, type: 'text/javascript; charset=utf-8', immutable: true },
    ]),
  );
}

function entriesOf(family: PackageFamily): Plugin {
  return {
    name: 'vendor-entries',
    setup(build) {
      build.onResolve({ filter: /^vendor:/ }, ({ path }) => ({
        path: path.slice('vendor:'.length),
        namespace: 'vendor',
      }));
      build.onLoad({ filter: /.*/, namespace: 'vendor' }, ({ path }) => ({
        contents: family.commonJs ? namedExports(path) : `export * from ${JSON.stringify(sourceOf(path))};`,
        resolveDir: folderOf(family.name),
        loader: 'js',
      }));
    },
  };
}

function namedExports(specifier: string): string {
  const names = Object.keys(require(specifier) as object).filter(
    (name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default',
  );
  const source = JSON.stringify(specifier);
  return `import all from ${source};\nexport default all;\nexport const { ${names.join(', ')} } = all;\n`;
}

/** Vue with its compiler, for apps whose templates stand in the page or in a string. */
function sourceOf(specifier: string): string {
  return specifier === 'vue' ? 'vue/dist/vue.esm-browser.prod.js' : specifier;
}
