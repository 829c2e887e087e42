import type { StyleToken } from './stylesheet.ts';

/** Watches the tokens between one `;` and the next for declarations that lack a colon or their semicolon. */
export function createDeclarations(report: (offset: number, message: string) => void) {
  /** Where the statement began; none between two statements. */
  let start: number | undefined;
  let beginsWithName = false;
  let hasColon = false;
  /** The name that began a line, if it was the last token. */
  let name: number | undefined;
  /** Such a name with a colon behind it, in the value of another declaration. */
  let second: number | undefined;

  return {
    isBetween: () => start === undefined,

    take({ kind, start: at, isFirstOfLine }: StyleToken): void {
      if (start === undefined) {
        start = at;
        beginsWithName = kind === 'ident-token';
        return;
      }
      if (kind === 'colon-token') {
        if (hasColon) second ??= name;
        hasColon = true;
      }
      name = kind === 'ident-token' && isFirstOfLine ? at : undefined;
    },

    /** The statement ended like a declaration, not like the selector of a block. */
    end(): void {
      if (start === undefined || !beginsWithName) return;
      if (!hasColon) report(start, 'A declaration has no colon between its name and its value');
      else if (second !== undefined) report(second, 'A ; is missing before this declaration');
    },

    /** The next token begins a statement. */
    drop(): void {
      start = name = second = undefined;
      hasColon = false;
    },
  };
}
