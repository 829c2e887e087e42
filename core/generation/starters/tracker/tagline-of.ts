import { pickFrom } from '../kit/random-from.ts';
import type { StarterSpec } from '../types.ts';
import type { Thing } from '../vocabulary/things.ts';

type Lines = { en: readonly [string, ...string[]]; fr: readonly [string, ...string[]] };

/** The line under the title. */
export function taglineOf({ language, noun, seed }: StarterSpec, thing: Thing | undefined): string {
  const lines = (LINES[thing?.key ?? ''] ?? GENERAL)[language];
  return pickFrom(lines, seed, 'tagline').replace('{many}', noun.many);
}

const GENERAL: Lines = {
  en: [
    'All {many} in one place.',
    'Keep track of {many}, without the clutter.',
    'Every one of the {many}, easy to find.',
  ],
  fr: [
    'Vos {many}, au même endroit.',
    'Un œil sur vos {many}, sans rien oublier.',
    'Vos {many}, faciles à retrouver.',
  ],
};

const LINES: Readonly<Record<string, Lines>> = {
  task: {
    en: ['One thing after the other.', 'What needs doing, and by when.', 'Write it down, get it done.'],
    fr: ['Une chose après l’autre.', 'Ce qu’il y a à faire, et pour quand.', 'Notez-le, faites-le.'],
  },
  grocery: {
    en: ['Nothing forgotten at the shop.', 'What to bring home.'],
    fr: ['Rien d’oublié au magasin.', 'Ce qu’il faut rapporter.'],
  },
  habit: {
    en: ['A little, every day.', 'Small things, kept up.'],
    fr: ['Un peu, chaque jour.', 'De petites choses, tenues dans la durée.'],
  },
  expense: {
    en: ['Know where the money goes.', 'What was spent, and on what.'],
    fr: ['Savoir où passe l’argent.', 'Ce qui a été dépensé, et pour quoi.'],
  },
  recipe: {
    en: ['What shall we cook?', 'The dishes worth making again.'],
    fr: ['On cuisine quoi ?', 'Les plats que l’on refait.'],
  },
  booking: {
    en: ['Who comes, and when.', 'The coming days at a glance.'],
    fr: ['Qui vient, et quand.', 'Les prochains jours en un coup d’œil.'],
  },
  appointment: {
    en: ['Who, when and where.', 'The coming days at a glance.'],
    fr: ['Qui, quand et où.', 'Les prochains jours en un coup d’œil.'],
  },
  contact: {
    en: ['The people you want to reach.', 'Everybody’s number in one place.'],
    fr: ['Les personnes à joindre.', 'Toutes les coordonnées au même endroit.'],
  },
  book: {
    en: ['Read, reading and to be read.', 'A shelf that remembers.'],
    fr: ['Lus, en cours et à lire.', 'Une étagère qui se souvient.'],
  },
  stock_item: {
    en: ['What is there, how many and where.', 'The stock, counted.'],
    fr: ['Ce qu’il y a, combien et où.', 'Le stock, compté.'],
  },
  workout: {
    en: ['Every session counts.', 'Training, written down.'],
    fr: ['Chaque séance compte.', 'L’entraînement, noté.'],
  },
};
