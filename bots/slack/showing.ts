import type { types } from '@slack/bolt';
import type { ChatFiles } from '#core/chat/files.ts';
import { parseMarkdown, plainText } from '#core/chat/markdown.ts';
import type { Message, PlatformHost } from '#core/chat/types.ts';
import type { Logger } from '#core/log.ts';
import { isRetryable } from '#core/retry.ts';
import { toVectortError } from './api-errors.ts';
import { LIMITS, shorten } from './limits.ts';
import type { Incoming, Origin } from './parse.ts';
import type { People } from './people.ts';
import type { Render } from './render.ts';
import { placeOf } from './threads.ts';
import { uploadFile } from './upload.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

interface ViewDependencies {
  host: PlatformHost;
  workspaces: Workspaces;
  people: People;
  render: Render;
  files: ChatFiles;
  log: Logger;
}

/** What is shown of addresses. */
type Cards = Record<string, { blocks: types.KnownBlock[] }>;

/** Shows somebody their home tab, and apps whose addresses are shown to others as cards. Slack asks again if it fails. */
export function createShowing({ host, workspaces, people, render, files, log }: ViewDependencies) {
  async function publishHome({ workspace }: Origin, id: string): Promise<void> {
    if (!host.home) return;
    const place = placeOf({ workspace, channel: '', thread: null });
    const user = { id, ...(await people.look(workspace, id)) };
    const parts = await render(await host.home({ place, user }), { place });
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
    const { client } = await workspaces.of(workspace);
    const cards: Cards = {};
    const pictures: Record<string, types.ImageBlock> = {};
    for (const url of urls) {
      const message = await host.describeLink?.(url, language);
      const [part] = message ? await render(message, { place }) : [];
      if (!message || !part) continue;
      cards[url] = { blocks: part.blocks };
      const picture = await pictureOf(client, message);
      if (picture) pictures[url] = picture;
    }
    if (Object.keys(cards).length === 0) return;
    const where = unfurlId && isSource(source) ? { unfurl_id: unfurlId, source } : { channel, ts };
    try {
      await client.chat.unfurl({ ...where, unfurls: withPictures(cards, pictures) });
    } catch (error) {
      // A picture that Slack has not looked at yet is refused; the card is of use without it.
      if (Object.keys(pictures).length === 0 || isRetryable(toVectortError(error))) throw error;
      await client.chat.unfurl({ ...where, unfurls: cards });
    }
  }

  /** An app's picture as a file of Slack's own, which needs no address of ours that Slack could reach. */
  async function pictureOf(
    client: Workspace['client'],
    { text, files: attached = [] }: Message,
  ): Promise<types.ImageBlock | undefined> {
    const picture = attached.find(({ kind }) => kind === 'image');
    if (!picture) return undefined;
    const sent = await uploadFile(picture, { client, files, log }).catch((error: unknown) => {
      log.debug({ err: toVectortError(error) }, 'Slack: a picture of an app could not be brought');
    });
    if (typeof sent !== 'object') return undefined;
    const [words = ''] = plainText(parseMarkdown(text)).split('\n');
    return {
      type: 'image',
      slack_file: { id: sent.id },
      alt_text: shorten(words, LIMITS.altCharacters) || picture.name,
    };
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

/** Between what an app is and its buttons. */
function withPictures(cards: Cards, pictures: Readonly<Record<string, types.ImageBlock>>): Cards {
  return Object.fromEntries(
    Object.entries(cards).map(
      ([
        url,
        {
          blocks: [text, ...rest],
        },
      ]) => {
        const picture = pictures[url];
        return [url, { blocks: [...(text ? [text] : []), ...(picture ? [picture] : []), ...rest] }];
      },
    ),
  );
}

function isSource(source: string | undefined): source is 'composer' | 'conversations_history' {
  return source === 'composer' || source === 'conversations_history';
}
