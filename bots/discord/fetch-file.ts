import { UpstreamError } from '#core/errors.ts';

const LIMIT_MS = 60_000;

/** The bytes of a file that somebody sent, up to `maxBytes`. @throws UpstreamError */
export async function fetchFile(url: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) });
    if (!response.ok || !response.body) throw broken(`status ${response.status}`, response.status >= 500);
    return await readUpTo(response.body, maxBytes);
  } catch (error) {
    if (error instanceof UpstreamError) throw error;
    throw broken(error instanceof Error ? error.name : 'unknown', true);
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
  return new UpstreamError(`A file could not be fetched from Discord: ${reason}`, {
    code: 'discord_file',
    retryable,
  });
}
