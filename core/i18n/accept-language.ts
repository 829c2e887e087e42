import { DEFAULT_LANGUAGE, findLanguage, type Language } from './languages.ts';

/** Browsers send a handful; more is noise. */
const MAX_RANGES = 20;

/** The supported language that an `Accept-Language` header likes best, or the default. */
export function matchAcceptLanguage(header: string | undefined): Language {
  const ranges = (header ?? '').split(',', MAX_RANGES).map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
  });
  // Stable: of equal wishes the first counts.
  ranges.sort((a, b) => b.quality - a.quality);
  for (const { tag, quality } of ranges) {
    const language = quality > 0 ? findLanguage(tag) : undefined;
    if (language) return language;
  }
  return DEFAULT_LANGUAGE;
}
