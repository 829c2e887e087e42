import type { SendOutcome } from '#core/chat/types.ts';

/** The last part goes by the post's own key: where it is out, all are. */
export function partKey(key: string, index: number, of: number): string {
  return index === of - 1 ? key : `${key}#${index}`;
}

/** By which a message of ours is known: the id of its first component. */
export function markIn(message: unknown): number | undefined {
  const { components = [] } = (message ?? {}) as { components?: readonly { id?: number }[] };
  return components[0]?.id;
}

/** The messages of one post, and where they are: a channel, or `@` and the token that they can be changed with. */
export function outcomeOf(where: string, ids: readonly string[]): SendOutcome {
  return { messageId: `${where}:${ids.join(',')}` };
}

export function readMessageId(messageId: string): { where: string; ids: string[] } {
  const at = messageId.lastIndexOf(':');
  return { where: messageId.slice(0, at), ids: messageId.slice(at + 1).split(',') };
}
