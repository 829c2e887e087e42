import { agentMethods } from './methods/agents.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { createDesk, type Method } from './methods/desk.ts';
import { fileMethods } from './methods/files.ts';
import { streamMethods } from './methods/streams.ts';
import { viewMethods } from './methods/views.ts';
import type { World } from './world.ts';

/** The methods of the Web API that the product may call; each answers as Slack documents it. */
export function createMethods(world: World, { url }: { url: () => string }): Record<string, Method> {
  const desk = createDesk(world);
  return {
    ...chatMethods(desk, world),
    ...streamMethods(desk, world),
    ...conversationMethods(desk, world),
    ...fileMethods(desk, world, { url }),
    ...viewMethods(world),
    ...agentMethods(desk, world),
  };
}
