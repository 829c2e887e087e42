import type { webApi } from '@slack/bolt';
import type { ChatFiles } from '#core/chat/files.ts';
import { escapeMarkdown } from '#core/chat/markdown.ts';
import type { MessageFile } from '#core/chat/types.ts';
import { UpstreamError } from '#core/errors.ts';
import type { Translate } from '#core/i18n/translate.ts';
import type { Logger } from '#core/log.ts';
import { isRetryable } from '#core/retry.ts';
import { toVectortError } from './api-errors.ts';
import { LIMITS } from './limits.ts';

interface UploadOptions {
  client: webApi.WebClient;
  files: ChatFiles;
  t: Translate;
  log: Logger;
  /** Messages that one person alone sees carry no files. */
  isPrivate: boolean;
}

const UPLOAD_LIMIT_MS = 90_000;

type Reason = 'too_large' | 'missing';

/** Brings files to Slack, shared nowhere yet; of each that cannot be sent, a line says so and where it is. */
export async function uploadFiles(
  wanted: readonly MessageFile[],
  { client, files, t, log, isPrivate }: UploadOptions,
): Promise<{ uploaded: string[]; lines: string[] }> {
  const uploaded: string[] = [];
  const lines: string[] = [];
  for (const file of wanted) {
    const sent = isPrivate ? 'missing' : await uploadFile(file, { client, files, log });
    if (typeof sent === 'object') uploaded.push(sent.id);
    else if (file.link === undefined)
      lines.push(t(`slack.file_${sent}`, { name: escapeMarkdown(file.name) }));
    else lines.push(t(`slack.file_${sent}_link`, { name: escapeMarkdown(file.name), link: file.link }));
  }
  return { uploaded, lines };
}

/** A file's id at Slack, shared nowhere yet, or why it has none. @throws what may pass. */
export async function uploadFile(
  file: MessageFile,
  { client, files, log }: Pick<UploadOptions, 'client' | 'files' | 'log'>,
): Promise<{ id: string } | Reason> {
  try {
    const bytes = await readWhole(files, file);
    if (bytes === undefined) return 'too_large';
    if (bytes.length === 0) return 'missing';
    return { id: await upload(client, file.name, bytes) };
  } catch (error) {
    const failure = toVectortError(error);
    if (isRetryable(failure)) throw failure;
    // A file that cannot be made, or a scope that is missing, must not cost the rest of the message.
    log.warn({ err: failure, file: file.key }, 'Slack: a file of a message could not be sent');
    return 'missing';
  }
}

async function readWhole(files: ChatFiles, file: MessageFile): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of await files.open(file)) {
    // Files are streams of bytes.
    const buffer = Buffer.from(chunk as Uint8Array);
    bytes += buffer.length;
    if (bytes > LIMITS.fileBytes) return undefined;
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}

async function upload(client: webApi.WebClient, name: string, bytes: Buffer): Promise<string> {
  const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
    filename: name,
    length: bytes.length,
  });
  if (!url || !id) throw broken('it gave no address');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(UPLOAD_LIMIT_MS),
  });
  await response.arrayBuffer();
  if (!response.ok) throw broken(`status ${response.status}`);
  await client.files.completeUploadExternal({ files: [{ id, title: name }] });
  return id;
}

function broken(reason: string): UpstreamError {
  return new UpstreamError(`Slack did not take a file: ${reason}`, { code: 'slack_broken', retryable: true });
}
