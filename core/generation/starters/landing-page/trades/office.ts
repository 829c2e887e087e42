import type { Trade } from './types.ts';

export const office: Trade = {
  id: 'office',
  match:
    /\b(law(yers?)?|law ?firms?|attorneys?|legal|solicitors?|notar(y|ies)|account(ants?|ing)|tax(es)?|advis(o|e)rs?|insurance|consult(ants?|ing)|avocats?|juridiques?|droit|notaires?|comptab\w*|expert-comptable|fiscal\w*|assurances?|conseil\w*|real estate|realtors?|immobilier\w*|agence immobiliere)\b/u,
  icon: 'briefcase',
  art: ['skyline', 'page', 'arches'],
  purpose: 'contact',
  headlines: [
    ['Straight answers, in time to use them.', 'Des réponses claires, à temps.'],
    ['On your side, and easy to reach.', 'À vos côtés, et faciles à joindre.'],
  ],
  intro: [
    'We tell you in the first talk what your case needs, how long it takes and what it will cost. Then you decide.',
    'Dès le premier entretien, nous vous disons ce qu’il faut faire, en combien de temps et pour quel coût. Ensuite, vous décidez.',
  ],
  featuresTitle: ['What you can rely on', 'Ce sur quoi vous pouvez compter'],
  features: [
    [
      'message-circle',
      ['Plain language', 'Un langage clair'],
      [
        'Letters that you understand at first reading.',
        'Des courriers que l’on comprend à la première lecture.',
      ],
    ],
    [
      'wallet',
      ['Agreed fees', 'Des honoraires convenus'],
      ['In writing, before the work starts.', 'Par écrit, avant de commencer.'],
    ],
    [
      'user',
      ['One person for you', 'Un seul interlocuteur'],
      [
        'The one you meet is the one who does the work.',
        'La personne que vous rencontrez est celle qui s’en occupe.',
      ],
    ],
    [
      'shield-check',
      ['Strictly confidential', 'En toute confidentialité'],
      [
        'From the first call, whether you become a client or not.',
        'Dès le premier appel, que vous deveniez client ou non.',
      ],
    ],
  ],
  steps: [
    [
      ['Write to us', 'Écrivez-nous'],
      ['A few sentences are enough.', 'Quelques phrases suffisent.'],
    ],
    [
      ['First talk', 'Premier entretien'],
      ['Thirty minutes, within two working days.', 'Trente minutes, sous deux jours ouvrés.'],
    ],
    [
      ['A written offer', 'Une proposition écrite'],
      ['Steps, dates, costs. No surprises later.', 'Étapes, dates, coûts. Sans surprise ensuite.'],
    ],
  ],
  offersTitle: ['How we can help', 'Nos prestations'],
  offersAs: 'prices',
  offers: [
    [
      ['First talk', 'Premier entretien'],
      ['Your situation and your options, 30 minutes', 'Votre situation et vos options, 30 minutes'],
      0,
    ],
    [
      ['Review of a document', 'Relecture d’un document'],
      ['With comments in the margin, within three days', 'Annoté, sous trois jours'],
      190,
    ],
    [
      ['Advice by the hour', 'Conseil à l’heure'],
      [
        'For single questions, in person or by phone',
        'Pour une question précise, sur place ou par téléphone',
      ],
      150,
    ],
    [
      ['Fixed-price file', 'Dossier au forfait'],
      ['Everything until it is closed', 'Tout, jusqu’à la clôture'],
      900,
    ],
    [
      ['Monthly support', 'Accompagnement mensuel'],
      ['For businesses: a number that answers', 'Pour les entreprises : un numéro qui répond'],
      320,
    ],
  ],
  hours: ['9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-16:00', '', ''],
  voices: [
    [
      [
        'They told me not to hire them. I came back with the next case.',
        'Ils m’ont déconseillé de les engager. Je suis revenu pour le dossier suivant.',
      ],
      ['Owner of a workshop', 'Gérant d’un atelier'],
    ],
    [
      [
        'For the first time I understood what I signed.',
        'Pour la première fois, j’ai compris ce que je signais.',
      ],
      ['Private client', 'Cliente particulière'],
    ],
    [
      ['Answered the same day, every time.', 'Une réponse le jour même, à chaque fois.'],
      ['Head of a small company', 'Dirigeante de PME'],
    ],
  ],
  numbers: [
    [
      ['2 days', '2 jours'],
      ['to the first talk, at most', 'jusqu’au premier entretien'],
    ],
    ['480', ['files closed', 'dossiers menés à terme']],
    ['1', ['person you talk to', 'interlocuteur pour vous']],
  ],
  faq: [
    [
      ['Does the first talk cost anything?', 'Le premier entretien est-il payant ?'],
      ['No. It obliges you to nothing.', 'Non, et il n’engage à rien.'],
    ],
    [
      ['Can we do this by video?', 'Peut-on échanger en visio ?'],
      ['Yes, most of it.', 'Oui, pour l’essentiel.'],
    ],
    [
      ['Which documents do you need?', 'Quels documents faut-il ?'],
      [
        'Bring what you have. We tell you what is missing.',
        'Apportez ce que vous avez. Nous vous dirons ce qui manque.',
      ],
    ],
    [
      ['How fast do you answer?', 'Sous quel délai répondez-vous ?'],
      ['Within one working day.', 'Sous un jour ouvré.'],
    ],
  ],
};
