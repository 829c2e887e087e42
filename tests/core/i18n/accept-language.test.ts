import { describe, expect, it } from 'vitest';
import { matchAcceptLanguage } from '#core/i18n/accept-language.ts';

describe('Accept-Language', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['fr', 'fr'],
    ['fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5', 'fr'],
    ['xx, fr;q=0.5', 'fr'],
    ['en;q=0.5, fr;q=0.7', 'fr'],
    ['en, fr', 'en'],
    ['fr;q=0, en;q=0.1', 'en'],
    ['FR-fr ; q=1.0', 'fr'],
    ['fr;q=nonsense, en', 'en'],
    [`${'xx,'.repeat(5_000)}fr`, 'en'],
  ])('%j is %s', (header, language) => {
    expect(matchAcceptLanguage(header)).toBe(language);
  });
});
