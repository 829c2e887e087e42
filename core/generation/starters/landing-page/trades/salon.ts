import type { Trade } from './types.ts';

export const salon: Trade = {
  id: 'salon',
  match:
    /\b(hair ?dress\w*|hair ?salons?|hair ?stylists?|hair|barbers?( ?shops?)?|coiff\w*|barbiers?|salons? de coiffure)\b/u,
  icon: 'scissors',
  art: ['portrait', 'arches', 'leaves'],
  purpose: 'booking',
  headlines: [
    ['Leave looking like yourself, only better.', 'Repartez comme vous êtes, en mieux.'],
    ['An hour that is only about you.', 'Une heure rien que pour vous.'],
  ],
  intro: [
    'A quiet chair, a proper consultation and hands that have done this for years. Choose a time, we do the rest.',
    'Un fauteuil au calme, un vrai conseil et des mains d’expérience. Choisissez votre heure, nous faisons le reste.',
  ],
  featuresTitle: ['What you can expect', 'Ce qui vous attend'],
  features: [
    [
      'message-circle',
      ['We listen first', 'D’abord, on écoute'],
      [
        'Ten minutes of talking before anything else: habits, wishes, limits.',
        'Dix minutes d’échange avant tout : vos habitudes, vos envies, vos limites.',
      ],
    ],
    [
      'leaf',
      ['Gentle products', 'Des produits doux'],
      [
        'Few ingredients, clearly named, kind to skin and scalp.',
        'Peu d’ingrédients, clairement nommés, doux pour la peau et le cuir chevelu.',
      ],
    ],
    [
      'clock',
      ['On time', 'À l’heure'],
      [
        'Your appointment starts when it says, and nobody hurries you out.',
        'Votre rendez-vous commence à l’heure, et personne ne vous presse à la fin.',
      ],
    ],
    [
      'sparkles',
      ['Easy to keep up', 'Facile à entretenir'],
      [
        'We show you how to do it at home with what you already have.',
        'On vous montre comment faire chez vous, avec ce que vous avez déjà.',
      ],
    ],
  ],
  steps: [
    [
      ['Choose a time', 'Choisissez une heure'],
      ['Pick a service and one of the free times.', 'Une prestation, puis un des horaires libres.'],
    ],
    [
      ['Come as you are', 'Venez comme vous êtes'],
      ['Tea or coffee, a short talk, and we begin.', 'Thé ou café, quelques mots, et on commence.'],
    ],
    [
      ['Leave happy', 'Repartez content'],
      [
        'Not quite right? Come back within a week, it is on us.',
        'Un détail à reprendre ? Revenez dans la semaine, c’est offert.',
      ],
    ],
  ],
  offersTitle: ['Services and prices', 'Prestations et tarifs'],
  offersAs: 'prices',
  offers: [
    [
      ['Cut and finish', 'Coupe et brushing'],
      ['Consultation, wash, cut, blow-dry', 'Conseil, shampooing, coupe, brushing'],
      48,
    ],
    [
      ['Short cut', 'Coupe courte'],
      ['Scissors or clippers, 30 minutes', 'Ciseaux ou tondeuse, 30 minutes'],
      29,
    ],
    [
      ['Colour', 'Couleur'],
      ['Roots or full head, ammonia-free', 'Racines ou tête entière, sans ammoniaque'],
      65,
    ],
    [
      ['Balayage', 'Balayage'],
      ['Hand-painted light, toner included', 'Éclaircissement à main levée, patine comprise'],
      110,
    ],
    [
      ['Treatment', 'Soin profond'],
      ['Repairing mask and head massage', 'Masque réparateur et massage crânien'],
      25,
    ],
    [['Children', 'Enfants'], ['Up to twelve years', 'Jusqu’à douze ans'], 18],
  ],
  hours: ['', '9:00-18:00', '9:00-18:00', '9:00-20:00', '9:00-19:00', '9:00-17:00', ''],
  voices: [
    [
      [
        'The first place that asked how much time I have in the morning.',
        'Le premier endroit où l’on m’a demandé combien de temps j’ai le matin.',
      ],
      ['Camille, regular', 'Camille, habituée'],
    ],
    [
      [
        'Booked at lunch, sat down at five, was home by six. Perfect.',
        'Réservé à midi, installé à dix-sept heures, rentré à dix-huit. Parfait.',
      ],
      ['Jonas, first visit', 'Jonas, première visite'],
    ],
    [
      ['My colour still looks good after two months.', 'Ma couleur est encore belle deux mois après.'],
      ['Amina, every eight weeks', 'Amina, toutes les huit semaines'],
    ],
  ],
  numbers: [
    ['12', ['years in the same street', 'ans dans la même rue']],
    [
      ['4.9', '4,9'],
      ['out of 5 from 210 reviews', 'sur 5 pour 210 avis'],
    ],
    ['3', ['pairs of skilled hands', 'paires de mains expertes']],
  ],
  faq: [
    [
      ['Can I move or cancel my appointment?', 'Puis-je déplacer ou annuler mon rendez-vous ?'],
      ['Yes, free of charge until the evening before.', 'Oui, sans frais jusqu’à la veille au soir.'],
    ],
    [
      ['Do I need to bring anything?', 'Faut-il apporter quelque chose ?'],
      [
        'No. A picture of what you like helps, though.',
        'Non. Une photo de ce qui vous plaît aide, toutefois.',
      ],
    ],
    [
      ['Can I come without an appointment?', 'Peut-on venir sans rendez-vous ?'],
      [
        'If a chair is free, gladly. Booking is safer.',
        'Si un fauteuil est libre, avec plaisir. Réserver est plus sûr.',
      ],
    ],
    [
      ['How can I pay?', 'Comment peut-on payer ?'],
      ['By card, by phone or in cash.', 'Par carte, par téléphone ou en espèces.'],
    ],
  ],
};
