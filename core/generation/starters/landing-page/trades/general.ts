import type { Trade } from './types.ts';

/** For a request that fits no trade; every sentence holds for whatever it is about. */
export const general: Trade = {
  id: 'general',
  match: /(?:)/u,
  icon: 'sparkles',
  art: ['mosaic', 'waves', 'arches'],
  purpose: 'contact',
  headlines: [
    ['{subject}, plain and simple.', '{subject}, tout simplement.'],
    ['{subject}. In good hands.', '{subject}. En de bonnes mains.'],
  ],
  intro: [
    'Here is what we do, how it works and what it costs. If something is missing, write to us: a person answers.',
    'Voici ce que nous faisons, comment cela se passe et ce que cela coûte. S’il manque quelque chose, écrivez-nous : quelqu’un vous répond.',
  ],
  featuresTitle: ['What you can count on', 'Ce sur quoi vous pouvez compter'],
  features: [
    [
      'heart',
      ['Done with care', 'Fait avec soin'],
      [
        'Few things, done well, by people who like doing them.',
        'Peu de choses, bien faites, par des gens qui aiment ça.',
      ],
    ],
    [
      'message-circle',
      ['Easy to talk to', 'Facile à joindre'],
      ['Ask anything. You get an answer within a day.', 'Posez vos questions. Réponse sous un jour.'],
    ],
    [
      'wallet',
      ['Clear prices', 'Des prix clairs'],
      ['You know beforehand what you will pay.', 'Vous savez à l’avance ce que vous paierez.'],
    ],
    [
      'shield-check',
      ['No risk', 'Sans risque'],
      ['Not happy? We make it right.', 'Pas satisfait ? Nous arrangeons cela.'],
    ],
  ],
  steps: [
    [
      ['Write to us', 'Écrivez-nous'],
      ['A few lines about what you need.', 'Quelques lignes sur votre besoin.'],
    ],
    [
      ['Get an answer', 'Recevez une réponse'],
      ['A proposal with a price, within a day.', 'Une proposition avec un prix, sous un jour.'],
    ],
    [
      ['Sit back', 'Laissez-nous faire'],
      ['We keep you posted until it is done.', 'Nous vous tenons au courant jusqu’au bout.'],
    ],
  ],
  offersTitle: ['What it costs', 'Nos formules'],
  offersAs: 'plans',
  offers: [
    [
      ['Starter', 'Découverte'],
      ['The essentials; no commitment; ready quickly', 'L’essentiel ; sans engagement ; vite prêt'],
      0,
    ],
    [
      ['Standard', 'Standard'],
      [
        'Everything most people need; a contact of your own; changes included',
        'Tout ce qu’il faut en général ; un contact attitré ; modifications comprises',
      ],
      49,
    ],
    [
      ['Complete', 'Complète'],
      [
        'Whatever you need; first in line; help at any hour',
        'Selon vos besoins ; priorité ; aide à toute heure',
      ],
      149,
    ],
  ],
  voices: [
    [
      ['Exactly what was promised, a day early.', 'Exactement ce qui était promis, un jour plus tôt.'],
      ['Mara, customer', 'Marie, cliente'],
    ],
    [
      ['Friendly, quick, and no small print.', 'Aimable, rapide, et rien d’écrit en petit.'],
      ['Ben, customer', 'Benoît, client'],
    ],
    [
      ['I have recommended them three times already.', 'Je les ai déjà recommandés trois fois.'],
      ['Fatou, customer', 'Fatou, cliente'],
    ],
  ],
  numbers: [
    ['8', ['years of experience', 'ans d’expérience']],
    ['350+', ['happy people', 'personnes satisfaites']],
    [
      ['1 day', '1 jour'],
      ['until you hear from us', 'pour vous répondre'],
    ],
  ],
  faq: [
    [
      ['How do I start?', 'Comment commencer ?'],
      ['Send us the form below. That is all.', 'Envoyez-nous le formulaire ci-dessous. C’est tout.'],
    ],
    [
      ['How long does it take?', 'Combien de temps faut-il ?'],
      ['You get a date with our first answer.', 'Nous vous donnons une date dès la première réponse.'],
    ],
    [
      ['Can I change my mind?', 'Puis-je changer d’avis ?'],
      ['Yes, until we start it costs nothing.', 'Oui, sans frais tant que nous n’avons pas commencé.'],
    ],
    [
      ['Who will I talk to?', 'À qui vais-je parler ?'],
      ['Always to the same person.', 'Toujours à la même personne.'],
    ],
  ],
};
