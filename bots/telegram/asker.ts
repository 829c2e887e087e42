import type { ChatUser, Target } from '#core/chat/types.ts';
import { matchLanguage, type Language } from '#core/i18n/languages.ts';

/** What is known of whoever asked, so that a line of the adapter's own can be in their language and call them. */
export interface Asker {
  name: string;
  language: Language;
}

const REMEMBERED = 10_000;

/** Who asked: as the event said it, else as they were heard last. */
export function createAskers() {
  const heard = new Map<string, ChatUser>();
  return {
    /** Notes somebody, and gives what is handed through the core as `answerHandle`. */
    note(user: ChatUser): string {
      if (heard.size >= REMEMBERED) heard.clear();
      heard.set(user.id, user);
      return JSON.stringify({ name: user.name, locale: user.locale });
    },
    of({ userId, answerHandle }: Pick<Target, 'userId' | 'answerHandle'>): Asker {
      const { name, locale } = read(answerHandle) ?? heard.get(userId) ?? {};
      return { name: name ?? '', language: matchLanguage(locale) };
    },
  };
}

export type Askers = ReturnType<typeof createAskers>;

function read(handle: string | undefined): Partial<ChatUser> | undefined {
  if (handle === undefined) return undefined;
  try {
    // What `note` wrote; anything else gives no name and no language.
    return JSON.parse(handle) as Partial<ChatUser>;
  } catch {
    return undefined;
  }
}
