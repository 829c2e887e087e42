import type { Trade } from './types.ts';

export const restaurant: Trade = {
  id: 'restaurant',
  match:
    /\b(restaurants?|bistros?|bistrots?|brasseries?|trattorias?|pizzer\w*|pizzas?|caf(e|es|eteria)|coffee ?shops?|coffee|tea ?rooms?|bars?|pubs?|burgers?|sushis?|food ?trucks?|diners?|eatery|catering|traiteurs?|creper\w*|salon de the|cuisine)\b/u,
  icon: 'utensils',
  art: ['plate', 'leaves', 'arches'],
  purpose: 'table',
  headlines: [
    ['A short menu, a long evening.', 'Une carte courte, une longue soirée.'],
    ['There is a table for you.', 'Une table vous attend.'],
  ],
  intro: [
    'What the market had this morning, cooked simply and served by people who like being here. Reserve your table in half a minute.',
    'Ce que le marché offrait ce matin, cuisiné simplement, servi avec plaisir. Réservez votre table en trente secondes.',
  ],
  featuresTitle: ['At our table', 'À notre table'],
  features: [
    [
      'leaf',
      ['With the season', 'Au fil des saisons'],
      [
        'The menu changes every two weeks, sometimes sooner.',
        'La carte change toutes les deux semaines, parfois plus tôt.',
      ],
    ],
    [
      'utensils',
      ['Everything made here', 'Tout est fait ici'],
      [
        'Bread, pasta, stocks and ices come from our own kitchen.',
        'Pain, pâtes, fonds et glaces sortent de notre cuisine.',
      ],
    ],
    [
      'users',
      ['For two or for twenty', 'À deux ou à vingt'],
      [
        'A quiet corner, a long table, or the whole room.',
        'Un coin tranquille, une grande tablée, ou toute la salle.',
      ],
    ],
    [
      'sun',
      ['A terrace', 'Une terrasse'],
      ['In the shade of the lime tree from April to October.', 'À l’ombre du tilleul, d’avril à octobre.'],
    ],
  ],
  stepsTitle: ['An evening here', 'Une soirée ici'],
  steps: [
    [
      ['Reserve', 'Réservez'],
      ['Day, time, how many. That is all we need.', 'Un jour, une heure, combien vous serez. C’est tout.'],
    ],
    [
      ['Sit down', 'Installez-vous'],
      ['Water and bread come by themselves.', 'L’eau et le pain arrivent tout seuls.'],
    ],
    [
      ['Stay', 'Restez'],
      ['The table is yours for the evening.', 'La table est à vous pour la soirée.'],
    ],
  ],
  offersTitle: ['On the menu', 'À la carte'],
  offersAs: 'prices',
  offers: [
    [
      ['Leeks and hazelnuts', 'Poireaux et noisettes'],
      ['Warm vinaigrette, soft egg', 'Vinaigrette tiède, œuf mollet'],
      11,
    ],
    [
      ['Soup of the day', 'Soupe du jour'],
      ['With our bread and salted butter', 'Avec notre pain et du beurre salé'],
      8,
    ],
    [
      ['Hand-cut pasta', 'Pâtes coupées main'],
      ['Mushrooms, sage, old cheese', 'Champignons, sauge, vieux fromage'],
      19,
    ],
    [
      ['Fish from the coast', 'Poisson de la côte'],
      ['Fennel, lemon, new potatoes', 'Fenouil, citron, pommes de terre nouvelles'],
      26,
    ],
    [
      ['Slow-cooked shoulder', 'Épaule de sept heures'],
      ['White beans, green herbs', 'Haricots blancs, herbes vertes'],
      25,
    ],
    [
      ['Chocolate and salt', 'Chocolat et fleur de sel'],
      ['A small, dark tart', 'Une petite tarte bien noire'],
      9,
    ],
  ],
  hours: ['', '18:00-22:00', '18:00-22:00', '12:00-22:00', '12:00-23:00', '12:00-23:00', '12:00-15:00'],
  voices: [
    [
      ['We came for a quick bite and left at midnight.', 'Venus pour manger un morceau, repartis à minuit.'],
      ['Nora and Sam', 'Nora et Sam'],
    ],
    [
      [
        'Four starters, four mains, nothing to skip.',
        'Quatre entrées, quatre plats, rien à laisser de côté.',
      ],
      ['Étienne, neighbour', 'Étienne, voisin'],
    ],
    [
      ['They remembered that I do not eat nuts.', 'Ils se sont souvenus que je ne mange pas de noix.'],
      ['Lucía, third visit', 'Lucía, troisième visite'],
    ],
  ],
  numbers: [
    ['34', ['seats inside', 'couverts en salle']],
    ['11', ['growers we buy from', 'producteurs partenaires']],
    [
      ['4.8', '4,8'],
      ['out of 5 from 320 guests', 'sur 5 pour 320 convives'],
    ],
  ],
  faq: [
    [
      ['I have an allergy. Can you cook for me?', 'J’ai une allergie. Pouvez-vous en tenir compte ?'],
      [
        'Yes. Write it into the notes of your reservation and we call you if anything is unclear.',
        'Oui. Notez-la dans votre réservation, nous vous appelons en cas de doute.',
      ],
    ],
    [
      ['Is there something without meat?', 'Y a-t-il des plats sans viande ?'],
      [
        'Always a starter, two mains and every dessert.',
        'Toujours une entrée, deux plats et tous les desserts.',
      ],
    ],
    [
      ['Are children and dogs welcome?', 'Les enfants et les chiens sont-ils bienvenus ?'],
      ['Both. We have crayons and a water bowl.', 'Les deux. Nous avons des crayons et une gamelle.'],
    ],
    [
      ['What if we are more than eight?', 'Et si nous sommes plus de huit ?'],
      [
        'Write to us: we keep the long table for groups.',
        'Écrivez-nous : nous gardons la grande table pour les groupes.',
      ],
    ],
  ],
};
