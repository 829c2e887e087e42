/** The same words in English and French. */
export type Pair = readonly [en: string, fr: string];

export type Language = 'en' | 'fr';

/** The words of a pair in a language. */
export function said([en, fr]: Pair, language: Language): string {
  return language === 'fr' ? fr : en;
}
