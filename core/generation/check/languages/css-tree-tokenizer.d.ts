/** The part of css-tree that its types leave out: https://github.com/csstree/csstree (lib/tokenizer). */
declare module 'css-tree/tokenizer' {
  /** Calls back for each token, in order, with the places where it begins and ends. */
  export function tokenize(source: string, onToken: (type: number, start: number, end: number) => void): void;
  /** Names of the types, such as `ident-token`. */
  export const tokenNames: readonly string[];
}
