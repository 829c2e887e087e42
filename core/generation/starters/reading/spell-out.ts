/** Chat shorthand and frequent slips, which the rest of the reading need not know. Case is not kept where one is replaced. */
const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])w\/o(?=\s)/giu, 'without'],
  [/(?<![\p{L}\p{N}])w\/\s*(?=\p{L})/giu, 'with '],
  [/(?<![\p{L}\p{N}])(?:mak|maek|mke)(?= (?:me|us|a|an)\s)/giu, 'make'],
  [/(?<![\p{L}\p{N}])im(?= an? )/giu, 'I’m'],
  [/(?<![\p{L}\p{N}])n(?= (?:i |we )?(?:wanna|want|need|would)\b)/giu, 'and'],
  [/(?<![\p{L}\p{N}])(?:wanna|wana)(?= (?:a|an|the|my)\s)/giu, 'want'],
  [/(?<![\p{L}\p{N}])(?:wanna|wana)(?=\s)/giu, 'want to'],
  [/(?<![\p{L}\p{N}])(?:photografer|fotographer|photograper)(?!\p{L})/giu, 'photographer'],
  [/(?<=(?<!\p{L})je )(?:veu|v|ve|veut)(?=\s)/giu, 'veux'],
  [/(?<![\p{L}\p{N}])(?:jveux|chui pas|jve)(?=\s)/giu, 'je veux'],
  [/(?<=\s)pr(?= (?:mon|ma|mes|un|une|le|la|les|des|notre|nos|gerer|gérer|suivre)\s)/giu, 'pour'],
];

/** A request with its shorthand written out: "w/ due dates" is "with due dates". */
export function spellOut(text: string): string {
  return SHORTHAND.reduce((spelt, [pattern, whole]) => spelt.replace(pattern, whole), text);
}

const KIND_WORD =
  /\b(?:apps?|web ?apps?|sites?|websites?|shops?|stores?|blogs?|portfolios?|dashboards?|games?|apis?|pages?|trackers?|lists?|backends?|applis?|applications?|boutiques?|jeux?|tableaux? de bord|listes?|outils?|tools?)\b/i;

const WISHES =
  /(?<![\p{L}\p{N}])(?:(?:i|we)(?:['’]d| would)?(?: really| just| now)* (?:need|want|like)(?: is)?|(?:build|make|create|give) me|(?:i am|i['’]m|we are|we['’]re) looking for|(?:je|nous|on)(?: en fait)? (?:veux|voudrais|voudrions|voulons|cherche|aimerais)|j['’]ai besoin|il (?:me|nous) faut|(?:fais|cree|crée)[- ]moi)(?=\s)/giu;

/** A wish is said soon before what is wished for. */
const NEAR = 60;

/** Less before a wish is no talk. */
const SHORTEST_TALK = 24;

/**
 * A request from where it asks for something, without the talk before: of "sorry for the long message, ... what I
 * need is a dashboard" the part from "I need" on. Unchanged where a kind of app is named before.
 */
export function withoutTalk(text: string): string {
  for (const match of text.matchAll(WISHES)) {
    const before = text.slice(0, match.index);
    if (KIND_WORD.test(before)) return text;
    const end = match.index + match[0].length;
    const [wished = ''] = text.slice(end, end + NEAR).split(/[.!?\n]+(?=\s|$)/, 1);
    if (before.length > SHORTEST_TALK && KIND_WORD.test(wished)) return text.slice(match.index);
  }
  return text;
}
