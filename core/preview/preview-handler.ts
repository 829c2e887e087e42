import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../config/config.ts';
import { UserError } from '../errors.ts';
import type { ProjectId } from '../ids.ts';
import type { ProjectRecord } from '../projects/records.ts';
import type { Projects } from '../projects/projects.ts';
import { BASE_PLACEHOLDER, HEAD_PLACEHOLDER, type AppBundle, type Asset } from './bundle/types.ts';
import type { VendorFiles } from './bundle/vendor/build-vendor.ts';
import type { CodePages } from './code-pages.ts';
import {
  ALIVE_PAGE,
  ALIVE_PATH,
  ALIVE_POLICY,
  LIVE_CLIENT,
  LIVE_PATH,
  LIVE_SCRIPT_PATH,
} from './client/live-client.ts';
import { SEALED_CLIENT, SEALED_SCRIPT_PATH } from './client/sealed-client.ts';
import { RETIRING_WORKER } from './client/retiring-worker.ts';
import type { LiveUpdates } from './live-updates.ts';
import { missingPage } from './pages/missing-page.ts';
import { problemPage } from './pages/problem-page.ts';
import {
  CODE_PATH,
  createAddressReader,
  RESERVED_PATH,
  type PreviewAddress,
  type PreviewLinks,
} from './preview-links.ts';
import { commonHeaders, pageHeaders } from './response-headers.ts';
import { sendAsset, type Answer } from './send-asset.ts';

export interface PreviewHandlerDependencies {
  projects: Pick<Projects, 'findByToken' | 'files' | 'requireVersion'>;
  config: Pick<Config, 'previewUrl' | 'esmCdnUrl'>;
  links: PreviewLinks;
  live: LiveUpdates;
  code: CodePages;
  /** @throws UserError where there is no such version */
  bundleOf: (projectId: ProjectId, version: number) => Promise<AppBundle>;
}

/** A request that found its project and version. */
interface Visit {
  address: PreviewAddress;
  project: ProjectRecord;
  version: number;
}

const HTML = 'text/html; charset=utf-8';
const ROBOTS: Asset = {
  body: 'User-agent: *\nDisallow: /\n',
  type: 'text/plain; charset=utf-8',
  immutable: false,
};

/** Icons that browsers and templates ask for by themselves; their absence is no mistake of the app. */
const OPTIONAL_ICONS = new Set([
  '/favicon.ico',
  '/vite.svg',
  '/apple-touch-icon.png',
  '/apple-touch-icon-precomposed.png',
]);

/** Answers requests for previews. */
export function createPreviewHandler({
  projects,
  config,
  links,
  live,
  code,
  bundleOf,
}: PreviewHandlerDependencies) {
  const readAddress = createAddressReader(config.previewUrl);
  let vendor: VendorFiles | undefined;

  return async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = readAddress(request.headers.host, request.url ?? '/');
    const headerOptions = {
      esmCdnUrl: config.esmCdnUrl,
      sharedRoot: address && address.base !== '' ? links.preview(address.token, address.version) : undefined,
    };
    const answer: Answer = { request, response, headers: commonHeaders(headerOptions) };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...answer.headers, Allow: 'GET, HEAD' }).end();
      return;
    }
    if (request.url === '/robots.txt' || address?.path === '/robots.txt')
      return await sendAsset(answer, ROBOTS);
    const visit = address && (await findVisit(address));
    const pageAnswer: Answer = { ...answer, headers: pageHeaders(headerOptions) };
    if (!visit) return await sendPage(pageAnswer, missingPage(), 404);
    if (visit.address.path === '') return redirect(answer, `${visit.address.base}/`);
    if (request.headers['service-worker'] === 'script') return await sendAsset(answer, RETIRING_WORKER);
    if (visit.address.path.startsWith(RESERVED_PATH)) return await serveOwn(answer, pageAnswer, visit);
    await serveApp(answer, pageAnswer, visit);
  };

  async function findVisit(address: PreviewAddress): Promise<Visit | undefined> {
    const project = await projects.findByToken(address.token);
    const version = address.version ?? project?.current_version;
    return project && version !== undefined ? { address, project, version } : undefined;
  }

  async function serveApp(answer: Answer, pageAnswer: Answer, visit: Visit): Promise<void> {
    const { address, project, version } = visit;
    const bundle = await orMissing(bundleOf(project._id, version));
    if (!bundle) return await sendPage(pageAnswer, missingPage(), 404);
    const { path } = address;
    if (bundle.pageless) return redirect(answer, `${address.base}${CODE_PATH}`);
    const isPage = !/\.[^/.]+$/.test(path) || path.endsWith('.html');
    if (bundle.problems.length > 0) {
      if (!isPage) return await sendPage(pageAnswer, missingPage(), 404);
      const files = await projects.files(project._id, version);
      return await sendPage(
        pageAnswer,
        fill(problemPage({ title: project.title, problems: bundle.problems, files }), visit),
      );
    }
    const asset = bundle.assets.get(path);
    const page = findPage(bundle, path);
    if (page !== undefined && (!asset || path.endsWith('.html')))
      return await sendPage(pageAnswer, fill(page, visit));
    if (asset) return await sendAsset(answer, asset);
    if (OPTIONAL_ICONS.has(path)) return void answer.response.writeHead(204, answer.headers).end();
    const home = isPage ? bundle.pages.get('/') : undefined;
    if (home !== undefined) return await sendPage(pageAnswer, fill(home, visit));
    await sendPage(pageAnswer, missingPage(), 404);
  }

  async function serveOwn(answer: Answer, pageAnswer: Answer, visit: Visit): Promise<void> {
    const { path, token } = visit.address;
    if (path === LIVE_PATH) return follow(answer, visit, token);
    if (path === LIVE_SCRIPT_PATH) return await sendAsset(answer, LIVE_CLIENT);
    if (path === SEALED_SCRIPT_PATH) return await sendAsset(answer, SEALED_CLIENT);
    if (path === ALIVE_PATH) {
      const headers = {
        ...answer.headers,
        'Content-Security-Policy': ALIVE_POLICY,
        'Cache-Control': 'no-store',
      };
      return await sendAsset({ ...answer, headers }, ALIVE_PAGE);
    }
    const shared = await vendorAsset(path);
    if (shared) return await sendAsset(answer, shared);
    const bundle = await orMissing(bundleOf(visit.project._id, visit.version));
    if (bundle && path.startsWith(CODE_PATH))
      return await code.serve(answer, { ...visit, opens: !bundle.pageless });
    const asset = bundle?.assets.get(path);
    if (asset) return await sendAsset(answer, asset);
    await sendPage(pageAnswer, missingPage(), 404);
  }

  async function vendorAsset(path: string): Promise<Asset | undefined> {
    const { readVendorAddress } = await import('./bundle/vendor/local-packages.ts');
    const found = readVendorAddress(path);
    if (!found) return undefined;
    const { createVendorFiles } = await import('./bundle/vendor/build-vendor.ts');
    vendor ??= createVendorFiles();
    return (await vendor.of(found.family)).get(found.file);
  }

  function follow({ request, response, headers }: Answer, { project }: Visit, token: string): void {
    response.writeHead(200, {
      ...headers,
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    if (request.method === 'HEAD') return void response.end();
    live.follow(token, response, project.current_version ?? 0);
  }
}

function findPage({ pages }: AppBundle, path: string): string | undefined {
  const plain = path.replace(/(?<=\/)index\.html$/, '');
  return pages.get(plain) ?? pages.get(`${plain}.html`) ?? pages.get(`${plain}/`);
}

/** A page for this request: with the app's base, and with our scripts where it shows the current version. */
function fill(page: string, { address: { base, version: fixed }, version }: Visit): string {
  const live =
    fixed === undefined
      ? `<script async src="${base}${LIVE_SCRIPT_PATH}" data-version="${version}" data-live="${base}${LIVE_PATH}" data-alive="${base}${ALIVE_PATH}"></script>`
      : '';
  const sealed =
    base === '' ? '' : `<script src="${base}${SEALED_SCRIPT_PATH}" data-base="${base}"></script>`;
  // By functions, so that no dollar sign of an address means anything.
  return page.replace(HEAD_PLACEHOLDER, () => sealed + live).replaceAll(BASE_PLACEHOLDER, () => base);
}

async function sendPage(answer: Answer, html: string, status = 200): Promise<void> {
  await sendAsset(answer, { body: html, type: HTML, immutable: false }, status);
}

function redirect({ response, headers }: Answer, location: string): void {
  response.writeHead(302, { ...headers, Location: location, 'Cache-Control': 'no-store' }).end();
}

/** A version that is not there is the visitor's mistake, or was deleted meanwhile. */
async function orMissing<Result>(result: Promise<Result>): Promise<Result | undefined> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
