import type { types } from '@slack/bolt';
import type { FormField, Place } from '#core/chat/types.ts';
import type { FormMeaning } from './buttons.ts';
import { LIMITS, shorten } from './limits.ts';
import { toOption } from './render.ts';

/** What a form carries with it, unseen. */
interface FormMetadata {
  id: string;
  place: Place;
  responseUrl?: string | undefined;
}

/** A form as a modal. What is secret is typed like any other text: Slack has no field that hides it. */
export function formView({ form }: FormMeaning, metadata: FormMetadata): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'form',
    private_metadata: JSON.stringify(metadata),
    title: { type: 'plain_text', text: shorten(form.title, LIMITS.viewTitleCharacters) || '…' },
    submit: { type: 'plain_text', text: shorten(form.submit, LIMITS.viewTitleCharacters) || '…' },
    blocks: form.fields.map((field) => ({
      type: 'input',
      block_id: `field:${field.name}`,
      label: { type: 'plain_text', text: field.label },
      element: elementOf(field),
    })),
  };
}

function elementOf({
  name,
  long = false,
  value,
  options,
  isChannel = false,
}: FormField): types.InputBlock['element'] {
  if (isChannel) {
    return {
      type: 'conversations_select',
      action_id: name,
      filter: { include: ['public', 'private', 'mpim'], exclude_bot_users: true },
    };
  }
  if (options) {
    const choices = options.slice(0, LIMITS.selectOptions).map((option) => toOption(option));
    const chosen = choices.find((choice) => choice.value === value);
    return {
      type: 'static_select',
      action_id: name,
      options: choices,
      ...(chosen ? { initial_option: chosen } : {}),
    };
  }
  return {
    type: 'plain_text_input',
    action_id: name,
    multiline: long,
    max_length: LIMITS.inputCharacters,
    ...(value ? { initial_value: value.slice(0, LIMITS.inputCharacters) } : {}),
  };
}

export function readFormMetadata(text: string): FormMetadata | undefined {
  try {
    const metadata: unknown = JSON.parse(text);
    // Slack gives back what `formView` gave it; another app's view would not come here.
    return typeof metadata === 'object' && metadata !== null && 'place' in metadata
      ? (metadata as FormMetadata)
      : undefined;
  } catch {
    return undefined;
  }
}
