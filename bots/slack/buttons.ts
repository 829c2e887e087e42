import type { ShortIds } from '#core/chat/short-ids.ts';
import type { Form, Place } from '#core/chat/types.ts';

/** A button that opens a form: what the form is must be known after a restart, too. */
export interface FormMeaning {
  form: Form;
  value: string;
}

/** Names of elements: what they mean, and a number, since no two of a message may be the same. */
const ACTION = /^([^#]*)#\d+$/;
const FORM = 'form:';
const LINK = 'url';

/** What a pressed element means. */
export type Pressed =
  | { type: 'action'; action: string }
  | { type: 'form'; id: string }
  /** A link was followed: Slack tells, but it means nothing. */
  | { type: 'link' };

export function actionId(action: string, number: number): string {
  return `${action}#${number}`;
}

export function linkActionId(number: number): string {
  return actionId(LINK, number);
}

export function formActionId(id: string, number: number): string {
  return actionId(`${FORM}${id}`, number);
}

export function readActionId(text: string): Pressed {
  const [, name = 'unknown'] = ACTION.exec(text) ?? [];
  if (name === LINK) return { type: 'link' };
  return name.startsWith(FORM)
    ? { type: 'form', id: name.slice(FORM.length) }
    : { type: 'action', action: name };
}

/**
 * The place that a block's buttons belong to stands in the block's id: an ephemeral message does not tell its thread
 * when it is pressed, and in a shared channel the workspace told is that of whoever pressed.
 */
export function blockId({ workspace, thread }: Place, number: number): string {
  return `${number}|${workspace}|${thread ?? ''}`;
}

export function readBlockId(
  text: string | undefined,
): { workspace: string; thread: string | null } | undefined {
  const [, workspace, thread] = /^\d+\|([^|]+)\|(.*)$/.exec(text ?? '') ?? [];
  return workspace === undefined ? undefined : { workspace, thread: thread || null };
}

/** The forms behind buttons. */
export function createForms(shortIds: ShortIds) {
  return {
    remember: async (meaning: FormMeaning): Promise<string> => await shortIds.remember(meaning),
    async recall(id: string): Promise<FormMeaning | undefined> {
      const meaning = await shortIds.recall(id);
      // Only what `remember` stored has a form.
      return typeof meaning === 'object' && meaning !== null && 'form' in meaning
        ? (meaning as FormMeaning)
        : undefined;
    },
  };
}

export type Forms = ReturnType<typeof createForms>;
