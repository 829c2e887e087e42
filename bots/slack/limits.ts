/** What Slack takes. https://docs.slack.dev/reference/block-kit, https://docs.slack.dev/reference/methods/chat.postMessage */
export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Of a message's blocks as JSON: they are refused from about 13,200 characters of text on, which is not documented. */
  blocksCharacters: 12_000,
  /** What notifications and screen readers get; more is advised against. */
  fallbackCharacters: 3_000,
  actionsElements: 25,
  buttonCharacters: 75,
  buttonValueCharacters: 2_000,
  urlCharacters: 3_000,
  selectOptions: 100,
  optionCharacters: 75,
  optionValueCharacters: 150,
  placeholderCharacters: 150,
  viewTitleCharacters: 24,
  /** Of what is said of a picture to whoever does not see it. */
  altCharacters: 2_000,
  inputCharacters: 3_000,
  sessionTitleCharacters: 200,
  /** Of a task in a stream. */
  taskCharacters: 256,
  /** Ours: a file's length must be known before it is sent, so it is read whole. Slack takes 1 GB. */
  fileBytes: 50 * 1024 * 1024,
} as const;

/** Cut where it is too long, with a sign that it was. */
export function shorten(text: string, characters: number): string {
  const whole = text.trim();
  if (whole.length <= characters) return whole;
  const cut = whole.slice(0, characters - 1);
  // Half of a character that takes two units is none.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
