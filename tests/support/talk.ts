import { entryOf } from '#core/chat/reception.ts';
import { onTestFinished } from 'vitest';
import type { Attachment, Button, ChatEvent, Message, Place, Platform, Target } from '#core/chat/types.ts';
import { loadConfig } from '#core/config/config.ts';
import { newId } from '#core/ids.ts';
import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import { systemClock, type Clock } from '#core/llm/clock.ts';
import { createLogger } from '#core/log.ts';
import { createProduct, type Product } from '#core/product.ts';
import { ROLES } from '#core/roles.ts';
import type { Store } from '#core/store/types.ts';
import { interceptWrites, type Interceptor } from './intercept-store.ts';
import { tempFolder, tempStore } from './temp-store.ts';

/** What was said by the product. `current` is what it shows after its edits. */
export interface Said {
  key: string;
  target: Target;
  message: Message;
  current: Message;
}

/** Somebody in a thread of a chat that the product is connected to. */
export interface Talk {
  product: Product;
  store: Store;
  said: readonly Said[];
  /** Texts of what was said since the last call of `say`, `press` or `command`. */
  heard(): string;
  say(text: string, options?: Speaker): Promise<void>;
  command(name: string, argument?: string, options?: Speaker): Promise<void>;
  /** Presses the newest button with that label, and gives the event, which can be sent again. */
  press(label: string, options?: Speaker): Promise<ChatEvent>;
  send(event: ChatEvent, options?: Speaker): Promise<void>;
  /** A command that comes while something else is being handled: accepted, not waited for. */
  interject(name: string): Promise<void>;
  /** Resolves when everything is answered and nothing runs. */
  idle(): Promise<void>;
}

interface Speaker {
  /** Of the event, where it is spoken of later. */
  id?: string;
  user?: string;
  /** BCP 47 tag. */
  locale?: string;
  /** Said to nobody, or to others by name. */
  aside?: boolean;
  mentions?: readonly string[];
  attachments?: readonly Attachment[];
  /** Presses what the chat showed at first, as somebody does whose client has not seen the edit. */
  stale?: boolean;
  /** Does not wait for runs. */
  runs?: 'go on';
}

export interface TalkOptions {
  intercept?: Interceptor;
  store?: Store;
  /** Where everybody is an operator, if it is not said. */
  platform?: string;
  /** The chat as it is after an earlier talk: what was said there can be edited and pressed. */
  chat?: Talk;
  /** What attachments hold, by reference; without it, the platform has none. */
  files?: ReadonlyMap<string, Uint8Array | Error>;
  /** What the chat does not take. */
  refuse?: (target: Target, message: Message) => Error | undefined;
}

const PLACE: Place = { platform: 'console', workspace: 'w', channel: 'c', thread: 't' };

/** The whole product on a store of its own, with a chat at the network's place. */
export async function openTalk(
  environment: Readonly<Record<string, string>> = {},
  { intercept, store: given, platform: name = PLACE.platform, files, refuse, chat }: TalkOptions = {},
): Promise<Talk> {
  const dataDir = tempFolder();
  const opened = given ?? (await tempStore(dataDir));
  const store = intercept ? interceptWrites(opened, intercept) : opened;
  const log = createLogger('silent');
  const config = loadConfig({ DATA_DIR: dataDir, ...environment });
  const queue = await createEmbeddedQueue({ store, log });
  // Models that fail are asked again at once.
  const modelClock: Clock = {
    ...systemClock,
    sleep: async (_ms, signal) => await systemClock.sleep(0, signal),
  };
  const product = createProduct({ config, log, store, queue, modelClock });
  const said: Said[] = [...(chat?.said ?? [])];
  const posts = new Map<string, Said>(said.map((post) => [post.key, post]));
  let accept: (event: ChatEvent) => Promise<void> = async () => {};
  let heardBefore = 0;
  const platform: Platform = {
    name,
    capabilities: {
      edit: true,
      privateMessages: true,
      forms: false,
      textCharacters: 4_000,
      fileBytes: 1_000_000,
      editIntervalMs: 1,
    },
    async start(given) {
      accept = given;
    },
    async post(target, message, key) {
      const refusal = refuse?.(target, message);
      if (refusal) throw refusal;
      const post = { key, target, message, current: message };
      said.push(post);
      posts.set(key, post);
      return { messageId: key };
    },
    async edit(_target, messageId, message) {
      const post = posts.get(messageId);
      if (post) post.current = message;
    },
    ...(files ? { fetchAttachment: async ({ reference }) => await fetchFrom(files, reference) } : {}),
    async stop() {},
  };
  await product.start({ roles: new Set(ROLES), entries: [entryOf(platform)] });
  onTestFinished(() => product.stop());

  async function send(event: ChatEvent, { runs }: Speaker = {}): Promise<void> {
    heardBefore = said.length;
    await accept(event);
    await (runs === 'go on' ? product.whenHandled() : product.whenIdle());
  }

  const base = ({ id = newId(), user = 'ana', locale, attachments = [] }: Speaker) => ({
    id,
    place: { ...PLACE, platform: name },
    user: { id: user, ...(locale ? { locale } : {}) },
    attachments,
  });

  return {
    product,
    store,
    said,
    send,
    heard: () =>
      said
        .slice(heardBefore)
        .map(({ current }) => current.text)
        .join('\n'),
    say: async (text, options = {}) =>
      await send(
        {
          ...base(options),
          type: 'message',
          text,
          addressed: options.aside !== true,
          mentions: options.mentions ?? [],
        },
        options,
      ),
    command: async (name, argument = '', options = {}) =>
      await send({ ...base(options), type: 'command', name, argument }, options),
    async press(label, options = {}) {
      const button = newestButton(
        options.stale ? said.map(({ message }) => message) : said.map(({ current }) => current),
        label,
      );
      const event: ChatEvent = {
        ...base(options),
        type: 'action',
        action: button.action ?? '',
        value: button.value ?? '',
      };
      await send(event, options);
      return event;
    },
    interject: async (name) => await accept({ ...base({}), type: 'command', name, argument: '' }),
    idle: product.whenIdle,
  };
}

async function fetchFrom(
  files: ReadonlyMap<string, Uint8Array | Error>,
  reference: string,
): Promise<Uint8Array> {
  const file = await Promise.resolve(files.get(reference));
  if (!file || file instanceof Error) throw file ?? new Error(`no file ${reference}`);
  return file;
}

function newestButton(shown: readonly Message[], label: string): Button {
  const buttons = shown.flatMap(({ buttons = [], select }) => [
    ...buttons.flat(),
    ...(select?.options ?? []).map((option) => ({ ...option, action: select?.action ?? '' })),
  ]);
  const found = buttons.findLast((button) => button.label === label);
  if (!found)
    throw new Error(`no button ${label}; there are ${buttons.map((button) => button.label).join(', ')}`);
  return found;
}
