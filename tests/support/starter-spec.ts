import { paletteFrom } from '#core/generation/starters/kit/palette.ts';
import { readSpec } from '#core/generation/starters/read-spec.ts';
import { suggestTitle } from '#core/generation/starters/suggest-title.ts';
import type { StarterSpec } from '#core/generation/starters/types.ts';

/** A request as a starter gets it, with what matters to a test. */
export function starterSpec(given: Partial<StarterSpec> = {}): StarterSpec {
  return {
    title: 'Something',
    subject: 'something',
    language: 'en',
    scheme: 'auto',
    palette: paletteFrom('#2f6f8f'),
    fields: [],
    noun: { one: 'thing', many: 'things' },
    details: [],
    words: new Set(),
    seed: 1,
    ...given,
  };
}

/** What is read from a sentence. */
export function specFrom(type: string, language: 'en' | 'fr', ...requests: string[]): StarterSpec {
  const title = suggestTitle(requests[0] ?? '', language);
  return readSpec({ title, requests, type, language, mode: 'quick', files: [] });
}
