import { LIMITS } from './limits.ts';

/** What is known of an event when it is answered; written into its `answerHandle`. */
export interface AnswerHandle {
  /** The interaction and its token, which answers in private for 15 minutes. */
  interaction?: { id: string; token: string };
  /** Whether `@original` waits for its words. */
  deferred?: 'thread' | 'asker';
  /** Language of the one who asked, as Discord names it. */
  locale?: string | undefined;
  /** Most that a file may have here, in bytes. */
  fileBytes?: number | undefined;
}

export function writeHandle(handle: AnswerHandle): string {
  return JSON.stringify(handle);
}

/** What an event's handle says; nothing, where there is none. */
export function readHandle(handle: string | undefined): AnswerHandle {
  // Only this folder writes them.
  return handle === undefined ? {} : (JSON.parse(handle) as AnswerHandle);
}

/** The interaction of a handle while its token lives. */
export function liveInteraction(handle: AnswerHandle): { id: string; token: string } | undefined {
  const { interaction } = handle;
  return interaction && Date.now() - timeOf(interaction.id) < LIMITS.tokenMs ? interaction : undefined;
}

/** Discord counts from the first second of 2015, in milliseconds since 1970. */
const EPOCH_MS = 1_420_070_400_000;

/** When Discord made an id, in milliseconds since 1970. */
function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + EPOCH_MS;
}
