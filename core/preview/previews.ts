import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../config/config.ts';
import type { Problem, ProjectFile } from '../generation/types.ts';
import type { Logger } from '../log.ts';
import type { Projects } from '../projects/projects.ts';
import { bundleKey, contentHash, createBundleCache } from './bundle-cache.ts';
import type { Compiler } from './bundle/compile/compiler.ts';
import type { AppBundle } from './bundle/types.ts';
import { createCodePages } from './code-pages.ts';
import { createLiveUpdates } from './live-updates.ts';
import { createPreviewHandler } from './preview-handler.ts';
import { createPreviewLinks, type PreviewLinks } from './preview-links.ts';

export interface PreviewsDependencies {
  projects: Pick<Projects, 'findByToken' | 'requireVersion' | 'files' | 'versions'>;
  config: Pick<Config, 'previewUrl' | 'esmCdnUrl'>;
  log: Logger;
}

export interface Previews {
  links: PreviewLinks;
  /** Serves the apps, each on an address of its own; for a server of its own port. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Shows the version in every page that is open on the project's current one. */
  notify(token: string, version: number): void;
  /**
   * Bundles files and keeps the result for the version that will be saved of them.
   * @throws the signal's reason when it is aborted
   */
  bundle(files: readonly ProjectFile[], signal: AbortSignal): Promise<{ problems: readonly Problem[] }>;
  /** Lets open pages go and ends the threads. */
  close(): void;
}

/** Bundles take about twice the size of their app; this holds a hundred usual ones. */
const CACHE_BYTES = 128 * 1024 * 1024;

/** Apps as something to open: bundled at the first request, kept while they are used, served on hosts of their own. */
export function createPreviews({ projects, config, log }: PreviewsDependencies): Previews {
  const links = createPreviewLinks(config.previewUrl);
  const cache = createBundleCache({ maxBytes: CACHE_BYTES });
  const live = createLiveUpdates(async (token) => (await projects.findByToken(token))?.current_version);
  const code = createCodePages({ projects, links, log });
  let compiler: Compiler | undefined;

  // The bundler and all it needs take longer to load than the rest of the program: only who shows an app pays for it.
  async function build(files: readonly ProjectFile[]): Promise<AppBundle> {
    const [{ bundleApp }, { createCompiler }] = await Promise.all([
      import('./bundle/bundle-app.ts'),
      import('./bundle/compile/compiler.ts'),
    ]);
    compiler ??= createCompiler();
    return await bundleApp(files, { esmCdnUrl: config.esmCdnUrl, compiler });
  }

  const handler = createPreviewHandler({
    projects,
    config,
    live,
    links,
    code,
    bundleOf: async (projectId, version) => {
      const { all_files } = await projects.requireVersion(projectId, version);
      return await cache.get(
        bundleKey(all_files),
        async () => await build(await projects.files(projectId, version)),
      );
    },
  });

  return {
    links,
    handle(request, response) {
      handler(request, response).catch((error: unknown) => {
        log.error({ error }, 'preview failed');
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
        response.end();
      });
    },
    notify: (token, version) => live.notify(token, version),
    async bundle(files, signal) {
      signal.throwIfAborted();
      const key = bundleKey(files.map(({ path, content }) => ({ path, sha256: contentHash(content) })));
      const { promise: aborted, reject } = Promise.withResolvers<never>();
      const abort = (): void => reject(signal.reason as Error);
      signal.addEventListener('abort', abort);
      try {
        const { problems } = await Promise.race([cache.get(key, async () => await build(files)), aborted]);
        return { problems };
      } finally {
        signal.removeEventListener('abort', abort);
      }
    },
    close() {
      live.close();
      void compiler?.close();
      code.close();
    },
  };
}
