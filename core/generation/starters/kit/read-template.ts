import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ProjectFile } from '../../types.ts';

/**
 * The files below `<folder>/files`, the same for every app of a kind. What is fitted to a request comes beside them
 * as a file of its own (`src/config.ts`), so that no words of a user are ever put into code.
 */
export function readTemplate(folder: string): ProjectFile[] {
  const root = join(folder, 'files');
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({
      path: path.slice(root.length + 1).replaceAll(sep, '/'),
      content: readFileSync(path, 'utf8'),
    }));
}
