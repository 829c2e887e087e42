import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import type english from '#locales/en.json';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './languages.ts';

type PluralSuffix = '_one' | '_many' | '_other';
type WithoutPlural<Key> = Key extends `${infer Base}${PluralSuffix}` ? Base : Key;

/** Every text there is; English is the source. A key with plural forms is named without their endings. */
export type MessageKey = WithoutPlural<keyof typeof english>;

export type TextParameters = Readonly<Record<string, string | number>>;

/** One language's texts. */
export interface Translate {
  (key: MessageKey, parameters?: TextParameters): string;
  readonly language: Language;
  /** Whether a key exists: for keys put together at run time, such as `error.<code>`. */
  has(key: string): key is MessageKey;
}

const LOCALES = join(import.meta.dirname, '../../locales');

/** The texts of every language, read from `locales/` when a language is first used. */
export function createTranslator(): (language: Language) => Translate {
  const ready = new Map<Language, Translate>();
  return (language) => {
    const known = ready.get(language);
    if (known) return known;
    const made = loadLanguage(language);
    ready.set(language, made);
    return made;
  };
}

function loadLanguage(language: Language): Translate {
  const instance = createInstance();
  const resources = Object.fromEntries(
    [language, DEFAULT_LANGUAGE].map((name) => [
      name,
      // The parity test holds every file to a flat map of texts.
      {
        translation: JSON.parse(readFileSync(join(LOCALES, `${name}.json`), 'utf8')) as Record<
          string,
          string
        >,
      },
    ]),
  );
  // Answers are rendered by each platform, which escapes for itself.
  void instance.init({
    lng: language,
    fallbackLng: DEFAULT_LANGUAGE,
    supportedLngs: Object.keys(LANGUAGES),
    resources,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  const translate = (key: MessageKey, parameters?: TextParameters): string =>
    instance.t(key, parameters ?? {});
  return Object.assign(translate, {
    language,
    has: (key: string): key is MessageKey => instance.exists(key),
  });
}
