import type { Trade } from './types.ts';

export const clinic: Trade = {
  id: 'clinic',
  match:
    /\b(dent(ists?|istes?|al|aire)|orthodont\w*|doctors?|physicians?|clinics?|cliniques?|medical|medecins?|cabinet (medical|dentaire)|physio\w*|kine\w*|osteo\w*|chiropract\w*|psycholog\w*|psychotherap\w*|therap(y|ists?|eutes?)|nutrition\w*|dietet\w*|opticians?|opticiens?|pharmac\w*|vets?|veterin\w*|midwi\w*|sages?-femmes?|naturopath\w*)\b/u,
  icon: 'stethoscope',
  art: ['leaves', 'orbits', 'waves'],
  purpose: 'booking',
  headlines: [
    ['Good care begins with enough time.', 'Bien soigner, c’est d’abord prendre le temps.'],
    ['In calm hands.', 'En de bonnes mains.'],
  ],
  intro: [
    'We explain before we treat, tell you what it costs beforehand and keep appointments for the same week.',
    'Nous expliquons avant de soigner, annonçons les tarifs à l’avance et gardons des rendez-vous pour la semaine même.',
  ],
  featuresTitle: ['How we work', 'Notre façon de travailler'],
  features: [
    [
      'message-circle',
      ['Plain words', 'Des mots simples'],
      [
        'You know what happens, why, and what else there would be.',
        'Vous savez ce qui va se passer, pourquoi, et quelles sont les alternatives.',
      ],
    ],
    [
      'clock',
      ['Short waits', 'Peu d’attente'],
      [
        'We plan room for delays, so that you need not sit through them.',
        'Nous prévoyons une marge pour que vous n’attendiez pas.',
      ],
    ],
    [
      'shield-check',
      ['Gentle methods', 'Des méthodes douces'],
      [
        'Only what is needed, in the way that hurts least.',
        'Seulement le nécessaire, de la façon la moins douloureuse.',
      ],
    ],
    [
      'wallet',
      ['Clear costs', 'Des coûts clairs'],
      ['A written estimate before every larger treatment.', 'Un devis écrit avant tout soin important.'],
    ],
  ],
  steps: [
    [
      ['Book online', 'Prenez rendez-vous'],
      [
        'Say what it is about and choose a free time.',
        'Dites de quoi il s’agit et choisissez un horaire libre.',
      ],
    ],
    [
      ['First visit', 'Première visite'],
      ['We look, ask and listen. Nothing else yet.', 'Nous examinons, questionnons, écoutons. Rien de plus.'],
    ],
    [
      ['Your plan', 'Votre plan de soins'],
      ['You take it home and decide in your own time.', 'Vous l’emportez et décidez à votre rythme.'],
    ],
  ],
  offersTitle: ['Treatments', 'Soins'],
  offersAs: 'prices',
  offers: [
    [
      ['First consultation', 'Première consultation'],
      ['Examination and advice, 40 minutes', 'Examen et conseil, 40 minutes'],
      60,
    ],
    [
      ['Check-up', 'Bilan annuel'],
      ['Once or twice a year, 20 minutes', 'Une ou deux fois par an, 20 minutes'],
      35,
    ],
    [
      ['Preventive care', 'Soins de prévention'],
      ['So that you need us less', 'Pour avoir moins besoin de nous'],
      75,
    ],
    [['Follow-up', 'Suivi'], ['The same person every time', 'Toujours avec la même personne'], 45],
    [
      ['Emergency', 'Urgence'],
      ['The same day, please call first', 'Le jour même, merci d’appeler d’abord'],
      80,
    ],
  ],
  hours: ['8:00-18:00', '8:00-18:00', '8:00-13:00', '8:00-19:00', '8:00-16:00', '', ''],
  voices: [
    [
      [
        'I was afraid for years. Here I was asked, not told.',
        'J’avais peur depuis des années. Ici, on m’a écoutée.',
      ],
      ['Irene, patient since 2021', 'Irène, suivie depuis 2021'],
    ],
    [
      ['The estimate and the bill were the same number.', 'Le devis et la facture : le même montant.'],
      ['Paul, new patient', 'Paul, nouveau patient'],
    ],
    [
      ['Seen the same afternoon, with a smile.', 'Reçue l’après-midi même, avec le sourire.'],
      ['Yasmin, emergency visit', 'Yasmine, venue en urgence'],
    ],
  ],
  numbers: [
    ['40 min', ['for every first visit', 'pour chaque première visite']],
    ['6', ['minutes waiting, on average', 'minutes d’attente en moyenne']],
    ['15', ['years of practice', 'ans d’expérience']],
  ],
  faq: [
    [
      ['Do you take new patients?', 'Prenez-vous de nouveaux patients ?'],
      [
        'Yes, we keep several first visits free every week.',
        'Oui, plusieurs premières visites sont gardées chaque semaine.',
      ],
    ],
    [
      ['What should I bring?', 'Que faut-il apporter ?'],
      [
        'Your insurance card and a list of your medicines.',
        'Votre carte d’assurance et la liste de vos traitements.',
      ],
    ],
    [
      ['Is the practice accessible?', 'Le cabinet est-il accessible ?'],
      ['Yes, by lift and without steps.', 'Oui, avec ascenseur et sans marche.'],
    ],
    [
      ['What if I have to cancel?', 'Et si je dois annuler ?'],
      ['Tell us a day before and it costs nothing.', 'Prévenez-nous la veille, c’est sans frais.'],
    ],
  ],
};
