import type { Trade } from './types.ts';

export const lessons: Trade = {
  id: 'lessons',
  match:
    /\b(teach(ers?|ing)|tutor(s|ing)?|lessons?|courses?|schools?|class(es)?|academ(y|ies)|training|bootcamps?|kindergartens?|nurser(y|ies)|driving schools?|languages?|professeurs?|profs?|cours|ecoles?|formations?|formateurs?|formatrices?|soutien scolaire|academies?|creches?|auto-?ecoles?|apprendre|learn)\b/u,
  icon: 'graduation-cap',
  art: ['page', 'orbits', 'mosaic'],
  purpose: 'booking',
  headlines: [
    ['Learn it properly, at your own speed.', 'Apprendre vraiment, à son rythme.'],
    ['From "I cannot" to "watch this".', 'De « je ne sais pas » à « regarde ».'],
  ],
  intro: [
    'One step at a time, with somebody who notices where you get stuck. The first lesson is a try-out.',
    'Un pas après l’autre, avec quelqu’un qui voit où ça coince. Le premier cours est un essai.',
  ],
  featuresTitle: ['How we teach', 'Notre façon d’enseigner'],
  features: [
    [
      'target',
      ['A goal of your own', 'Un objectif à vous'],
      [
        'We write it down together and look at it every month.',
        'On l’écrit ensemble et on le revoit chaque mois.',
      ],
    ],
    [
      'book-open',
      ['Material that fits', 'Des supports adaptés'],
      ['Made for your level, yours to keep.', 'Faits pour votre niveau, à garder.'],
    ],
    [
      'calendar',
      ['Times that work', 'Des horaires possibles'],
      ['After school, at lunch, on Saturdays.', 'Après l’école, à midi, le samedi.'],
    ],
    [
      'message-circle',
      ['Help in between', 'De l’aide entre deux'],
      ['A question by message? We answer within a day.', 'Une question par message ? Réponse sous un jour.'],
    ],
  ],
  steps: [
    [
      ['Try a lesson', 'Cours d’essai'],
      ['Thirty minutes to see whether we get along.', 'Trente minutes pour voir si le courant passe.'],
    ],
    [
      ['Set the goal', 'Fixer l’objectif'],
      ['What, until when, how often.', 'Quoi, pour quand, à quel rythme.'],
    ],
    [
      ['Keep going', 'Avancer'],
      ['Every week a little, every month a lot.', 'Un peu chaque semaine, beaucoup chaque mois.'],
    ],
  ],
  offersTitle: ['Lessons and prices', 'Cours et tarifs'],
  offersAs: 'plans',
  offers: [
    [
      ['Try-out', 'Essai'],
      [
        'Thirty minutes; level check; a plan to take home',
        'Trente minutes ; bilan de niveau ; un plan à emporter',
      ],
      0,
    ],
    [
      ['Single lesson', 'Cours à l’unité'],
      [
        'Sixty minutes; on site or by video; material included',
        'Soixante minutes ; sur place ou en visio ; supports compris',
      ],
      38,
    ],
    [
      ['Ten lessons', 'Dix cours'],
      [
        'Valid for six months; help in between; one lesson free',
        'Valables six mois ; aide entre les cours ; un cours offert',
      ],
      340,
    ],
  ],
  hours: ['12:00-20:00', '12:00-20:00', '9:00-20:00', '12:00-20:00', '12:00-19:00', '9:00-15:00', ''],
  voices: [
    [
      ['My daughter explains it to me now.', 'Maintenant, c’est ma fille qui m’explique.'],
      ['Parent', 'Parent'],
    ],
    [
      ['I passed, and I still come because I like it.', 'J’ai réussi, et je continue pour le plaisir.'],
      ['Karim, 26', 'Karim, 26 ans'],
    ],
    [
      ['Never once felt stupid.', 'Pas une fois je ne me suis sentie bête.'],
      ['Anke, 61', 'Annick, 61 ans'],
    ],
  ],
  numbers: [
    [
      ['1 to 5', '1 à 5'],
      ['learners at a time', 'élèves à la fois'],
    ],
    [
      ['94%', '94 %'],
      ['reach the goal they set', 'atteignent leur objectif'],
    ],
    ['10', ['years of teaching', 'ans d’enseignement']],
  ],
  faq: [
    [
      ['For which level is it?', 'Pour quel niveau ?'],
      ['From the first day to exam preparation.', 'Du premier jour à la préparation d’examen.'],
    ],
    [
      ['Can we meet online?', 'Peut-on faire cours en ligne ?'],
      ['Yes, everything works by video as well.', 'Oui, tout fonctionne aussi en visio.'],
    ],
    [
      ['What if I miss a lesson?', 'Et si je manque un cours ?'],
      ['Tell us a day before and we move it.', 'Prévenez la veille et on le déplace.'],
    ],
    [
      ['Do I need anything?', 'Faut-il du matériel ?'],
      ['Something to write with. We bring the rest.', 'De quoi écrire. On s’occupe du reste.'],
    ],
  ],
};
