import { fold } from './fold.ts';

/** A title longer than this is no title. */
export const TITLE_LENGTH = 60;
const TITLE_WORDS = 8;

export interface FoundTitle {
  title: string;
  /** Where the words that name it are in the text, from "called" to the end of the name. */
  start: number;
  end: number;
}

const NAMING =
  /\b(?:called|named|titled|entitled|call (?:it|this|the (?:app|site|shop|game|project|blog))|name (?:it|this|the (?:app|site|shop|game|project|blog))|(?:its|the|whose) (?:name|title) (?:is|should be|will be)|(?:with|under) the (?:name|title)|nomme(?:e|es|s)?|appele(?:e|es|s)?|intitule(?:e|es|s)?|baptise(?:e)?|s'appelle(?:ra|rait)?|appelle[- ](?:la|le)|nomme[- ](?:la|le)|(?:son|le) (?:nom|titre) (?:est|sera)|(?:au|du|sous le) nom de|(?:title|name|titre|nom)(?=\s*:))\s*:?\s+/g;
const RENAMING =
  /\b(?:re-?name (?:it|this|the (?:app|site|website|shop|store|game|project|blog|page|dashboard|portfolio|api)|everything)?\s*(?:to|as|into|:)?|(?:change|set) (?:the |its )?(?:title|name) (?:to|into|as)|(?:make|use) (?:the )?(?:title|name)|(?:new|the) (?:title|name)(?: is| should be|:)|call it|name it|(?:re)?nomme(?:r|z)?(?:[- ](?:la|le|l'appli(?:cation)?|le site|la boutique|le jeu|le blog|le projet|la page|l'app))?(?: en| :)?|appelle(?:r|z)?(?:[- ](?:la|le|l'appli(?:cation)?|le site|la boutique|le jeu|le blog))|change(?:r|z)? (?:le|son) (?:titre|nom) (?:en|pour|par)|(?:nouveau|le) (?:titre|nom)(?: est| sera| :|:))\s*:?\s*/g;

/** What is named by these is a part of the app, not the app. */
const PART_BEFORE =
  /\b(?:field|column|section|button|category|product|tab|list|page|menu|tag|property|attribute|file|item|article|champ|colonne|bouton|categorie|produit|onglet|rubrique|propriete|player|joueur|character|personnage|someone|somebody)s?\s*$/;

const STOP_WORDS = new Set(
  'with for that which where who and in to on so using please at from by instead has have because avec pour qui et en dans sur ou dont svp stp sans au aux chez car'.split(
    ' ',
  ),
);
/** Inside a name these go on when a capital follows: "Bread and Roses", "Le Comptoir des Épices". */
const JOINING = new Set('and of the for in on at de du des la le les et au aux a & l d en chez'.split(' '));

/** The name that a first request gives the app: "called Chores", "nommé « Le Fournil »", or a name in quotes. */
export function findTitle(text: string): FoundTitle | undefined {
  const folded = fold(text);
  for (const match of folded.matchAll(NAMING)) {
    if (PART_BEFORE.test(folded.slice(Math.max(0, match.index - 24), match.index))) continue;
    const found = readName(text, match.index, match.index + match[0].length);
    if (found !== undefined) return found;
  }
  return findQuoted(text, folded);
}

/** The new name that a change gives: "rename it to Chores", "change le titre en « Corvées »". */
export function findNewTitle(text: string): FoundTitle | undefined {
  const folded = fold(text);
  for (const match of folded.matchAll(RENAMING)) {
    const after = folded.slice(match.index + match[0].length);
    // "rename priority to urgency" renames a field.
    if (/^re-?name/.test(match[0]) && !/\b(?:to|as|into|it|this|the \w+|everything|:)\s*$/.test(match[0]))
      continue;
    if (/^(?:the )?(?:field|column|champ|le champ|la colonne)\b/.test(after)) continue;
    const found = readName(text, match.index, match.index + match[0].length);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A text fit to be a title: one line, no control characters, not too long; undefined when nothing is left. */
export function cleanTitle(text: string): string | undefined {
  const line = text
    // oxlint-disable-next-line no-control-regex -- they are what is taken out
    .replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const title = line.length > TITLE_LENGTH ? line.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '') : line;
  return title === '' ? undefined : title;
}

const OPENING = `"“„«'‘`;
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  "'": "'’",
  '‘': "’'",
};

function readName(text: string, start: number, from: number): FoundTitle | undefined {
  const quoted = readQuoted(text, from);
  if (quoted !== undefined) return { ...quoted, start };
  const rest = text.slice(from);
  const words = [...rest.matchAll(/[^\s,.;:!?()\n]+(?:[.](?=\w)[^\s,.;:!?()\n]*)*|[,;:!?()\n]|\.(?=\s|$)/g)];
  const taken: RegExpExecArray[] = [];
  const capital = /^\p{Lu}/u.test(words[0]?.[0] ?? '');
  for (const [index, word] of words.entries()) {
    if (/^[,.;:!?()\n]$/.test(word[0]) || taken.length === TITLE_WORDS) break;
    const folded = fold(word[0]);
    const next = words[index + 1]?.[0] ?? '';
    const joins = capital && JOINING.has(folded) && (/^\p{Lu}/u.test(next) || JOINING.has(fold(next)));
    if (taken.length > 0 && STOP_WORDS.has(folded) && !joins) break;
    taken.push(word);
  }
  const last = taken.at(-1);
  if (last === undefined) return undefined;
  const end = from + last.index + last[0].length;
  const title = cleanTitle(text.slice(from, end));
  if (title === undefined || /^(?:it|this|that|something|le|la|les|the)$/i.test(title)) return undefined;
  return { title: capitalize(title), start, end };
}

function readQuoted(text: string, from: number): { title: string; end: number } | undefined {
  const open = text.charAt(from);
  const closings = CLOSING[open];
  if (open === '' || closings === undefined) return undefined;
  for (let index = from + 1; index < text.length && index <= from + TITLE_LENGTH * 2; index += 1) {
    const letterAfter = /[\p{L}\p{N}]/u.test(text.charAt(index + 1));
    // Inside 'Anna's Kitchen' the second quote is an apostrophe.
    const apostrophe = "'’".includes(text.charAt(index)) && letterAfter;
    if (!closings.includes(text.charAt(index)) || apostrophe) continue;
    const title = cleanTitle(text.slice(from + 1, index));
    return title === undefined ? undefined : { title, end: index + 1 };
  }
  return undefined;
}

/** Quotes that mean something else than the name. */
const SAID_BEFORE =
  /\b(?:says?|saying|texts?|slogan|headline|tagline|button|label|message|words?|dit|disant|texte|slogan|accroche|bouton|mention|mot|like|comme|field|champ|hello|phrase)\s*:?\s*$/;

function findQuoted(text: string, folded: string): FoundTitle | undefined {
  for (let index = 0; index < text.length; index += 1) {
    const before = text.charAt(index - 1);
    const opens = OPENING.includes(text.charAt(index)) && (index === 0 || /[\s(]/.test(before));
    if (!opens) continue;
    const quoted = readQuoted(text, index);
    if (quoted === undefined || SAID_BEFORE.test(folded.slice(Math.max(0, index - 24), index))) continue;
    return { ...quoted, start: index };
  }
  return undefined;
}

/** "chores" is written "Chores"; a name with its own capitals is left alone. */
export function capitalize(text: string): string {
  return text === text.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
