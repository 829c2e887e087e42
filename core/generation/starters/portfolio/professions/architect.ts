import type { Profession } from './types.ts';

export const architect: Profession = {
  id: 'architect',
  match:
    /\b(architect\w*|interior\w*|interieur\w*|landscap\w*|paysagist\w*|decorat\w*|urban\w*|construction|home staging)\b/u,
  role: ['Architecture', 'Architecture'],
  headlines: [
    ['Rooms that know where the sun is.', 'Des pièces qui savent où est le soleil.'],
    ['Build less. Place it well.', 'Construire moins. Bien le placer.'],
  ],
  intro: [
    'Houses, schools and conversions, mostly in wood, mostly on sites that others thought too difficult.',
    'Des maisons, des écoles et des réhabilitations, souvent en bois, souvent sur des terrains jugés trop difficiles.',
  ],
  approach: [
    [
      'I spend a day on the site before I draw a line, and come back at another hour.',
      'Je passe une journée sur place avant de tracer un trait, et je reviens à une autre heure.',
    ],
    [
      'What is already there is used first: walls, trees, habits.',
      'On utilise d’abord ce qui est là : les murs, les arbres, les habitudes.',
    ],
    [
      'Models at every step, because everybody can read a model.',
      'Des maquettes à chaque étape, car tout le monde sait lire une maquette.',
    ],
  ],
  categories: {
    homes: ['Homes', 'Logements'],
    public: ['Public', 'Équipements'],
    reuse: ['Conversions', 'Réhabilitations'],
  },
  works: [
    [
      ['House on a slope', 'Maison dans la pente'],
      'homes',
      'hills',
      ['Three levels, none of them flat on the ground.', 'Trois niveaux, aucun posé à plat.'],
      ['Heated with two stacks of wood a year.', 'Chauffée avec deux stères de bois par an.'],
    ],
    [
      ['School with a courtyard', 'École à cour'],
      'public',
      'arches',
      ['Nine classrooms around one plane tree.', 'Neuf classes autour d’un platane.'],
      ['The tree is doing well.', 'Le platane se porte bien.'],
    ],
    [
      ['The old depot', 'L’ancien dépôt'],
      'reuse',
      'skyline',
      [
        'Forty flats in a tram shed, most of the steel left in place.',
        'Quarante logements dans un dépôt de tramways, l’acier conservé.',
      ],
      ['Half the emissions of a new building.', 'Deux fois moins d’émissions qu’en construction neuve.'],
    ],
    [
      ['Row of five', 'Cinq en rang'],
      'homes',
      'mosaic',
      [
        'Narrow houses that share a garden and a boiler.',
        'Des maisons étroites qui partagent un jardin et une chaudière.',
      ],
      ['Everybody is still on speaking terms.', 'Tout le monde se parle encore.'],
    ],
    [
      ['Bathing place', 'Bain de rivière'],
      'public',
      'waves',
      ['A jetty, a roof, sixty hooks.', 'Un ponton, un toit, soixante patères.'],
      [
        'Open from May until somebody complains about the cold.',
        'Ouvert de mai jusqu’à ce que quelqu’un ait froid.',
      ],
    ],
    [
      ['Barn, twice', 'La grange, deux fois'],
      'reuse',
      'bands',
      ['A workshop below, an archive above.', 'Un atelier en bas, des archives en haut.'],
      ['Regional prize for wood construction.', 'Prix régional de la construction bois.'],
    ],
  ],
  skills: [
    ['Timber construction', 'Construction bois'],
    ['Conversions', 'Réhabilitation'],
    ['Models', 'Maquettes'],
    ['Energy', 'Énergie'],
    ['Site supervision', 'Suivi de chantier'],
    ['Furniture', 'Mobilier'],
  ],
  services: [
    [
      ['Study', 'Étude'],
      ['What the site can carry, and what it would cost.', 'Ce que le terrain permet, et à quel coût.'],
    ],
    [
      ['From plan to key', 'Du plan à la clé'],
      ['Design, permit, site, handover.', 'Conception, permis, chantier, livraison.'],
    ],
    [
      ['Interiors', 'Intérieurs'],
      ['Less furniture, better places to sit.', 'Moins de meubles, de meilleurs endroits où s’asseoir.'],
    ],
  ],
};
