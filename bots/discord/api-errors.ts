import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { UpstreamError, VectortError } from '#core/errors.ts';

/** Discord's own codes that this folder reacts to (discord-api-docs: Opcodes and Status Codes, JSON error codes). */
export const CODES = {
  unknownChannel: 10_003,
  unknownGuild: 10_004,
  unknownMessage: 10_008,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  tooLarge: 40_005,
  alreadyAnswered: 40_060,
  missingAccess: 50_001,
  cannotMessageUser: 50_007,
  missingPermissions: 50_013,
  wrongChannelType: 50_024,
  invalidWebhookToken: 50_027,
  archived: 50_083,
  threadExists: 160_004,
  threadLocked: 160_005,
} as const;

/** What can never be sent, in our words. */
const HOPELESS: ReadonlyMap<number, string> = new Map([
  [CODES.unknownChannel, 'discord_channel_gone'],
  [CODES.unknownGuild, 'discord_channel_gone'],
  [CODES.unknownMessage, 'discord_message_gone'],
  [CODES.missingAccess, 'discord_no_rights'],
  [CODES.missingPermissions, 'discord_no_rights'],
  [CODES.wrongChannelType, 'discord_no_rights'],
  [CODES.cannotMessageUser, 'discord_closed'],
  [CODES.archived, 'discord_thread_locked'],
  [CODES.threadLocked, 'discord_thread_locked'],
]);

/** An error of a call to Discord as one that says what to do about it. */
export function toVectortError(error: unknown): VectortError {
  if (error instanceof VectortError) return error;
  if (error instanceof RateLimitError) {
    return new UpstreamError(`Discord asks to wait: ${error.route}`, {
      code: 'discord_busy',
      retryable: true,
      retryAfterMs: error.retryAfter,
    });
  }
  if (isDeadToken(error)) return refuse('Discord does not accept the token', 'discord_token');
  if (error instanceof DiscordAPIError) {
    const code = HOPELESS.get(Number(error.code)) ?? 'discord_refused';
    // The message names the fields that were refused, and no text of people.
    return refuse(`Discord refused ${error.method} with ${error.status}: ${error.message}`, code);
  }
  if (error instanceof HTTPError) {
    return new UpstreamError(`Discord is broken: status ${error.status}`, {
      code: 'discord_broken',
      retryable: true,
    });
  }
  // Errors of connections may carry the address called, and with it an interaction's token: only their kind is kept.
  return new UpstreamError(`Discord could not be reached: ${describe(error)}`, {
    code: 'discord_unreachable',
    retryable: true,
  });
}

/** Whether Discord gave this reason. */
export function hasCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}

/** Whether an interaction's token is no longer good, or was never. */
export function isTokenGone(error: unknown): boolean {
  return hasCode(error, CODES.unknownWebhook, CODES.invalidWebhookToken, CODES.unknownInteraction);
}

/** Whether nothing can be said there any more. */
export function isPlaceGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && HOPELESS.has(Number(error.code));
}

/** discord.js forgets a token that was refused once, and from then on says that there is none. */
export function isDeadToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401 && !isTokenGone(error);
  return error instanceof Error && error.message.startsWith('Expected token to be set');
}

function refuse(message: string, code: string): UpstreamError {
  return new UpstreamError(message, { code, retryable: false });
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as Error & { code?: unknown };
  return typeof code === 'string' ? code : error.name;
}
