import { Routes, type APIInteraction, type REST } from 'discord.js';
import { PRIVATE_COMMANDS } from '#core/chat/private-commands.ts';
import type { ChatEvent, ChatUser, Place, PlatformHost } from '#core/chat/types.ts';
import { matchLanguage, type Language } from '#core/i18n/languages.ts';
import type { Translate } from '#core/i18n/translate.ts';
import type { Logger } from '#core/log.ts';
import { writeHandle, type AnswerHandle } from './answer-handle.ts';
import { answerInteraction, type Answer } from './answer.ts';
import { toVectortError } from './api-errors.ts';
import type { Buttons } from './buttons.ts';
import type { FirstWords } from './first-words.ts';
import { escapeText } from './markdown.ts';
import type { OpenThreads } from './open-threads.ts';
import { isMember, parseInteraction, userOf, type Asked } from './parse-interaction.ts';
import { isThread } from './parse-message.ts';
import { commandThread, DIRECT, PLATFORM, titleOf } from './threads.ts';

export interface InteractOptions {
  rest: REST;
  threads: OpenThreads;
  buttons: Buttons;
  firstWords: FirstWords;
  host: PlatformHost;
  log: Logger;
  translate: (language: Language) => Translate;
  selfId: () => string;
  accept: (event: ChatEvent) => Promise<void>;
}

/** Commands that begin something: in a channel, each gets a thread of its own. */
const BEGINNING: ReadonlySet<string> = new Set(['build', 'project']);
/** Commands, presses and forms. What is accepted is stored before Discord is told that it arrived. */
export function createInteractions(options: InteractOptions) {
  const { rest, threads, buttons, firstWords, host, log, translate, selfId, accept } = options;

  async function interact(interaction: APIInteraction): Promise<void> {
    const asked = parseInteraction(interaction);
    const user = userOf(interaction);
    if (!user) return;
    switch (asked.type) {
      case 'command':
        return await command(interaction, asked, user);
      case 'build':
        return await build(interaction, asked, user);
      case 'press':
        return await press(interaction, asked.id, user);
      case 'form':
        return await submit(interaction, asked, user);
      case 'complete':
        return await complete(interaction, asked, user);
      case 'unknown':
        return undefined;
    }
  }

  async function command(
    interaction: APIInteraction,
    { name, argument, attachments }: Asked & { type: 'command' },
    user: ChatUser,
  ): Promise<void> {
    const t = translate(matchLanguage(user.locale));
    const { place, moved } = await placeOf(interaction, { user, title: argument || name });
    // In direct messages, everything is between the two.
    const alone = PRIVATE_COMMANDS.has(name) && place.workspace !== DIRECT;
    const begins = place.workspace !== DIRECT && place.thread === null && BEGINNING.has(name);
    const root = begins ? commandThread(interaction.id) : undefined;
    const deferred = moved || begins ? undefined : alone ? 'asker' : 'thread';
    const { id } = interaction;
    if (deferred !== undefined) {
      const later = async (): Promise<unknown> => await answer(interaction, { type: 'later', alone });
      // Before it is accepted, for it may be answered at once.
      firstWords.expect(id, { channelId: interaction.channel?.id ?? '', later });
    }
    try {
      await accept({
        ...baseOf(interaction, user, deferred),
        place: root === undefined ? place : { ...place, thread: root },
        type: 'command',
        name,
        argument,
        attachments,
      });
    } catch (error) {
      firstWords.forget(id);
      throw error;
    }
    if (moved)
      return void (await answer(interaction, {
        type: 'words',
        text: t('discord.goes_on_direct'),
        alone: true,
      }));
    if (root === undefined) return firstWords.putOffSoon(id);
    const said =
      `${user.name ? `**${escapeText(user.name)}**: ` : ''}/${name} ${escapeText(argument)}`.trim();
    const text = said.length > 3_000 ? `${said.slice(0, 2_999).toWellFormed()}…` : said;
    const messageId = await answer(interaction, { type: 'words', text });
    if (messageId === undefined) return;
    const title = titleOf(argument || name);
    await threads.note({
      _id: messageId,
      guild: place.workspace,
      channel: place.channel,
      name: root,
      title,
      made: false,
    });
  }

  async function build(
    interaction: APIInteraction,
    { messageId, text, attachments }: Asked & { type: 'build' },
    user: ChatUser,
  ): Promise<void> {
    const t = translate(matchLanguage(user.locale));
    const { place: around, moved } = await placeOf(interaction, { user, title: text });
    const begins = around.workspace !== DIRECT && around.thread === null;
    const place = begins ? { ...around, thread: messageId } : around;
    if (begins) {
      await threads.note({
        _id: messageId,
        guild: place.workspace,
        channel: place.channel,
        name: messageId,
        title: titleOf(text),
        made: false,
      });
    }
    await accept({
      ...baseOf(interaction, user),
      place,
      type: 'command',
      name: 'build',
      argument: text,
      attachments,
    });
    const words = t(
      moved ? 'discord.goes_on_direct' : begins ? 'discord.goes_on_thread' : 'discord.goes_on_here',
    );
    await answer(interaction, { type: 'words', text: words, alone: true });
  }

  async function press(interaction: APIInteraction, id: string, user: ChatUser): Promise<void> {
    const meaning = await buttons.recall(id);
    if (meaning?.form) {
      await answer(interaction, { type: 'form', id, form: meaning.form });
      return;
    }
    const place = meaning?.place ?? (await placeOf(interaction, { user, title: '' })).place;
    await accept({
      ...baseOf(interaction, user),
      place,
      type: 'action',
      action: meaning?.action ?? 'unknown',
      value: meaning?.value ?? '',
    });
    await answer(interaction, { type: 'pressed' });
  }

  async function submit(
    interaction: APIInteraction,
    { id, values }: Asked & { type: 'form' },
    user: ChatUser,
  ): Promise<void> {
    const meaning = await buttons.recall(id);
    if (!meaning?.form) return;
    const { place, value, form } = meaning;
    await accept({ ...baseOf(interaction, user), place, type: 'form', form: form.id, value, values });
    await answer(interaction, { type: 'pressed' });
  }

  async function complete(
    interaction: APIInteraction,
    { command: name, typed }: Asked & { type: 'complete' },
    user: ChatUser,
  ): Promise<void> {
    const { place } = await placeOf(interaction, { user, title: '', look: true });
    let choices: Awaited<ReturnType<PlatformHost['complete']>> = [];
    try {
      choices = await host.complete(name, typed, { place, user });
    } catch (error) {
      log.warn({ err: error, command: name }, 'Discord: nothing could be completed');
    }
    await answer(interaction, { type: 'choices', choices });
  }

  /** Where it goes on: where it was asked, or where the bot is no member, in the direct messages. */
  async function placeOf(
    interaction: APIInteraction,
    { user, title, look = false }: { user: ChatUser; title: string; look?: boolean },
  ): Promise<{ place: Place; moved: boolean }> {
    const { guild_id: guild, channel } = interaction;
    const channelId = channel?.id ?? '';
    const place = { platform: PLATFORM, workspace: guild ?? DIRECT, channel: channelId, thread: null };
    if (isMember(interaction)) {
      const known = await threads.find(channelId);
      if (known?.made)
        return { place: { ...place, channel: known.channel, thread: known.name }, moved: false };
      const parent =
        channel && isThread(channel.type) && 'parent_id' in channel ? channel.parent_id : undefined;
      const isDirect = guild === undefined;
      if ((parent || isDirect) && !look) {
        const within = parent ? { channel: parent, name: channelId } : { channel: channelId, name: null };
        // From now on, for what others said there before was not said to the bot.
        const noted = { _id: channelId, guild: place.workspace, ...within, last_seen: interaction.id };
        await threads.note({ ...noted, title: titleOf(title), made: true });
      }
      return { place: parent ? { ...place, channel: parent, thread: channelId } : place, moved: false };
    }
    // What somebody types is completed by what is theirs, wherever they are.
    if (look) return { place: { ...place, workspace: DIRECT }, moved: true };
    const direct = (await rest.post(Routes.userChannels(), { body: { recipient_id: user.id } })) as {
      id: string;
    };
    const noted = {
      _id: direct.id,
      guild: DIRECT,
      channel: direct.id,
      name: null,
      last_seen: interaction.id,
    };
    await threads.note({ ...noted, title: titleOf(title), made: true });
    return { place: { ...place, workspace: DIRECT, channel: direct.id }, moved: true };
  }

  function baseOf(interaction: APIInteraction, user: ChatUser, deferred?: AnswerHandle['deferred']) {
    const { id, token, attachment_size_limit: fileBytes } = interaction;
    const handle: AnswerHandle = {
      interaction: { id, token },
      locale: user.locale,
      fileBytes,
      ...(deferred ? { deferred } : {}),
    };
    return { id, user, attachments: [], answerHandle: writeHandle(handle) };
  }

  /** Too late or told already: what was asked is accepted all the same. */
  async function answer(interaction: APIInteraction, given: Answer): Promise<string | undefined> {
    try {
      return await answerInteraction(rest, interaction, given);
    } catch (error) {
      log.warn(
        { err: toVectortError(error), bot: selfId() },
        'Discord did not take an answer to an interaction',
      );
      return undefined;
    }
  }

  return { interact };
}

export type Interactions = ReturnType<typeof createInteractions>;
