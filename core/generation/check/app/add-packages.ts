import { applyEdits, modify } from 'jsonc-parser';
import type { ProjectFile } from '../../types.ts';
import type { App } from './app.ts';
import type { MissingPackage } from './check-modules.ts';
import type { MissingDistribution } from './check-python.ts';

/** Writes packages that were forgotten into the lists they belong in, leaving the rest of those files as it is. */
export function addPackages(
  app: App,
  packages: readonly MissingPackage[],
  distributions: readonly MissingDistribution[],
): ProjectFile[] {
  const changed = new Map<string, string>();
  const contentOf = (path: string): string | undefined => changed.get(path) ?? app.files.get(path);
  for (const { name, version, section, manifest } of packages) {
    changed.set(manifest, addToManifest(contentOf(manifest) ?? newManifest(app), section, name, version));
  }
  for (const { name, manifest } of distributions) {
    const content = contentOf(manifest) ?? '';
    const separator = content === '' || content.endsWith('\n') ? '' : '\n';
    changed.set(manifest, `${content}${separator}${name}\n`);
  }
  return [...changed].map(([path, content]) => ({ path, content }));
}

function newManifest({ parsed }: App): string {
  const isModule = [...parsed].some(([path, { isModule }]) => isModule && path.endsWith('.js'));
  return `${JSON.stringify({ name: 'app', private: true, ...(isModule && { type: 'module' }) }, null, 2)}\n`;
}

function addToManifest(content: string, section: string, name: string, version: string): string {
  const edits = modify(content, [section, name], version, {
    formattingOptions: {
      insertSpaces: !content.includes('\n\t'),
      tabSize: 2,
      eol: content.includes('\r\n') ? '\r\n' : '\n',
    },
    // In alphabetical order, as npm writes them.
    getInsertionIndex: (names) => names.filter((other) => other < name).length,
  });
  return applyEdits(content, edits);
}
