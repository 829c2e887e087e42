import type { Account } from '../accounts/accounts.ts';
import { errorText } from '../chat/error-text.ts';
import { escapeMarkdown } from '../chat/markdown.ts';
import type { Outbox } from '../chat/outbox.ts';
import type { ChatEvent, Message, MessageEvent, Target } from '../chat/types.ts';
import type { ChatContext } from '../conversation/context.ts';
import { UserError, WaitError } from '../errors.ts';
import type { Language } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { handleAction, handleForm } from './actions.ts';
import { readRequestOptions } from './options.ts';
import { findCommand, suggestCommand } from './registry.ts';
import { readSpokenCommand } from './spoken-command.ts';
import type { CommandServices } from './types.ts';

export interface EventHandlerDependencies {
  services: CommandServices;
  outbox: Outbox;
  translate: (language: Language) => Translate;
  /** Whether somebody may use the operators' commands. */
  isOperator: (event: ChatEvent, account: Account) => boolean;
}

/** Commands and buttons that must not wait behind what is being handled in their place. */
export function isControlEvent(event: ChatEvent): boolean {
  if (event.type === 'action') return event.action === 'run.stop';
  const name =
    event.type === 'command'
      ? event.name
      : event.type === 'message'
        ? readSpokenCommand(event.text)
        : undefined;
  return name !== undefined && findCommand(name)?.control === true;
}

/** What happens with an event once it is safely stored. May be called again for the same key. */
export function createEventHandler(dependencies: EventHandlerDependencies) {
  const { services, outbox, translate, isOperator } = dependencies;

  async function handle(given: ChatEvent, key: string): Promise<void> {
    const event = await withWriter(given);
    const account = event && (await accountOf(event));
    if (!account) return;
    const context = createContext(event, key, account);
    try {
      await answer(event, context);
    } catch (error) {
      // Everything else is tried again by the inbox, which tells the user when it gives up.
      if (!(error instanceof UserError || error instanceof WaitError)) throw error;
      const text = errorText(context.t, error, { reference: key, operator: context.operator });
      await context.reply(text, { audience: 'asker' });
    }
  }

  /** Not every service tells whose message was deleted. Undefined where it does not matter, either. */
  async function withWriter(event: ChatEvent): Promise<ChatEvent | undefined> {
    if (event.type !== 'deleted' || event.user.id !== '') return event;
    const id = await services.conversations.writerOf(event);
    return id === undefined ? undefined : { ...event, user: { id } };
  }

  /** Talk among others makes nobody a user: whoever is unknown has no part in the thread. */
  async function accountOf(event: ChatEvent): Promise<Account | undefined> {
    const isAside =
      event.type === 'edited' || event.type === 'deleted' || (event.type === 'message' && !event.addressed);
    return isAside
      ? await services.accounts.find(event.place, event.user)
      : await services.accounts.resolve(event.place, event.user);
  }

  function createContext(event: ChatEvent, key: string, account: Account): ChatContext {
    let replies = 0;
    return {
      event,
      key,
      userId: account.user_id,
      t: translate(account.language),
      translate,
      operator: isOperator(event, account),
      async reply(message, { audience = 'thread', name, once } = {}) {
        if (name === undefined && once === undefined) replies += 1;
        const content: Message = typeof message === 'string' ? { text: message } : message;
        await outbox.post(once ?? replyKey(key, name ?? replies), targetOf(event, audience), content);
      },
      async settle(settled, name, message) {
        await outbox.close(replyKey(settled, name), message);
      },
    };
  }

  async function answer(event: ChatEvent, context: ChatContext): Promise<void> {
    switch (event.type) {
      case 'command': {
        const command = findCommand(event.name);
        if (!command || (command.operatorOnly && !context.operator)) throw unknownCommand(event.name);
        return await command.run(context, event.argument, services);
      }
      case 'message':
        return await (event.addressed ? hear(context, event) : overhear(context, event));
      case 'action':
        return await handleAction(context, event, services);
      case 'form':
        return await handleForm(context, event, services);
      case 'unsupported':
        return await context.reply(context.t('talk.unsupported', { what: escapeMarkdown(event.what) }), {
          audience: 'asker',
        });
      case 'edited': {
        // A command's options were heeded when it came; they are no part of the request.
        const text = event.text.startsWith('--') ? readRequestOptions(event.text).text : event.text;
        return await services.conversations.reconsider(context, { ...event, text });
      }
      case 'deleted':
        return await services.conversations.reconsider(context, event);
    }
  }

  async function hear(context: ChatContext, { text, attachments }: MessageEvent): Promise<void> {
    const command = attachments.length === 0 ? findCommand(readSpokenCommand(text) ?? '') : undefined;
    await (command ? command.run(context, '', services) : services.conversations.hear(context, text));
  }

  /** "Stop" needs no name: whoever has a part in what runs here means that. */
  async function overhear(context: ChatContext, { text, mentions = [] }: MessageEvent): Promise<void> {
    if (readSpokenCommand(text) === 'stop' && mentions.length === 0) {
      const project = await services.conversations.currentProject(context);
      const runs = project ? await services.generations.unfinished({ projectId: project._id }) : [];
      for (const run of runs) await services.generations.stop(run);
      return;
    }
    await services.conversations.overhear(context, text, mentions);
  }

  /** Told once the inbox has given up on an event. */
  async function handleFailure(event: ChatEvent, key: string, error: unknown): Promise<void> {
    // Whose it was is not known: nobody to be told.
    if (event.user.id === '') return;
    const account = await services.accounts.resolve(event.place, event.user);
    await outbox.post(`${key}:failed`, targetOf(event, 'asker'), {
      text: errorText(translate(account.language), error, {
        reference: key,
        operator: isOperator(event, account),
      }),
    });
  }

  return { handle, handleFailure };
}

function replyKey(key: string, name: string | number): string {
  return `${key}:reply:${name}`;
}

function targetOf({ place, user, answerHandle }: ChatEvent, audience: Target['audience']): Target {
  return { place, audience, userId: user.id, ...(answerHandle ? { answerHandle } : {}) };
}

function unknownCommand(name: string): UserError {
  const word = name.slice(0, 40);
  const suggestion = suggestCommand(name);
  return suggestion
    ? new UserError('unknown command', {
        code: 'unknown_command_near',
        parameters: { name: word, suggestion },
      })
    : new UserError('unknown command', { code: 'unknown_command', parameters: { name: word } });
}
