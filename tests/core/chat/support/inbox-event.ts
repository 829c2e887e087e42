import type { ChatEvent } from '#core/chat/types.ts';

/** Somebody's message; its id is its text unless it is given one. */
export function says(
  text: string,
  { id = text, thread = 't', user = 'ada' }: { id?: string; thread?: string | null; user?: string } = {},
): ChatEvent {
  return {
    type: 'message',
    id,
    place: { platform: 'chat', workspace: 'w', channel: 'c', thread },
    user: { id: user },
    attachments: [],
    text,
    addressed: true,
  };
}

export function textOf(event: ChatEvent): string {
  return event.type === 'message' ? event.text : event.type;
}
