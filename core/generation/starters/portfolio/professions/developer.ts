import type { Profession } from './types.ts';

export const developer: Profession = {
  id: 'developer',
  match:
    /\b(developers?|developp\w*|programm\w*|software|engineers?|ingenieur\w*|coders?|coding|full-?stack|front-?end|back-?end|data scien\w*|devops|informati\w*|web ?dev\w*|cyber\w*|students? in computer)\b/u,
  role: ['Software development', 'Développement logiciel'],
  headlines: [
    ['I write software that people can go on with.', 'J’écris des logiciels que d’autres peuvent reprendre.'],
    ['Fast, small, understandable.', 'Rapide, petit, compréhensible.'],
  ],
  intro: [
    'I build web applications from the first sketch to the hundredth release, and like the parts that nobody sees.',
    'Je construis des applications web, de la première esquisse à la centième version, et j’aime les parties que personne ne voit.',
  ],
  approach: [
    [
      'I start with the smallest thing that could help and put it in front of the people who need it.',
      'Je commence par la plus petite chose utile et je la montre à ceux qui en ont besoin.',
    ],
    [
      'Code is read far more often than it is written, so I write it for the next person.',
      'Le code se lit bien plus qu’il ne s’écrit : je l’écris pour la personne suivante.',
    ],
    [
      'Measured, then changed, then measured again. Guessing is expensive.',
      'Mesurer, changer, mesurer encore. Deviner coûte cher.',
    ],
  ],
  categories: { web: ['Web', 'Web'], tools: ['Tools', 'Outils'], data: ['Data', 'Données'] },
  works: [
    [
      ['Ferry times', 'Horaires du bac'],
      'web',
      'window',
      [
        'A timetable that opens in half a second, also without a network.',
        'Un horaire qui s’ouvre en une demi-seconde, même sans réseau.',
      ],
      ['Eleven thousand people have it on their phone.', 'Onze mille personnes l’ont sur leur téléphone.'],
    ],
    [
      ['Ledger', 'Grand livre'],
      'tools',
      'page',
      [
        'Bookkeeping in plain text files, with checks that explain themselves.',
        'Une comptabilité en fichiers texte, avec des contrôles qui s’expliquent.',
      ],
      [
        'Used by three small associations since its first version.',
        'Utilisé par trois petites associations depuis la première version.',
      ],
    ],
    [
      ['River levels', 'Niveaux des rivières'],
      'data',
      'waves',
      [
        'Public measurements of ninety stations, cleaned and drawn on one page.',
        'Les mesures publiques de quatre-vingt-dix stations, nettoyées et tracées sur une page.',
      ],
      ['The fire brigade has it on a screen.', 'Les pompiers l’affichent sur un écran.'],
    ],
    [
      ['Seat finder', 'Trouve-place'],
      'web',
      'mosaic',
      [
        'Booking of library desks without an account.',
        'La réservation de tables en bibliothèque, sans compte.',
      ],
      ['Empty desks went down by a third.', 'Un tiers de tables vides en moins.'],
    ],
    [
      ['Tidy', 'Tidy'],
      'tools',
      'bands',
      [
        'A command that renames ten thousand photographs and can take it back.',
        'Une commande qui renomme dix mille photos et sait revenir en arrière.',
      ],
      ['Four hundred stars, twenty-one contributors.', 'Quatre cents étoiles, vingt et un contributeurs.'],
    ],
    [
      ['Night bus', 'Bus de nuit'],
      'data',
      'skyline',
      [
        'A model of when the last bus is really late.',
        'Un modèle qui dit quand le dernier bus a vraiment du retard.',
      ],
      ['Two lines changed their timetable.', 'Deux lignes ont changé leurs horaires.'],
    ],
  ],
  skills: [
    ['TypeScript', 'TypeScript'],
    ['React', 'React'],
    ['Node.js', 'Node.js'],
    ['Python', 'Python'],
    ['PostgreSQL', 'PostgreSQL'],
    ['Testing', 'Tests'],
    ['Accessibility', 'Accessibilité'],
    ['Docker', 'Docker'],
  ],
  services: [
    [
      ['A first version', 'Une première version'],
      ['From idea to something in use, in six weeks.', 'De l’idée à l’usage, en six semaines.'],
    ],
    [
      ['Making it faster', 'Accélérer'],
      [
        'I measure, change and show you the difference.',
        'Je mesure, je change et je vous montre la différence.',
      ],
    ],
    [
      ['Reviews', 'Relecture de code'],
      ['A second pair of eyes, in writing.', 'Un second regard, par écrit.'],
    ],
  ],
};
