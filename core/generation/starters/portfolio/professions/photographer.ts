import type { Profession } from './types.ts';

export const photographer: Profession = {
  id: 'photographer',
  match: /\b(photo\w*)\b/u,
  role: ['Photography', 'Photographie'],
  headlines: [
    ['Light first. Everything else follows.', 'La lumière d’abord. Le reste suit.'],
    ['Pictures of people who forgot the camera.', 'Des images de gens qui ont oublié l’appareil.'],
  ],
  intro: [
    'I photograph people, places and the hours in between: quietly, with one lens, in the light that is there.',
    'Je photographie des gens, des lieux et les heures entre les deux : sans bruit, avec un objectif, dans la lumière du jour.',
  ],
  approach: [
    [
      'I arrive early and put the camera down first. The pictures begin when nobody waits for them any more.',
      'J’arrive tôt et je pose d’abord l’appareil. Les images commencent quand plus personne ne les attend.',
    ],
    [
      'I work with daylight and a single prime lens: fewer choices, more attention.',
      'Je travaille à la lumière du jour avec une seule focale fixe : moins de choix, plus d’attention.',
    ],
    [
      'Of a day’s pictures I keep thirty. You get those, finished, within two weeks.',
      'D’une journée, je garde trente images. Vous les recevez, achevées, sous deux semaines.',
    ],
  ],
  categories: {
    people: ['People', 'Portraits'],
    places: ['Places', 'Lieux'],
    stories: ['Stories', 'Reportages'],
  },
  works: [
    [
      ['Harbour at six', 'Le port à six heures'],
      'places',
      'waves',
      ['Ten mornings on the quay, before the first ferry.', 'Dix matins sur le quai, avant le premier bac.'],
      [
        'A book of forty pages, printed in a run of two hundred.',
        'Un livre de quarante pages, tiré à deux cents exemplaires.',
      ],
    ],
    [
      ['The orchestra, seated', 'L’orchestre, assis'],
      'people',
      'portrait',
      [
        'Sixty-two musicians on the same chair, with and without their instrument.',
        'Soixante-deux musiciens sur la même chaise, avec et sans instrument.',
      ],
      ['Shown in the foyer for a season.', 'Exposé dans le foyer pendant une saison.'],
    ],
    [
      ['A roof of one’s own', 'Un toit à soi'],
      'stories',
      'skyline',
      [
        'A year with four families who build their houses themselves.',
        'Un an avec quatre familles qui bâtissent leur maison.',
      ],
      [
        'Published over eight pages in a weekend magazine.',
        'Publié sur huit pages dans un magazine du week-end.',
      ],
    ],
    [
      ['Low hills', 'Collines basses'],
      'places',
      'hills',
      [
        'The same three ridges, photographed in every month of a year.',
        'Les trois mêmes crêtes, photographiées chaque mois de l’année.',
      ],
      [
        'Twelve large prints, sold for the village school.',
        'Douze grands tirages, vendus au profit de l’école du village.',
      ],
    ],
    [
      ['Hands of the house', 'Les mains de la maison'],
      'people',
      'leaves',
      [
        'Cooks, gardeners and carpenters, seen by what they hold.',
        'Cuisiniers, jardiniers, menuisiers, vus par ce qu’ils tiennent.',
      ],
      [
        'Used for the annual report, and hung in the corridor since.',
        'Utilisé pour le rapport annuel, accroché depuis dans le couloir.',
      ],
    ],
    [
      ['After the fair', 'Après la foire'],
      'stories',
      'orbits',
      [
        'What remains on a square when the lights have gone.',
        'Ce qui reste sur une place quand les lumières sont parties.',
      ],
      ['Second prize of a regional competition.', 'Deuxième prix d’un concours régional.'],
    ],
  ],
  skills: [
    ['Portrait', 'Portrait'],
    ['Reportage', 'Reportage'],
    ['Architecture', 'Architecture'],
    ['Daylight', 'Lumière naturelle'],
    ['Retouching', 'Retouche'],
    ['Fine prints', 'Tirage d’art'],
  ],
  services: [
    [
      ['Portraits', 'Portraits'],
      ['Two hours, one place, ten pictures.', 'Deux heures, un lieu, dix images.'],
    ],
    [
      ['A day with you', 'Une journée avec vous'],
      ['A wedding, a workshop, a harvest.', 'Un mariage, un atelier, une récolte.'],
    ],
    [
      ['Buildings', 'Bâtiments'],
      ['Inside and out, at the right hour.', 'Dedans et dehors, à la bonne heure.'],
    ],
  ],
};
