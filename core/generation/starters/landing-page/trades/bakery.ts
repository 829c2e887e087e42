import type { Trade } from './types.ts';

export const bakery: Trade = {
  id: 'bakery',
  match:
    /\b(bak(ery|eries|ers?|ing)|bread|pastr(y|ies)|cakes?|cupcakes?|boulang\w*|pains?|patiss\w*|gateaux?|viennois\w*|chocolat(iers?|eries?)|chocolatiers?)\b/u,
  icon: 'croissant',
  art: ['plate', 'arches', 'waves'],
  purpose: 'contact',
  headlines: [
    ['Flour, water, salt. And a whole night.', 'De la farine, de l’eau, du sel. Et une nuit entière.'],
    ['Still warm when you get here.', 'Encore chaud quand vous arrivez.'],
  ],
  intro: [
    'Slow dough and real butter, shaped by hand before the street wakes up. Order by the evening, collect in the morning.',
    'Une pâte qui prend son temps et du vrai beurre, façonnés à la main avant le réveil de la rue. Commandez le soir, passez le matin.',
  ],
  featuresTitle: ['Why it tastes like this', 'Pourquoi c’est si bon'],
  features: [
    [
      'clock',
      ['Twenty-four hours of rest', 'Vingt-quatre heures de repos'],
      [
        'Long fermentation makes bread that keeps, and that you digest well.',
        'Une longue fermentation donne un pain qui se garde et se digère bien.',
      ],
    ],
    [
      'leaf',
      ['Flour from nearby', 'Une farine d’à côté'],
      [
        'Stone-ground, from two mills that we know by name.',
        'Moulue sur pierre, par deux moulins que nous connaissons bien.',
      ],
    ],
    [
      'flame',
      ['Baked through the day', 'Cuit toute la journée'],
      [
        'A fresh batch every two hours, not one big one at dawn.',
        'Une fournée toutes les deux heures, pas une seule à l’aube.',
      ],
    ],
    [
      'heart',
      ['Nothing thrown away', 'Rien à la poubelle'],
      [
        'What is left at night goes to the neighbourhood pantry.',
        'Les invendus du soir vont à l’épicerie solidaire du quartier.',
      ],
    ],
  ],
  stepsTitle: ['How to order', 'Comment commander'],
  steps: [
    [
      ['Tell us what', 'Dites-nous quoi'],
      [
        'A loaf, a birthday cake, breakfast for thirty.',
        'Un pain, un gâteau d’anniversaire, un petit-déjeuner pour trente.',
      ],
    ],
    [
      ['We bake it', 'Nous le faisons'],
      ['Everything is made for the day you need it.', 'Tout est fait pour le jour où vous en avez besoin.'],
    ],
    [
      ['Collect it', 'Passez le prendre'],
      [
        'Past the queue, at the little door on the left.',
        'Sans faire la queue, à la petite porte de gauche.',
      ],
    ],
  ],
  offersTitle: ['From the oven', 'À la sortie du four'],
  offersAs: 'prices',
  offers: [
    [
      ['Country loaf', 'Pain de campagne'],
      ['Wheat and rye sourdough, 800 g', 'Levain de blé et de seigle, 800 g'],
      6.5,
    ],
    [['Tradition baguette', 'Baguette tradition'], ['Crisp, open crumb', 'Croustillante, mie alvéolée'], 1.4],
    [['Butter croissant', 'Croissant au beurre'], ['Twenty-seven layers', 'Vingt-sept couches'], 1.6],
    [
      ['Lemon tart', 'Tarte au citron'],
      ['Sharp, on a thin almond crust', 'Bien vive, sur un fond fin aux amandes'],
      4.8,
    ],
    [['Seeded rye', 'Seigle aux graines'], ['Sunflower, flax, pumpkin', 'Tournesol, lin, courge'], 5.9],
    [
      ['Birthday cake', 'Gâteau d’anniversaire'],
      ['For eight, ordered two days ahead', 'Pour huit, à commander deux jours avant'],
      36,
    ],
  ],
  hours: ['', '7:00-19:00', '7:00-19:00', '7:00-19:00', '7:00-19:30', '7:00-19:30', '7:30-13:00'],
  voices: [
    [
      ['I walk past two other bakeries to get here.', 'Je passe devant deux boulangeries pour venir ici.'],
      ['Helen, neighbour', 'Hélène, voisine'],
    ],
    [
      ['Four days later the loaf was still good.', 'Quatre jours plus tard, le pain était toujours bon.'],
      ['Marc, loaf on Saturdays', 'Marc, un pain chaque samedi'],
    ],
    [
      ['The cake made the birthday.', 'C’est le gâteau qui a fait la fête.'],
      ['Inès, mother of two', 'Inès, maman de deux enfants'],
    ],
  ],
  numbers: [
    ['24 h', ['of rest for every dough', 'de repos pour chaque pâte']],
    ['9', ['batches a day', 'fournées par jour']],
    ['2', ['mills, both within 40 km', 'moulins, à moins de 40 km']],
  ],
  faq: [
    [
      ['Until when can I order?', 'Jusqu’à quand puis-je commander ?'],
      [
        'Until six in the evening for the next morning; cakes two days ahead.',
        'Jusqu’à dix-huit heures pour le lendemain ; les gâteaux deux jours avant.',
      ],
    ],
    [
      ['Do you have anything without gluten?', 'Avez-vous du sans gluten ?'],
      [
        'A buckwheat loaf on Fridays. There is wheat in the air here, so not for coeliacs.',
        'Un pain de sarrasin le vendredi. L’atelier utilise du blé : à éviter en cas de maladie cœliaque.',
      ],
    ],
    [
      ['Do you deliver?', 'Livrez-vous ?'],
      [
        'To offices and cafés nearby, from thirty pieces on.',
        'Aux bureaux et aux cafés du quartier, dès trente pièces.',
      ],
    ],
    [
      ['Can I pay by card?', 'Peut-on payer par carte ?'],
      ['Yes, from the first cent.', 'Oui, dès le premier centime.'],
    ],
  ],
};
