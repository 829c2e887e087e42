import { fold } from '../reading/fold.ts';
import type { StarterSpec } from '../types.ts';
import type { Purpose } from '../site-kit/questions-of.ts';
import type { Trade } from './trades/types.ts';

export type Section =
  | 'features'
  | 'steps'
  | 'offers'
  | 'gallery'
  | 'team'
  | 'hours'
  | 'voices'
  | 'faq'
  | 'form';

const SECTION_WORDS: readonly (readonly [Section, RegExp])[] = [
  ['faq', /\b(faqs?|questions?)\b/],
  ['gallery', /\b(galler(y|ies)|photos?|pictures?|images?|galeries?|realisations?)\b/],
  ['team', /\b(team|staff|stylists?|equipe|collaborateurs)\b/],
  ['hours', /\b(opening|hours|horaires?|heures? d'ouverture|ouverture)\b/],
  ['voices', /\b(testimonials?|reviews?|quotes?|avis|temoignages?)\b/],
  [
    'form',
    /\b(contact|book(ing|ings)?|appointments?|reserv\w*|rendez-?vous|newsletter|forms?|formulaires?|rsvp|sign-?ups?|wait-?lists?|subscri\w*|inscriptions?|map|location|plan d'acces|adresse|address|e-?mail)\b/,
  ],
  [
    'offers',
    /\b(prices?|pricing|price ?lists?|tarifs?|prix|menus?|carte|services?|plans?|packages?|formules?|prestations?|tickets?|billets?|treatments?|soins)\b/,
  ],
  [
    'steps',
    /\b(how it works|process|steps?|deroulement|etapes?|comment ca marche|programme|program|schedule)\b/,
  ],
  [
    'features',
    /\b(features?|benefits?|about( us)?|why|fonctionnalites?|avantages?|a propos|presentation|qui sommes)\b/,
  ],
];

/** Every page has these; asking for them adds nothing. */
const ALWAYS_THERE =
  /\b(hero|headers?|footers?|banners?|cta|call to action|nav\w*|logo|home|accueil|banniere|entete|pied de page|slogan|titre|title|page|site|website)\b/;

/** "black and gold" is a look, not an offer. */
const COLOUR =
  /^(?:(?:dark|light|clair|fonce)e?s? )?(?:red|blue|green|yellow|pink|purple|orange|black|white|gr[ea]y|brown|gold|teal|navy|rouge|bleu|vert|jaune|rose|violet|noir|blanc|gris|marron|dore)e?s?$/;

/** Longer than a name: a sentence that was taken for one. */
const LONGEST_NAME = 48;

/** What the request lists: parts of the page, and the names of what is offered. */
export function readDetails({ details, fields, subject }: StarterSpec): {
  sections: Section[];
  named: string[];
} {
  const labels = new Set(fields.map(({ label }) => fold(label)));
  const about = fold(subject);
  const sections = new Set<Section>();
  const named = new Map<string, string>();
  for (const detail of details) {
    const text = fold(detail).trim();
    const section = SECTION_WORDS.find(([, words]) => words.test(text))?.[0];
    if (section !== undefined) sections.add(section);
    else if (text !== '' && text.length <= LONGEST_NAME && !isSaidElsewhere(text))
      named.set(text, detail.trim());
  }
  return { sections: [...sections], named: [...named.values()] };

  function isSaidElsewhere(text: string): boolean {
    return labels.has(text) || about.includes(text) || ALWAYS_THERE.test(text) || COLOUR.test(text);
  }
}

/** The page's parts from top to bottom. */
export function sectionsOf(
  spec: StarterSpec,
  trade: Trade,
  { asked, layout }: { asked: readonly Section[]; layout: keyof typeof ORDERS },
): Section[] {
  const unwanted = unwantedSections(spec, asked);
  const has: Record<Section, boolean> = {
    features: true,
    steps: true,
    // Invented plans help nobody where nothing is known about what is sold.
    offers: trade.offers.length > 0 && (trade.id !== 'general' || asked.includes('offers')),
    gallery: asked.includes('gallery') || trade.id === 'wedding',
    team: asked.includes('team'),
    hours: trade.hours !== undefined || asked.includes('hours'),
    voices: trade.voices.length > 0,
    faq: true,
    form: true,
  };
  return ORDERS[layout].filter((section) => has[section] && !unwanted.has(section));
}

/** "remove the testimonials": what a request speaks of beside a word for taking away, and no list still holds. */
function unwantedSections({ words }: StarterSpec, asked: readonly Section[]): ReadonlySet<Section> {
  const said = fold([...words].join(' '));
  if (!TAKING_AWAY.test(said)) return new Set();
  const named = SECTION_WORDS.filter(([section, match]) => match.test(said) && !asked.includes(section));
  return new Set(named.map(([section]) => section).filter((section) => section !== 'form'));
}

const TAKING_AWAY = /\b(remove|delete|drop|without|hide|enleve|retire|supprime|sans|masque)\w*\b/;

const ORDERS: Record<'split' | 'centered' | 'banner', readonly Section[]> = {
  split: ['features', 'offers', 'gallery', 'steps', 'voices', 'team', 'hours', 'form', 'faq'],
  centered: ['steps', 'features', 'gallery', 'voices', 'offers', 'team', 'faq', 'hours', 'form'],
  banner: ['offers', 'features', 'gallery', 'steps', 'team', 'hours', 'form', 'voices', 'faq'],
};

/** What the form is for: what the request says, otherwise what is usual in the trade. */
export function purposeOf({ words, fields }: StarterSpec, trade: Trade): Purpose {
  const said = fold([...words].join(' '));
  if (trade.purpose === 'stay') return 'stay';
  if (trade.purpose === 'rsvp' || /\brsvp\b/.test(said)) return 'rsvp';
  if (/\b(book(ing|ings)?|appointments?|reserv\w*|rdv|rendez)\b/.test(said)) {
    return trade.purpose === 'table' || trade.purpose === 'contact' ? bookedAs(trade) : 'booking';
  }
  if (/\b(newsletters?|wait-?lists?|waiting|subscri\w*|infolettre|sign-?up|coming|bientot)\b/.test(said))
    return 'signup';
  if (/\bcontact\w*\b/.test(said) || fields.some(({ key }) => key === 'message')) return 'contact';
  return trade.purpose;
}

/** Some places are asked rather than booked by the half-hour: a room, a cake, an electrician. */
function bookedAs({ id, purpose }: Trade): Purpose {
  if (purpose === 'table') return 'table';
  return id === 'general' || id === 'office' || id === 'agency' ? 'booking' : 'contact';
}
