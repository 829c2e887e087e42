import { describe, expect, it } from 'vitest';
import { findLanguage, matchLanguage } from '#core/i18n/languages.ts';
import { createTranslator } from '#core/i18n/translate.ts';

const translate = createTranslator();

describe('texts', () => {
  it('take the plural form of their language', () => {
    expect(translate('en')('balance.total', { count: 1 })).toBe('You have 1 credit.');
    expect(translate('en')('balance.total', { count: 0 })).toBe('You have 0 credits.');
    expect(translate('fr')('balance.total', { count: 0 })).toBe('Vous avez 0 crédit.');
    expect(translate('fr')('balance.total', { count: 2 })).toBe('Vous avez 2 crédits.');
  });

  it('put parameters in as they are', () => {
    const title = '<b>"$t(error.unknown)" & {{count}}';
    expect(translate('en')('zip.done', { title, version: 1 })).toBe(`**${title}**, version 1, as a ZIP`);
  });

  it('know which keys exist', () => {
    expect(translate('fr').has('error.unknown')).toBe(true);
    expect(translate('fr').has('error.no_such_code')).toBe(false);
  });
});

describe('languages', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR_fr', 'fr'],
    ['français', 'fr'],
    ['English', 'en'],
    ['de', undefined],
    ['', undefined],
    ['frisian', undefined],
  ])('%j is %s', (text, language) => {
    expect(findLanguage(text)).toBe(language);
  });

  it('fall back to English', () => {
    expect(matchLanguage('pt-BR')).toBe('en');
    expect(matchLanguage(undefined)).toBe('en');
  });
});
