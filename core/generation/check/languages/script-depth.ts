/**
 * Native parsers recurse: 6,000 opening brackets, six kilobytes of text, end the process with a broken stack. Each of
 * these characters can begin a level; without them a level takes a keyword, a dot or an operator of two operands, of
 * which the length allowed below holds too few. (Measured on a stack of 8 MB, levels that end it: 3,450 functions,
 * 4,050 templates, 4,350 type arguments, 5,850 parentheses, 6,600 labels; 17,400 `new`, 28,800 signs, 57,600 `a.a`.)
 */
const BEGINS_LEVEL = /[([{<?=:!~]/g;

/** Less than half of what ends a stack of 8 MB, so that half such a stack, as threads have it, is enough too. */
const SAFE_LEVELS = 1_500;

/** `+-+-+-a` is a level a character. */
const SIGN = /[+-]/g;
const SAFE_SIGNS = 8_000;

const SAFE_CHARACTERS = 32 * 1024;

/** `do do do` nests without any of the characters above, three letters a level. */
const NESTED_DO = /\bdo(?:\s+(?:do\b|\/)|\/)/;

/** Whether parsing could need more stack than there is. Says yes to one file in a hundred, and always where it could. */
export function mayExhaustStack(source: string): boolean {
  if (source.length > SAFE_CHARACTERS) return true;
  // Shorter than the number of characters that it takes: nothing to count.
  if (source.length <= SAFE_LEVELS) return false;
  return (
    count(source, BEGINS_LEVEL) > SAFE_LEVELS || count(source, SIGN) > SAFE_SIGNS || NESTED_DO.test(source)
  );
}

function count(source: string, pattern: RegExp): number {
  return source.match(pattern)?.length ?? 0;
}
