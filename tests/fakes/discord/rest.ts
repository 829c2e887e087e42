import { textOf, type Body } from './body.ts';
import { checkComponents, checkMessage } from './checks.ts';
import type { GatewayFake } from './gateway.ts';
import { Refusal, refuse, type FakeChannel, type FakeInteraction, type FakeMessage } from './types.ts';
import { plain, putCommands, shown } from './shown.ts';
import { newSnowflake, type World } from './world.ts';

export interface Call extends Body {
  method: string;
  /** Without `/api/v10`, ids as they are. */
  path: string;
  query: URLSearchParams;
  /** Whether the bot's token came with it. */
  isBot: boolean;
}

type Handler = (call: Call, ...ids: string[]) => unknown;

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const THREADS: ReadonlySet<number> = new Set([10, 11, 12]);
/** Bytes of a file, and how long an interaction may be left unanswered, in milliseconds. */
export const LIMITS = { fileBytes: 10 * 1_048_576, answerMs: 3_000, tokenMs: 15 * 60_000, nonceMs: 180_000 };

/** The REST API, as far as the product uses it. */
export function createRest(world: World, { gateway, url }: { gateway: GatewayFake; url: () => string }) {
  function writable(id: string): FakeChannel {
    const channel = world.channel(id);
    if (channel.guild_id !== undefined && !world.guilds.get(channel.guild_id)?.joined) {
      throw new Refusal(403, 50_001, 'Missing Access');
    }
    if (channel.type === 1 && world.closed.has(channel.recipient ?? '')) {
      throw new Refusal(403, 50_007, 'Cannot send messages to this user');
    }
    return channel;
  }

  function store({ files }: Body): FakeMessage['attachments'] {
    return files.map(({ name, bytes, type }) => {
      if (bytes.length > LIMITS.fileBytes) throw new Refusal(413, 40_005, 'Request entity too large');
      const id = newSnowflake();
      world.uploads.set(id, { name, bytes });
      return {
        id,
        filename: name,
        size: bytes.length,
        url: `${url()}/cdn/${id}/${name}`,
        content_type: type,
      };
    });
  }

  function make(channel: FakeChannel, body: Body, more: Partial<FakeMessage> = {}): FakeMessage {
    const { values } = body;
    checkMessage(
      values,
      body.files.map(({ name }) => name),
    );
    return world.addMessage(channel, {
      author: world.bot,
      content: textOf(values['content']),
      components: (values['components'] ?? []) as FakeMessage['components'],
      flags: Number(values['flags'] ?? 0),
      attachments: store(body),
      ...more,
    });
  }

  function change(message: FakeMessage, body: Body): FakeMessage {
    const names = body.files.map(({ name }) => name);
    const kept = body.values['attachments'] === undefined ? message.attachments : [];
    checkMessage(
      { flags: message.flags, ...body.values },
      [...names, ...kept.map(({ filename }) => filename)],
      true,
    );
    const { components, content, flags } = body.values;
    if (components !== undefined) message.components = components as FakeMessage['components'];
    if (content !== undefined) message.content = textOf(content);
    if (flags !== undefined) message.flags = Number(flags) | (message.flags & EPHEMERAL);
    message.flags &= ~LOADING;
    message.attachments = [...kept, ...store(body)];
    message.edited_timestamp = new Date().toISOString();
    return message;
  }

  function post(channelId: string, body: Body): unknown {
    const channel = writable(channelId);
    if (channel.thread_metadata?.locked) throw new Refusal(400, 160_005, 'This thread is locked');
    if (channel.thread_metadata) channel.thread_metadata.archived = false;
    const { nonce, enforce_nonce: enforced } = body.values;
    const since = Date.now() - LIMITS.nonceMs;
    const known =
      enforced === true
        ? channel.messages.find((message) => message.nonce === nonce && Date.parse(message.timestamp) > since)
        : undefined;
    if (known) return { ...shown(known), nonce };
    const message = make(channel, body, nonce === undefined ? {} : { nonce: textOf(nonce) });
    gateway.message(message);
    return { ...shown(message), nonce };
  }

  function ofToken(token: string): FakeInteraction {
    const found = [...world.interactions.values()].find((interaction) => interaction.token === token);
    if (!found) throw new Refusal(404, 10_015, 'Unknown Webhook');
    if (Date.now() - found.madeAt > LIMITS.tokenMs) throw new Refusal(401, 50_027, 'Invalid Webhook Token');
    return found;
  }

  function hooked(token: string, id: string): FakeMessage {
    const interaction = ofToken(token);
    const wanted = decodeURIComponent(id) === '@original' ? (interaction.original ?? '') : id;
    return world.message(interaction.channelId, wanted);
  }

  function callback({ values, query, ...body }: Call, id: string, token: string): unknown {
    const interaction = world.interactions.get(id);
    if (interaction?.token !== token) throw new Refusal(404, 10_062, 'Unknown interaction');
    if (interaction.answered !== undefined) {
      throw new Refusal(400, 40_060, 'Interaction has already been acknowledged.');
    }
    if (Date.now() - interaction.madeAt > LIMITS.answerMs)
      throw new Refusal(404, 10_062, 'Unknown interaction');
    const type = Number(values['type']);
    const data = (values['data'] ?? {}) as Record<string, unknown>;
    const channel = world.channel(interaction.channelId);
    let message: FakeMessage | undefined;
    if (type === 4) {
      message = make(channel, { ...body, values: data });
    } else if (type === 5) {
      if ((Number(data['flags'] ?? 0) & ~EPHEMERAL) !== 0) refuse('flags: only EPHEMERAL');
      message = world.addMessage(channel, { author: world.bot, flags: Number(data['flags'] ?? 0) | LOADING });
    } else if (type === 6 || type === 7) {
      if (interaction.messageId === undefined) refuse('type: only for components');
      interaction.original = interaction.messageId;
    } else if (type === 8) {
      interaction.choices = data['choices'] as { name: string; value: string }[];
      if (interaction.choices.length > 25) refuse('choices: Must be 25 or fewer in length.');
    } else if (type === 9) {
      if (interaction.type === 5) refuse('type: a modal does not open a modal');
      interaction.modal = data as unknown as NonNullable<FakeInteraction['modal']>;
      const { title, components } = interaction.modal;
      if (!title || title.length > 45) refuse('title: Must be between 1 and 45 in length.');
      checkComponents(components, { isV2: false, isModal: true, uploads: [] });
    } else refuse(`type: ${type}`);
    interaction.answered = Date.now();
    if (message) {
      interaction.original = message.id;
      interaction.ephemeral = (message.flags & EPHEMERAL) !== 0;
      message.application_id = world.application.id;
      if (interaction.ephemeral) message.onlyFor = interaction.user.id;
    }
    if (query.get('with_response') !== 'true') return undefined;
    return {
      interaction: { id, type: interaction.type },
      resource: { type, ...(message ? { message: shown(message) } : {}) },
    };
  }

  function follow({ ...body }: Call, _application: string, token: string): unknown {
    const interaction = ofToken(token);
    if (interaction.answered === undefined) throw new Refusal(404, 10_015, 'Unknown Webhook');
    const channel = world.channel(interaction.channelId);
    const original = channel.messages.find(({ id }) => id === interaction.original);
    // The first words after a deferred answer take its place, and are as public as it is.
    if (original && (original.flags & LOADING) !== 0) {
      const changed = change(original, {
        ...body,
        values: { ...body.values, flags: Number(body.values['flags'] ?? 0) & ~EPHEMERAL },
      });
      return shown(changed);
    }
    const isAlone = (Number(body.values['flags'] ?? 0) & EPHEMERAL) !== 0;
    const message = make(channel, body, isAlone ? { onlyFor: interaction.user.id } : {});
    return shown(message);
  }

  function startThread({ values }: Call, channelId: string, messageId: string): unknown {
    const channel = writable(channelId);
    if (channel.type === 1 || THREADS.has(channel.type)) {
      throw new Refusal(400, 50_024, 'Cannot execute action on this channel type');
    }
    world.message(channelId, messageId);
    const name = textOf(values['name']);
    if (name.length < 1 || name.length > 100) refuse('name: Must be between 1 and 100 in length.');
    if (![60, 1_440, 4_320, 10_080].includes(Number(values['auto_archive_duration'] ?? 1_440)))
      refuse('auto_archive_duration');
    if (world.channels.has(messageId)) {
      throw new Refusal(400, 160_004, 'A thread has already been created for this message');
    }
    const thread = world.addChannel({
      id: messageId,
      type: 11,
      parent_id: channelId,
      name,
      thread_metadata: { archived: false, locked: false, auto_archive_duration: 10_080 },
      ...(channel.guild_id === undefined ? {} : { guild_id: channel.guild_id }),
    });
    gateway.dispatch('THREAD_CREATE', plain(thread), { guild: channel.guild_id, intent: 1 });
    return plain(thread);
  }

  function list({ query }: Call, channelId: string): unknown {
    const limit = Number(query.get('limit') ?? 50);
    if (limit < 1 || limit > 100) refuse('limit: between 1 and 100');
    const after = query.get('after');
    const visible = writable(channelId).messages.filter(({ onlyFor }) => onlyFor === undefined);
    const chosen =
      after === null
        ? visible.slice(-limit)
        : visible.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
    return chosen.toReversed().map(shown);
  }

  function update({ values }: Call, channelId: string): unknown {
    const channel = writable(channelId);
    if (channel.thread_metadata && values['archived'] !== undefined) {
      if (channel.thread_metadata.locked) throw new Refusal(403, 50_013, 'Missing Permissions');
      channel.thread_metadata.archived = values['archived'] === true;
    }
    return plain(channel);
  }

  function edit(call: Call, channelId: string, messageId: string): unknown {
    if (writable(channelId).thread_metadata?.archived) throw new Refusal(400, 50_083, 'Thread is archived');
    const message = world.message(channelId, messageId);
    if (message.author.id !== world.bot.id)
      throw new Refusal(403, 50_005, 'Cannot edit a message authored by another user');
    if (message.onlyFor !== undefined) throw new Refusal(404, 10_008, 'Unknown Message');
    return shown(change(message, call));
  }

  function remove(channelId: string, messageId: string): undefined {
    const { messages } = world.channel(channelId);
    messages.splice(messages.indexOf(world.message(channelId, messageId)), 1);
  }

  function direct({ values }: Call): unknown {
    return plain(world.directWith(textOf(values['recipient_id'])));
  }

  const OPEN = true;
  const routes: readonly [RegExp, Handler, boolean?][] = [
    [/^GET \/applications\/@me$/, () => world.application],
    [
      /^GET \/gateway\/bot$/,
      () => ({
        url: url().replace('http', 'ws'),
        shards: 1,
        session_start_limit: world.sessions,
      }),
    ],
    [/^GET \/applications\/(\d+)\/commands$/, () => world.commands],
    [/^PUT \/applications\/(\d+)\/commands$/, ({ values }) => putCommands(world, values['list'])],
    [/^POST \/interactions\/(\d+)\/([^/]+)\/callback$/, callback, OPEN],
    [/^POST \/webhooks\/(\d+)\/([^/]+)$/, follow, OPEN],
    [
      /^GET \/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
      (_, token = '', id = '') => shown(hooked(token, id)),
      OPEN,
    ],
    [
      /^PATCH \/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
      (call, token = '', id = '') => shown(change(hooked(token, id), call)),
      OPEN,
    ],
    [
      /^DELETE \/webhooks\/\d+\/([^/]+)\/messages\/([^/]+)$/,
      (_, token = '', id = '') => {
        const { id: found, channel_id: channel } = hooked(token, id);
        return remove(channel, found);
      },
      OPEN,
    ],
    [/^POST \/channels\/(\d+)\/messages$/, (call, id = '') => post(id, call)],
    [/^GET \/channels\/(\d+)\/messages$/, list],
    [/^PATCH \/channels\/(\d+)\/messages\/(\d+)$/, edit],
    [/^DELETE \/channels\/(\d+)\/messages\/(\d+)$/, (_, channel = '', id = '') => remove(channel, id)],
    [/^POST \/channels\/(\d+)\/messages\/(\d+)\/threads$/, startThread],
    [
      /^POST \/channels\/(\d+)\/typing$/,
      (_, id = '') => {
        writable(id).typing += 1;
      },
    ],
    [/^GET \/channels\/(\d+)$/, (_, id = '') => plain(writable(id))],
    [/^PATCH \/channels\/(\d+)$/, update],
    [/^POST \/users\/@me\/channels$/, direct],
  ];

  /** @throws Refusal */
  return (call: Call): unknown => {
    for (const [pattern, handler, isOpen] of routes) {
      const match = pattern.exec(`${call.method} ${call.path}`);
      if (!match) continue;
      if (!call.isBot && isOpen !== OPEN) throw new Refusal(401, 0, '401: Unauthorized');
      return handler(call, ...match.slice(1));
    }
    throw new Refusal(404, 0, '404: Not Found');
  };
}
