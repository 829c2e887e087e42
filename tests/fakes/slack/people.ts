import { deliver, eventDelivery, formDelivery, type Delivery } from './deliver.ts';
import { fieldOf, findElement, isLabel } from './elements.ts';
import { RESPONSE_URL_USES, type SlackFake } from './server.ts';
import { wordsOf, type SlackChannel, type SlackFile, type SlackMessage, type SlackUser } from './types.ts';
import { APP, BOT, TEAM } from './world.ts';

export interface SayOptions {
  thread?: string | undefined;
  files?: SlackFile[];
}

export type Member = ReturnType<typeof createMember>;

/** Somebody in a channel; what they do is delivered to the app. */
export function createMember(fake: SlackFake, user: SlackUser, channelId?: string) {
  const { world } = fake;
  world.addUser(user);
  const channel = channelOf(fake, user, channelId);
  let last: Delivery | undefined;

  async function send(delivery: Delivery): Promise<number> {
    last = delivery;
    return await deliver(fake, delivery);
  }

  const trigger = (): string => `${Date.now()}.${user.id}.${world.nextId('t')}`;

  function responseUrl(kind: 'commands' | 'actions', thread?: string): string {
    const url = `${fake.url}/${kind}/${TEAM}/${world.nextId('r')}/secret`;
    fake.responseUrls.set(url, {
      uses: RESPONSE_URL_USES,
      channel: channel.id,
      user: user.id,
      ...(thread ? { thread } : {}),
    });
    return url;
  }

  /** Writes a message; the text is as Slack writes it: with `&amp;` for &. */
  async function say(text: string, { thread, files }: SayOptions = {}): Promise<SlackMessage> {
    const message = world.add(channel.id, {
      user: user.id,
      text,
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...(files ? { files, subtype: 'file_share' } : {}),
    });
    const event = {
      ...message,
      channel: channel.id,
      channel_type: channel.type,
      team: TEAM,
      event_ts: message.ts,
    };
    if (channel.is_member) await send(eventDelivery(fake, event));
    if (channel.type !== 'im' && text.includes(`<@${BOT.id}>`)) {
      const { subtype: _, channel_type: __, ...mention } = { subtype: undefined, ...event };
      await deliver(fake, eventDelivery(fake, { ...mention, type: 'app_mention' }));
    }
    return message;
  }

  /** Something became of a message: the app is told if it is there. */
  async function tell(subtype: string, about: Record<string, unknown>): Promise<number> {
    const { id, type } = channel;
    const ts = world.nextTs();
    const event = {
      type: 'message',
      subtype,
      hidden: true,
      channel: id,
      channel_type: type,
      ts,
      event_ts: ts,
    };
    return await send(eventDelivery(fake, { ...event, ...about }));
  }

  /** Changes one of this person's messages. */
  async function rewrite(message: SlackMessage, text: string): Promise<number> {
    const before = { ...message };
    message.text = text;
    const edited = { user: user.id, ts: world.nextTs() };
    return await tell('message_changed', { message: { ...message, edited }, previous_message: before });
  }

  /** Deletes a message. Of one that has answers, something is left to hold them. */
  async function remove(message: SlackMessage): Promise<number> {
    world.remove(channel.id, message.ts);
    const { ts } = message;
    const isRoot = (world.messages.get(channel.id) ?? []).some(({ thread_ts: thread }) => thread === ts);
    if (!isRoot) return await tell('message_deleted', { deleted_ts: ts, previous_message: message });
    const left = {
      type: 'message',
      subtype: 'tombstone',
      hidden: true,
      user: 'USLACKBOT',
      ts,
      thread_ts: ts,
    };
    return await tell('message_changed', {
      message: { ...left, text: 'This message was deleted.' },
      previous_message: message,
    });
  }

  const base = (): Record<string, unknown> => ({
    team: { id: TEAM, domain: 'team' },
    user: { id: user.id, username: user.name, name: user.name, team_id: TEAM },
    api_app_id: APP,
    token: 'verification',
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: trigger(),
  });

  async function useHome(action: Record<string, unknown>): Promise<number> {
    return await send(
      formDelivery({
        ...base(),
        type: 'block_actions',
        container: { type: 'view', view_id: 'V1' },
        view: { id: 'V1', type: 'home' },
        actions: [{ type: 'static_select', action_ts: '1.1', ...action }],
      }),
    );
  }

  async function press(label: string): Promise<number> {
    const { message, element, blockId, option } = findElement(
      world.messages.get(channel.id) ?? [],
      user,
      label,
    );
    const { only_for: only, ...shown } = message;
    return await send(
      formDelivery({
        ...base(),
        type: 'block_actions',
        container: {
          type: 'message',
          message_ts: message.ts,
          channel_id: channel.id,
          is_ephemeral: only !== undefined,
          ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
        },
        channel: { id: channel.id, name: 'channel' },
        ...(only === undefined ? { message: shown } : {}),
        state: { values: {} },
        response_url: responseUrl('actions', message.thread_ts),
        actions: [
          {
            type: element.type,
            action_id: element.action_id,
            block_id: blockId,
            action_ts: `${Date.now() / 1_000}`,
            ...(option
              ? { selected_option: option }
              : element.value === undefined
                ? {}
                : { value: element.value }),
            ...(element.url ? { url: element.url } : {}),
          },
        ],
      }),
    );
  }

  /** Fills the view that was opened for this person last and sends it. */
  async function submit(values: Readonly<Record<string, string>>): Promise<number> {
    const view = [...world.views.values()].findLast((candidate) => candidate.user === user.id);
    if (!view) throw new Error('no view is open');
    const state: Record<string, Record<string, unknown>> = {};
    for (const { type, label, block_id: id = '', element } of view.blocks) {
      if (type !== 'input' || !element) continue;
      const value = values[label?.text ?? ''];
      state[id] = { [element.action_id ?? '']: { type: element.type, ...fieldOf(element, value) } };
    }
    return await send(
      formDelivery({
        ...base(),
        type: 'view_submission',
        view: { ...view, team_id: TEAM, app_id: APP, state: { values: state }, hash: 'h' },
        response_urls: [],
      }),
    );
  }

  return {
    user,
    channel,
    say,
    mention: async (text: string, options?: SayOptions) => await say(`<@${BOT.id}> ${text}`, options),
    async attach(
      text: string,
      file: { name: string; mediaType: string; content: string },
      options?: SayOptions,
    ) {
      const added = world.addFile(fake.url, {
        name: file.name,
        mimetype: file.mediaType,
        bytes: Buffer.from(file.content),
      });
      return await say(text, { ...options, files: [added] });
    },
    async command(text: string): Promise<number> {
      return await send({
        contentType: 'application/x-www-form-urlencoded',
        body: new URLSearchParams({
          token: 'verification',
          team_id: TEAM,
          team_domain: 'team',
          channel_id: channel.id,
          channel_name: 'channel',
          user_id: user.id,
          user_name: user.name,
          command: '/vectort',
          text,
          api_app_id: APP,
          is_enterprise_install: 'false',
          response_url: responseUrl('commands'),
          trigger_id: trigger(),
        }).toString(),
      });
    },
    tell,
    rewrite,
    remove,
    press,
    submit,
    /** "Build this" in the menu of somebody's message. */
    async shortcut(message: SlackMessage, callbackId = 'build_this'): Promise<number> {
      return await send(
        formDelivery({
          ...base(),
          type: 'message_action',
          callback_id: callbackId,
          message,
          message_ts: message.ts,
          channel: { id: channel.id, name: 'channel' },
          response_url: responseUrl('actions'),
          action_ts: '1.1',
        }),
      );
    },
    openHome: async () =>
      await send(
        eventDelivery(fake, {
          type: 'app_home_opened',
          user: user.id,
          channel: world.imOf(user.id).id,
          tab: 'home',
          event_ts: '1.1',
        }),
      ),
    /** Uses an element of the home tab. */
    useHome,
    /** Presses a button of the home tab. */
    async pressHome(label: string): Promise<number> {
      for (const { block_id: id, elements = [] } of world.homes.get(user.id)?.blocks ?? []) {
        const button = elements.find((element) => element.action_id && isLabel(wordsOf(element), label));
        if (button) {
          const { action_id: action, value = '' } = button;
          return await useHome({ type: 'button', action_id: action, value, block_id: id });
        }
      }
      throw new Error(`the home tab has no "${label}"`);
    },
    /** Any other event of the Events API. */
    event: async (event: Record<string, unknown>) => await send(eventDelivery(fake, event)),
    /** Delivers what came last once more, as Slack does when it was not acknowledged. */
    async redeliver(retry = 1): Promise<number> {
      if (!last) throw new Error('nothing was delivered yet');
      return await deliver(fake, last, { retry });
    },
  };
}

function channelOf({ world }: SlackFake, user: SlackUser, id: string | undefined): SlackChannel {
  const channel = id === undefined ? world.imOf(user.id) : world.channels.get(id);
  if (!channel) throw new Error(`no channel ${id}`);
  return channel;
}
