import { parentPort } from 'node:worker_threads';
import { highlight, loadSyntax } from './highlight.ts';
import { renderMarkdown } from './markdown.ts';
import type { RenderJob } from './renderer.ts';

/* The thread that colours code and renders Markdown: one job at a time, each answered with its markup. */

async function render(job: RenderJob): Promise<string> {
  if (job.type === 'markdown') return await renderMarkdown(job);
  await loadSyntax(job.syntax);
  return highlight(job.code, job.syntax);
}

parentPort?.on('message', (job: RenderJob) => {
  render(job).then(
    (markup) => parentPort?.postMessage({ markup }, []),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }, []),
  );
});
