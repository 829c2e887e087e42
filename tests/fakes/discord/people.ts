import { INTENTS } from './gateway.ts';
import type { DiscordFake } from './server.ts';
import type { FakeChannel, FakeComponent, FakeInteraction, FakeMessage, FakeUser } from './types.ts';
import { newSnowflake } from './world.ts';

/** Somebody at a client of Discord. */
export interface Member {
  readonly user: FakeUser;
  /** Writes; with `to: 'bot'` by mentioning it, as people must outside of direct messages. */
  say(text: string, options?: SayOptions): FakeMessage;
  /** Changes what was said. */
  rewrite(message: FakeMessage, text: string): void;
  withdraw(message: FakeMessage): void;
  command(name: string, options?: { text?: string; file?: GivenFile; times?: number }): FakeInteraction;
  buildThis(message: FakeMessage): FakeInteraction;
  complete(command: string, typed: string): FakeInteraction;
  /** Presses or chooses what has that label, in the newest message that has it. */
  press(label: string): FakeInteraction;
  /** Fills the form that a press opened, by labels. */
  fill(opened: FakeInteraction, values: Readonly<Record<string, string>>): FakeInteraction;
  /** What this person sees here, oldest first. */
  sees(): string[];
}

export interface GivenFile {
  name: string;
  bytes: Buffer;
  type?: string;
}

export interface SayOptions {
  to?: 'bot';
  replyTo?: FakeMessage;
  file?: GivenFile;
  mentions?: readonly FakeUser[];
  times?: number;
  more?: Partial<FakeMessage>;
}

/** `install`: what the app is installed for where this person uses it. */
export function createMember(
  fake: DiscordFake,
  user: FakeUser,
  channelId: string,
  { install = 'server' }: { install?: 'server' | 'user' } = {},
): Member {
  const { world, gateway } = fake;
  const place = (): FakeChannel => world.channel(channelId);

  function upload({ name, bytes, type = 'text/plain' }: GivenFile) {
    const id = newSnowflake();
    world.uploads.set(id, { name, bytes });
    const url = `${fake.url.replace(/\/api$/, '')}/cdn/${id}/${name}`;
    return { id, filename: name, size: bytes.length, url, content_type: type };
  }

  function interact(
    type: number,
    data: Record<string, unknown>,
    { message, times }: { message?: FakeMessage | undefined; times?: number | undefined } = {},
  ): FakeInteraction {
    const { guild_id: guild } = place();
    const channel = { ...place(), messages: undefined, typing: undefined, recipient: undefined };
    const deliver = (): void => gateway.dispatch('INTERACTION_CREATE', payload, { guild, times: times ?? 1 });
    const interaction: FakeInteraction = {
      id: newSnowflake(),
      token: `aW50ZXJhY3Rpb246${newSnowflake()}`,
      type,
      channelId,
      user,
      madeAt: Date.now(),
      ephemeral: false,
      deliver,
      ...(message ? { messageId: message.id } : {}),
    };
    world.interactions.set(interaction.id, interaction);
    const owners = install === 'user' ? { '1': user.id } : { '0': guild ?? '0' };
    const payload = {
      id: interaction.id,
      application_id: world.application.id,
      type,
      data,
      token: interaction.token,
      version: 1,
      channel_id: channel.id,
      channel,
      locale: user.locale ?? 'en-US',
      entitlements: [],
      app_permissions: '2248473465835073',
      attachment_size_limit: 10 * 1_048_576,
      authorizing_integration_owners: owners,
      context: guild === undefined ? (install === 'user' ? 2 : 1) : 0,
      ...(guild === undefined ? { user } : { guild_id: guild, member: { user, roles: [] } }),
      ...(message ? { message } : {}),
    };
    deliver();
    return interaction;
  }

  return {
    user,
    say(text, { to, replyTo, file, mentions = [], times = 1, more = {} } = {}) {
      const message = world.addMessage(place(), {
        author: user,
        type: replyTo ? 19 : 0,
        content: to === 'bot' ? `<@${world.bot.id}> ${text}` : text,
        mentions: [...(to === 'bot' ? [world.bot] : []), ...mentions],
        ...(file ? { attachments: [upload(file)] } : {}),
        ...(replyTo ? { referenced_message: replyTo } : {}),
        ...more,
      });
      gateway.message(message, { times });
      return message;
    },
    rewrite(message, text) {
      const mention = /^<@\d+> /.exec(message.content)?.[0] ?? '';
      message.content = `${mention}${text}`;
      message.edited_timestamp = new Date().toISOString();
      gateway.message(message, { type: 'MESSAGE_UPDATE' });
    },
    withdraw({ id }) {
      const { id: channel_id, guild_id, messages } = place();
      messages.splice(
        messages.findIndex((message) => message.id === id),
        1,
      );
      const intent = guild_id === undefined ? INTENTS.directMessages : INTENTS.guildMessages;
      gateway.dispatch('MESSAGE_DELETE', { id, channel_id, guild_id }, { guild: guild_id, intent });
    },
    command(name, { text, file, times } = {}) {
      const attachment = file && upload(file);
      return interact(
        2,
        {
          id: newSnowflake(),
          name,
          type: 1,
          options: [
            ...(text === undefined ? [] : [{ name: 'text', type: 3, value: text }]),
            ...(attachment ? [{ name: 'file', type: 11, value: attachment.id }] : []),
          ],
          ...(attachment ? { resolved: { attachments: { [attachment.id]: attachment } } } : {}),
        },
        { times },
      );
    },
    buildThis: (message) =>
      interact(2, {
        id: newSnowflake(),
        name: 'Build this',
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      }),
    complete: (command, typed) =>
      interact(4, {
        id: newSnowflake(),
        name: command,
        type: 1,
        options: [{ name: 'text', type: 3, value: typed, focused: true }],
      }),
    press(label) {
      for (const message of seen(place(), user).toReversed()) {
        const pressed = findPressable(message.components, label);
        if (!pressed) continue;
        const { custom_id, type, value } = pressed;
        return interact(
          3,
          { custom_id, component_type: type, ...(value === undefined ? {} : { values: [value] }) },
          { message },
        );
      }
      throw new Error(`nothing to press is called ${label}; there is\n${this.sees().join('\n')}`);
    },
    fill({ modal, messageId = '' }, values) {
      if (!modal) throw new Error('no form was opened');
      const message = place().messages.find(({ id }) => id === messageId);
      const components = modal.components.map((label) => ({
        type: 18,
        id: 1,
        component: {
          type: 4,
          id: 2,
          custom_id: label.component?.custom_id,
          value: values[label.label ?? ''] ?? '',
        },
      }));
      return interact(5, { custom_id: modal.custom_id, components }, { message });
    },
    sees: () => seen(place(), user).map(asRead),
  };
}

function seen({ messages }: FakeChannel, { id }: FakeUser): FakeMessage[] {
  return messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === id);
}

function findPressable(
  components: readonly FakeComponent[],
  label: string,
): { custom_id: string; type: number; value?: string } | undefined {
  for (const component of components) {
    const { type, custom_id: id } = component;
    if (type === 2 && id !== undefined && isLabel(component.label ?? '', label))
      return { custom_id: id, type };
    const option = component.options?.find((each) => isLabel(each.label, label));
    if (type === 3 && id !== undefined && option) return { custom_id: id, type, value: option.value };
    const inside = findPressable(component.components ?? [], label);
    if (inside) return inside;
  }
  return undefined;
}

function isLabel(shown: string, label: string): boolean {
  return shown === label || (shown.endsWith('…') && label.startsWith(shown.slice(0, -1)));
}

/** A message as a client shows it: what is escaped is what it is, buttons in `<>`, files in `[]`. */
export function asRead(message: FakeMessage): string {
  const lines: string[] = message.content === '' ? [] : [message.content];
  const walk = (component: FakeComponent): void => {
    if (component.content !== undefined) lines.push(unmark(component.content));
    if (component.type === 2) lines.push(`<${component.label ?? ''}>`);
    for (const { label } of component.options ?? []) lines.push(`(${label})`);
    if (component.file) lines.push(`[${component.file.url.replace('attachment://', '')}]`);
    for (const child of component.components ?? []) walk(child);
  };
  message.components.forEach(walk);
  return lines.join('\n');
}

function unmark(markdown: string): string {
  return markdown
    .replaceAll(/^-# /gm, '')
    .replaceAll(/\*\*((?:\\.|[^*\\])+)\*\*/g, '$1')
    .replaceAll(/\\([^A-Za-z0-9\s])/g, '$1')
    .replaceAll(/[\u200B\u2060]/g, '');
}
