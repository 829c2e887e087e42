import type { IconName } from '../../kit/icons.ts';
import type { StarterField } from '../../types.ts';

/** Says the same in the app's language. */
export type Say = (en: string, fr: string) => string;

/** See `Where`, `Rule`, `Metric` and `SampleRule` of the app's types.ts. */
export interface Where {
  field: string;
  values: readonly (string | number | boolean)[];
}

export type Rule =
  | { type: 'count'; where?: Where }
  | { type: 'sum'; field: string; where?: Where }
  | { type: 'average'; field: string }
  | { type: 'highest'; field: string }
  | { type: 'share'; where: Where }
  | { type: 'ratio'; field: string; by: string; percent?: boolean }
  | { type: 'balance'; field: string; plus: Where; minus: Where };

export interface Metric {
  key: string;
  label: string;
  unit: 'number' | 'money' | 'percent' | 'minutes';
  rule: Rule;
  lessIsBetter?: boolean;
  /** Words, folded, by which a request asks for it. */
  asked: RegExp;
}

export type SampleRule =
  | { type: 'number'; low: number; high: number; decimals?: number }
  | { type: 'part'; of: string; low: number; high: number; decimals?: number }
  | { type: 'by'; of: string; ranges: readonly (readonly [number, number])[] }
  | { type: 'choice'; weights?: readonly number[] }
  | { type: 'text'; texts: readonly string[] }
  | { type: 'yes'; share: number };

/** A field and how its sample values are drawn. */
export interface SubjectField extends StarterField {
  sample: SampleRule;
}

/** What a dashboard of one subject shows where the request says no more. */
export interface Subject {
  tagline: string;
  fields: readonly SubjectField[];
  metrics: readonly Metric[];
  /** Choice fields that charts split by, the telling one first. */
  groups: readonly string[];
  /** Records a day. */
  perDay: number;
  /** Growth in a year, 0.2 is a fifth. */
  growth: number;
}

export interface SubjectKind {
  key: string;
  /** Finds it in folded text. */
  pattern: RegExp;
  icon: IconName;
  build: (say: Say) => Subject;
}
