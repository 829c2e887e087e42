import type { Field, FieldKind, Value } from './lib/fields.ts';
import type { IconName } from './lib/icons.tsx';

/** Records that have one of the values in a field. */
export interface Where {
  field: string;
  values: readonly Value[];
}

/** How a figure comes from the records of a period. */
export type Rule =
  | { type: 'count'; where?: Where }
  | { type: 'sum'; field: string; where?: Where }
  | { type: 'average'; field: string }
  | { type: 'highest'; field: string }
  /** The share of records that have one of the values, in percent. */
  | { type: 'share'; where: Where }
  /** The sum of one field for every one (or, with `percent`, hundred) of another. */
  | { type: 'ratio'; field: string; by: string; percent?: boolean }
  /** What is left of a sum after another. */
  | { type: 'balance'; field: string; plus: Where; minus: Where };

export interface Metric {
  key: string;
  label: string;
  unit: 'number' | 'money' | 'percent' | 'minutes';
  rule: Rule;
  /** Whether a fall is good news: costs, waiting times. */
  lessIsBetter?: boolean;
}

/** Numbers that a field of sample data has. */
export type SampleRule =
  | { type: 'number'; low: number; high: number; decimals?: number }
  /** Between `low` and `high` times another field. */
  | { type: 'part'; of: string; low: number; high: number; decimals?: number }
  /** A range for every choice of another field. */
  | { type: 'by'; of: string; ranges: readonly (readonly [number, number])[] }
  | { type: 'choice'; weights?: readonly number[] }
  | { type: 'text'; texts: readonly string[] }
  /** Yes in this share of records. */
  | { type: 'yes'; share: number };

export interface DashboardConfig {
  title: string;
  tagline: string;
  language: 'en' | 'fr';
  currency: string;
  storageKey: string;
  icon: IconName;
  /** Of a record; the first is its day. */
  fields: readonly (Omit<Field, 'kind'> & { kind: FieldKind })[];
  metrics: readonly Metric[];
  /** The choice fields that charts split by, at most two. */
  groups: readonly string[];
  layout: 'grid' | 'side' | 'spotlight';
  chart: 'area' | 'bars' | 'line';
  samples: {
    seed: number;
    /** Records a day, on average. */
    perDay: number;
    /** Growth over a year: 0.2 is a fifth. */
    growth: number;
    fields: Readonly<Record<string, SampleRule>>;
  };
}

export interface DataRecord {
  id: string;
  values: Record<string, Value>;
  sample: boolean;
}

export type PeriodKey = 'week' | 'month' | 'quarter' | 'year';

export interface Point {
  /** First day of the point. */
  day: string;
  label: string;
  value: number;
  /** The same stretch one period earlier. */
  before: number;
}

export interface Slice {
  label: string;
  value: number;
}
