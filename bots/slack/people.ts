import type { ChatUser } from '#core/chat/types.ts';
import { matchLanguage, type Language } from '#core/i18n/languages.ts';
import type { Logger } from '#core/log.ts';
import { toVectortError } from './api-errors.ts';
import type { Workspaces } from './workspaces.ts';

/** How long somebody's language and name are believed, in milliseconds. */
const FRESH_MS = 60 * 60_000;
/** What is not known by then is done without: Slack waits three seconds for its acknowledgement, in milliseconds. */
const PATIENCE_MS = 1_000;
const REMEMBERED = 10_000;

type Known = Pick<ChatUser, 'name' | 'locale'>;

/** Names and languages of people, which events do not tell, and where each can be written to alone. */
export function createPeople({ workspaces, log }: { workspaces: Workspaces; log: Logger }) {
  const known = new Map<string, { person: Known; until: number }>();
  const direct = new Map<string, string>();

  async function ask(workspace: string, id: string): Promise<Known> {
    const { client } = await workspaces.of(workspace);
    const { user } = await client.users.info({ user: id, include_locale: true });
    const name = user?.profile?.display_name || user?.real_name || user?.name;
    return { ...(name ? { name } : {}), ...(user?.locale ? { locale: user.locale } : {}) };
  }

  /** What is known of somebody, soon: nothing, where Slack does not say. */
  async function look(workspace: string, id: string): Promise<Known> {
    const key = `${workspace}|${id}`;
    const remembered = known.get(key);
    if (remembered && remembered.until > Date.now()) return remembered.person;
    const asked = ask(workspace, id).then(
      (person) => keep(key, person),
      (error: unknown) => {
        log.debug({ err: toVectortError(error) }, 'Slack: nothing is known of somebody');
        // Not asked again with every message.
        return keep(key, remembered?.person ?? {});
      },
    );
    return await Promise.race([asked, late(remembered?.person ?? {})]);
  }

  function keep(key: string, person: Known): Known {
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, { person, until: Date.now() + FRESH_MS });
    return person;
  }

  return {
    look,
    async languageOf(workspace: string, id: string): Promise<Language> {
      return matchLanguage((await look(workspace, id)).locale);
    },
    /** The channel of the direct messages with somebody. */
    async directMessages(workspace: string, id: string): Promise<string> {
      const key = `${workspace}|${id}`;
      const remembered = direct.get(key);
      if (remembered !== undefined) return remembered;
      const { client } = await workspaces.of(workspace);
      try {
        const channel = (await client.conversations.open({ users: id })).channel?.id ?? '';
        if (direct.size >= REMEMBERED) direct.clear();
        direct.set(key, channel);
        return channel;
      } catch (error) {
        throw toVectortError(error);
      }
    },
  };
}

export type People = ReturnType<typeof createPeople>;

async function late<Value>(value: Value): Promise<Value> {
  return await new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS, value).unref();
  });
}
