import {
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
} from 'discord.js';
import type { Attachment, ChatUser } from '#core/chat/types.ts';
import { OPTIONS } from './commands.ts';
import { parseAttachment } from './parse-message.ts';

/** What an interaction asks for. */
export type Asked =
  | { type: 'command'; name: string; argument: string; attachments: Attachment[] }
  | { type: 'build'; messageId: string; text: string; attachments: Attachment[] }
  | { type: 'complete'; command: string; typed: string }
  | { type: 'press'; id: string }
  | { type: 'form'; id: string; values: Record<string, string> }
  | { type: 'unknown' };

export function parseInteraction(interaction: APIInteraction): Asked {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      if (interaction.data.type === ApplicationCommandType.ChatInput) {
        return parseCommand(interaction as APIChatInputApplicationCommandInteraction);
      }
      return interaction.data.type === ApplicationCommandType.Message
        ? parseBuildThis(interaction as APIMessageApplicationCommandInteraction)
        : { type: 'unknown' };
    case InteractionType.ApplicationCommandAutocomplete:
      return parseTyping(interaction);
    case InteractionType.MessageComponent:
      return { type: 'press', id: pressed(interaction) };
    case InteractionType.ModalSubmit:
      return parseForm(interaction);
    case InteractionType.Ping:
      return { type: 'unknown' };
  }
}

export function userOf(interaction: APIInteraction): ChatUser | undefined {
  const user = interaction.member?.user ?? interaction.user;
  if (!user) return undefined;
  const { locale } = interaction as { locale?: string };
  return { id: user.id, name: user.global_name ?? user.username, ...(locale ? { locale } : {}) };
}

/**
 * Whether the bot itself is in the server or direct message that an interaction comes from. Somebody may have the app
 * installed for themselves alone.
 */
export function isMember({ authorizing_integration_owners: owners, context }: APIInteraction): boolean {
  return owners?.[0] !== undefined || context === InteractionContextType.BotDM;
}

function parseCommand({ data }: APIChatInputApplicationCommandInteraction): Asked {
  const { name, options = [], resolved } = data;
  const valueOf = (wanted: string): string => {
    const option = options.find((candidate) => candidate.name === wanted);
    return option && 'value' in option ? String(option.value) : '';
  };
  const file = resolved?.attachments?.[valueOf(OPTIONS.file)];
  return {
    type: 'command',
    name,
    argument: valueOf(OPTIONS.text).trim(),
    attachments: file ? [parseAttachment(file)] : [],
  };
}

function parseBuildThis({ data }: APIMessageApplicationCommandInteraction): Asked {
  const message = data.resolved.messages[data.target_id];
  const forwarded = message?.message_snapshots?.[0]?.message;
  return {
    type: 'build',
    messageId: data.target_id,
    text: [message?.content, forwarded?.content].filter(Boolean).join('\n\n'),
    attachments: [...(message?.attachments ?? []), ...(forwarded?.attachments ?? [])].map(parseAttachment),
  };
}

function parseTyping({ data }: APIApplicationCommandAutocompleteInteraction): Asked {
  const option = data.options.find((candidate) => 'focused' in candidate && candidate.focused);
  return {
    type: 'complete',
    command: data.name,
    typed: option && 'value' in option ? String(option.value) : '',
  };
}

/** The short id of what was pressed or chosen: a button's stands behind its number. */
function pressed({ data }: APIMessageComponentInteraction): string {
  if ('values' in data) return data.values[0] ?? '';
  return data.custom_id.slice(data.custom_id.indexOf(':') + 1);
}

function parseForm({ data }: APIModalSubmitInteraction): Asked {
  const values: Record<string, string> = {};
  for (const row of data.components) {
    const fields = 'component' in row ? [row.component] : 'components' in row ? row.components : [];
    for (const field of fields) if ('value' in field) values[field.custom_id] = String(field.value);
  }
  return { type: 'form', id: data.custom_id, values };
}
