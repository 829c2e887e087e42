import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { ProjectFile } from '#core/generation/types.ts';

/** esbuild 0.28.2 as its documentation says, on a folder of files, with React left out of the bundle. */
export async function bundleWithBareEsbuild(folder: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'src/main.tsx')],
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    external: ['react', 'react-dom'],
    outdir: join(folder, 'dist'),
    write: false,
  });
  return outputFiles.length;
}

/** Lays an app down on the disk, where bare esbuild finds it. */
export function writeApp(folder: string, files: readonly ProjectFile[]): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
