import { cleanTitle, findTitle } from './title.ts';
import { COLORABLE_SUBJECT, COLOR_WORDS } from './colors.ts';
import { findKnownField } from '../vocabulary/fields.ts';
import { fold } from './fold.ts';

/** What a request asks for, without "please make me" before it and "with ..." after it. */
export interface Phrase {
  /** The thing itself, as written: "habit tracker", "boutique en ligne". Empty where only a purpose is said. */
  head: string;
  /** What it is for or about, as written: "handmade candles". */
  subject: string;
  /** Whether the head says only what kind of app it is, as "online shop" does and "habit tracker" does not. */
  isGeneric: boolean;
}

/** More of a request is details; a pasted book must not cost seconds. */
export const READ_CHARACTERS = 4_000;

const POLITE =
  "(?:hi|hello|hey|yo|ok|okay|so|well|bonjour|bonsoir|salut|coucou|hallo|hola|ciao|please|pls|plz|svp|stp|s'il (?:vous|te) plait|bitte|por favor|per favore|пожалуиста|привет)(?: there| vectort| bot)?";
const WISH = [
  '(?:can|could|would|will) (?:you|u)(?: please| kindly)?',
  "(?:i|we)(?: would|'d|d)? ?(?:really )?(?:like|want|need|wanna|wish|love)(?: you)?(?: to)?(?: have| get)?",
  "(?:i'm|i am|we're|we are) looking for",
  '(?:peux|pourrais|pouvez|pourriez)[- ](?:tu|vous)',
  "(?:je|j'|nous|on) ?(?:veux|voudrais|voulons|voudrions|aimerais|aimerions|souhaite|souhaiterais|ai besoin|avons besoin|a besoin|cherche|veut|voudrait)(?: (?:de|d'))?",
  'il (?:me|nous) faut|il faut',
  'ich (?:mochte|will|brauche|hatte gern)|quiero|necesito|vorrei|voglio|мне нужн[аоы]?|нужн[аоы]?|хочу',
  'do(?: like)?|would like|like|is|gimme|lemme have|need|want|voudrais|veux|aimerais|cherche|ai besoin (?:de|d.)',
  '/build|build|make|create|generate|develop|design|write|code|give|get|set up|start|have',
  'fais|fait|faites?|faire|cree|creer|creez|construis|construire|genere|generer|developpe|developper|realise|realiser|concois|ecris|donne|prepare|monte',
  'baue?|erstelle?|mach(?:e)?|crea|creame|haz(?:me)?|fammi|fai|создаи|сделаи|разработаи',
].join('|');
const FILLER =
  "me|us|my|mine|moi|nous|mon|ma|mes|notre|nos|mir|un petit truc|a|an|the|some|un|une|des|du|le|la|les|l'|ein|eine|einen|una|uno|el|los|il|lo|gli|small|little|simple|basic|nice|beautiful|pretty|cool|modern|minimal|clean|new|quick|tiny|great|good|complete|full|stylish|elegant|responsive|custom|personal|petite?|simple|jolie?|belle|beau|bel|moderne|nouvelle?|nouveau|super|bon|bonne|complete?|elegante?|perso|personnelle?|kleine?n?|pequen[oa]|semplice|somthing like|dark|light";
/** Kinds of apps, which say nothing about this one; the longest that fits counts. */
const KINDS_OF_APPS = [
  '(?:one[- ]?page |single[- ]page |static |full[- ]stack |online |web |internet )?(?:web ?)?(?:sites?|shops?|stores?|apps?|applications?|pages?|blogs?|portfolios?|dashboards?|games?)',
  'web[- ]?apps?|web ?applications?|websites?|web ?shops?|e-?shops?|e-?commerce(?: (?:site|store|shop|website|app))?|store ?fronts?|landing ?pages?|home ?pages?|mobile apps?|phone apps?|desktop apps?|software|programs?|tools?|systems?|platforms?|projects?',
  'rest(?:ful)?[- ]?apis?|json apis?|(?:rest |json )?api thing(?:y|ie)?|crud apis?|web apis?|http apis?|apis?(?: rest)?|back-?ends?(?: api)?|servers?|services?|crud',
  'browser games?|video ?games?|mini[- ]?games?|mobile games?|jeu(?:x)?(?: video| mobile| de navigateur)?(?: de| du| d.)?|petit jeu',
  'onl?ine? ?shopp?s?|la[dn]+ing pages?|portofolios?|dashb(?:oa|ao)rds?',
  'admin (?:panel|dashboard)s?|tableaux? de bord(?: des?| du| d.)?|analytics dashboards?',
  '(?:site|boutique|magasin|appli(?:cation)?|page|plateforme)s?(?: web| internet| en ligne| vitrine| perso(?:nnel)?| mobile| d.accueil| de vente)*|blogue|siteweb|logiciel|outil|programme|systeme',
  '(?:something|sth|smth) (?:fun|cool|nice)|something|some ?thing|somthing|sumthing|smthing|somewhere|smth|sth|things?|thingy|a place|places?|way|stuff|quelque chose|un truc|trucs?|endroit|un moyen|moyen',
  'lists?|listes?|collections?|trackers?|managers?|organi[sz]ers?|planners?|logs?|gestionnaires?|suivi|carnets?',
  'online-?shops?|webseiten?|anwendung|seite|tienda(?: online)?|pagina(?: web)?|sitio(?: web)?|negozio(?: online)?|sito(?: web)?|juego|gioco|spiel|интернет-магазин|саит|приложение|игр[ауы]|блог',
];
const GENERIC_WORDS = KINDS_OF_APPS.join('|');
/** "a green shop" is green, an "orange juice shop" is not. */
const LEAD = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}]+|(?:${POLITE}|${WISH}|${FILLER}|(?:${COLOR_WORDS})(?=(?: ${COLORABLE_SUBJECT})? (?:${GENERIC_WORDS}|to-?do)))(?=[^\p{L}\p{N}'-]|-(?:moi|nous)(?!\p{L})|$)|(?:l'|d'|[-'](?=\p{L})))+`,
  'u',
);
/** Made when they are first needed: that takes as long as a twentieth of the program's start. */
let genericStarts: readonly RegExp[] | undefined;

/** "I have a shop and need a landing page": what somebody has comes before what they ask for. */
const STORY =
  /^[^.!?]{0,200}?\b(?:i|we|my|our|je|j'ai|nous avons|mon|ma|on a)\b[^.!?]{0,200}?(?:,|\band|\bso|\bbut|\bet|\bdonc)(?: i| we| je| j'| nous)? ?(?=(?:need|want|wanna|would like|'d like|voudrais|veux|ai besoin|aimerais|cherche)\b)/;

/** Between the thing and what it is for. */
const ABOUT =
  "for|4(?= [a-z])|about|abt|around|of|on|to|pour|sur|a propos d[eu']?s?|autour d[eu']?s?|de|du|des|d'|fur|uber|mit|para|sobre|per|su|di|для|про|о|об";
const ABOUT_START = new RegExp(String.raw`^(?:${ABOUT})(?=[^\p{L}\p{N}]|$)|^d'`, 'u');
const ABOUT_INSIDE =
  /(?:^|\s)(?:for|about|to|that|pour|sur|a propos d[eu']?s?|fur|uber|para|sobre|per|для|про)(?=\s)/u;

/** Doing words between "an app to" and what it is done with. */
const DOING = new RegExp(
  String.raw`^(?:(?:to|i can|we can|you can|can|help(?:s)?(?: me| us| people)?|lets?(?: me| us| people)?|allows?(?: me| us| people)?(?: to)?|people can|who can|want to|need to|so (?:that )?(?:i|we|ppl|people|they|you)(?: can)?|where|that|which|in order to|afin de|qui permet(?:tent)? d[e']|permettant d[e']|pour|qui|ou je peux|je peux|on peut)\s+)*` +
    String.raw`(?:keep(?:ing)? (?:track|trak|a list|tabs)(?: of| on)?|track(?:s|ing)?|trak|manage?s?|managing|organi[sz]e?s?|organi[sz]ing|store?s?|stor(?:e|ing)|sav(?:e|es|ing)|log(?:s|ging)?|record(?:s|ing)?|list(?:s|ing)?|note|plan(?:s|ning)?|collect(?:s|ing)?|catalogue?|show(?:s|ing|case|casing)?(?: off)?|present(?:s|ing)?|display(?:s|ing)?|sell(?:s|ing)?|buy(?:ing)?|promot(?:e|es|ing)|shar(?:e|es|ing)|writ(?:e|es|ing)(?: about| abt)?|remember|see|find|follow|watch|monitor(?:ing)?|visuali[sz]e|play(?:ing)?|book(?:ing)?|run(?:ning)?|handle|handling|count|` +
    String.raw`raconter|gerer|gere|suivre|suit|noter|note|organiser|organise|planifier|stocker|enregistrer|lister|garder(?: trace d[eu']?s?| une trace d[eu']?s?)?|vendre|vend|montrer|presenter|partager|ecrire(?: sur)?|voir|jouer(?: au?x?| a la| de)?|collectionner|cataloguer|reserver|afficher)(?=[^\p{L}]|$)`,
  'u',
);
const DETERMINER =
  /^(?:[^\p{L}\p{N}]+|(?:a|an|the|my|our|your|their|his|her|how much|how many|combien de|some|all|all of|all my|people's|un|une|des|du|de la|de|le|la|les|mon|ma|mes|notre|nos|votre|vos|ses|son|sa|leurs?|tous|toutes|eine?n?|meine?n?|el|los|las|mi|mis|il|lo|i|gli|mio|mia|moi|мои|моих|моего)?(?=\s)\s+(?=\p{L})|l'|d')/u;

/** Where the name of the thing or its subject is over. */
const END =
  /[.,;:!?()[\]{}<>"“”«»\n\r|/\\`*=]|(?:^|\s)(?:with|without|asap|but|mais|which|where|who|so that|so|using|including|featuring|having|has|plus|then|please|pls|plz|thanks|based in|because|when|in (?:dark|light|blue|green|red|english|french|react|html|javascript|python)|by (?:date|category|month|week|day|priority)|on the (?:internet|web|phone)|online|avec|sans|ou je|ou on|dont|qui|que|svp|stp|merci|en (?:ligne|vert|bleu|rouge|noir|mode|francais|anglais)|par (?:date|categorie|mois|jour|semaine)|sur internet|mit|con|с|and (?:i|it|a|an|the|with|dark|light|people)|et (?:je|un|une|le|la|avec|il))(?=[\s,.!?]|$)| [-–—] /u;

const TITLE_WORDS = 7;

/** The phrase of a first request; all parts empty where nothing can be read. */
export function readPhrase(text: string): Phrase {
  const named = findTitle(text);
  const plain = (named === undefined ? text : `${text.slice(0, named.start)},${text.slice(named.end)}`).slice(
    0,
    READ_CHARACTERS,
  );
  const shouted = !/\p{Ll}/u.test(plain);
  const source = (shouted ? plain.toLowerCase() : plain)
    .replace(
      /^\s*(?:请|請)?(?:帮我|给我|幫我)?(?:做|写|创建|制作|建|開發|开发)?(?:一个|一個|一款|个)(?:关于|關於)?/,
      '',
    )
    .replace(/を?(?:作って|作成して?)(?:ください)?$/, '');
  for (const sentence of source.split(/[.!?\n]+(?=\s|$)/)) {
    const phrase = readSentence(sentence);
    const isUnsaid = phrase.isGeneric && phrase.head !== '' && phrase.subject === '';
    if (isOwnWork(phrase) || isUnsaid) {
      const subject = identityIn(source);
      if (subject !== '') return { head: isUnsaid ? phrase.head : '', subject, isGeneric: true };
    }
    if (phrase.head !== '' || phrase.subject !== '') return phrase;
  }
  return { head: '', subject: '', isGeneric: true };
}

/** "I am a painter" and "show off my work" are about whoever says so. */
function isOwnWork({ head, subject }: Phrase): boolean {
  if (head !== '') return IDENTITY.exec(head)?.index === 0 || / needs? an? /i.test(head);
  return /^(?:work|works|stuff|art|travail|travaux|oeuvres)$/.test(fold(subject));
}

const IDENTITY =
  /(?<!\p{L})(?:(?:i['’]?m|i am|we are|je suis|i run|we run|i own|we own)(?: an?| une?| the)?|(?:i|we) sell(?: my| our)?|(?:je vends|nous vendons)(?: du| de la| des| mes)?|my(?=[^.,;!?]{2,30} needs? an? ))\s+(?:small |little |petite? )?((?:[\p{L}'’-]+ ?){1,4}?)(?=\s+(?:and|et|who|qui|from|based|so|in|at|à|needs?)(?!\p{L})|\s*(?:[,.;!?\n]|$))/iu;

/** "I am a tattoo artist and ...", "we sell honey": who somebody says they are; empty where they do not. */
function identityIn(text: string): string {
  return words(IDENTITY.exec(text)?.[1] ?? '');
}

function readSentence(sentence: string): Phrase {
  const wish = sentence.slice(lengthOf(STORY, fold(sentence)));
  const rest = wish.slice(lengthOf(LEAD, fold(wish)));
  const folded = fold(rest);
  const doing = DOING.exec(folded);
  if (doing !== null) {
    return { head: '', subject: readSubject(rest.slice(doing[0].length)), isGeneric: true };
  }
  const generic = longestGeneric(folded);
  if (generic > 0) {
    const [head, after] = [rest.slice(0, generic), rest.slice(generic)];
    const next = fold(after).trimStart();
    const continued = ABOUT_START.test(next) || DOING.test(next);
    // "list manager": one generic word may only be the beginning of a name.
    const isWhole = continued || next === '' || (END.exec(next)?.index ?? 1) === 0;
    if (isWhole || /\s(?:de|du|des|d.)$/.test(fold(head))) {
      return { head: head.trim(), subject: readSubject(after), isGeneric: true };
    }
  }
  const limit = END.exec(folded)?.index ?? rest.length;
  const about = ABOUT_INSIDE.exec(folded.slice(0, limit));
  const head = words(rest.slice(0, about?.index ?? limit));
  const subject = about === null ? '' : readSubject(rest.slice(about.index));
  const isGeneric = generic > 0 && generic >= head.length;
  return { head, subject, isGeneric };
}

function longestGeneric(folded: string): number {
  genericStarts ??= KINDS_OF_APPS.flatMap((kinds) => kindPatterns(kinds));
  return Math.max(...genericStarts.map((pattern) => lengthOf(pattern, folded)));
}

/** One pattern for each alternative outside of brackets. */
function kindPatterns(kinds: string): RegExp[] {
  let depth = 0;
  const parts = [''];
  for (const character of kinds) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts.map((part) => new RegExp(String.raw`^(?:${part})(?=[^\p{L}\p{N}]|$)`, 'u'));
}

/** What stands after "for" or "to manage", without articles, up to where something else begins. */
function readSubject(text: string): string {
  let rest = text.trimStart().replace(/^(?:to show |showing |of )?(?:my |our )?work as (?:an? )?/i, '');
  for (let round = 0; round < 4; round += 1) {
    const folded = fold(rest);
    const taken = lengthOf(ABOUT_START, folded) || lengthOf(DOING, folded) || lengthOf(DETERMINER, folded);
    if (taken === 0) break;
    rest = rest.slice(taken).trimStart();
  }
  rest = ownerOf(rest);
  const folded = fold(rest);
  const end = Math.max(END.exec(folded)?.index ?? rest.length, lengthOf(ENUMERATION, folded));
  return words(rest.slice(0, end));
}

/** "candles, soaps and honey" are the subject together. */
const ENUMERATION =
  /^(?!.*\b(?:with|avec|that|qui)\b.*(?:\band\b|\bet\b))[a-z'-]+(?: [a-z'-]+)?(?:, [a-z'-]+(?: [a-z'-]+)?){1,2},? (?:and|et) [a-z'-]+(?=\s*(?:$|[.,;!?\n(]| (?:with|avec|in|that|online|called)\b))/;

/** "the name and phone of customers" is about customers. */
function ownerOf(text: string): string {
  const [, fields, owner] =
    /^(.{2,60}?) (?:of|for|de|des|du) (?:my |our |the |mes |nos |les )?(.+)$/i.exec(text) ?? [];
  if (fields === undefined || owner === undefined) return text;
  const items = fold(fields).split(/, | and (?:the )?| et (?:le |la |les )?/);
  return items.every((item) => findKnownField(item) !== undefined) ? owner : text;
}

function words(text: string): string {
  const clean = cleanTitle(text) ?? '';
  return clean
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '')
    .split(' ')
    .slice(0, TITLE_WORDS)
    .join(' ')
    .replace(/(?: (?:and|or|et|ou|of|for|the|a|an|to|de|des|du|le|la|les|un|une))+$/i, '');
}

function lengthOf(pattern: RegExp, folded: string): number {
  return pattern.exec(folded)?.[0].length ?? 0;
}
