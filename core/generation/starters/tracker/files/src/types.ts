import type { IconName } from './lib/icons.tsx';
import type { Field, Value, Values } from './lib/fields.ts';

export type View = 'list' | 'cards' | 'table' | 'board' | 'days' | 'habits';

/** What some fields are for, by key of the field. The screens that need a role are there where a field has it. */
export interface Roles {
  /** A day by which it must be done: late ones are marked. */
  due?: string;
  /** The day on which it happens or happened. */
  day?: string;
  time?: string;
  /** An amount of money that is added up. */
  amount?: string;
  /** A number of pieces; with `amount` it gives a value. */
  quantity?: string;
  /** A choice that entries are grouped by. */
  group?: string;
  status?: string;
  priority?: string;
  rating?: string;
}

export interface TrackerConfig {
  title: string;
  /** What it keeps, for the line under the title. */
  tagline: string;
  language: 'en' | 'fr';
  currency: string;
  /** Name under which entries are kept in the browser. */
  storageKey: string;
  icon: IconName;
  /** The first one names an entry. */
  fields: readonly Field[];
  roles: Roles;
  /** What a ticked box means; with `status`, that choice of the status field is the tick. */
  done: { label: string; status?: string; open?: string } | null;
  /** Whether entries are added in the page, by their name and the next fields, instead of in a dialog. */
  quickAdd: boolean;
  /** The first one is shown at the start. */
  views: readonly View[];
  frame: 'column' | 'sidebar' | 'banner';
  /** What is there when the app is first opened. */
  samples: readonly Sample[];
}

/** Dates are days from today, so that samples never grow old: 1 is tomorrow. */
export interface Sample {
  values: Values;
  done?: boolean;
  /** Of a habit: how many days ago it was kept. */
  keptDaysAgo?: readonly number[];
}

export interface Entry {
  id: string;
  values: Record<string, Value>;
  /** When it was added, in milliseconds since 1970. */
  createdAt: number;
  done: boolean;
  /** Of a habit: the days on which it was kept. */
  days: string[];
  /** Came with the app. */
  sample: boolean;
}

export interface Sort {
  /** Key of a field, or `smart`: what is next comes first. */
  key: string;
  descending: boolean;
}

export interface Filter {
  query: string;
  show: 'all' | 'open' | 'done';
  /** A choice of the group field, empty for all. */
  group: string;
}
