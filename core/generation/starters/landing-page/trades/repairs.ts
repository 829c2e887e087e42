import type { Trade } from './types.ts';

export const repairs: Trade = {
  id: 'repairs',
  match:
    /\b(plumb\w*|electrici\w*|carpent\w*|roof(ers?|ing)|paint(ers?|ing)|handym\w*|garages?|mechanics?|car repair|repairs?|renovat\w*|construction|builders?|cleaning|cleaners?|gardeners?|landscap\w*|mov(ers|ing)|locksmiths?|plombi\w*|electricien\w*|menuisi\w*|couvreurs?|peintres?|macon\w*|mecanicien\w*|depann\w*|artisans?|travaux|chantiers?|nettoyage|menage|jardiniers?|paysagistes?|demenag\w*|serruri\w*|chauffag\w*|heating)\b/u,
  icon: 'wrench',
  art: ['bands', 'skyline', 'mosaic'],
  purpose: 'contact',
  headlines: [
    ['Done properly, the first time.', 'Bien fait, du premier coup.'],
    ['We come when we say we come.', 'Nous venons quand nous disons que nous venons.'],
  ],
  intro: [
    'A fixed price before we start, a clean place when we leave, and a phone that somebody answers.',
    'Un prix fixe avant de commencer, un endroit propre en partant, et un téléphone où quelqu’un répond.',
  ],
  featuresTitle: ['What you get', 'Nos engagements'],
  features: [
    [
      'wallet',
      ['Fixed prices', 'Des prix fixes'],
      [
        'You sign what you pay, before the first tool comes out.',
        'Vous signez ce que vous payez, avant le premier coup d’outil.',
      ],
    ],
    [
      'clock',
      ['On the agreed day', 'Le jour convenu'],
      ['With a call half an hour before we arrive.', 'Avec un appel une demi-heure avant d’arriver.'],
    ],
    [
      'shield-check',
      ['Insured and guaranteed', 'Assurés et garantis'],
      ['Two years on our work, in writing.', 'Deux ans sur notre travail, par écrit.'],
    ],
    [
      'sparkles',
      ['Clean afterwards', 'Propre en partant'],
      ['We cover, sweep and take the rubbish along.', 'On protège, on balaie, on emporte les déchets.'],
    ],
  ],
  steps: [
    [
      ['Describe it', 'Décrivez'],
      ['A few words about what is wrong or wanted.', 'Quelques mots sur le problème ou le projet.'],
    ],
    [
      ['Get a price', 'Recevez un prix'],
      ['By the next working day, in writing.', 'Le jour ouvré suivant, par écrit.'],
    ],
    [
      ['We do it', 'Nous intervenons'],
      ['On the day that suits you.', 'Le jour qui vous convient.'],
    ],
  ],
  offersTitle: ['Usual jobs', 'Interventions courantes'],
  offersAs: 'prices',
  offers: [
    [['Visit and estimate', 'Visite et devis'], ['Free within 20 km', 'Gratuit dans un rayon de 20 km'], 0],
    [
      ['Small repair', 'Petite réparation'],
      ['Up to one hour, small parts included', 'Jusqu’à une heure, petites pièces comprises'],
      79,
    ],
    [['Half a day', 'Demi-journée'], ['Four hours of work', 'Quatre heures de travail'], 240],
    [['Emergency', 'Urgence'], ['The same day, weekends too', 'Le jour même, week-end compris'], 130],
    [
      ['Yearly maintenance', 'Entretien annuel'],
      ['So that nothing breaks in winter', 'Pour que rien ne lâche en hiver'],
      110,
    ],
  ],
  hours: ['7:30-18:00', '7:30-18:00', '7:30-18:00', '7:30-18:00', '7:30-17:00', '9:00-12:00', ''],
  voices: [
    [
      [
        'Called at eight, fixed at eleven, paid what was agreed.',
        'Appelé à huit heures, réparé à onze, payé le prix convenu.',
      ],
      ['Mrs. Novak', 'Mme Nowak'],
    ],
    [
      ['They explained what I can do myself next time.', 'Ils m’ont montré ce que je peux faire moi-même.'],
      ['Alex, tenant', 'Alex, locataire'],
    ],
    [
      ['Cleaner than before they came.', 'Plus propre qu’à leur arrivée.'],
      ['The Diallo family', 'La famille Diallo'],
    ],
  ],
  numbers: [
    [
      ['2 years', '2 ans'],
      ['of guarantee', 'de garantie'],
    ],
    [
      ['1 day', '1 jour'],
      ['until you have a price', 'pour recevoir un prix'],
    ],
    [
      ['1,400', '1 400'],
      ['jobs done', 'interventions réalisées'],
    ],
  ],
  faq: [
    [
      ['Which area do you cover?', 'Dans quel secteur intervenez-vous ?'],
      ['The town and about 30 km around it.', 'La ville et environ 30 km autour.'],
    ],
    [
      ['Is the estimate free?', 'Le devis est-il gratuit ?'],
      ['Yes, and it obliges you to nothing.', 'Oui, et il n’engage à rien.'],
    ],
    [
      ['Do you come at weekends?', 'Venez-vous le week-end ?'],
      ['In emergencies, always.', 'En cas d’urgence, toujours.'],
    ],
    [
      ['How can I pay?', 'Comment payer ?'],
      [
        'By card on the spot or by transfer within two weeks.',
        'Par carte sur place ou par virement sous deux semaines.',
      ],
    ],
  ],
};
