/** A text in both languages, or one for both. */
export type Bilingual = string | readonly [en: string, fr: string];

/**
 * An example entry. Values by key of the field vocabulary: texts, numbers, days from today for dates, and for choices
 * the number of the choice.
 */
export interface SampleRow {
  name: Bilingual;
  done?: boolean;
  keptDaysAgo?: readonly number[];
  values?: Readonly<Record<string, Bilingual | number | boolean>>;
}
