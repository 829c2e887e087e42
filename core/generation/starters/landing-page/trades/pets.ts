import type { Trade } from './types.ts';

export const pets: Trade = {
  id: 'pets',
  match:
    /\b(pets?|pet ?sitt\w*|dogs?|cats?|grooming|groomers?|kennels?|horses?|riding|animals?|chiens?|chats?|toilett\w*|pensions? canine|animaux|animalier\w*|education canine|equitation|chevaux|cheval|centre equestre)\b/u,
  icon: 'paw-print',
  art: ['hills', 'leaves', 'bands'],
  purpose: 'booking',
  headlines: [
    ['They cannot say it, so we look closely.', 'Ils ne parlent pas, alors nous regardons bien.'],
    ['In good hands, all four paws.', 'Entre de bonnes mains, jusqu’au bout des pattes.'],
  ],
  intro: [
    'Calm, clean and never in a hurry. Tell us who is coming and choose a time.',
    'Du calme, de la propreté, jamais de précipitation. Dites-nous qui vient et choisissez une heure.',
  ],
  featuresTitle: ['How we treat them', 'Comment nous les traitons'],
  features: [
    [
      'clock',
      ['At their speed', 'À leur rythme'],
      [
        'Breaks whenever they are needed. Nobody is held down.',
        'Des pauses quand il en faut. Personne n’est tenu de force.',
      ],
    ],
    [
      'shield-check',
      ['Safe and clean', 'Sûr et propre'],
      [
        'Everything is washed and disinfected between two guests.',
        'Tout est lavé et désinfecté entre deux visites.',
      ],
    ],
    [
      'camera',
      ['A picture for you', 'Une photo pour vous'],
      ['So that you know how it is going.', 'Pour savoir comment cela se passe.'],
    ],
    [
      'message-circle',
      ['Honest advice', 'Des conseils honnêtes'],
      ['What they need, and what they do not.', 'Ce qu’il leur faut, et ce dont ils se passent.'],
    ],
  ],
  steps: [
    [
      ['Choose a time', 'Choisissez une heure'],
      ['Say who is coming, how old and how shy.', 'Dites qui vient, son âge et son caractère.'],
    ],
    [
      ['Sniff around', 'Faites connaissance'],
      [
        'The first ten minutes are for getting to know each other.',
        'Les dix premières minutes servent à se connaître.',
      ],
    ],
    [
      ['Pick them up', 'Venez les chercher'],
      ['Tired, happy and a little proud.', 'Fatigués, contents et un peu fiers.'],
    ],
  ],
  offersTitle: ['Services and prices', 'Prestations et tarifs'],
  offersAs: 'prices',
  offers: [
    [
      ['Getting to know', 'Première rencontre'],
      ['Twenty minutes, no obligation', 'Vingt minutes, sans engagement'],
      0,
    ],
    [['Small', 'Petit gabarit'], ['Up to 10 kg', 'Jusqu’à 10 kg'], 38],
    [['Medium', 'Moyen gabarit'], ['10 to 25 kg', 'De 10 à 25 kg'], 52],
    [['Large', 'Grand gabarit'], ['From 25 kg on', 'À partir de 25 kg'], 69],
    [['Claws', 'Griffes'], ['Ten minutes, in between', 'Dix minutes, entre deux rendez-vous'], 12],
    [['At your home', 'À domicile'], ['Within 15 km', 'Dans un rayon de 15 km'], 25],
  ],
  hours: ['9:00-18:00', '9:00-18:00', '', '9:00-18:00', '9:00-18:00', '9:00-13:00', ''],
  voices: [
    [
      [
        'He pulls on the lead to get in. That says it all.',
        'Il tire sur la laisse pour entrer. Tout est dit.',
      ],
      ['Bruno’s human', 'L’humaine de Bruno'],
    ],
    [
      ['Patient with an old lady of fourteen.', 'Patients avec une vieille dame de quatorze ans.'],
      ['Mika’s family', 'La famille de Mika'],
    ],
  ],
  numbers: [
    ['4', ['appointments a day, at most', 'rendez-vous par jour, au plus']],
    ['10', ['years with animals', 'ans auprès des animaux']],
    ['0', ['cages', 'cage']],
  ],
  faq: [
    [
      ['Mine is afraid. Can we come?', 'Le mien a peur. Peut-on venir ?'],
      [
        'Yes. Book the first meeting, we take our time.',
        'Oui. Prenez la première rencontre, nous prendrons le temps.',
      ],
    ],
    [
      ['May I stay?', 'Puis-je rester ?'],
      [
        'Of course. Some are calmer without you, we will see.',
        'Bien sûr. Certains sont plus calmes sans vous, nous verrons.',
      ],
    ],
    [
      ['Which vaccinations are needed?', 'Quels vaccins faut-il ?'],
      [
        'The usual ones. Bring the card to the first visit.',
        'Les vaccins habituels. Apportez le carnet à la première visite.',
      ],
    ],
    [
      ['How often should we come?', 'À quelle fréquence venir ?'],
      ['Every six to ten weeks, depending on the coat.', 'Toutes les six à dix semaines, selon le poil.'],
    ],
  ],
};
