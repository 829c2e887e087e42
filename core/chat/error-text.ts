import { VectortError } from '../errors.ts';
import type { MessageKey, Translate } from '../i18n/translate.ts';
import { escapeMarkdown, escapeParameters } from './markdown.ts';

/** What an error is to its user, as Markdown: chosen by its code, never by its message; a generic line for all unknown ones. */
export function errorText(
  t: Translate,
  error: unknown,
  {
    reference,
    operator,
  }: {
    /** What the log names it by. */
    reference: string;
    /** Whether its user runs this program: what operators can do about it themselves is said to them alone. */
    operator: boolean;
  },
): string {
  const code = error instanceof VectortError ? error.code : 'unknown';
  const parameters = error instanceof VectortError ? error.parameters : {};
  const keys = [...(operator ? [`error.${code}_operator`] : []), `error.${code}`];
  const known = keys.find((key): key is MessageKey => t.has(key));
  return t(known ?? 'error.unknown', {
    ...escapeParameters(parameters),
    reference: escapeMarkdown(reference),
  });
}
