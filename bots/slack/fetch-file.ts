import { UpstreamError } from '#core/errors.ts';
import { toVectortError } from './api-errors.ts';
import type { Workspaces } from './workspaces.ts';

const LIMIT_MS = 60_000;

/** The bytes of a file that somebody sent, up to `maxBytes`. @throws UpstreamError */
export async function fetchFile(
  workspaces: Workspaces,
  { reference, apiUrl, maxBytes }: { reference: string; apiUrl: string; maxBytes: number },
): Promise<Uint8Array> {
  const [workspace = '', id = '', ...rest] = reference.split('|');
  const { client, token } = await workspaces.of(workspace);
  try {
    // In shared channels, events name files without telling where they are.
    const url = rest.join('|') || (await client.files.info({ file: id })).file?.url_private_download;
    if (!url || !isSlack(url, apiUrl)) throw broken('it is not kept by Slack', false);
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    if (!response.ok || !response.body) throw broken(`status ${response.status}`, response.status >= 500);
    // Whoever may not read files is shown the page to sign in.
    const isPage =
      response.headers.get('content-type')?.startsWith('text/html') &&
      !/\.html?$/i.test(new URL(url).pathname);
    if (isPage) throw broken('the scope files:read is missing', false);
    return await readUpTo(response.body, maxBytes);
  } catch (error) {
    throw toVectortError(error);
  }
}

/** The token goes to Slack alone: files may also be links to elsewhere. */
function isSlack(url: string, apiUrl: string): boolean {
  const { protocol, hostname, origin } = new URL(url);
  return origin === new URL(apiUrl).origin || (protocol === 'https:' && /(^|\.)slack\.com$/.test(hostname));
}

async function readUpTo(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    const room = maxBytes - bytes;
    chunks.push(chunk.subarray(0, room));
    bytes += Math.min(chunk.length, room);
    if (bytes >= maxBytes) break;
  }
  return Buffer.concat(chunks);
}

function broken(reason: string, retryable: boolean): UpstreamError {
  return new UpstreamError(`A file could not be fetched from Slack: ${reason}`, {
    code: 'slack_file',
    retryable,
  });
}
