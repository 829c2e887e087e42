/**
 * Thrown by a parser that will not take a text in this process: it could break the stack, block the event loop or leave
 * a hundred megabytes behind. The text is then parsed in a process of its own.
 */
export class NeedsOwnProcess extends Error {
  override readonly name = 'NeedsOwnProcess';
}

export interface ParseOptions {
  /** Whether this process may be lost: then everything is parsed, however dangerous. */
  isolated: boolean;
}
