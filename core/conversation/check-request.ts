import { UserError } from '../errors.ts';

/** Longer requests are refused: a model's attention and the price are made for a description, not for a book. */
export const MAX_REQUEST_CHARACTERS = 20_000;

/**
 * A request as it is kept, without what is invisible around it.
 * @throws UserError with the given code where nothing is said, `request_too_long`
 */
export function checkRequest(text: string, emptyCode: 'empty_build' | 'empty_change'): string {
  const request = text.replaceAll('\0', '').trim();
  if (!hasWords(request)) throw new UserError('an empty request', { code: emptyCode });
  if (request.length > MAX_REQUEST_CHARACTERS) {
    throw new UserError('the request is too long', {
      code: 'request_too_long',
      parameters: { characters: request.length, limit: MAX_REQUEST_CHARACTERS },
    });
  }
  return request;
}

/** Whether anything is said. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
