import type { Profession } from './types.ts';

export const performer: Profession = {
  id: 'performer',
  match:
    /\b(musicians?|musicien\w*|music|musique|singers?|chanteu\w*|bands?|djs?|composers?|composit\w*|producers?|films?|filmmak\w*|video\w*|cineast\w*|realisat\w*|actors?|actress\w*|acteurs?|actrices?|comedien\w*|danc\w*|danse\w*|anima\w*|motion|sound|theatre|mannequin\w*)\b/u,
  role: ['Stage and screen', 'Scène et écran'],
  headlines: [
    ['Listen first, then press record.', 'Écouter d’abord, enregistrer ensuite.'],
    ['Made for a dark room and an open mind.', 'Fait pour une salle obscure et l’esprit ouvert.'],
  ],
  intro: [
    'Pieces between three minutes and three hours, alone and with others, on stages, screens and in stairwells.',
    'Des pièces de trois minutes à trois heures, en solo ou à plusieurs, sur scène, à l’écran et dans des cages d’escalier.',
  ],
  approach: [
    ['Rehearsal is where the piece is written.', 'C’est en répétition que la pièce s’écrit.'],
    [
      'I leave room for the room: no two evenings are alike.',
      'Je laisse sa place au lieu : aucun soir ne ressemble à l’autre.',
    ],
    [
      'Recorded in one take wherever possible, with the breaths left in.',
      'Enregistré en une prise si possible, souffles compris.',
    ],
  ],
  categories: {
    live: ['Live', 'Scène'],
    recorded: ['Recorded', 'Enregistrements'],
    together: ['With others', 'Collaborations'],
  },
  works: [
    [
      ['Four rooms', 'Quatre pièces'],
      'live',
      'arches',
      ['One evening, walked rather than seated.', 'Une soirée que l’on traverse au lieu de s’asseoir.'],
      ['Fourteen performances in five towns.', 'Quatorze représentations dans cinq villes.'],
    ],
    [
      ['Tide', 'Marée'],
      'recorded',
      'waves',
      [
        'Six hours at a breakwater, condensed into thirty minutes.',
        'Six heures sur une digue, en trente minutes.',
      ],
      [
        'On vinyl, and for free to everybody who was there.',
        'En vinyle, et offert à tous ceux qui étaient là.',
      ],
    ],
    [
      ['The choir of the depot', 'Le chœur du dépôt'],
      'together',
      'portrait',
      ['Bus drivers, after the shift.', 'Des conducteurs de bus, après le service.'],
      ['They still meet on Thursdays.', 'Ils se retrouvent encore le jeudi.'],
    ],
    [
      ['Neon', 'Néon'],
      'recorded',
      'bands',
      ['A short piece for one street at night.', 'Une courte pièce pour une rue, la nuit.'],
      ['Selected by two festivals.', 'Sélectionnée par deux festivals.'],
    ],
    [
      ['Solo for chairs', 'Solo pour chaises'],
      'live',
      'mosaic',
      ['Twenty-one chairs, one person, no words.', 'Vingt et une chaises, une personne, aucun mot.'],
      ['On tour again next spring.', 'De nouveau en tournée au printemps.'],
    ],
    [
      ['Satellites', 'Satellites'],
      'together',
      'orbits',
      [
        'Made by post with four people who have never met.',
        'Créé par courrier avec quatre personnes qui ne se sont jamais vues.',
      ],
      ['They met at the first night.', 'Elles se sont rencontrées à la première.'],
    ],
  ],
  skills: [
    ['Stage', 'Scène'],
    ['Recording', 'Enregistrement'],
    ['Composition', 'Composition'],
    ['Editing', 'Montage'],
    ['Teaching', 'Enseignement'],
    ['Improvisation', 'Improvisation'],
  ],
  services: [
    [
      ['Evenings', 'Soirées'],
      ['From a living room to a hall.', 'Du salon à la grande salle.'],
    ],
    [
      ['Commissions', 'Commandes'],
      ['For a film, a place, a day.', 'Pour un film, un lieu, un jour.'],
    ],
    [
      ['Lessons', 'Cours'],
      ['One to one, or a small group.', 'En individuel ou en petit groupe.'],
    ],
  ],
};
