import { hexOf, oklchOf } from '../kit/palette.ts';
import { fold } from './fold.ts';

/** What a request says about colours. */
export interface AskedLook {
  /** `#rrggbb`. */
  accent?: string;
  /** The word that named it, for saying it back. */
  accentName?: string;
  scheme?: 'light' | 'dark' | 'auto';
}

/** English and French colour words (folded), as shades that look designed rather than as screen primaries. */
const COLORS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'red rouge rouges': '#cf2e3c',
    'crimson carmin': '#b3123b',
    'burgundy bordeaux maroon lie-de-vin': '#7d1d3f',
    'pink rose roses': '#d6457f',
    'fuchsia magenta': '#b5179e',
    'salmon saumon coral corail': '#e8604c',
    'orange oranges orangee': '#dd6b20',
    'peach peche abricot apricot': '#e98a5b',
    'terracotta brique brick rust rouille': '#b5532f',
    'yellow jaune jaunes': '#e9b824',
    'gold golden or dore doree amber ambre mustard moutarde': '#b98a13',
    'green vert verte verts vertes': '#1f8a4c',
    'emerald emeraude': '#0b7f5f',
    'lime anis': '#84a91c',
    'olive kaki khaki': '#6b7a23',
    'sage sauge': '#5f8368',
    'mint menthe': '#2aa37c',
    'teal sarcelle canard petrole': '#0f766e',
    'turquoise cyan': '#0e9aa7',
    'blue bleu bleue bleus bleues': '#2563c9',
    'navy marine': '#1d3a70',
    'sky azure azur ciel': '#2f8fd8',
    indigo: '#4338ca',
    'purple violet violette violets violettes pourpre': '#7a3fc2',
    'lavender lavande lilac lilas mauve': '#8b6fc8',
    'plum prune aubergine': '#6d2a62',
    'brown marron brun brune chocolate chocolat': '#86522c',
    'beige sand sable cream creme': '#b08b5a',
    'grey gray gris grise': '#5b6472',
    'black noir noire': '#262626',
  }).flatMap(([names, hex]) => names.split(' ').map((name): [string, string] => [name, hex])),
);

/** Alternatives of a pattern, folded. */
export const COLOR_WORDS = [...COLORS.keys()].join('|');
/** A blue inventory app is blue, a red wine shop sells red wine. */
export const COLORABLE_SUBJECT =
  '(?:inventory|habit|expense|budget|task|recipe|booking|contact|sales|note|wiki|puzzle|memory|snake|chore|workout|reading|shopping|grocery)';
const SHADES =
  'dark|deep|light|pale|pastel|bright|soft|neon|fonce|foncee|clair|claire|pale|vif|vive|profond|profonde|marine|ciel|nuit';
const THINGS_WITH_COLOR =
  'colou?rs?|theme|accents?|buttons?|palette|tones?|tints?|shades?|design|style|look|interface|header|background|couleurs?|boutons?|teintes?|tons?|fond|ambiance|charte|app|appli|application|site|website|page|web|shop|store|boutique|blog|portfolio|dashboard|game|jeu|to-?do|todo|landing|tracker|planner|list|liste|version|tableau';

/** `colour words` in positions where they speak of the app, not of its subject ("green energy", "orange juice"). */
const IN_FIRST_REQUEST: readonly RegExp[] = [
  // "in dark green", "make it blue and white", "en vert foncé", "couleur : bordeaux"
  new RegExp(
    String.raw`\b(?:in|it|with|use|using|en|avec|couleurs?|colou?rs?|tons?|teintes?|theme|palette|accents?|colou?red|be|soit)\s*(?:in|is|are|est|sont|de|:|=)?\s*(?:a |an |some |the |un |une |du |des |les )?(?:(${SHADES})[ -])?(${COLOR_WORDS})\b(?:[ -](${SHADES})\b)?(?=\s*(?:$|[.,;!?)]|\b(?:and|et|with|avec|please|for|pour|or|ou|on|sur|${THINGS_WITH_COLOR})\b))`,
    'g',
  ),
  // "a green to-do app", "blue theme"
  new RegExp(
    String.raw`\b(?:(${SHADES})[ -])?(${COLOR_WORDS})(?:[ -](?:and|et)[ -](?:${COLOR_WORDS}))?(?:[ -](${SHADES}))?(?:\s+${COLORABLE_SUBJECT})?\s+(?:${THINGS_WITH_COLOR})\b`,
    'g',
  ),
  // "un site bleu", "une appli vert foncé"
  new RegExp(
    String.raw`\b(?:${THINGS_WITH_COLOR})\s+(?:(${SHADES})[ -])?(${COLOR_WORDS})(?:[ -](${SHADES}))?(?=\s*(?:$|[.,;!?)]|\b(?:and|et|with|avec|pour|for|a)\b))`,
    'g',
  ),
  // "a to-do app, blue"
  new RegExp(
    String.raw`[,;(]\s*(?:(${SHADES})[ -])?(${COLOR_WORDS})(?:[ -](${SHADES}))?(?=\s*(?:$|[.,;!?)]|\b(?:and|et)\b))`,
    'g',
  ),
];

/** In a change any colour word is meant as the colour: "greener please, like emerald". */
const IN_CHANGE: readonly RegExp[] = [
  ...IN_FIRST_REQUEST,
  new RegExp(String.raw`\b(?:(${SHADES})[ -])?(${COLOR_WORDS})(?:[ -](${SHADES}))?\b`, 'g'),
];

const DARK =
  /\b(?:dark(?:[ -](?:mode|theme|look|ui|design|style|interface|version|scheme|background|colou?rs))|(?:in|go|make it|be|it) dark(?! ?(?:red|green|blue|pink|purple|orange|yellow|brown|gray|grey))|dark by default|night mode|(?:mode|theme|fond|design|interface|version|style) (?:sombre|nuit|noire?|fonce)|en sombre|sombre par defaut|plus sombre|darker|dark,? (?:please|pls|plz|stp|svp)|black background|fond noir|tout noir)\b/;
const LIGHT =
  /\b(?:light[ -](?:mode|theme|look|ui|scheme|background|version)|(?:make it|be|it) light(?! ?(?:red|green|blue|pink|purple|orange|yellow|brown|gray|grey))|light by default|white (?:background|theme)|(?:mode|theme|fond|design|interface|version) (?:clair|claire|blanc|blanche)|clair par defaut|plus clair|brighter|lighter)\b/;
const AUTO =
  /\b(?:(?:follow|like|use|match(?:es|ing)?)s? the (?:system|device)|(?:suit|selon|comme) le systeme|automatic (?:theme|scheme)|theme automatique)\b/;
/** "a dark mode toggle", "light and dark mode" ask for the switch that every starter has, not for a dark start. */
const SWITCH =
  /\btoggle|\bswitch|bascul|\b(?:light|clair)\b.{0,12}\b(?:and|or|et|ou|\/)\b.{0,6}\b(?:dark|sombre)|\b(?:dark|sombre)\b.{0,12}\b(?:and|or|et|ou|\/)\b.{0,6}\b(?:light|clair)/;

/** Reads colours and the light or dark start from one request. */
export function readLook(text: string, isChange: boolean): AskedLook {
  const folded = fold(text);
  return { ...readAccent(folded, isChange), ...readScheme(folded, isChange) };
}

function readScheme(folded: string, isChange: boolean): Pick<AskedLook, 'scheme'> {
  if (AUTO.test(folded)) return { scheme: 'auto' };
  const defaultDark = /\b(?:dark|sombre) (?:by|par) default|(?:dark|sombre) par defaut/.test(folded);
  if (DARK.test(folded) && (isChange || defaultDark || !SWITCH.test(folded))) return { scheme: 'dark' };
  if (LIGHT.test(folded) && (isChange || !SWITCH.test(folded))) return { scheme: 'light' };
  return {};
}

function readAccent(folded: string, isChange: boolean): Pick<AskedLook, 'accent' | 'accentName'> {
  const hex = /(?:^|[^\w&])#([\da-f]{6}|[\da-f]{3})\b/.exec(folded)?.[1];
  if (hex !== undefined) {
    const full = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
    return { accent: `#${full}`, accentName: `#${full}` };
  }
  const found = (isChange ? IN_CHANGE : IN_FIRST_REQUEST).flatMap((pattern) =>
    Array.from(folded.matchAll(pattern)),
  );
  // "purple instead of green", "violet au lieu du vert": what follows is what it was.
  const instead = folded.search(/\b(?:instead of|rather than|not|au lieu d|plutot que|pas)\b/);
  const asked = found.filter(
    ({ index }) => instead < 0 || index < instead || instead < (found[0]?.index ?? 0),
  );
  // Black, white and grey are backgrounds first: "black and gold" has a gold accent.
  const colored =
    asked.find(([, , name = '']) => !/^(?:black|noire?|gr[ea]y|grise?)$/.test(name)) ?? asked[0];
  if (colored === undefined) return {};
  const [, before, name = '', after] = colored;
  const base = COLORS.get(name);
  if (base === undefined) return {};
  const shade = before ?? after;
  return { accent: shaded(base, shade), accentName: [before, name, after].filter(Boolean).join(' ') };
}

function shaded(hex: string, shade: string | undefined): string {
  const color = oklchOf(hex);
  switch (shade) {
    case 'dark':
    case 'deep':
    case 'fonce':
    case 'foncee':
    case 'profond':
    case 'profonde':
    case 'marine':
    case 'nuit':
      return hexOf({ ...color, lightness: Math.max(0.3, color.lightness - 0.16) });
    case 'light':
    case 'pale':
    case 'clair':
    case 'claire':
    case 'ciel':
      return hexOf({ ...color, lightness: Math.min(0.78, color.lightness + 0.14) });
    case 'pastel':
    case 'soft':
      return hexOf({ ...color, lightness: 0.76, chroma: Math.min(color.chroma, 0.1) });
    case 'bright':
    case 'neon':
    case 'vif':
    case 'vive':
      return hexOf({
        ...color,
        lightness: Math.min(0.72, color.lightness + 0.06),
        chroma: color.chroma * 1.25,
      });
    case undefined:
    default:
      return hex;
  }
}
