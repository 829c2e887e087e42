import type { ProjectFile } from '../types.ts';

/** A field of the things an app keeps (a due date of a task, a phone number of a booking). */
export interface StarterField {
  /** Property name in the code: camelCase ASCII. */
  key: string;
  /** Label on the screen, in the app's language. */
  label: string;
  kind:
    | 'text'
    | 'long_text'
    | 'number'
    | 'money'
    | 'date'
    | 'time'
    | 'email'
    | 'phone'
    | 'choice'
    | 'yes_no'
    | 'url';
  /** The choices of a `choice` field. */
  choices?: readonly string[];
}

/** Colours as CSS values, for both schemes; text on them keeps a contrast of at least 4.5 to 1. */
export interface StarterPalette {
  accent: string;
  /** Text on `accent`. */
  onAccent: string;
  /** The accent as used on dark surfaces. */
  accentDark: string;
  onAccentDark: string;
}

/** What a request says, read by rule: everything that makes two starters of one type differ. */
export interface StarterSpec {
  /** Name of the app as its user would write it, never the whole request. */
  title: string;
  /** What it is about, a few words in the app's language: "handmade candles". */
  subject: string;
  /** Language of the app's texts. */
  language: 'en' | 'fr';
  scheme: 'light' | 'dark' | 'auto';
  palette: StarterPalette;
  /** Fields that the request names, in its order. */
  fields: readonly StarterField[];
  /**
   * What one thing in the app is called, singular and plural, in the app's language: task/tasks, recette/recettes.
   * `gender` is that of the French word, for the words that agree with it.
   */
  noun: { one: string; many: string; gender?: 'f' | 'm' };
  /** Things that the request lists: products, sections, categories, topics. */
  details: readonly string[];
  /** Lower-case words of all requests, for a starter's own optional features. */
  words: ReadonlySet<string>;
  /**
   * Stable number from the first request, 32 bits, unsigned: varies fonts, corners and layout between apps, and
   * stays the same through all changes, so that "rename it" alters nothing but the name.
   */
  seed: number;
}

/** A ready app that is fitted to a request without a model. One folder each. */
export interface Starter {
  /** Key of the project type it serves. */
  readonly type: string;
  /** Whether it can do what is asked; absent where it fits every request of its type. */
  fits?(spec: StarterSpec): boolean;
  files(spec: StarterSpec): ProjectFile[];
}
