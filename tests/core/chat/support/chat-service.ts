import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { UpstreamError, UserError, WaitError } from '#core/errors.ts';
import type { Message, Platform, PlatformCapabilities, Target } from '#core/chat/types.ts';

/** What goes wrong with one call, before or after the service has done it. */
export type Fault =
  | { kind: 'too many'; retryAfterMs: number }
  | { kind: 'unavailable' }
  | { kind: 'broken before' }
  | { kind: 'broken after' }
  | { kind: 'refused' }
  | { kind: 'bug' };

export interface ShownMessage {
  id: string;
  key: string;
  channel: string;
  /** Everything it ever showed, oldest first. */
  texts: string[];
}

type Recorded = { id: string; key: string; channel: string; text: string } | { edited: string; text: string };

/** A chat service: keeps what it took, whatever its client thinks, and fails as it is told. */
export interface ChatService {
  readonly messages: ShownMessage[];
  /** Begin and end of each call, with the time. */
  readonly calls: Array<{ what: 'post' | 'edit' | 'find'; text: string; at: number }>;
  /** Taken one by one by the calls that are made. */
  readonly faults: Array<Fault | undefined>;
  /** Calls wait for this, after they have arrived. */
  hold: Promise<void> | undefined;
  post(channel: string, text: string, key: string): Promise<string>;
  edit(id: string, text: string): Promise<void>;
  find(key: string): Promise<string | undefined>;
}

/** With a file, the service outlives its clients' processes: it is what an earlier one left it to be. */
export function createChatService(file?: string): ChatService {
  const messages: ShownMessage[] = [];
  const calls: ChatService['calls'] = [];
  const faults: ChatService['faults'] = [];

  function apply(recorded: Recorded): void {
    if ('edited' in recorded) {
      messages.find(({ id }) => id === recorded.edited)?.texts.push(recorded.text);
    } else {
      messages.push({ ...recorded, texts: [recorded.text] });
    }
  }

  function record(recorded: Recorded): void {
    if (file) appendFileSync(file, `${JSON.stringify(recorded)}\n`);
    apply(recorded);
  }

  async function serve<Result>(
    what: 'post' | 'edit' | 'find',
    text: string,
    work: () => Result,
  ): Promise<Result> {
    calls.push({ what, text, at: performance.now() });
    const fault = faults.shift();
    await service.hold;
    switch (fault?.kind) {
      case undefined:
        return work();
      case 'too many':
        throw new WaitError('429', { code: 'rate_limited', retryAfterMs: fault.retryAfterMs });
      case 'unavailable':
        throw new UpstreamError('503', { code: 'unavailable', retryable: true });
      case 'broken before':
        throw new UpstreamError('ECONNRESET', { code: 'unreachable', retryable: true });
      case 'broken after':
        work();
        throw new UpstreamError('ECONNRESET', { code: 'unreachable', retryable: true });
      case 'refused':
        throw new UserError('channel_not_found', { code: 'chat_gone' });
      case 'bug':
        throw new TypeError('undefined is not a function');
    }
  }

  if (file && existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) apply(JSON.parse(line) as Recorded); // Written above.
  }
  const service: ChatService = {
    messages,
    calls,
    faults,
    hold: undefined,
    post: async (channel, text, key) =>
      await serve('post', text, () => {
        const id = `m${messages.length + 1}`;
        record({ id, key, channel, text });
        return id;
      }),
    edit: async (id, text) => await serve('edit', text, () => record({ edited: id, text })),
    find: async (key) => await serve('find', key, () => messages.find((message) => message.key === key)?.id),
  };
  return service;
}

export interface FakePlatformOptions {
  name?: string;
  editIntervalMs?: number;
  canEdit?: boolean;
  canFind?: boolean;
  /** What an edit of a message makes of its id, where that changes. */
  moves?: (messageId: string) => string;
}

/** The client of such a service, as the outbox sees it. */
export function createPlatform(
  service: ChatService,
  { name = 'chat', editIntervalMs = 0, canEdit = true, canFind = true, moves }: FakePlatformOptions = {},
): Platform {
  const capabilities: PlatformCapabilities = {
    edit: canEdit,
    privateMessages: true,
    forms: true,
    textCharacters: 1_000,
    fileBytes: 1_000,
    editIntervalMs,
  };
  return {
    name,
    capabilities,
    async start() {},
    async stop() {},
    post: async ({ place }, { text }, key) => ({ messageId: await service.post(place.channel, text, key) }),
    ...(canEdit
      ? {
          async edit(_: Target, id: string, { text }: Message) {
            await service.edit(moves ? id.replace(/^moved:/, '') : id, text);
            return moves && { messageId: moves(id) };
          },
        }
      : {}),
    ...(canFind
      ? {
          findPost: async (_: Target, key: string) => {
            const messageId = await service.find(key);
            return messageId === undefined ? undefined : { messageId };
          },
        }
      : {}),
  };
}

export function targetIn(channel: string, thread: string | null = null, platform = 'chat'): Target {
  return { place: { platform, workspace: 'w', channel, thread }, audience: 'thread', userId: 'u' };
}
