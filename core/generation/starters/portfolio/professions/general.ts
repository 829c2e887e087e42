import type { Profession } from './types.ts';

/** For a request that names no profession; every sentence holds for whatever somebody does. */
export const general: Profession = {
  id: 'general',
  match: /(?:)/u,
  role: ['Selected work', 'Travaux choisis'],
  headlines: [
    ['I like things that are finished.', 'J’aime les choses achevées.'],
    ['Six pieces of work, and how they came about.', 'Six travaux, et comment ils sont nés.'],
  ],
  intro: [
    'Here is a selection of what I have made, alone and with others. Each has a page with what it was about and what came of it.',
    'Voici un choix de ce que j’ai réalisé, en solo et à plusieurs. Chaque travail a sa page : de quoi il s’agissait, et ce qui en est sorti.',
  ],
  approach: [
    [
      'I begin by asking what would be good enough, and then go a little further.',
      'Je commence par demander ce qui suffirait, puis je vais un peu plus loin.',
    ],
    [
      'Small steps, shown early. It saves everybody time.',
      'De petits pas, montrés tôt. Tout le monde y gagne du temps.',
    ],
    ['What I promise has a date on it.', 'Ce que je promets porte une date.'],
  ],
  categories: {
    own: ['Own work', 'Projets personnels'],
    clients: ['For clients', 'Commandes'],
    together: ['With others', 'Collaborations'],
  },
  works: [
    [
      ['A better Monday', 'Un meilleur lundi'],
      'clients',
      'mosaic',
      [
        'A team that wanted to start its week without a meeting.',
        'Une équipe qui voulait commencer sa semaine sans réunion.',
      ],
      ['Two hours a week given back to eleven people.', 'Deux heures par semaine rendues à onze personnes.'],
    ],
    [
      ['Atlas of small things', 'Atlas des petites choses'],
      'own',
      'orbits',
      [
        'One object a day for a year, with a note on where it comes from.',
        'Un objet par jour pendant un an, avec une note sur son origine.',
      ],
      [
        'Three hundred and sixty-five pages, one reader by letter.',
        'Trois cent soixante-cinq pages, une lectrice par courrier.',
      ],
    ],
    [
      ['The open door', 'La porte ouverte'],
      'together',
      'arches',
      [
        'A weekend on which thirty workshops showed how they work.',
        'Un week-end où trente ateliers ont montré leur travail.',
      ],
      ['Two thousand visitors, and a second edition.', 'Deux mille visiteurs, et une deuxième édition.'],
    ],
    [
      ['From scratch', 'À partir de rien'],
      'own',
      'hills',
      [
        'Learning a trade in a hundred days, and writing down every one.',
        'Apprendre un métier en cent jours, et noter chacun d’eux.',
      ],
      ['I kept the trade.', 'J’ai gardé le métier.'],
    ],
    [
      ['Handover', 'Passage de témoin'],
      'clients',
      'page',
      [
        'Forty years of experience of one person, put on twenty pages.',
        'Quarante ans d’expérience d’une personne, en vingt pages.',
      ],
      ['The successor calls it the yellow book.', 'Son successeur l’appelle le livre jaune.'],
    ],
    [
      ['Common table', 'Table commune'],
      'together',
      'plate',
      ['A lunch once a month for everybody in the street.', 'Un déjeuner par mois pour toute la rue.'],
      ['It has outlived two winters.', 'Il a survécu à deux hivers.'],
    ],
  ],
  skills: [
    ['Planning', 'Organisation'],
    ['Research', 'Recherche'],
    ['Making', 'Réalisation'],
    ['Writing', 'Écriture'],
    ['Presenting', 'Présentation'],
    ['Working together', 'Travail d’équipe'],
  ],
  services: [
    [
      ['A first talk', 'Un premier échange'],
      ['Half an hour, no obligation.', 'Une demi-heure, sans engagement.'],
    ],
    [
      ['A project', 'Un projet'],
      ['With a beginning, an end and a price.', 'Avec un début, une fin et un prix.'],
    ],
    [
      ['A helping hand', 'Un coup de main'],
      ['By the day, when it is needed.', 'À la journée, quand il le faut.'],
    ],
  ],
};
