import { setTimeout as sleep } from 'node:timers/promises';
import { escapeMarkdown } from '../chat/markdown.ts';
import type { Attachment, Place } from '../chat/types.ts';
import type { GivenFile, GivenFileRef, GivenFiles } from '../generation/given-files.ts';
import type { MessageKey } from '../i18n/translate.ts';
import { isRetryable } from '../retry.ts';
import type { ChatContext } from './context.ts';
import { isTextLike } from './text-like.ts';

/** What is read of one attachment, and of all that come with one request: both are said where they are passed. */
export const ATTACHMENT_LIMITS = { fileBytes: 200_000, totalBytes: 1_000_000 } as const;

/** Before the one further try at a file that could not be fetched, in milliseconds. */
const AGAIN_MS = 1_000;

/** Reads the bytes of an attachment, up to a number of them, from the platform that brought it. */
export type FetchAttachment = (place: Place, attachment: Attachment, maxBytes: number) => Promise<Uint8Array>;

/** Why an attachment was not read. */
type Refusal = 'kind' | 'size' | 'total' | 'encoding' | 'fetch' | 'model';

const REASONS = {
  kind: 'attachment.kind',
  size: 'attachment.size',
  total: 'attachment.total',
  encoding: 'attachment.encoding',
  fetch: 'attachment.fetch',
  model: 'attachment.model',
} as const satisfies Record<Refusal, MessageKey>;

export interface AttachmentsDependencies {
  fetch: FetchAttachment;
  given: GivenFiles;
  /** Whether anybody could read them: starters do not. */
  canBeRead: () => boolean;
}

export type Attachments = ReturnType<typeof createAttachments>;

/** What came with a request besides its words. */
export function createAttachments({ fetch, given, canBeRead }: AttachmentsDependencies) {
  /**
   * Takes the text files of an event in, and tells the asker which were not read and why; the request goes on without
   * those. `before` is what the same request was given already.
   */
  async function take(context: ChatContext, before: readonly GivenFileRef[] = []): Promise<GivenFileRef[]> {
    const { attachments, place } = context.event;
    if (attachments.length === 0) return [...before];
    const files: GivenFile[] = [];
    const refused: { name: string; reason: Refusal }[] = [];
    let bytes = before.reduce((sum, ref) => sum + ref.bytes, 0);
    for (const attachment of attachments) {
      const content = await read(place, attachment, ATTACHMENT_LIMITS.totalBytes - bytes);
      if (typeof content === 'string') refused.push({ name: attachment.name, reason: content });
      else {
        files.push({ name: attachment.name, content: content.text });
        bytes += Buffer.byteLength(content.text);
      }
    }
    if (refused.length > 0) await tell(context, refused);
    return [...before, ...(await given.keep(context.key, files))];
  }

  async function read(
    place: Place,
    attachment: Attachment,
    room: number,
  ): Promise<{ text: string } | Refusal> {
    if (!isTextLike(attachment)) return 'kind';
    if (!canBeRead()) return 'model';
    if (attachment.bytes > ATTACHMENT_LIMITS.fileBytes) return 'size';
    if (attachment.bytes > room) return 'total';
    const bytes = await tryToFetch(place, attachment);
    if (!bytes) return 'fetch';
    if (bytes.length > ATTACHMENT_LIMITS.fileBytes) return 'size';
    const text = decode(bytes);
    if (text === undefined) return 'encoding';
    return Buffer.byteLength(text) > room ? 'total' : { text };
  }

  async function tryToFetch(place: Place, attachment: Attachment): Promise<Uint8Array | undefined> {
    for (const isLast of [false, true]) {
      try {
        // One more than is read, so that what is too large shows.
        return await fetch(place, attachment, ATTACHMENT_LIMITS.fileBytes + 1);
      } catch (error) {
        if (isLast || !isRetryable(error)) return undefined;
        await sleep(AGAIN_MS);
      }
    }
    return undefined;
  }

  async function tell(
    { t, reply }: ChatContext,
    refused: readonly { name: string; reason: Refusal }[],
  ): Promise<void> {
    const numbers = {
      kilobytes: ATTACHMENT_LIMITS.fileBytes / 1_000,
      megabytes: ATTACHMENT_LIMITS.totalBytes / 1_000_000,
    };
    const lines = refused.map(
      ({ name, reason }) => `- ${escapeMarkdown(name)}: ${t(REASONS[reason], numbers)}`,
    );
    await reply([t('attachment.refused'), ...lines].join('\n'), { audience: 'asker', name: 'attachments' });
  }

  return { take };
}

/** UTF-8, or UTF-16 that says so; undefined for what is no text. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
