import { refuse, type FakeChannel, type FakeMessage } from './types.ts';
import { newSnowflake, type World } from './world.ts';

/** What the fake knows beside is not sent. */
export function shown(message: FakeMessage): object {
  return { ...message, onlyFor: undefined, nonce: undefined };
}

export function plain(channel: FakeChannel): object {
  return { ...channel, messages: undefined, typing: undefined, recipient: undefined };
}

export function putCommands(world: World, list: unknown): unknown {
  if (!Array.isArray(list)) refuse('Only lists are valid.');
  world.commands = (list as object[]).map((command) => ({
    id: newSnowflake(),
    application_id: world.application.id,
    version: newSnowflake(),
    default_member_permissions: null,
    nsfw: false,
    ...command,
  }));
  return world.commands;
}
