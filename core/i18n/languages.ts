/** The languages that exist: folder-less, one file each under `locales/`, named in its own language. */
export const LANGUAGES = { en: 'English', fr: 'Français' } as const;

export type Language = keyof typeof LANGUAGES;

export const DEFAULT_LANGUAGE: Language = 'en';

/** The supported language nearest to a BCP 47 tag (`fr-CA` is `fr`), or the default. */
export function matchLanguage(tag: string | undefined): Language {
  return findLanguage(tag) ?? DEFAULT_LANGUAGE;
}

/** A language by tag or by its own name ("fr", "fr-CA", "français"); undefined when it is not one of ours. */
export function findLanguage(text: string | undefined): Language | undefined {
  const wanted = text?.trim().toLowerCase().replace('_', '-') ?? '';
  for (const [language, name] of Object.entries(LANGUAGES)) {
    if (wanted === language || wanted.startsWith(`${language}-`) || wanted === name.toLowerCase()) {
      // The keys of LANGUAGES are the languages.
      return language as Language;
    }
  }
  return undefined;
}
