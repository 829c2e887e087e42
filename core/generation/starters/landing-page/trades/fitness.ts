import type { Trade } from './types.ts';

export const fitness: Trade = {
  id: 'fitness',
  match:
    /\b(gyms?|fitness|cross ?fit|yoga|pilates|personal train(er|ers|ing)|workouts?|sports?( clubs?)?|martial arts?|boxing|danc(e|ing)|climbing|salles? de sport|musculation|coach(ing)? sportif|remise en forme|danse|escalade|boxe|arts martiaux|judo)\b/u,
  icon: 'dumbbell',
  art: ['bands', 'orbits', 'waves'],
  purpose: 'booking',
  headlines: [
    ['Stronger by Thursday. Kinder to your back by June.', 'Plus fort dès jeudi. Le dos léger d’ici juin.'],
    ['Train with people who know your name.', 'Entraînez-vous là où l’on connaît votre prénom.'],
  ],
  intro: [
    'Small groups, real coaching and a plan that fits a normal week. Your first session is free.',
    'Petits groupes, vrai suivi et un programme qui tient dans une semaine normale. La première séance est offerte.',
  ],
  featuresTitle: ['What makes you come back', 'Ce qui donne envie de revenir'],
  features: [
    [
      'users',
      ['Eight people at most', 'Huit personnes au plus'],
      ['Someone sees every repetition you do.', 'Quelqu’un voit chacun de vos mouvements.'],
    ],
    [
      'target',
      ['A plan of your own', 'Un programme à vous'],
      [
        'Written after the first session, changed every month.',
        'Écrit après la première séance, revu chaque mois.',
      ],
    ],
    [
      'clock',
      ['Early and late', 'Tôt et tard'],
      ['From six in the morning, until nine at night.', 'Dès six heures, jusqu’à vingt et une heures.'],
    ],
    [
      'heart',
      ['For all bodies', 'Pour tous les corps'],
      [
        'Beginners, old knees, new parents: there is a version for you.',
        'Débutants, genoux fragiles, jeunes parents : il y a une version pour vous.',
      ],
    ],
  ],
  steps: [
    [
      ['Try', 'Essayez'],
      ['One free session, no card needed.', 'Une séance offerte, sans carte bancaire.'],
    ],
    [
      ['Plan', 'Planifiez'],
      ['We agree on two or three days a week.', 'On fixe deux ou trois jours par semaine.'],
    ],
    [
      ['Progress', 'Progressez'],
      ['Every six weeks we measure what has changed.', 'Toutes les six semaines, on mesure les progrès.'],
    ],
  ],
  offersTitle: ['Memberships', 'Abonnements'],
  offersAs: 'plans',
  offers: [
    [
      ['Ten sessions', 'Dix séances'],
      [
        'Valid for six months; any class; no contract',
        'Valables six mois ; tous les cours ; sans engagement',
      ],
      120,
    ],
    [
      ['Monthly', 'Mensuel'],
      [
        'All classes; plan of your own; stop any month',
        'Tous les cours ; programme personnel ; résiliable chaque mois',
      ],
      59,
    ],
    [
      ['Personal coaching', 'Coaching individuel'],
      [
        'Four private hours; food diary; message your coach',
        'Quatre heures seul à seul ; carnet alimentaire ; coach joignable',
      ],
      220,
    ],
  ],
  hours: ['6:00-21:00', '6:00-21:00', '6:00-21:00', '6:00-21:00', '6:00-20:00', '8:00-16:00', '9:00-13:00'],
  voices: [
    [
      [
        'I hated gyms. I have been here twice a week for a year.',
        'Je détestais les salles. J’y viens deux fois par semaine depuis un an.',
      ],
      ['Ruth, 54', 'Ruth, 54 ans'],
    ],
    [
      ['First pull-up at forty-one.', 'Première traction à quarante et un ans.'],
      ['David, monthly member', 'David, abonné'],
    ],
    [
      [
        'My physiotherapist sent me, and asked what I had been doing.',
        'Mon kiné m’y a envoyée, puis m’a demandé mon secret.',
      ],
      ['Sofia, personal coaching', 'Sofia, coaching individuel'],
    ],
  ],
  numbers: [
    ['8', ['people in a class, at most', 'personnes par cours, au plus']],
    ['42', ['classes a week', 'cours par semaine']],
    [
      ['91%', '91 %'],
      ['still here after six months', 'encore là après six mois'],
    ],
  ],
  faq: [
    [
      ['I have never done this. Is it for me?', 'Je n’ai jamais fait ça. Est-ce pour moi ?'],
      [
        'Most people start here from zero. You begin in a class for beginners.',
        'La plupart débutent ici. Vous commencez dans un cours pour débutants.',
      ],
    ],
    [
      ['What do I bring?', 'Que dois-je apporter ?'],
      [
        'Clean shoes, a towel, water. We have the rest.',
        'Des chaussures propres, une serviette, de l’eau. Le reste est là.',
      ],
    ],
    [
      ['Can I pause my membership?', 'Puis-je suspendre mon abonnement ?'],
      ['Yes, up to three months a year.', 'Oui, jusqu’à trois mois par an.'],
    ],
    [
      ['Are there showers?', 'Y a-t-il des douches ?'],
      ['Yes, and lockers that lock.', 'Oui, et des casiers qui ferment.'],
    ],
  ],
};
