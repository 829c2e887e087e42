import { hashOf, pickFrom } from '../kit/random-from.ts';
import type { SourceValue } from '../kit/to-source.ts';
import type { IconName } from '../kit/icons.ts';
import { said, type Pair } from '../site-kit/pair.ts';
import { capitalised, plainSubject } from '../site-kit/words.ts';
import { anyField } from '../reading/fields.ts';
import type { StarterSpec } from '../types.ts';
import { questionsOf } from '../site-kit/questions-of.ts';
import { purposeOf, readDetails, sectionsOf } from './sections-of.ts';
import { PURPOSE_TEXTS } from './texts.ts';
import type { Trade } from './trades/types.ts';

/** The whole page as data, for the app's `src/config.ts`, and the icons that it shows. */
export function siteOf(spec: StarterSpec, trade: Trade): { config: SourceValue; icons: IconName[] } {
  const { language, seed } = spec;
  const text = (pair: Pair): string => said(pair, language);
  const { sections: asked, named: listed } = readDetails(spec);
  const layout = pickFrom(['split', 'centered', 'banner'], seed, 'layout');
  const purpose = purposeOf(spec, trade);
  const isAsked = purpose === 'rsvp' && spec.fields.length === 0;
  // What an invitation lists are its questions; everywhere else it is what is offered.
  const named = isAsked ? [] : listed;
  const fields = isAsked
    ? listed.flatMap((item) => anyField({ text: item, choices: [] }, language) ?? [])
    : spec.fields;
  const subject = capitalised(plainSubject(spec.subject) || listed[0] || '');
  const headlines = subject === '' && trade.id === 'general' ? NAMELESS : trade.headlines;
  const offers = offersOf(spec, trade, named);
  const features = featuresOf(spec, trade, named);
  const words = PURPOSE_TEXTS[purpose];
  const config = {
    title: spec.title,
    subject: subject || text(['Welcome', 'Bienvenue']),
    language,
    currency: currencyOf(spec),
    layout,
    featureStyle: pickFrom(['cards', 'rows', 'numbered'], seed, 'features'),
    mark: trade.icon,
    sections: sectionsOf(spec, trade, { asked, layout }),
    hero: {
      headline: text(pickFrom(headlines, seed, 'headline')).replace('{subject}', subject),
      intro: text(trade.intro),
      action: text(words.action),
      art: trade.art.map((kind, index) => ({ kind, seed: `${seed} ${index}` })),
    },
    numbers: trade.numbers.map(([value, label]) => ({
      value: typeof value === 'string' ? value : text(value),
      label: text(label),
    })),
    features: { title: text(trade.featuresTitle), items: features },
    steps: {
      title: text(trade.stepsTitle ?? ['How it works', 'Comment cela se passe']),
      items: trade.steps.map(([title, about]) => ({ title: text(title), text: text(about) })),
    },
    offers: { title: text(trade.offersTitle), shownAs: trade.offersAs, items: offers },
    gallery: trade.art.flatMap((kind, index) =>
      [0, 1].map((part) => ({ kind, seed: `${seed} gallery ${index} ${part}` })),
    ),
    team: TEAM[language].map(([name, role], index) => ({ name, role, seed: `${seed} ${index}` })),
    hours: trade.hours ?? (asked.includes('hours') ? WEEKDAYS : null),
    voices: trade.voices.map(([quote, by]) => ({ quote: text(quote), by: text(by) })),
    faq: trade.faq.map(([question, answer]) => ({ question: text(question), answer: text(answer) })),
    form: {
      purpose,
      nav: text(words.nav),
      title: text(words.title),
      intro: text(words.intro),
      send: text(words.send),
      done: text(words.done),
      listTitle: { one: text(words.listTitle.one), other: text(words.listTitle.other) },
      questions: questionsOf({ spec: { ...spec, fields }, purpose, offers: offers.map(({ name }) => name) }),
      slots:
        purpose === 'booking' || purpose === 'table'
          ? { days: trade.hours ?? WEEKDAYS, everyMinutes: purpose === 'table' ? 15 : 30 }
          : null,
    },
    contact: {
      phone: language === 'fr' ? '01 99 00 24 18' : '020 7946 0418',
      email: 'hello@example.com',
      address: language === 'fr' ? '12, place du Marché' : '12 Market Square',
    },
  } satisfies SourceValue;
  return { config, icons: [trade.icon, ...features.map(({ icon }) => icon)] };
}

/** For a page that says nothing of what it is about. */
const NAMELESS: readonly [Pair, Pair] = [
  ['Made with care. Explained in one page.', 'Fait avec soin. Expliqué en une page.'],
  ['You are in the right place.', 'Vous êtes au bon endroit.'],
];

const WEEKDAYS = ['9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-17:00', '', ''] as const;

const TEAM = {
  en: [
    ['Robin', 'Here from the beginning'],
    ['Alma', 'Knows every detail'],
    ['Joris', 'Answers your messages'],
  ],
  fr: [
    ['Robin', 'Là depuis le début'],
    ['Alma', 'Connaît chaque détail'],
    ['Joris', 'Répond à vos messages'],
  ],
} as const;

type ShownOffer = {
  name: string;
  /** What is in it: one line in a list of prices, several points in a plan. */
  points: string[];
  price: number;
};

/** A list shorter than this is no price list. */
const FEWEST_OFFERS = 3;

/** What the request lists takes the place of the trade's usual offers, at prices like theirs. */
function offersOf(
  { language }: StarterSpec,
  { offers, offersAs }: Trade,
  named: readonly string[],
): ShownOffer[] {
  if (offersAs === 'plans' || named.length < FEWEST_OFFERS) {
    return offers.map(([name, text, price]) => ({
      name: said(name, language),
      points:
        offersAs === 'plans'
          ? said(text, language)
              .split(/\s*;\s*/)
              .map(capitalised)
          : [said(text, language)],
      price,
    }));
  }
  const prices = offers.map(([, , price]) => price).filter((price) => price > 0);
  return named.map((name) => ({
    name: capitalised(name),
    points: [],
    price: prices[hashOf(name) % prices.length] ?? 25,
  }));
}

type ShownFeature = {
  icon: IconName;
  title: string;
  text: string;
};

/** Most features that are shown: three rows of two. */
const MOST_FEATURES = 6;

function featuresOf(
  { language }: StarterSpec,
  { features, offersAs }: Trade,
  named: readonly string[],
): ShownFeature[] {
  const own = features.map(([icon, title, text]) => ({
    icon,
    title: said(title, language),
    text: said(text, language),
  }));
  const isPriced = offersAs === 'prices' && named.length >= FEWEST_OFFERS;
  if (isPriced || named.length === 0) return own;
  const listed = named.slice(0, MOST_FEATURES).map((name, index) => ({
    icon: own[index % own.length]?.icon ?? 'sparkles',
    title: capitalised(name),
    text: FEATURE_TEXTS[language][index % FEATURE_TEXTS.en.length] ?? '',
  }));
  const even = Math.max(4, listed.length + (listed.length % 2));
  return [...listed, ...own.slice(listed.length % own.length)].slice(0, even);
}

const FEATURE_TEXTS = {
  en: [
    'Thought through to the end, and simple from the first minute.',
    'There when you need it, out of the way when you do not.',
    'Tried with real people until nothing was left to explain.',
    'Saves a little time every day, which is a lot by the end of the year.',
    'The part that people mention when they recommend us.',
    'Works the way you expect, also on a bad day.',
  ],
  fr: [
    'Pensé jusqu’au bout, et simple dès la première minute.',
    'Là quand il faut, discret le reste du temps.',
    'Essayé avec de vraies personnes jusqu’à ce que tout soit clair.',
    'Un peu de temps gagné chaque jour, beaucoup au bout de l’année.',
    'C’est ce dont on parle quand on nous recommande.',
    'Fonctionne comme prévu, même les mauvais jours.',
  ],
} as const;

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(€|euros?|eur)$/u, 'EUR'],
  [/^(£|pounds?|gbp|sterling|uk|london)$/u, 'GBP'],
  [/^(chf|francs?|suisse|switzerland)$/u, 'CHF'],
  [/^(cad|canada|québec|quebec|montréal|montreal)$/u, 'CAD'],
  [/^(\$|dollars?|usd)$/u, 'USD'],
];

function currencyOf({ words, language }: StarterSpec): string {
  const named = CURRENCIES.find(([pattern]) => [...words].some((word) => pattern.test(word)));
  return named?.[1] ?? (language === 'fr' ? 'EUR' : 'USD');
}
