import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OpenedPlatform, PlatformOptions } from '#bots/types.ts';
import { createShortIds } from '#core/chat/short-ids.ts';
import { createThreadBook } from '#core/chat/thread-book.ts';
import type { ChatEvent, Platform, PlatformCapabilities } from '#core/chat/types.ts';
import { OperatorError } from '#core/errors.ts';
import { createTranslator } from '#core/i18n/translate.ts';
import { createForms } from './buttons.ts';
import { createCommandWords } from './command-words.ts';
import { fetchFile } from './fetch-file.ts';
import { createShowing } from './showing.ts';
import { LIMITS } from './limits.ts';
import { createPeople } from './people.ts';
import { createReceiver } from './receive.ts';
import { createRender } from './render.ts';
import { createSender } from './send.ts';
import { createSessions } from './sessions.ts';
import { createSocketMode } from './socket-mode.ts';
import { createChatThreads, PLATFORM } from './threads.ts';
import { createStreams, type Streams } from './streams.ts';
import { openWorkspaces } from './open-workspaces.ts';
import { EVENTS_PATH, MOUNT_PATH } from './paths.ts';
import { createWebhook } from './webhook.ts';

/** `chat.update` takes about 50 a minute in a workspace: three jobs at once are shown as they go, in milliseconds. */
const EDIT_INTERVAL_MS = 3_000;
/** `chat.appendStream` takes twice as many, and of them each reader alone has their own, in milliseconds. */
const STREAM_INTERVAL_MS = 1_000;
/** One a second, and more for a moment: https://docs.slack.dev/apis/web-api/rate-limits */
const SENDS = [{ messages: 3, perMs: 3_000 }];

function capabilitiesWith(streams: Streams): PlatformCapabilities {
  return {
    edit: true,
    privateMessages: true,
    forms: true,
    textCharacters: LIMITS.blocksCharacters,
    fileBytes: LIMITS.fileBytes,
    editIntervalMs: ({ place }) => (streams.canStream(place) ? STREAM_INTERVAL_MS : EDIT_INTERVAL_MS),
    sends: () => SENDS,
  };
}

/** Slack: over HTTP with signed requests, or in Socket Mode where an app-level token is set. */
export async function createSlack(options: PlatformOptions): Promise<OpenedPlatform> {
  const { config, log, store, files, host } = options;
  const { slack } = config;
  if (!slack) throw new OperatorError('SLACK_BOT_TOKEN is not set.', { code: 'slack_token' });
  const { signingSecret, appToken, apiUrl } = slack;
  const translate = createTranslator();
  const { workspaces, check, install } = await openWorkspaces({ config, slack, store, log, translate });
  const shortIds = createShortIds(store);
  const threads = createChatThreads(createThreadBook(store), shortIds);
  const forms = createForms(shortIds);
  const render = createRender({
    forms,
    sayCommands: createCommandWords(() => host.commands.map(({ name }) => name)),
  });
  const people = createPeople({ workspaces, log });
  const sessions = createSessions({ workspaces, log });
  const streams = createStreams({ log });
  const showing = createShowing({ host, workspaces, people, render, files, log });
  const sender = createSender({
    workspaces,
    threads,
    people,
    render,
    sessions,
    streams,
    files,
    log,
    translate,
    onHome: showing.showHome,
  });
  // Slack itself sends to one of them.
  const socket = appToken ? createSocketMode({ appToken, apiUrl, log }) : undefined;
  const webhook = signingSecret ? createWebhook({ signingSecret, log }) : undefined;

  async function start(accept: (event: ChatEvent) => Promise<void>): Promise<void> {
    await check();
    const receive = createReceiver({
      log,
      workspaces,
      people,
      threads,
      forms,
      commands: host.commands,
      accept,
      onHome: showing.showHome,
      onLinks: showing.showLinks,
    });
    webhook?.open(receive);
    await socket?.start(receive);
  }

  const platform: Platform = {
    name: PLATFORM,
    capabilities: capabilitiesWith(streams),
    start,
    post: sender.post,
    edit: sender.edit,
    findPost: sender.findPost,
    fetchAttachment: async ({ reference }, maxBytes) =>
      await fetchFile(workspaces, { reference, apiUrl, maxBytes }),
    async stop() {
      webhook?.close();
      await socket?.stop();
    },
  };

  function handle(request: IncomingMessage, response: ServerResponse): void {
    if (webhook && request.url?.split('?')[0] === EVENTS_PATH) webhook.handle(request, response);
    else if (install) install.handle(request, response);
    else response.writeHead(404).end();
  }

  return { platform, ...(webhook || install ? { mounts: [{ path: MOUNT_PATH, handle }] } : {}) };
}
