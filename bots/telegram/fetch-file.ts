import type { Api } from 'grammy';
import { UpstreamError } from '#core/errors.ts';
import { isRefusal, toVectortError } from './api-errors.ts';

interface FetchFileOptions {
  apiUrl: string;
  token: string;
  fileId: string;
  maxBytes: number;
}

const LIMIT_MS = 60_000;

/** The bytes of a file that somebody sent, up to `maxBytes`. @throws UpstreamError */
export async function fetchFile(
  api: Api,
  { apiUrl, token, fileId, maxBytes }: FetchFileOptions,
): Promise<Uint8Array> {
  try {
    const { file_path: path } = await api.raw.getFile({ file_id: fileId });
    if (path === undefined) throw broken('it has no path', false);
    const response = await fetch(`${apiUrl}/file/bot${token}/${path}`, {
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    if (!response.ok || !response.body) throw broken(`status ${response.status}`, response.status >= 500);
    return await readUpTo(response.body, maxBytes);
  } catch (error) {
    // Larger than what the service gives to bots (20 MB).
    if (isRefusal(error, 400)) throw broken(error.description, false);
    throw toVectortError(error);
  }
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
  return new UpstreamError(`A file could not be fetched from Telegram: ${reason}`, {
    code: 'telegram_file',
    retryable,
  });
}
