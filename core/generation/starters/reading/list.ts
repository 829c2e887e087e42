import { fold } from './fold.ts';

/** One item of a list in a request, as written: `priority (low, high)` has the choices low and high. */
export interface Item {
  text: string;
  choices: readonly string[];
}

/** Longer lists are cut: an app with more fields or sections than this is no app. */
const MOST_ITEMS = 24;
const LONGEST_ITEM = 60;

const OPENING = '([{"“«';
const CLOSING = ')]}"”»';
const BRACKETS = ')]}';

/** What separates items where the text is not within brackets or quotes. */
const SEPARATOR =
  /^(?:\s*[,;•|]\s*(?:and |et |or |ou )?|\s+(?:and|et|&|\+|plus|as well as|ainsi que|y|und|e)\s+|\s*\n\s*(?:[-*•]|\d+[.)])\s*|\s+\/\s+)/;
/** A sentence, and with it the list, is over. A line that starts with a bullet goes on. */
const END =
  /^(?:[.!?](?=\s|$)|\n(?!\s*(?:[-*•]|\d+[.)])\s)|\s+(?:that|which|where|who|so that|so i|so we|called|named|titled|because|in order to|sorted|grouped|in (?:a )?(?:dark|light|french|english|blue|green|red|pink|purple|orange|black)|to (?:filter|sort|track|manage|keep|see|show|let)|for (?:each|every|all|my|our|the)|with|asking|using|but|i can|i want|i need|we can|qui|que|ou je|ou on|dont|nomme[es]*|appele[es]*|intitule[es]*|trie[es]*|en (?:francais|anglais|vert|bleu|rouge|rose|violet|noir|mode)|pour (?:chaque|chacun|mon|ma|mes|nos|notre|les|la|le)|avec|sachant|mais)(?=[\s,.]))/;

/** The items from the start of `text` to the end of the list. */
export function readList(text: string): Item[] {
  const folded = fold(text);
  const items: string[] = [];
  let current = '';
  let depth = 0;
  let index = lengthAt(/^\s*(?:[:=]\s*)?(?:\n\s*(?:[-*•]|\d+[.)])\s*)?/, folded, 0);
  while (index < text.length && items.length < MOST_ITEMS) {
    const character = text.charAt(index);
    if (depth === 0 && (BRACKETS.includes(character) || isEnd(folded, index, current))) break;
    const separator = depth === 0 ? lengthAt(SEPARATOR, folded, index) : 0;
    if (separator > 0) {
      items.push(current);
      current = '';
      index += separator;
      continue;
    }
    if (depth > 0 && CLOSING.includes(character)) depth -= 1;
    else if (OPENING.includes(character)) depth += 1;
    current += character;
    index += 1;
  }
  items.push(current);
  return items.flatMap((item) => itemOf(item) ?? []).slice(0, MOST_ITEMS);
}

/** How far ahead a separator or an end is looked for; all of them are short. */
const AHEAD = 24;

/** At the start of an item the space before the word was part of the separator. */
function isEnd(folded: string, index: number, current: string): boolean {
  return END.test((current.trim() === '' ? ' ' : '') + folded.slice(index, index + AHEAD));
}

function lengthAt(pattern: RegExp, folded: string, index: number): number {
  return pattern.exec(folded.slice(index, index + AHEAD))?.[0].length ?? 0;
}

const ARTICLE =
  /^(?:(?:a|an|the|its|their|his|her|my|our|optional|each|every|also|some|various|un|une|des|du|de|la|le|les|leurs?|son|sa|ses|mon|ma|mes|nos|aussi|quelques|different(?:e?s)?)(?=\s)\s+|l'|d')+/;

function itemOf(written: string): Item | undefined {
  const [, before = written, inside] = /^([^([]*)[([]([^)\]]*)[)\]]?/.exec(written) ?? [];
  const choices = (inside ?? '')
    .split(/\s*(?:[,;/|]|\bor\b|\bou\b|\band\b|\bet\b)\s*/)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')
    .map((choice) => choice.slice(0, LONGEST_ITEM));
  const trimmed = before.replaceAll(/^[\s"“”«»'‘*_-]+|[\s"“”«»'’*_:-]+$/g, '');
  const text = trimmed.slice(ARTICLE.exec(fold(trimmed))?.[0].length ?? 0).slice(0, LONGEST_ITEM);
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return { text, choices: choices.length > 1 ? choices : [] };
}
