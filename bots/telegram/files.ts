import type { ChatFiles } from '#core/chat/files.ts';
import { escapeMarkdown } from '#core/chat/markdown.ts';
import type { MessageFile } from '#core/chat/types.ts';
import { isRetryable } from '#core/retry.ts';
import type { Translate } from '#core/i18n/translate.ts';
import type { Logger } from '#core/log.ts';
import { LIMITS } from './render.ts';

export interface ReadFile {
  name: string;
  bytes: Buffer;
  isPhoto: boolean;
}

/** Reads a message's files; of each that cannot be sent, a line says so and where it is. */
export async function readFiles(
  wanted: readonly MessageFile[],
  { files, t, log }: { files: ChatFiles; t: Translate; log: Logger },
): Promise<{ read: ReadFile[]; lines: string[] }> {
  const read: ReadFile[] = [];
  const lines: string[] = [];
  for (const file of wanted) {
    const bytes = await readOne(files, file, log);
    if (typeof bytes !== 'string') {
      read.push({
        name: file.name,
        bytes,
        isPhoto: file.kind === 'image' && bytes.length <= LIMITS.photoBytes,
      });
    } else lines.push(lineOf(file, bytes, t));
  }
  return { read, lines };
}

/** Says why a file is not there, and where it is. */
export function lineOf(
  { name, link }: MessageFile,
  reason: 'too_large' | 'missing' | 'not_allowed',
  t: Translate,
): string {
  const label = escapeMarkdown(name);
  return link === undefined
    ? t(`telegram.file_${reason}`, { name: label })
    : t(`telegram.file_${reason}_link`, { name: label, link });
}

/** A file's bytes, or why there are none. @throws what may pass. */
async function readOne(
  files: ChatFiles,
  file: MessageFile,
  log: Logger,
): Promise<Buffer | 'too_large' | 'missing'> {
  try {
    const stream = await files.open(file);
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of stream) {
      // Files are streams of bytes.
      const buffer = Buffer.from(chunk as Uint8Array);
      bytes += buffer.length;
      if (bytes > LIMITS.fileBytes) return 'too_large';
      chunks.push(buffer);
    }
    return bytes === 0 ? 'missing' : Buffer.concat(chunks);
  } catch (error) {
    if (isRetryable(error)) throw error;
    // A file that cannot be made must not cost the rest of the message.
    log.warn({ err: error, file: file.key }, 'a file of a message could not be made');
    return 'missing';
  }
}
