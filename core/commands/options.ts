import { UserError } from '../errors.ts';
import type { RequestOptions } from '../conversation/conversations.ts';

const FLAG = /^--(now|advanced|quick)(?:\s+|$)/;

/** Splits `--now --advanced a shop` into its flags, which stand first, and the request. */
export function readRequestOptions(argument: string): { options: RequestOptions; text: string } {
  const options: RequestOptions = { now: false };
  let text = argument.trim();
  for (let match = FLAG.exec(text); match; match = FLAG.exec(text)) {
    if (match[1] === 'now') options.now = true;
    else options.mode = match[1] === 'advanced' ? 'advanced' : 'quick';
    text = text.slice(match[0].length);
  }
  const unknown = /^--([\w-]+)/.exec(text);
  if (unknown) {
    throw new UserError(`unknown option --${unknown[1]}`, {
      code: 'unknown_option',
      parameters: { option: unknown[0] },
    });
  }
  return { options, text };
}

/** A whole number that stands alone, such as a version; undefined where the text is empty. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim().replace(/^v/i, '');
  if (trimmed === '') return undefined;
  if (!/^\d{1,9}$/.test(trimmed)) {
    throw new UserError(`not a number: ${trimmed}`, {
      code: 'not_a_number',
      parameters: { text: trimmed.slice(0, 40) },
    });
  }
  return Number(trimmed);
}
