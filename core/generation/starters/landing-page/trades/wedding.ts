import type { Trade } from './types.ts';

export const wedding: Trade = {
  id: 'wedding',
  match:
    /\b(weddings?|rsvp|marriage|bride|mariages?|maries|noces|save the date|birthday part(y|ies)|anniversary|fete d'anniversaire|bapteme|baby shower)\b/u,
  icon: 'heart',
  art: ['leaves', 'arches', 'hills'],
  purpose: 'rsvp',
  headlines: [
    ['We are celebrating. Come and celebrate with us.', 'Nous faisons la fête. Venez la faire avec nous.'],
    ['One day, all our favourite people.', 'Un jour, toutes les personnes que nous aimons.'],
  ],
  intro: [
    'A garden, a long table and music until late. Please tell us by the end of the month whether you can be there.',
    'Un jardin, une grande tablée et de la musique jusque tard. Dites-nous d’ici la fin du mois si vous serez là.',
  ],
  featuresTitle: ['Good to know', 'Bon à savoir'],
  features: [
    [
      'map-pin',
      ['Where', 'Où'],
      [
        'Everything is in one place, with a roof if it rains.',
        'Tout se passe au même endroit, avec un toit s’il pleut.',
      ],
    ],
    [
      'car',
      ['Getting here', 'Venir'],
      [
        'There is parking, and a shuttle from the station at two.',
        'Il y a un parking, et une navette depuis la gare à quatorze heures.',
      ],
    ],
    [
      'bed',
      ['Staying overnight', 'Dormir sur place'],
      [
        'We have kept rooms nearby. Ask us for the list.',
        'Nous avons réservé des chambres tout près. Demandez-nous la liste.',
      ],
    ],
    [
      'gift',
      ['Presents', 'Cadeaux'],
      [
        'You are the present. A song for the dance floor is welcome.',
        'Le cadeau, c’est vous. Une chanson pour danser nous fera plaisir.',
      ],
    ],
  ],
  stepsTitle: ['The day', 'La journée'],
  steps: [
    [
      ['3 pm: the ceremony', '15 h : la cérémonie'],
      [
        'Outside, under the big tree. Half an hour, bring tissues.',
        'Dehors, sous le grand arbre. Une demi-heure, prévoyez des mouchoirs.',
      ],
    ],
    [
      ['6 pm: dinner', '18 h : le dîner'],
      [
        'One long table, many small dishes, few speeches.',
        'Une grande table, beaucoup de petits plats, peu de discours.',
      ],
    ],
    [
      ['9 pm: dancing', '21 h : la danse'],
      ['Until the last one sits down.', 'Jusqu’à ce que le dernier s’assoie.'],
    ],
  ],
  offersTitle: ['Programme', 'Programme'],
  offersAs: 'prices',
  offers: [],
  voices: [],
  numbers: [],
  faq: [
    [
      ['May I bring someone?', 'Puis-je venir accompagné ?'],
      ['Yes, please count them in your answer.', 'Oui, comptez-les dans votre réponse.'],
    ],
    [
      ['Are children invited?', 'Les enfants sont-ils invités ?'],
      [
        'All of them. There is a corner for playing and one for sleeping.',
        'Tous. Il y a un coin pour jouer et un pour dormir.',
      ],
    ],
    [
      ['What should I wear?', 'Comment s’habiller ?'],
      [
        'Whatever you dance well in. The ground is grass.',
        'Comme vous dansez le mieux. Le sol est de l’herbe.',
      ],
    ],
    [
      ['Until when do you need an answer?', 'Jusqu’à quand répondre ?'],
      [
        'By the end of the month, so that everyone has a chair.',
        'D’ici la fin du mois, pour que chacun ait sa chaise.',
      ],
    ],
  ],
};
