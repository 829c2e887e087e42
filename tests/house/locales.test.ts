import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/i18n/languages.ts';

type Texts = Record<string, string>;

const readTexts = (language: string): Texts => JSON.parse(readFileSync(`locales/${language}.json`, 'utf8'));
const english = readTexts('en');
const baseOf = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const isPlural = (key: string): boolean => `${baseOf(key)}_other` in english;
const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

describe('locales', () => {
  it('have a file for every language, and no other', () => {
    expect(globSync('locales/*.json').sort()).toEqual(
      Object.keys(LANGUAGES)
        .map((language) => `locales/${language}.json`)
        .sort(),
    );
  });

  describe.each(Object.keys(LANGUAGES))('%s', (language) => {
    const texts = readTexts(language);

    it('has exactly the keys of English, with the plural forms of its own grammar', () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const wanted = [...new Set(Object.keys(english).map(baseOf))].flatMap((base) =>
        isPlural(`${base}_other`) ? forms.map((form) => `${base}_${form}`) : [base],
      );
      expect(Object.keys(texts).sort()).toEqual(wanted.sort());
    });

    it('has no empty text', () => {
      expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
    });

    it('uses the placeholders of the English text', () => {
      const wrong = Object.entries(texts).filter(([key, text]) => {
        const source = english[key] ?? english[`${baseOf(key)}_other`] ?? '';
        return placeholdersOf(text).join() !== placeholdersOf(source).join();
      });
      expect(wrong).toEqual([]);
    });
  });

  it('English has every key that the code names', () => {
    const named = globSync('{core,bots,api}/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\('([a-z_.]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect([...new Set(named)].filter((key) => !(key in english) && !(`${key}_other` in english))).toEqual(
      [],
    );
  });

  it('English has a text for every error code that users can meet', () => {
    const codes = globSync(
      'core/{commands,conversation,projects,credits,accounts,generation}/**/*.ts',
    ).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/new (?:UserError|WaitError)\([\s\S]*?code: '(\w+)'/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect([...new Set(codes)].filter((code) => !(`error.${code}` in english))).toEqual([]);
  });
});
