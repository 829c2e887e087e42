import type { Trade } from './types.ts';

export const agency: Trade = {
  id: 'agency',
  match:
    /\b(agenc(y|ies|e|es)|studios?|marketing|branding|advertis\w*|web ?design\w*|design(ers?)?|freelanc\w*|architect\w*|photograph\w*|videograph\w*|communication|publicite|graphis\w*|developers?|developp\w*|copywrit\w*|redact(eur|rice)s?|decorat\w*|interior)\b/u,
  icon: 'palette',
  art: ['mosaic', 'bands', 'arches'],
  purpose: 'contact',
  headlines: [
    ['Good work, explained in plain words.', 'Du bon travail, expliqué simplement.'],
    ['We make things that people use.', 'Nous faisons des choses dont on se sert.'],
  ],
  intro: [
    'A small team, senior all the way through. You talk to those who do the work, and you see it every week.',
    'Une petite équipe, expérimentée de bout en bout. Vous parlez à ceux qui font, et vous voyez avancer chaque semaine.',
  ],
  featuresTitle: ['What we do', 'Ce que nous faisons'],
  features: [
    [
      'target',
      ['Strategy', 'Stratégie'],
      [
        'What should be different afterwards, and how we will know.',
        'Ce qui doit changer, et comment on le saura.',
      ],
    ],
    [
      'palette',
      ['Design', 'Design'],
      ['Tried with real people before it is built.', 'Essayé avec de vraies personnes avant d’être réalisé.'],
    ],
    [
      'code',
      ['Making', 'Réalisation'],
      ['Clean, fast, and yours to take along.', 'Propre, rapide, et qui vous appartient.'],
    ],
    [
      'trending-up',
      ['Growing', 'Suivi'],
      [
        'We stay after the launch and measure what works.',
        'Nous restons après le lancement et mesurons ce qui marche.',
      ],
    ],
  ],
  steps: [
    [
      ['Talk', 'Parler'],
      ['An hour about your problem, not about us.', 'Une heure sur votre problème, pas sur nous.'],
    ],
    [
      ['Try', 'Essayer'],
      [
        'Two weeks, a fixed price, something to hold.',
        'Deux semaines, un prix fixe, quelque chose de concret.',
      ],
    ],
    [
      ['Make', 'Réaliser'],
      ['In steps that you can stop after.', 'Par étapes, que l’on peut arrêter.'],
    ],
  ],
  offersTitle: ['Ways to work together', 'Travailler ensemble'],
  offersAs: 'plans',
  offers: [
    [
      ['Sprint', 'Sprint'],
      [
        'Two weeks; one question answered; a prototype you keep',
        'Deux semaines ; une question résolue ; un prototype à garder',
      ],
      4900,
    ],
    [
      ['Project', 'Projet'],
      [
        'From idea to launch; weekly review; handover included',
        'De l’idée au lancement ; point chaque semaine ; transmission comprise',
      ],
      14000,
    ],
    [
      ['Partner', 'Partenaire'],
      [
        'Two days a week; the same people; stop any month',
        'Deux jours par semaine ; la même équipe ; résiliable chaque mois',
      ],
      5600,
    ],
  ],
  voices: [
    [
      [
        'They asked the question that we had avoided for a year.',
        'Ils ont posé la question que nous évitions depuis un an.',
      ],
      ['Managing director, retail', 'Directrice générale, commerce'],
    ],
    [
      [
        'On time, on budget, and my team learned from it.',
        'Dans les temps, dans le budget, et mon équipe a appris.',
      ],
      ['Head of product', 'Responsable produit'],
    ],
    [
      ['The first offer that fitted on one page.', 'Le premier devis qui tenait sur une page.'],
      ['Founder', 'Fondateur'],
    ],
  ],
  numbers: [
    ['64', ['projects delivered', 'projets livrés']],
    ['7', ['people, all senior', 'personnes, toutes expérimentées']],
    ['9/10', ['clients come back', 'clients reviennent']],
  ],
  faq: [
    [
      ['How soon can you start?', 'Quand pouvez-vous commencer ?'],
      ['Usually within three to five weeks.', 'En général sous trois à cinq semaines.'],
    ],
    [
      ['Do you work with small budgets?', 'Acceptez-vous les petits budgets ?'],
      [
        'If it is enough for something useful, yes. We say so when it is not.',
        'Si c’est assez pour quelque chose d’utile, oui. Sinon, nous le disons.',
      ],
    ],
    [
      ['Who owns the result?', 'À qui appartient le résultat ?'],
      ['You do, including sources.', 'À vous, sources comprises.'],
    ],
    [
      ['Where do you work?', 'Où travaillez-vous ?'],
      ['At your place, at ours and by video.', 'Chez vous, chez nous et en visio.'],
    ],
  ],
};
