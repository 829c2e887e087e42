import type { Trade } from './types.ts';

export const event: Trade = {
  id: 'event',
  match:
    /\b(conferences?|meet ?-?ups?|events?|festivals?|concerts?|hackathons?|workshops?|summits?|webinars?|exhibitions?|evenements?|colloques?|ateliers?|salons? professionnels?|expositions?|soirees?|bands?|musicians?|groupes? de musique|tournees?)\b/u,
  icon: 'calendar',
  art: ['bands', 'mosaic', 'skyline'],
  purpose: 'contact',
  headlines: [
    ['Come curious. Leave with names and ideas.', 'Venez curieux. Repartez avec des noms et des idées.'],
    ['The day you will talk about all year.', 'Le jour dont vous parlerez toute l’année.'],
  ],
  intro: [
    'Short programme, long breaks, people you would like to meet. Places are limited: reserve yours now.',
    'Un programme court, de longues pauses, des gens à rencontrer. Les places sont limitées : réservez la vôtre.',
  ],
  featuresTitle: ['What is waiting for you', 'Ce qui vous attend'],
  features: [
    [
      'sparkles',
      ['On stage', 'Sur scène'],
      ['People who do it, not people who talk about it.', 'Des gens qui font, pas des gens qui en parlent.'],
    ],
    [
      'users',
      ['In between', 'Entre deux'],
      [
        'Long breaks, because that is where things happen.',
        'De longues pauses, car c’est là que tout se passe.',
      ],
    ],
    [
      'coffee',
      ['Good food', 'De quoi se régaler'],
      ['Cooked on the spot, something for everyone.', 'Cuisiné sur place, il y en a pour tous.'],
    ],
    [
      'map-pin',
      ['Easy to reach', 'Facile d’accès'],
      ['Ten minutes from the station, no steps.', 'À dix minutes de la gare, sans marches.'],
    ],
  ],
  stepsTitle: ['The day', 'La journée'],
  steps: [
    [
      ['Morning', 'Matin'],
      ['Doors at nine, first programme at ten.', 'Ouverture à neuf heures, début à dix heures.'],
    ],
    [
      ['Afternoon', 'Après-midi'],
      ['Small groups: choose two out of six.', 'Petits groupes : deux au choix parmi six.'],
    ],
    [
      ['Evening', 'Soir'],
      ['Music, food, and nowhere to be.', 'Musique, buffet, et rien de prévu après.'],
    ],
  ],
  offersTitle: ['Tickets', 'Billets'],
  offersAs: 'plans',
  offers: [
    [
      ['Early bird', 'Tarif anticipé'],
      [
        'The whole day; lunch included; while they last',
        'Toute la journée ; déjeuner compris ; en nombre limité',
      ],
      49,
    ],
    [
      ['Regular', 'Plein tarif'],
      [
        'The whole day; lunch included; evening included',
        'Toute la journée ; déjeuner compris ; soirée comprise',
      ],
      79,
    ],
    [
      ['Supporter', 'Soutien'],
      [
        'Everything; pays for a student; our thanks on stage',
        'Tout compris ; offre une place étudiante ; nos remerciements',
      ],
      140,
    ],
  ],
  voices: [
    [
      [
        'I still work with two people I met in the queue for coffee.',
        'Je travaille encore avec deux personnes rencontrées au café.',
      ],
      ['Guest of the last edition', 'Participante de la dernière édition'],
    ],
    [
      ['The first one where I stayed until the end.', 'Le premier où je suis resté jusqu’au bout.'],
      ['Guest of the last edition', 'Participant de la dernière édition'],
    ],
  ],
  numbers: [
    ['180', ['places', 'places']],
    ['12', ['guests on stage', 'invités sur scène']],
    ['1', ['day', 'journée']],
  ],
  faq: [
    [
      ['Can I give my ticket to somebody else?', 'Puis-je céder mon billet ?'],
      [
        'Yes, tell us the new name until the day before.',
        'Oui, indiquez-nous le nouveau nom jusqu’à la veille.',
      ],
    ],
    [
      ['Will there be recordings?', 'Y aura-t-il des enregistrements ?'],
      ['Of the stage, two weeks later.', 'De la scène, deux semaines plus tard.'],
    ],
    [
      ['Is there a discount for students?', 'Y a-t-il un tarif étudiant ?'],
      [
        'Write to us, supporters pay for some places.',
        'Écrivez-nous, des places sont offertes par les soutiens.',
      ],
    ],
    [
      ['What if I cannot come?', 'Et si je ne peux pas venir ?'],
      ['You get your money back until two weeks before.', 'Remboursement jusqu’à deux semaines avant.'],
    ],
  ],
};
