import { isBuiltin } from 'node:module';
import type { Metafile } from 'esbuild';
import type { Problem } from '../../generation/types.ts';
import type { AppFiles } from './app-files.ts';

/** Names of Node's modules that are packages for browsers too. */
const ALSO_PACKAGES = new Set([
  'events',
  'buffer',
  'assert',
  'util',
  'url',
  'punycode',
  'string_decoder',
  'process',
]);

/** Imports of what exists only in Node: the page would stop at them. */
export function findNodeImports({ inputs }: Metafile, app: AppFiles): Problem[] {
  return Object.entries(inputs).flatMap(([input, { imports }]) => {
    const file = input.replace(/^app:/, '');
    return imports
      .filter(({ path, external }) => external && isBuiltin(path) && !ALSO_PACKAGES.has(path))
      .map(({ path }) => {
        const { line, column } = placeOf(path, app.read(file) ?? '');
        return { file, line, column, message: `"${path}" exists only in Node, not in browsers` };
      });
  });
}

function placeOf(specifier: string, source: string): { line: number; column: number } {
  const offset = Math.max(source.indexOf(`'${specifier}'`), source.indexOf(`"${specifier}"`), 0);
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
