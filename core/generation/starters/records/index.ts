import { readTemplate } from '../kit/read-template.ts';
import type { ProjectFile } from '../../types.ts';
import type { StarterSpec } from '../types.ts';

/**
 * What apps that keep records of fields share: typed fields and their inputs, dates without time zones, CSV, a dialog,
 * a menu, undoable state. They read `language` and `currency` from the app's own `src/config.ts`.
 */
export function recordFiles(): ProjectFile[] {
  return readTemplate(import.meta.dirname);
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(€|euros?|eur)$/u, 'EUR'],
  [/^(£|pounds?|gbp|sterling|quid)$/u, 'GBP'],
  [/^(chf|suisse|switzerland)$/u, 'CHF'],
  [/^(cad|canada|québec|quebec|montréal|montreal)$/u, 'CAD'],
  [/^(\$|dollars?|usd)$/u, 'USD'],
];

/** The currency that the request names, otherwise the usual one of its language. */
export function currencyOf({ words, language }: StarterSpec): string {
  const named = CURRENCIES.find(([pattern]) => [...words].some((word) => pattern.test(word)));
  return named?.[1] ?? (language === 'fr' ? 'EUR' : 'USD');
}
