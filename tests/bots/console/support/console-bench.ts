import { PassThrough, Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { createConsole, type ConsoleOptions, type ConsolePlatform } from '#bots/console/index.ts';
import type { ChatEvent, Message, Target } from '#core/chat/types.ts';
import { tempFolder } from '#tests/support/temp-store.ts';

export interface ConsoleBench {
  platform: ConsolePlatform;
  input: PassThrough;
  events: ChatEvent[];
  /** Posts a message under a key that is its id as well. */
  post: (key: string, message: Message) => Promise<void>;
  edit: (key: string, message: Message) => Promise<void>;
  interrupts: () => number;
}

export const TARGET: Target = {
  place: { platform: 'console', workspace: 'local', channel: 'terminal', thread: null },
  audience: 'thread',
  userId: 'operator',
};

/** A terminal that is started and hears into `events`; it ends with the test. */
export async function openConsole({
  output,
  isTerminal = false,
  accept = () => undefined,
  ...options
}: Partial<ConsoleOptions> & {
  output: ConsoleOptions['output'];
  /** Whether the input is one, too. */
  isTerminal?: boolean;
  /** Called before an event is noted. */
  accept?: (event: ChatEvent) => void;
}): Promise<ConsoleBench> {
  const input = Object.assign(new PassThrough(), { isTTY: isTerminal });
  const events: ChatEvent[] = [];
  let interrupts = 0;
  const platform = createConsole({
    input,
    firstMessages: [],
    user: { id: 'operator' },
    welcome: [],
    explain: (error) => `**sorry**: ${String(error)}`,
    fileUnwritten: ({ name, folder }) => `no room for ${name} in ${folder}`,
    waiting: 'waiting',
    interruptHint: 'again ends',
    dataDir: options.dataDir ?? tempFolder(),
    files: { open: async ({ key }) => Readable.from([`bytes of ${key}`]) },
    whenHandled: async () => undefined,
    whenIdle: async () => undefined,
    isControl: (event) => event.type === 'command' && event.name === 'stop',
    onInterrupt: () => (interrupts += 1),
    ...options,
    output,
  });
  onTestFinished(async () => await platform.stop());
  await platform.start(async (event) => {
    accept(event);
    events.push(event);
  });
  return {
    platform,
    input,
    events,
    post: async (key, message) => void (await platform.post(TARGET, message, key)),
    edit: async (key, message) => void (await platform.edit?.(TARGET, key, message)),
    interrupts: () => interrupts,
  };
}
