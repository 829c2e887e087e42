import type { Profession } from './types.ts';

export const designer: Profession = {
  id: 'designer',
  match:
    /\b(design\w*|graphi\w*|ux|ui|brand\w*|typograph\w*|art direct\w*|direct(eur|rice) artistique|identit\w* visuelle\w*|web ?design\w*|fashion|stylistes?)\b/u,
  role: ['Design', 'Design'],
  headlines: [
    ['Fewer things, better placed.', 'Moins de choses, mieux placées.'],
    ['I design for the second look.', 'Je dessine pour le deuxième regard.'],
  ],
  intro: [
    'Identities, books and interfaces for people who have something to say and little time to say it.',
    'Des identités, des livres et des interfaces pour ceux qui ont quelque chose à dire et peu de temps pour le dire.',
  ],
  approach: [
    [
      'I ask first what should be different afterwards. The form comes out of that answer.',
      'Je demande d’abord ce qui doit changer. La forme naît de cette réponse.',
    ],
    [
      'Three directions on paper, one of them finished. Never thirty.',
      'Trois pistes sur papier, une seule menée à terme. Jamais trente.',
    ],
    [
      'You get rules as well as files, so that the next poster is yours.',
      'Vous recevez des règles et pas seulement des fichiers : la prochaine affiche sera la vôtre.',
    ],
  ],
  categories: {
    identity: ['Identity', 'Identité'],
    print: ['Print', 'Édition'],
    screen: ['Screen', 'Écran'],
  },
  works: [
    [
      ['Municipal pool', 'Piscine municipale'],
      'identity',
      'waves',
      [
        'A sign system that can be read with wet eyes.',
        'Une signalétique lisible avec de l’eau dans les yeux.',
      ],
      ['Nobody asks the way to the showers any more.', 'Plus personne ne demande où sont les douches.'],
    ],
    [
      ['Theatre season', 'Saison théâtrale'],
      'print',
      'mosaic',
      ['Nine posters from one set of forms.', 'Neuf affiches à partir d’un même jeu de formes.'],
      ['Sold out by November, posters included.', 'Complet dès novembre, affiches comprises.'],
    ],
    [
      ['Ticket machine', 'Automate de vente'],
      'screen',
      'window',
      ['A screen for people who are late.', 'Un écran pour des gens en retard.'],
      ['From fifty-one seconds to nineteen.', 'De cinquante et une secondes à dix-neuf.'],
    ],
    [
      ['Seed packets', 'Sachets de graines'],
      'print',
      'leaves',
      ['Forty vegetables, two colours, one grid.', 'Quarante légumes, deux couleurs, une grille.'],
      ['Printed on what the printer had left over.', 'Imprimés sur les chutes de l’imprimeur.'],
    ],
    [
      ['Brickworks', 'La briqueterie'],
      'identity',
      'arches',
      [
        'A name and a mark for a house of culture in an old kiln.',
        'Un nom et une marque pour une maison de la culture dans un ancien four.',
      ],
      ['The mark is built into the façade.', 'La marque est maçonnée dans la façade.'],
    ],
    [
      ['Field guide', 'Guide de terrain'],
      'screen',
      'orbits',
      [
        'An app that names birds and then asks you to look up.',
        'Une application qui nomme les oiseaux puis vous invite à lever les yeux.',
      ],
      [
        'Average time on screen: eleven seconds. That was the aim.',
        'Temps moyen à l’écran : onze secondes. C’était le but.',
      ],
    ],
  ],
  skills: [
    ['Identity', 'Identité visuelle'],
    ['Typography', 'Typographie'],
    ['Editorial design', 'Mise en page'],
    ['Interfaces', 'Interfaces'],
    ['Prototypes', 'Prototypage'],
    ['Signage', 'Signalétique'],
  ],
  services: [
    [
      ['Identity', 'Identité'],
      ['Name, mark, rules, first applications.', 'Nom, marque, règles, premières applications.'],
    ],
    [
      ['Book or magazine', 'Livre ou revue'],
      ['From the grid to the printer.', 'De la grille à l’imprimeur.'],
    ],
    [
      ['Interface', 'Interface'],
      [
        'Tried with five people before it is drawn twice.',
        'Essayée avec cinq personnes avant d’être redessinée.',
      ],
    ],
  ],
};
