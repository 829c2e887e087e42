import type { Readable } from 'node:stream';
import type { ChatFiles } from '#core/chat/files.ts';
import type { MessageFile } from '#core/chat/types.ts';
import type { Translate } from '#core/i18n/translate.ts';
import { isRetryable } from '#core/retry.ts';
import { LIMITS } from './limits.ts';
import { escapeText } from './markdown.ts';
import type { RenderedFile } from './render.ts';

/** The bytes of a message's files, or where a file is that is too large or could not be made. */
export async function readFiles(
  given: readonly MessageFile[],
  { files, limit, t }: { files: ChatFiles; limit: number; t: Translate },
): Promise<RenderedFile[]> {
  const read: RenderedFile[] = [];
  let room: number = LIMITS.requestBytes;
  for (const file of given) {
    const { name, link } = file;
    const words = { name: escapeText(name), megabytes: Math.floor(limit / 1_048_576), link: link ?? '' };
    try {
      const bytes = await readUpTo(await files.open(file), Math.min(limit, room));
      room -= bytes?.length ?? 0;
      const note = link ? 'discord.file_too_large_link' : 'discord.file_too_large';
      read.push(bytes ? { file, name: safeName(name), bytes } : { file, note: t(note, words) });
    } catch (error) {
      // What cannot be made must not cost the rest of the message.
      if (isRetryable(error)) throw error;
      const note = link ? 'discord.file_missing_link' : 'discord.file_missing';
      read.push({ file, note: t(note, words) });
    }
  }
  return read;
}

/** Undefined where there are more bytes. */
async function readUpTo(stream: Readable, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    // Streams of files give bytes.
    const buffer = chunk as Buffer;
    bytes += buffer.length;
    if (bytes > limit) {
      stream.destroy();
      return undefined;
    }
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}

/** What Discord leaves as it is, so that `attachment://` finds it. */
function safeName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w.-]+/g, '_');
}
