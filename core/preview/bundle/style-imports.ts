import { ident, string, tokenize, tokenTypes, url } from 'css-tree';
import type { AppFiles } from './app-files.ts';

/** Ways on which stylesheets reach each other. Each may be a copy in what is built; apps have a few dozen. */
const MAX_WAYS = 5_000;

/**
 * Follows which stylesheet imports which. Where an import stands under a condition, the bundler copies what it brings, so
 * a few that import each other twice take all memory there is; and once it copies, it cannot be stopped.
 */
export interface StyleImports {
  /** Notes the imports of a stylesheet. False when there are now more ways than a bundle can hold. */
  add(path: string, source: string): boolean;
}

export function createStyleImports(app: AppFiles): StyleImports {
  const importsOf = new Map<string, string[]>();

  function countWays(path: string, counted: Map<string, number>): number {
    const before = counted.get(path);
    if (before !== undefined) return before;
    // While it is being counted, a way that comes back to it leads nowhere new.
    counted.set(path, 0);
    let ways = 1;
    for (const imported of importsOf.get(path) ?? []) ways += countWays(imported, counted);
    counted.set(path, ways);
    return ways;
  }

  return {
    add(path, source) {
      const imports = importedBy(source).flatMap((specifier) => app.resolveImport(specifier, path) ?? []);
      if (imports.length === 0) return true;
      importsOf.set(path, imports);
      const counted = new Map<string, number>();
      return importsOf.keys().every((start) => countWays(start, counted) <= MAX_WAYS);
    },
  };
}

/** What a stylesheet imports, each as often as it does, however it is written. */
function importedBy(source: string): string[] {
  if (!/@import|@[\w-]*\\/i.test(source)) return [];
  const found: string[] = [];
  let isImport = false;
  tokenize(source, (type, start, end) => {
    const text = source.slice(start, end);
    if (type === tokenTypes.AtKeyword) isImport = ident.decode(text.slice(1)).toLowerCase() === 'import';
    else if (isImport && type === tokenTypes.String) found.push(string.decode(text));
    else if (isImport && type === tokenTypes.Url) found.push(url.decode(text));
    else if (type === tokenTypes.WhiteSpace || type === tokenTypes.Comment || type === tokenTypes.Function)
      return;
    if (type !== tokenTypes.AtKeyword) isImport = false;
  });
  return found.map((specifier) => (/^[\w-]/.test(specifier) ? `./${specifier}` : specifier));
}
