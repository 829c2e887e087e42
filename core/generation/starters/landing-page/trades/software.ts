import type { Trade } from './types.ts';

export const software: Trade = {
  id: 'software',
  match:
    /\b(saas|software|apps?|mobile apps?|startups?|start-ups?|platforms?|ai|api|plugins?|extensions?|crm|analytics|logiciels?|applis?|applications?|plateformes?|ia|waitlists?|coming soon|bientot)\b/u,
  icon: 'zap',
  art: ['window', 'orbits', 'mosaic'],
  purpose: 'signup',
  headlines: [
    ['The work, without the work around it.', 'Le travail, sans tout ce qui l’entoure.'],
    ['One place. Everything in it. Nothing in your way.', 'Un seul endroit. Tout dedans. Rien de trop.'],
  ],
  intro: [
    'Set up in five minutes, understood in ten, missed after one day without it. Join the list and try it first.',
    'Installé en cinq minutes, compris en dix, indispensable au bout d’un jour. Inscrivez-vous et essayez avant les autres.',
  ],
  featuresTitle: ['Made for a normal Tuesday', 'Pensé pour un mardi ordinaire'],
  features: [
    [
      'zap',
      ['Fast everywhere', 'Rapide partout'],
      ['Opens before you have put the phone down.', 'S’ouvre avant que vous ayez posé le téléphone.'],
    ],
    [
      'users',
      ['Made for teams', 'Fait pour l’équipe'],
      ['Everybody sees the same thing at the same time.', 'Tout le monde voit la même chose au même moment.'],
    ],
    [
      'shield-check',
      ['Your data is yours', 'Vos données restent à vous'],
      ['Encrypted, exportable, deleted when you say so.', 'Chiffrées, exportables, effacées sur demande.'],
    ],
    [
      'layers',
      ['Fits what you use', 'S’accorde à vos outils'],
      ['Calendar, mail, files: connected in two clicks.', 'Agenda, e-mail, fichiers : reliés en deux clics.'],
    ],
    [
      'chart-column',
      ['Numbers that help', 'Des chiffres utiles'],
      ['Three figures a week instead of thirty a day.', 'Trois chiffres par semaine, pas trente par jour.'],
    ],
    [
      'message-circle',
      ['People who answer', 'Des gens qui répondent'],
      ['Support by those who build it, within a day.', 'Une aide par ceux qui le font, sous un jour.'],
    ],
  ],
  steps: [
    [
      ['Sign up', 'Inscrivez-vous'],
      ['An email address is enough.', 'Une adresse e-mail suffit.'],
    ],
    [
      ['Bring your things', 'Importez vos données'],
      ['From a spreadsheet or from another tool.', 'Depuis un tableur ou un autre outil.'],
    ],
    [
      ['Close the other tabs', 'Fermez les autres onglets'],
      ['You will not need them any more.', 'Vous n’en aurez plus besoin.'],
    ],
  ],
  offersTitle: ['Simple prices', 'Des tarifs simples'],
  offersAs: 'plans',
  offers: [
    [
      ['Solo', 'Solo'],
      [
        'One person; three projects; export at any time',
        'Une personne ; trois projets ; export à tout moment',
      ],
      0,
    ],
    [
      ['Team', 'Équipe'],
      [
        'Up to ten people; unlimited projects; connections; help within a day',
        'Jusqu’à dix personnes ; projets illimités ; connexions ; aide sous un jour',
      ],
      12,
    ],
    [
      ['Company', 'Entreprise'],
      [
        'Any number of people; single sign-on; audit log; a person who knows you',
        'Sans limite ; authentification unique ; journal d’audit ; un contact dédié',
      ],
      29,
    ],
  ],
  voices: [
    [
      [
        'We cancelled three subscriptions in the first week.',
        'Nous avons résilié trois abonnements la première semaine.',
      ],
      ['Priya, operations', 'Priya, opérations'],
    ],
    [
      ['My team asked whether they could keep it.', 'Mon équipe a demandé si elle pouvait le garder.'],
      ['Tom, team lead', 'Thomas, chef d’équipe'],
    ],
    [
      ['I understood it without reading anything.', 'J’ai compris sans rien lire.'],
      ['Léa, freelancer', 'Léa, indépendante'],
    ],
  ],
  numbers: [
    ['5 min', ['from sign-up to first result', 'de l’inscription au premier résultat']],
    ['6 h', ['saved a week, on average', 'gagnées par semaine en moyenne']],
    [
      ['99.9%', '99,9 %'],
      ['of the time it is there', 'du temps disponible'],
    ],
  ],
  faq: [
    [
      ['Is there a free version?', 'Y a-t-il une version gratuite ?'],
      ['Yes, and it stays free.', 'Oui, et elle le restera.'],
    ],
    [
      ['Can I leave with my data?', 'Puis-je repartir avec mes données ?'],
      [
        'At any time, in a format that other tools read.',
        'À tout moment, dans un format lu par d’autres outils.',
      ],
    ],
    [
      ['Where is my data kept?', 'Où sont conservées les données ?'],
      ['In one region that you choose, encrypted.', 'Dans la région de votre choix, chiffrées.'],
    ],
    [
      ['Do I need a credit card?', 'Faut-il une carte bancaire ?'],
      ['Not before you choose a paid plan.', 'Pas avant de choisir une formule payante.'],
    ],
  ],
};
