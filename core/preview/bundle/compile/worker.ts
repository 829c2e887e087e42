import { parentPort } from 'node:worker_threads';
import { failed, type Compiled, type CompileJob } from './types.ts';

// One job at a time; each compiler is loaded by the first app that needs it.
parentPort?.on('message', (job: CompileJob) => {
  run(job).then(
    (compiled) => parentPort?.postMessage(compiled, []),
    (error: unknown) => parentPort?.postMessage(failed(problemOf(error, job.path)), []),
  );
});

async function run(job: CompileJob): Promise<Compiled> {
  switch (job.type) {
    case 'vue': {
      const { compileVue } = await import('./vue.ts');
      return compileVue(job);
    }
    case 'svelte':
    case 'svelte_module': {
      const { compileSvelte } = await import('./svelte.ts');
      return await compileSvelte(job);
    }
    case 'tailwind': {
      const { compileTailwind } = await import('../tailwind/compile-tailwind.ts');
      return { code: await compileTailwind(job), loader: 'css', styles: [], problems: [] };
    }
  }
}

/** Compilers throw errors of many shapes; what they share is a message and mostly a place. */
function problemOf(error: unknown, file: string) {
  const {
    message = String(error),
    start,
    loc,
  } = (error ?? {}) as {
    message?: string;
    start?: { line?: number; column?: number };
    loc?: { line?: number; column?: number };
  };
  const place = start ?? loc;
  return {
    file,
    line: place?.line ?? 1,
    column: (place?.column ?? 0) + 1,
    message: message.split('\n')[0] ?? '',
  };
}
