import type { PlatformHost } from '#core/chat/types.ts';
import type { Logger } from '#core/log.ts';
import { toVectortError } from './api-errors.ts';
import type { Forms } from './buttons.ts';
import { LIMITS } from './limits.ts';
import type { Incoming, Origin } from './parse.ts';
import type { People } from './people.ts';
import { renderMessage } from './render.ts';
import { placeOf } from './threads.ts';
import type { Workspaces } from './workspaces.ts';

interface ViewDependencies {
  host: PlatformHost;
  workspaces: Workspaces;
  people: People;
  forms: Forms;
  log: Logger;
}

/** Shows somebody their home tab, and apps whose addresses are shown to others as cards. Slack asks again if it fails. */
export function createShowing({ host, workspaces, people, forms, log }: ViewDependencies) {
  async function publishHome({ workspace }: Origin, id: string): Promise<void> {
    if (!host.home) return;
    const place = placeOf({ workspace, channel: '', thread: null });
    const user = { id, ...(await people.look(workspace, id)) };
    const parts = await renderMessage(await host.home({ place, user }), { place, forms });
    const { client } = await workspaces.of(workspace);
    const blocks = parts.flatMap((part) => part.blocks).slice(0, LIMITS.viewBlocks);
    await client.views.publish({ user_id: id, view: { type: 'home', blocks } });
  }

  async function unfurl({
    origin,
    channel,
    ts,
    urls,
    user,
    unfurlId,
    source,
  }: Incoming & { type: 'links' }): Promise<void> {
    const { workspace } = origin;
    const language = await people.languageOf(workspace, user);
    const place = placeOf({ workspace, channel, thread: null });
    const cards: Record<string, { blocks: Awaited<ReturnType<typeof renderMessage>>[number]['blocks'] }> = {};
    for (const url of urls) {
      const message = await host.describeLink?.(url, language);
      const [part] = message ? await renderMessage(message, { place, forms }) : [];
      if (part) cards[url] = { blocks: part.blocks };
    }
    if (Object.keys(cards).length === 0) return;
    const { client } = await workspaces.of(workspace);
    const where = unfurlId && isSource(source) ? { unfurl_id: unfurlId, source } : { channel, ts };
    await client.chat.unfurl({ ...where, unfurls: cards });
  }

  function inBackground(what: string, work: Promise<void>): void {
    work.catch((error: unknown) =>
      log.warn({ err: toVectortError(error) }, `Slack: ${what} could not be shown`),
    );
  }

  return {
    showHome: (origin: Origin, user: string): void => inBackground('a home tab', publishHome(origin, user)),
    showLinks: (links: Incoming & { type: 'links' }): void => inBackground('a link', unfurl(links)),
  };
}

function isSource(source: string | undefined): source is 'composer' | 'conversations_history' {
  return source === 'composer' || source === 'conversations_history';
}
