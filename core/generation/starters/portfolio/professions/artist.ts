import type { Profession } from './types.ts';

export const artist: Profession = {
  id: 'artist',
  match:
    /\b(artists?|artistes?|illustrat\w*|paint\w*|peint\w*|drawings?|dessin\w*|sculpt\w*|ceramic\w*|ceramist\w*|potter\w*|engrav\w*|grav(eur|euse|ure)s?|tattoo\w*|tatou\w*|calligraph\w*|comics?|bd|bande dessinee|art|makers?|artisan\w*|crafts?|jewel\w*|bijou\w*)\b/u,
  role: ['Art', 'Art'],
  headlines: [
    ['Work made slowly, shown quickly.', 'Un travail lent, vite montré.'],
    ['Lines, colour, and a lot of looking.', 'Des lignes, de la couleur, et beaucoup regarder.'],
  ],
  intro: [
    'I work in a room with north light, on several pieces at once, until one of them is finished before me.',
    'Je travaille dans une pièce orientée au nord, sur plusieurs pièces à la fois, jusqu’à ce que l’une d’elles soit finie avant moi.',
  ],
  approach: [
    [
      'Everything begins with drawings from life, made standing up.',
      'Tout commence par des dessins d’après nature, faits debout.',
    ],
    [
      'I limit the colours before I begin; the limits do half of the work.',
      'Je limite les couleurs avant de commencer ; les limites font la moitié du travail.',
    ],
    [
      'A piece leaves when I can no longer see what to take away.',
      'Une pièce part quand je ne vois plus quoi enlever.',
    ],
  ],
  categories: {
    series: ['Series', 'Séries'],
    single: ['Single pieces', 'Pièces uniques'],
    commissions: ['Commissions', 'Commandes'],
  },
  works: [
    [
      ['Night gardens', 'Jardins de nuit'],
      'series',
      'leaves',
      ['Twelve sheets about plants nobody waters.', 'Douze feuilles sur les plantes que personne n’arrose.'],
      [
        'Shown together once, then spread over seven homes.',
        'Montrées ensemble une fois, puis réparties dans sept maisons.',
      ],
    ],
    [
      ['The long table', 'La grande table'],
      'single',
      'plate',
      ['A dinner, the day after, at natural size.', 'Un dîner, le lendemain, grandeur nature.'],
      ['In a private collection.', 'Dans une collection privée.'],
    ],
    [
      ['Stairwell', 'Cage d’escalier'],
      'commissions',
      'arches',
      ['A wall over four floors of a school.', 'Un mur sur quatre étages d’une école.'],
      ['The children have given every arch a name.', 'Les enfants ont donné un nom à chaque arche.'],
    ],
    [
      ['Weather, with houses', 'Du temps, avec maisons'],
      'series',
      'hills',
      ['The same view, thirty days, half an hour each.', 'La même vue, trente jours, une demi-heure chacun.'],
      ['Published as a calendar.', 'Publié sous forme de calendrier.'],
    ],
    [
      ['Neighbours', 'Voisins'],
      'single',
      'portrait',
      [
        'Somebody from the second floor who did not want to be named.',
        'Quelqu’un du deuxième étage, qui n’a pas voulu être nommé.',
      ],
      ['Hangs on the second floor.', 'Accroché au deuxième étage.'],
    ],
    [
      ['Small planets', 'Petites planètes'],
      'commissions',
      'orbits',
      ['Covers for a series of essays on physics.', 'Des couvertures pour une série d’essais de physique.'],
      ['Six volumes so far.', 'Six volumes à ce jour.'],
    ],
  ],
  skills: [
    ['Drawing', 'Dessin'],
    ['Painting', 'Peinture'],
    ['Printmaking', 'Estampe'],
    ['Illustration', 'Illustration'],
    ['Murals', 'Peinture murale'],
    ['Teaching', 'Enseignement'],
  ],
  services: [
    [
      ['Commissions', 'Commandes'],
      ['A talk, a sketch, a date. Then the piece.', 'Un échange, une esquisse, une date. Puis la pièce.'],
    ],
    [
      ['Illustration', 'Illustration'],
      ['For books, magazines and walls.', 'Pour des livres, des revues et des murs.'],
    ],
    [
      ['Workshops', 'Ateliers'],
      ['Six people, one afternoon, real materials.', 'Six personnes, un après-midi, de vraies matières.'],
    ],
  ],
};
