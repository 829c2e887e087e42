import type { ShortIds } from '#core/chat/short-ids.ts';
import type { Chat, ThreadBook } from '#core/chat/thread-book.ts';
import type { Place } from '#core/chat/types.ts';

export const PLATFORM = 'slack';

/** What a thread that was asked for by a command is about, until it is there. */
export interface CommandThread {
  trigger: string;
  user: string;
  text: string;
}

/** The core's name of a thread that began with a command: there is no message yet that it could hang on. */
const COMMAND_THREAD = /^cmd:([\w-]+)$/;

/** Noted of a thread's name before its first message is posted: whoever finds it looks whether that is out already. */
const BEGUN = 'begun';

/** Threads known to this process, so that talk in them costs no look-up. */
const REMEMBERED = 10_000;

export function placeOf({ workspace, channel, thread }: Omit<Place, 'platform'>): Place {
  return { platform: PLATFORM, workspace, channel, thread };
}

/** Slack's threads and the core's names of them: the same but where a thread began with a command. */
export function createChatThreads(book: ThreadBook, shortIds: ShortIds) {
  const known = new Map<string, string>();
  const keyOf = ({ workspace, channel }: Chat, ts: string): string => `${workspace}|${channel}|${ts}`;

  function remember(key: string, name: string): string {
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, name);
    return name;
  }

  /** Takes part in a thread. Gives its name. */
  async function join(chat: Chat, ts: string): Promise<string> {
    const key = keyOf(chat, ts);
    return known.get(key) ?? remember(key, await book.note(chat, ts, ts));
  }

  /** The name of a thread that the bot takes part in. */
  async function find(chat: Chat, ts: string): Promise<string | undefined> {
    const key = keyOf(chat, ts);
    const name = known.get(key) ?? (await book.threadOf(chat, ts));
    return name === undefined ? undefined : remember(key, name);
  }

  return {
    join,
    find,
    /** Names a thread that a command asks for. */
    nameFor: async (about: CommandThread): Promise<string> => `cmd:${await shortIds.remember(about)}`,
    /** What a command's thread is about; undefined for every other. */
    async commandOf({ thread }: Place): Promise<CommandThread | undefined> {
      const [, id] = COMMAND_THREAD.exec(thread ?? '') ?? [];
      // Only `nameFor` makes such names.
      return id === undefined ? undefined : ((await shortIds.recall(id)) as CommandThread | undefined);
    },
    /** Slack's own id of a thread; undefined where there is none yet, or none at all. */
    async tsOf(place: Place): Promise<string | undefined> {
      const { thread } = place;
      if (thread === null) return undefined;
      return COMMAND_THREAD.test(thread) ? await book.ownIdOf(place) : thread;
    },
    /** Notes that a thread's first message is being posted. Whether that was begun before. */
    async begin(place: Place): Promise<boolean> {
      const name = place.thread ?? '';
      if ((await book.threadOf(place, name)) === BEGUN) return true;
      await book.note(place, name, BEGUN);
      return false;
    },
    async bind(place: Place, ts: string): Promise<void> {
      remember(keyOf(place, ts), await book.note(place, ts, place.thread ?? ts));
    },
  };
}

export type ChatThreads = ReturnType<typeof createChatThreads>;
