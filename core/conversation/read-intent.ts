/**
 * What somebody wants who writes next to an app without speaking to the bot. `talk` is surely among people; `other` says
 * nothing of an app; `unclear` speaks of one without asking for anything.
 */
export type Intent = 'request' | 'unclear' | 'talk' | 'other';

/** What may stand before a wish. */
const LEAD =
  "(?:(?:ok(?:ay)?|and|also|then|now|next|please|pls|so|oh|but|great|nice|cool|yes|et|aussi|puis|maintenant|ensuite|alors|mais|oui|super|stp|svp|s['’]il (?:te|vous) pla[iî]t|merci de|pens(?:e|ez) à|n['’]oublie[sz]? pas d(?:e|['’])|don['’]t forget to)[ ,:]*)*";

const POLITE =
  "(?:(?:can|could|would|will) (?:you|we)(?: please)? |let['’]s |(?:i|we)(?: would|['’]d)? (?:want|need|like|love|prefer)(?: you)? to |(?:tu peux|vous pouvez|peux[- ]tu|pouvez[- ]vous|tu pourrais|vous pourriez|pourrais[- ]tu|pourriez[- ]vous|on peut|on pourrait|il faut|il faudrait|faudrait|je veux|je voudrais|j['’]aimerais|on voudrait|on veut|nous voulons|tu veux bien|voulez[- ]vous)(?: bien)? |(?:est[- ]ce que )?(?:tu|vous|on) (?:peux|pouvez|peut) )?";

/** Verbs that ask for work on an app when they stand first. */
const VERBS_EN =
  'add|adjust|align|allow|animate|build|center|centre|change|colou?r|convert|create|decrease|delete|disable|drop|enable|enlarge|fix|give|hide|highlight|improve|include|increase|insert|limit|link|make|merge|mend|move|put|recolou?r|reduce|remove|rename|reorder|repair|replace|resize|restyle|rewrite|rotate|save|set|show|shrink|simplify|sort|split|store|style|swap|switch|translate|turn|undo|update|use|write';

const VERBS_FR =
  'affich(?:e|er|ez)|agrandi(?:s|r|ssez)|ajout(?:e|er|ez)|align(?:e|er|ez)|amélior(?:e|er|ez)|anim(?:e|er|ez)|augment(?:e|er|ez)|autoris(?:e|er|ez)|cach(?:e|er|ez)|centr(?:e|er|ez)|chang(?:e|er|ez)|colori(?:e|er|ez)|convert(?:is|ir|issez)|corrig(?:e|er|ez)|cré(?:e|er|ez)|déplac(?:e|er|ez)|diminu(?:e|er|ez)|donn(?:e|er|ez)|enl[eè]v(?:e|er|ez)|enregistr(?:e|er|ez)|fai(?:s|re|tes)|insér(?:e|er|ez)|insère|invers(?:e|er|ez)|limit(?:e|er|ez)|masqu(?:e|er|ez)|mets?|mettre|mettez|modifi(?:e|er|ez)|montr(?:e|er|ez)|pass(?:e|er|ez)|permet(?:s|tre|tez)|plac(?:e|er|ez)|rajout(?:e|er|ez)|réduis|réduire|réduisez|remets|remettre|remettez|remplac(?:e|er|ez)|rend(?:s|re|ez(?!-vous))|renomm(?:e|er|ez)|répar(?:e|er|ez)|retir(?:e|er|ez)|sépar(?:e|er|ez)|simplifi(?:e|er|ez)|supprim(?:e|er|ez)|tradui(?:s|re|sez)|tri(?:e|er|ez)|utilis(?:e|er|ez)';

/** An object that makes an ordinary verb an affair of people: "make sure", "give me a call", "fais gaffe". */
const AMONG_PEOPLE =
  '(?! (?:sure|sense|fun|time|it happen|up (?:my|your|our) mind|(?:me|us|him|her|them) (?:a call|a ring|some time|a minute|know|up)|a (?:call|break|decision|meeting|note)|attention|gaffe|vite|moi (?:signe|savoir)|le point|comme tu veux|comme vous voulez|ça (?:demain|plus tard)|le café|(?:the )?(?:coffee|lunch|kettle))\\b)';

const REQUEST = new RegExp(
  `^${LEAD}${POLITE}(?:(?:juste|simplement|just|simply|also|maybe|aussi) )?(?:(?:l['’]|le |la |les |y |en )?(?:${VERBS_EN}|${VERBS_FR})(?![\\p{L}\\p{N}])${AMONG_PEOPLE}[ -]+\\S)`,
  'iu',
);

/** Words of an app: its parts, its looks, and what goes wrong with it. */
const APP_WORDS =
  /(?<![\p{L}\p{N}])(?:apps?|appli(?:cation)?s?|site|website|pages?|buttons?|boutons?|colou?rs?|couleurs?|headers?|footers?|en-têtes?|pied de page|titles?|titres?|headings?|texts?|textes?|fonts?|police|menus?|navbar|sidebar|lists?|listes?|forms?|formulaires?|fields?|champs?|logo|icons?|icônes?|images?|pictures?|background|fond|layout|mise en page|dark mode|mode sombre|mobile|screen|écran|table|tableau|charts?|graphiques?|links?|liens?|search|recherche|filters?|filtres?|login|cart|panier|checkout|score|levels?|niveaux?|preview|aperçu|bugs?|errors?|erreurs?|crash(?:es|ed)?|plante|broken|cassée?s?|marche pas|fonctionne pas|doesn['’]t work|not working|does not work|too (?:small|big|large|dark|bright|slow|wide|narrow)|trop (?:petite?s?|grande?s?|gros(?:se)?s?|sombres?|claire?s?|lente?s?|large|étroit))(?![\p{L}\p{N}])/iu;

/** What is wished without a verb first: "the title should be bigger", "un fond plus clair". */
const WISH =
  /(?<![\p{L}\p{N}])(?:should|shouldn['’]t|must|mustn['’]t|needs? (?:to|a|an|more|less)|has to|have to|(?:i|we)(?: would|['’]d)? (?:want|need|like|prefer) (?:a|an|the|more|less|another)|doit|doivent|devrait|devraient|il faut|il faudrait|il manque|je (?:veux|voudrais|préfère)|j['’]aimerais)(?![\p{L}\p{N}])/iu;

/** How talk begins that is surely not for the bot. */
const TALK =
  /^(?:lol|lmao|ha(?:ha)+|hehe|mdr|ptdr|wow|omg|hm+|hum|euh|wait|hold on|attends|attendez|let me (?:think|see|check|ask)|laisse[- ]moi|je (?:regarde|réfléchis|vois|pense que (?:oui|non))|i(?:['’]ll| will| am|['’]m) |je vais|on en (?:parle|reparle)|who|when|why|what|where|how|which|did|do you|does|is (?:it|this|that|anyone)|are (?:you|we)|have you|has anyone|qui|quand|pourquoi|comment|où|quoi|qu['’]est[- ]ce|est[- ]ce que (?:tu|vous|quelqu)|tu (?:as|es|penses|vois|viens)|vous (?:avez|êtes|pensez)|c['’]est quoi|ça (?:va|te|vous)|see you|à (?:demain|plus|tout)|bon appétit|bonne (?:nuit|journée|soirée)|congrats|bravo|félicitations|good (?:job|work|luck|night)|i (?:love|like|think|agree|don['’]t (?:know|think))|j['’](?:adore|aime)|moi aussi|me too|same here|\+1|agreed|d['’]accord)(?![\p{L}\p{N}])/iu;

/** Longer talk is read by its beginning, in characters. */
const READ_CHARACTERS = 400;

export function readIntent(text: string): Intent {
  const said = text
    .trim()
    .slice(0, READ_CHARACTERS)
    .replaceAll(/\p{Extended_Pictographic}|\uFE0F/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s–—•*>-]+/u, '');
  if (REQUEST.test(said)) return 'request';
  const isOfApp = APP_WORDS.test(said);
  if (TALK.test(said)) return 'talk';
  if (isOfApp && WISH.test(said) && !said.endsWith('?')) return 'request';
  return isOfApp ? 'unclear' : 'other';
}
