import { ApplicationFlags, GatewayIntentBits, Routes, type APIApplication, type REST } from 'discord.js';
import { OperatorError, UpstreamError, type VectortError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import { isDeadToken, toVectortError } from './api-errors.ts';

/** What the bot may do. */
export interface Application {
  id: string;
  /** Whether messages in threads are read without a mention. */
  readsContent: boolean;
  intents: number;
}

/** View and send, also in threads, which it makes; files, links and the history that a gap is filled from. */
export const PERMISSIONS = '309237763072';

const CONTENT = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
/** Guilds for their languages, and messages where people write; nothing of members or presences. */
const NEEDED = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

/** Who the bot is, and which of Discord's switches are on. @throws OperatorError for a token that is not accepted */
export async function checkApplication(
  rest: REST,
  { expectedId, log }: { expectedId: string | undefined; log: Logger },
): Promise<Application> {
  let application: APIApplication;
  try {
    application = (await rest.get(Routes.currentApplication())) as APIApplication;
  } catch (error) {
    if (isDeadToken(error)) throw deadToken(error);
    throw toVectortError(error);
  }
  const { id, name, flags, integration_types_config: types } = application;
  if (expectedId !== undefined && expectedId !== id) {
    throw new OperatorError(
      `DISCORD_APPLICATION_ID is ${expectedId}, but DISCORD_TOKEN belongs to the application ${id}.`,
      { code: 'discord_application' },
    );
  }
  const readsContent = (flags & CONTENT) !== 0;
  log.info(
    { application: id },
    `Discord: connected as ${name}. Invite it with https://discord.com/oauth2/authorize?client_id=${id}&scope=bot+applications.commands&permissions=${PERMISSIONS}`,
  );
  if (!readsContent) {
    log.warn(
      `Discord: the intent "Message Content" is off, so in threads people must mention the bot to change something. It is ticked at https://discord.com/developers/applications/${id}/bot`,
    );
  }
  if (types && !('1' in types)) {
    log.info(
      'Discord: people cannot install the app for themselves; "User Install" is ticked under Installation.',
    );
  }
  return { id, readsContent, intents: readsContent ? NEEDED | GatewayIntentBits.MessageContent : NEEDED };
}

/** What a gateway says when it closes for good (discord-api-docs: gateway close event codes), as what the operator does. */
export function closeReason(code: number): VectortError {
  switch (code) {
    case 4004:
      return deadToken();
    case 4010:
    case 4011:
      return new OperatorError(
        'Discord does not take these shards. DISCORD_SHARDS must be unset, auto, or enough of them.',
        { code: 'discord_shards' },
      );
    case 4013:
    case 4014:
      return new OperatorError(
        'Discord does not allow the intents that were asked for: tick "Message Content Intent" at https://discord.com/developers/applications under Bot, or leave it off and start again.',
        { code: 'discord_intents' },
      );
    default:
      return new UpstreamError(`Discord's gateway closed with ${code}`, {
        code: 'discord_gateway',
        retryable: true,
      });
  }
}

function deadToken(cause?: unknown): OperatorError {
  return new OperatorError(
    'DISCORD_TOKEN is not accepted. "Reset Token" under Bot at https://discord.com/developers/applications gives a new one.',
    { code: 'discord_token', ...(cause === undefined ? {} : { cause }) },
  );
}
