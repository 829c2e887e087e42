import { createHash } from 'node:crypto';
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { UserError } from '#core/errors.ts';
import type { ProjectFile } from '#core/generation/types.ts';
import { createLogger } from '#core/log.ts';
import { LIVE_PATH } from '#core/preview/client/live-client.ts';
import { createPreviews, type Previews, type PreviewsDependencies } from '#core/preview/previews.ts';

/** A preview server on a port of its own, with apps that a test puts there. */
export interface PreviewSite extends AsyncDisposable {
  previews: Previews;
  port: number;
  /** Saves the files as the next version of the app, makes it current and tells open pages. */
  publish(token: string, files: Readonly<Record<string, string>>): number;
  /** Makes another version current. */
  show(token: string, version: number): void;
  /** How many pages have asked to be told of new versions so far. */
  followed(): number;
  address(label: string, path?: string): string;
  get(label: string, path: string, options?: RequestOptions): Promise<Answer>;
  /** Ends the server as the program does; `restart` brings it back on the same port. */
  stop(): Promise<void>;
  restart(): Promise<void>;
}

export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  /** Instead of the app's own. */
  host?: string;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Two apps, told apart by their letter. */
export const TOKEN = 'a'.repeat(26);
export const OTHER_TOKEN = 'b'.repeat(26);

type Projects = PreviewsDependencies['projects'];

/** Starts a site; without `*` in the address apps share a host. */
export async function startPreviewSite(pattern: 'hosts' | 'paths' = 'hosts'): Promise<PreviewSite> {
  const apps = new Map<string, { versions: ProjectFile[][]; current: number }>();
  const { server, port } = await listen(0);
  const previewUrl = pattern === 'hosts' ? `http://*.localhost:${port}` : `http://localhost:${port}`;
  const start = (): Previews =>
    createPreviews({
      projects: projectsOf(apps),
      config: { previewUrl, esmCdnUrl: 'https://esm.sh' },
      log: createLogger('silent'),
    });
  const running = { server, previews: start() };
  let followed = 0;
  running.server.on('request', (request, response) => {
    if (request.url?.endsWith(LIVE_PATH)) followed += 1;
    running.previews.handle(request, response);
  });

  async function stop(): Promise<void> {
    running.previews.close();
    const { promise, resolve } = Promise.withResolvers<void>();
    running.server.close(() => resolve());
    running.server.closeAllConnections();
    await promise;
  }

  return {
    get previews() {
      return running.previews;
    },
    port,
    publish(token, files) {
      const app = apps.get(token) ?? { versions: [], current: 0 };
      apps.set(token, app);
      app.versions.push(Object.entries(files).map(([path, content]) => ({ path, content })));
      app.current = app.versions.length;
      running.previews.notify(token, app.current);
      return app.current;
    },
    show(token, version) {
      const app = apps.get(token);
      if (app) app.current = version;
      running.previews.notify(token, version);
    },
    followed: () => followed,
    address: (label, path = '/') =>
      pattern === 'hosts'
        ? `http://${label}.localhost:${port}${path}`
        : `http://localhost:${port}/p/${label}${path}`,
    get: async (label, path, { method = 'GET', headers = {}, host } = {}) =>
      await ask({
        port,
        path: pattern === 'hosts' ? path : `/p/${label}${path}`,
        method,
        headers: {
          host: host ?? (pattern === 'hosts' ? `${label}.localhost:${port}` : `localhost:${port}`),
          ...headers,
        },
      }),
    stop,
    async restart() {
      running.previews = start();
      running.server = (await listen(port)).server;
      running.server.on('request', (request, response) => running.previews.handle(request, response));
    },
    [Symbol.asyncDispose]: stop,
  };
}

function projectsOf(apps: ReadonlyMap<string, { versions: ProjectFile[][]; current: number }>): Projects {
  const filesOf = (token: string, version: number): ProjectFile[] => {
    const files = apps.get(token)?.versions[version - 1];
    if (!files) throw new UserError('no such version', { code: 'version_not_found' });
    return files;
  };
  const record = (token: string, version: number) => ({
    version,
    request: 'an app',
    created_at: new Date(0),
    all_files: filesOf(token, version).map(({ path, content }) => ({
      path,
      sha256: createHash('sha256').update(content).digest('hex'),
      size: content.length,
    })),
  });
  // The part of the projects' service that previews use; the token is also the project's id here.
  return {
    findByToken: async (token: string) => {
      const app = apps.get(token);
      return (
        app && {
          _id: token,
          title: 'The app',
          type: 'web_app',
          current_version: app.current,
          preview_token: token,
        }
      );
    },
    files: async (token: string, version: number) => filesOf(token, version),
    requireVersion: async (token: string, version: number) => record(token, version),
    versions: async (token: string) =>
      (apps.get(token)?.versions ?? []).map((_files, index) => record(token, index + 1)),
  } as unknown as Projects;
}

async function listen(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { server, port: address.port };
}

async function ask(options: {
  port: number;
  path: string;
  method: string;
  headers: Record<string, string>;
}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = httpRequest({ host: '127.0.0.1', ...options }, (response) => {
    let body = '';
    response.setEncoding('utf8');
    response.on('data', (piece: string) => (body += piece));
    response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
  });
  request.on('error', reject);
  request.end();
  return await promise;
}
