import type { GivenFileRef } from '../generation/given-files.ts';
import type { Mode } from '../generation/types.ts';
import type { MessageKey } from '../i18n/translate.ts';
import type { ProjectId, UserId } from '../ids.ts';
import type { CollectionSpec } from '../store/types.ts';

/** What was understood of a request so far: everything the quote shows and the run needs. */
export interface RequestDraft {
  kind: 'build' | 'change';
  /** The project to change, or the id that a new one will get. */
  project_id: ProjectId;
  title: string;
  type: string;
  mode: Mode;
  /** The type is what somebody or the channel always wants: it is not asked for. */
  usual_type?: boolean;
  language: string;
  request: string;
  /** Files that came with it. */
  given?: GivenFileRef[];
}

/** What the bot waits for in a thread. Only the newest one of a thread counts. */
export interface Pending {
  /** Carried by the buttons; a press of an older one is refused. */
  id: string;
  /** Key of the event that led to it: handled again, that one only says it once more. */
  event: string;
  kind: 'question' | 'quote' | 'amendment';
  /** Which question, where it is one. */
  question?: QuestionKind;
  /** Questions already asked about this request. */
  asked: QuestionKind[];
  draft: RequestDraft;
  /** What the request was put together from: its author may change or delete it still. */
  said?: SaidPart[];
  /** Keys of the events that led to further messages with its buttons. */
  also_asked?: string[];
  /** In credits, as they were quoted: no restart makes them more. */
  prices: Record<Mode, number>;
  /** Why no starter can make it, where there is no model either: the locale key that says so, and what can be made. */
  unfit?: { text: MessageKey; offers: string[] };
  /** Whose request it is. */
  author: UserId;
  /** Who said that something should be different, and writes what; else the author. */
  waits_for?: UserId;
  /** Built without being asked about. */
  now?: boolean;
}

/** A part of a request: what an event said. */
export interface SaidPart {
  event: string;
  text: string;
  /** The platform's id of who said it. */
  by: string;
}

/** `target`: whether a new app is meant or a change of the one that is talked about. */
export type QuestionKind = 'purpose' | 'type' | 'target';

/** A thread and the project that is talked about in it. */
export interface ConversationRecord {
  /** The key of its place. */
  _id: string;
  /** Who started it. */
  user_id: UserId;
  /** Who else has spoken to the bot in it: their requests count, and their presses. */
  people?: UserId[];
  project_id?: ProjectId;
  /** All that were ever talked about here: older buttons may still be pressed. */
  projects?: ProjectId[];
  pending?: Pending;
  /** The newest remark of which nobody has said yet whether it is a change. */
  unclear?: Pending;
  /** The newest quote that was started here, and what its request was put together from. */
  started?: { id: string; said: SaidPart[] };
  /** Key of the event that the last one came to an end by: handled again, it says nothing more. */
  settled_by?: string;
  created_at: Date;
  updated_at: Date;
}

export const CONVERSATIONS: CollectionSpec<ConversationRecord> = {
  name: 'conversations',
  indexes: [],
};
