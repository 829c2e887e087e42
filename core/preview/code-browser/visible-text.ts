/**
 * Characters that make a text look other than it is: control characters but tab and line ends, those that turn the
 * direction of text around (https://trojansource.codes), and invisible ones. Joiners stay: emoji and several scripts
 * need them.
 */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Whether a text has characters that a reader would not see. */
export function hasHiddenCharacters(text: string): boolean {
  return text.search(HIDDEN) !== -1;
}

/** A text in which every hidden character is named: `a[U+202E]b`. Also for markup, whose own characters stay. */
export function showHidden(text: string, wrap: (name: string) => string = (name) => name): string {
  return text.replaceAll(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return wrap(`[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`);
  });
}
