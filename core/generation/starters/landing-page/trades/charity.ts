import type { Trade } from './types.ts';

export const charity: Trade = {
  id: 'charity',
  match:
    /\b(charit(y|ies)|non-?profits?|ngos?|associations?|foundations?|volunteers?|donat\w*|fundrais\w*|church(es)?|shelters?|communit(y|ies)|ong|fondations?|benevol\w*|dons?|eglises?|refuges?|solidarite|caritati\w*|environment\w*|ecolog\w*)\b/u,
  icon: 'heart',
  art: ['hills', 'leaves', 'mosaic'],
  purpose: 'contact',
  headlines: [
    ['Small hands, many of them.', 'De petites mains, mais nombreuses.'],
    ['It starts with one afternoon.', 'Tout commence par un après-midi.'],
  ],
  intro: [
    'Neighbours who do something, every week, in the open. You can help with time, with things or with money.',
    'Des voisins qui agissent, chaque semaine, au grand jour. Vous pouvez aider de votre temps, par des objets ou par un don.',
  ],
  featuresTitle: ['What we do', 'Nos actions'],
  features: [
    [
      'users',
      ['Together', 'Ensemble'],
      [
        'Nobody works alone, beginners are paired with old hands.',
        'Personne n’est seul, chaque débutant a un parrain.',
      ],
    ],
    [
      'eye',
      ['In the open', 'En transparence'],
      [
        'Every month we publish what came in and what went out.',
        'Chaque mois, nous publions les entrées et les sorties.',
      ],
    ],
    [
      'map-pin',
      ['Around here', 'Près d’ici'],
      ['What we do can be visited.', 'Ce que nous faisons peut se visiter.'],
    ],
    [
      'leaf',
      ['For long', 'Dans la durée'],
      ['We only start what we can keep up.', 'Nous ne commençons que ce que nous pouvons tenir.'],
    ],
  ],
  steps: [
    [
      ['Say hello', 'Dites bonjour'],
      ['Write a few lines about yourself.', 'Écrivez quelques lignes sur vous.'],
    ],
    [
      ['Come along', 'Venez voir'],
      ['One afternoon, no obligation.', 'Un après-midi, sans engagement.'],
    ],
    [
      ['Stay, if you like', 'Restez, si vous voulez'],
      ['An hour a week helps.', 'Une heure par semaine, c’est déjà beaucoup.'],
    ],
  ],
  offersTitle: ['Ways to help', 'Comment aider'],
  offersAs: 'plans',
  offers: [
    [
      ['Time', 'Du temps'],
      [
        'From one hour a week; with others; no experience needed',
        'Dès une heure par semaine ; à plusieurs ; sans expérience',
      ],
      0,
    ],
    [
      ['A small gift', 'Un petit don'],
      [
        'Covers one afternoon; receipt for taxes; stop any time',
        'Finance un après-midi ; reçu fiscal ; sans engagement',
      ],
      10,
    ],
    [
      ['A sponsor', 'Parrainage'],
      [
        'Covers one month; a visit; your name if you wish',
        'Finance un mois ; une visite ; votre nom si vous voulez',
      ],
      90,
    ],
  ],
  voices: [
    [
      ['I came to help and found friends.', 'Venue pour aider, j’ai trouvé des amis.'],
      ['Volunteer since 2022', 'Bénévole depuis 2022'],
    ],
    [
      ['You see what happens with your money. That is rare.', 'On voit où va son argent. C’est rare.'],
      ['Donor', 'Donateur'],
    ],
  ],
  numbers: [
    ['86', ['volunteers', 'bénévoles']],
    [
      ['93%', '93 %'],
      ['of every gift reaches the work', 'de chaque don va à l’action'],
    ],
    ['52', ['weeks a year', 'semaines par an']],
  ],
  faq: [
    [
      ['Do I need experience?', 'Faut-il de l’expérience ?'],
      ['No, just a free hour.', 'Non, juste une heure de libre.'],
    ],
    [
      ['Can I deduct my gift from taxes?', 'Mon don est-il déductible ?'],
      ['You get a receipt at the end of the year.', 'Vous recevez un reçu en fin d’année.'],
    ],
    [
      ['Can I bring my children?', 'Puis-je venir avec mes enfants ?'],
      ['On Saturdays, gladly.', 'Le samedi, avec plaisir.'],
    ],
    [
      ['Where does the money go?', 'Où va l’argent ?'],
      ['We publish it every month, line by line.', 'Nous le publions chaque mois, ligne par ligne.'],
    ],
  ],
};
