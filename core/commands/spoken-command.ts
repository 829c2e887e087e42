import { COMMANDS } from './registry.ts';

/** They do nothing without being told more, and a bare "build" is a yes. */
const NEED_MORE = new Set(['build', 'change', 'rename']);

const SPOKEN: ReadonlySet<string> = new Set(
  COMMANDS.filter(({ name, operatorOnly }) => !operatorOnly && !NEED_MORE.has(name)).map(({ name }) => name),
);

const STOP = /^(?:stop|stop it|halt|arr[êe]te[rz]?|stoppe[rz]?)$/;

/** What newcomers ask a bot instead of for help. */
const HELP =
  /^(?:what (?:can|do) you do|what (?:is|['’]s) this|what are you|who are you|how (?:does (?:this|it) work|do (?:i|you) (?:use|work)(?: this| it| you)?)|help me|aide(?:[- ]moi)?|(?:que|qu['’]est[- ]ce que) (?:peux[- ]tu|pouvez[- ]vous|sais[- ]tu|tu (?:peux|sais)|vous (?:pouvez|savez)) faire|tu (?:peux|sais) faire quoi|qui es[- ]tu|c['’]est quoi|comment (?:ça|ca) marche|hilfe|was kannst du|wer bist du|ayuda|qué puedes hacer|aiuto|помощь|что ты умеешь)$/;

/** The command that is said without its slash, as one does to a bot by its name: "@vectort undo". */
export function readSpokenCommand(text: string): string | undefined {
  const words = text
    .trim()
    .replace(/\s*[.!…]+$/, '')
    .toLowerCase();
  if (STOP.test(words)) return 'stop';
  if (HELP.test(words.replace(/[\s?]+$/, ''))) return 'help';
  return SPOKEN.has(words) ? words : undefined;
}
