import { BugError, StoppedError, UpstreamError } from '../errors.ts';
import { rest } from '../retry.ts';
import { createGate, type Gate } from './gate.ts';
import type { Edit, Post } from './post.ts';
import { createSendPace } from './send-pace.ts';
import type { Platform, PlatformCapabilities, SendLimit, SendOutcome } from './types.ts';

/** The outbox's calls to platforms: of each a limited number at once, none for ever. */
export interface PlatformCalls {
  post(post: Post): Promise<SendOutcome>;
  /** Undefined where the post is not out, or where the platform cannot be asked. */
  findPost(post: Post): Promise<SendOutcome | undefined>;
  /** Gives the message's id where it has another one since. */
  show(post: Post, edit: Edit): Promise<SendOutcome | undefined>;
  /** Undefined where this process does not have the platform. */
  capabilities(post: Post): PlatformCapabilities | undefined;
}

/** Calls to one platform under way at once; only a restart with many posts left, or a dead platform, comes near it. */
const MAX_PARALLEL = 64;
/** A call that takes longer is given up, in milliseconds: the largest files take a minute on a slow line. */
const CALL_LIMIT_MS = 120_000;

export function createPlatformCalls(
  platforms: ReadonlyMap<string, Platform>,
  { signal }: { signal: AbortSignal },
): PlatformCalls {
  // One each, so that a platform that does not answer holds up no other.
  const gates = new Map<string, Gate>();
  const pace = createSendPace();

  function limitsOf({ target }: Post): readonly SendLimit[] {
    return platforms.get(target.place.platform)?.capabilities.sends?.(target) ?? [];
  }

  async function call<Result>(
    { target }: Post,
    ask: (platform: Platform) => Promise<Result>,
  ): Promise<Result> {
    const name = target.place.platform;
    const gate = gates.get(name) ?? createGate(MAX_PARALLEL);
    gates.set(name, gate);
    return await gate.run(async () => {
      if (signal.aborted) throw new StoppedError('Nothing is sent any more', { code: 'shutdown' });
      const platform = platforms.get(name);
      if (platform) return await within(CALL_LIMIT_MS, ask(platform));
      throw new BugError(`There is no platform ${name}`, { code: 'unknown_platform' });
    });
  }

  return {
    async post(post) {
      await rest(pace.reserve(post.chat, limitsOf(post)), signal);
      return await call(post, async (platform) => {
        const { target, message, key } = post;
        if (!message) throw new BugError(`The post ${key} has no message`, { code: 'empty_post' });
        // From here on, edits do not change what is sent: the platform may have it.
        post.maybeSent = true;
        return await platform.post(target, message, key);
      });
    },
    findPost: async (post) =>
      await call(post, async (platform) => await platform.findPost?.(post.target, post.key)),
    show: async (post, { message, stored }) =>
      await call(post, async (platform) => {
        const { target, key, messageId = '' } = post;
        pace.noteEdit(post.chat, limitsOf(post));
        if (platform.edit) return (await platform.edit(target, messageId, message)) ?? undefined;
        // Where nothing can be edited, what must be known is said anew.
        if (stored) await platform.post(target, message, `${key}:${stored.id}`);
        return undefined;
      }),
    capabilities: ({ target }) => platforms.get(target.place.platform)?.capabilities,
  };
}

async function within<Result>(limitMs: number, call: Promise<Result>): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(
      new UpstreamError('The platform did not answer in time', { code: 'send_timeout', retryable: true }),
    );
  }, limitMs);
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
