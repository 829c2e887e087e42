/** Discord's documented limits (discord-api-docs: message, component and application command references). */
export const LIMITS = {
  /** Characters over all text displays of a message (components v2). */
  textCharacters: 4_000,
  /** Components of a message, nested ones included. */
  components: 40,
  rowButtons: 5,
  labelCharacters: 80,
  linkCharacters: 512,
  selectOptions: 25,
  optionCharacters: 100,
  placeholderCharacters: 150,
  /** Bytes of a file where an interaction did not tell more (`attachment_size_limit`). */
  fileBytes: 10 * 1_024 * 1_024,
  /** Bytes of a whole request with its files. */
  requestBytes: 25 * 1_024 * 1_024,
  threadNameCharacters: 100,
  modalTitleCharacters: 45,
  modalFields: 5,
  fieldLabelCharacters: 45,
  fieldCharacters: 4_000,
  commandDescriptionCharacters: 100,
  choices: 25,
  choiceCharacters: 100,
  /** An interaction's token answers for 15 minutes; a minute is left for clocks that differ. In milliseconds. */
  tokenMs: 14 * 60_000,
} as const;

/** Discord's flag for messages made of components alone. */
export const COMPONENTS_V2 = 1 << 15;
/** Seen by the one who asked alone. */
export const EPHEMERAL = 1 << 6;

export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`;
}
