import {
  ComponentType,
  InteractionResponseType,
  Routes,
  TextInputStyle,
  type APIInteraction,
  type APIModalInteractionResponseCallbackData,
  type REST,
} from 'discord.js';
import type { Form } from '#core/chat/types.ts';
import { COMPONENTS_V2, EPHEMERAL, LIMITS, shorten } from './limits.ts';

/** What Discord is told within its three seconds. */
export type Answer =
  | { type: 'words'; text: string; alone?: boolean }
  | { type: 'later'; alone: boolean }
  | { type: 'pressed' }
  | { type: 'form'; id: string; form: Form }
  | { type: 'choices'; choices: readonly { value: string; label: string }[] };

/** Answers an interaction; gives the id of the message that the answer became, where it became one. */
export async function answerInteraction(
  rest: REST,
  { id, token }: Pick<APIInteraction, 'id' | 'token'>,
  answer: Answer,
): Promise<string | undefined> {
  const answered = (await rest.post(Routes.interactionCallback(id, token), {
    auth: false,
    query: new URLSearchParams({ with_response: 'true' }),
    body: bodyOf(answer),
  })) as { resource?: { message?: { id: string } } } | null;
  return answered?.resource?.message?.id;
}

function bodyOf(answer: Answer): unknown {
  switch (answer.type) {
    case 'words':
      return {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: {
          components: [{ type: ComponentType.TextDisplay, content: answer.text }],
          flags: answer.alone ? COMPONENTS_V2 | EPHEMERAL : COMPONENTS_V2,
          allowed_mentions: { parse: [] },
        },
      };
    case 'later':
      return {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        data: { flags: answer.alone ? EPHEMERAL : 0 },
      };
    case 'pressed':
      return { type: InteractionResponseType.DeferredMessageUpdate };
    case 'form':
      return { type: InteractionResponseType.Modal, data: renderForm(answer.id, answer.form) };
    case 'choices':
      return {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: {
          choices: answer.choices
            .slice(0, LIMITS.choices)
            .map(({ value, label }) => ({ name: shorten(label, LIMITS.choiceCharacters), value })),
        },
      };
  }
}

function renderForm(id: string, { title, fields }: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: shorten(title, LIMITS.modalTitleCharacters),
    components: fields.slice(0, LIMITS.modalFields).map(({ name, label, long, value }) => ({
      type: ComponentType.Label as const,
      label: shorten(label, LIMITS.fieldLabelCharacters),
      component: {
        type: ComponentType.TextInput as const,
        custom_id: name,
        style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
        max_length: LIMITS.fieldCharacters,
        required: false,
        ...(value ? { value: value.slice(0, LIMITS.fieldCharacters) } : {}),
      },
    })),
  };
}
