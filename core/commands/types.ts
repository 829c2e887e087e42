import type { Accounts } from '../accounts/accounts.ts';
import type { Asker, ChatContext } from '../conversation/context.ts';
import type { LeftMessages } from '../chat/left-messages.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { DefaultsBook } from '../conversation/defaults.ts';
import type { Credits } from '../credits/credits.ts';
import type { Generations } from '../generation/generations.ts';
import type { MessageKey } from '../i18n/translate.ts';
import type { JobQueue } from '../jobs/types.ts';
import type { ModelChain } from '../llm/types.ts';
import type { PreviewLinks } from '../preview/preview-links.ts';
import type { Projects } from '../projects/projects.ts';

/** What commands work with. */
export interface CommandServices {
  accounts: Accounts;
  chain: ModelChain;
  conversations: Conversations;
  credits: Credits;
  defaults: DefaultsBook;
  generations: Generations;
  leftMessages: LeftMessages;
  links: PreviewLinks;
  projects: Projects;
  queue: JobQueue;
}

/** An argument that is offered while somebody types. */
export interface Completion {
  /** What the command is given. */
  value: string;
  /** What people see. */
  label: string;
}

/** A word that can be said on every platform. One file each, one line in the registry. */
export interface Command {
  readonly name: string;
  /** One line for `/help` and for the platforms' own menus. */
  readonly summary: MessageKey;
  /** How its argument is written, for example `<name>`; absent where it takes none. */
  readonly usage?: MessageKey;
  /** Does not wait behind what is being handled in its place. */
  readonly control?: boolean;
  /** Only for operators. */
  readonly operatorOnly?: boolean;
  /** What could stand as its argument, best first; absent where nothing can be offered. */
  complete?(asker: Asker, typed: string, services: CommandServices): Promise<readonly Completion[]>;
  run(context: ChatContext, argument: string, services: CommandServices): Promise<void>;
}
