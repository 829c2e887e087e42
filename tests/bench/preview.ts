import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProjectFile } from '#core/generation/types.ts';
import { bundleApp } from '#core/preview/bundle/bundle-app.ts';
import { createCompiler } from '#core/preview/bundle/compile/compiler.ts';
import { bundleWithBareEsbuild, writeApp } from './baselines/bare-esbuild.ts';
import { interleave } from './measure.ts';
import { sampleApp } from './sample-app.ts';
import type { Benchmark } from './types.ts';

const ROUNDS = 120;
const WARM_UP = 30;

const STYLESHEET = '@import "tailwindcss";\n.panel { @apply rounded-lg border p-4 shadow-sm; }\n';

/** Fresh builds: files that no cache has seen, in a process that has built before. */
export const preview: Benchmark = {
  names: ['preview_build_ratio', 'tailwind_ms'],
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'vectort-bench-'));
    const compiler = createCompiler();
    const files = sampleApp();
    const styled = withTailwind(files);
    writeApp(folder, files);
    const build = async (app: readonly ProjectFile[]): Promise<void> => {
      const { problems, pages } = await bundleApp(app, { compiler });
      if (problems.length > 0 || pages.size !== 1) throw new Error('the sample app does not build');
    };
    try {
      const times = await interleave(
        {
          bare: async () => await bundleWithBareEsbuild(folder),
          ours: async () => await build(files),
          tailwind: async () => await build(styled),
        },
        { rounds: ROUNDS, warmUp: WARM_UP },
      );
      const baseline = 'esbuild 0.28.2 on a folder, React external';
      return [
        {
          name: 'preview_build_ratio',
          value: times.ours / times.bare,
          unit: 'x',
          baseline,
          baseline_value: 1,
          ratio: times.ours / times.bare,
        },
        {
          name: 'tailwind_ms',
          value: times.tailwind - times.ours,
          unit: 'ms',
          baseline: 'the same build without Tailwind',
          baseline_value: times.ours,
          ratio: times.tailwind / times.ours,
        },
      ];
    } finally {
      await compiler.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function withTailwind(files: readonly ProjectFile[]): ProjectFile[] {
  return [
    ...files.map(({ path, content }) => ({
      path,
      content: path === 'src/main.tsx' ? `import './index.css';\n${content}` : content,
    })),
    { path: 'src/index.css', content: STYLESHEET },
  ];
}
