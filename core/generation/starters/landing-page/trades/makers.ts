import type { Trade } from './types.ts';

export const makers: Trade = {
  id: 'makers',
  match:
    /\b(florists?|flowers?|ceramic\w*|potter(y|s|ies)|candles?|jewel\w*|crafts?|handmade|woodwork\w*|leather|soaps?|brewer(y|ies|s)|wines?|winer(y|ies)|farms?|honey|boutiques?|bookshops?|vintage|furniture|fleuristes?|fleurs?|ceramiques?|poter\w*|bougies?|bijou\w*|artisanal\w*|ebenist\w*|cuir|savons?|brasseurs?|vins?|vignobles?|vigneron\w*|domaine viticole|fermes?|miel|librairies?|meubles?|tapissi\w*|couturi\w*)\b/u,
  icon: 'leaf',
  art: ['leaves', 'arches', 'mosaic'],
  purpose: 'contact',
  headlines: [
    ['Made by hand, a few at a time.', 'Fait main, en petites séries.'],
    ['Things that get better with you.', 'Des choses qui vieillissent bien avec vous.'],
  ],
  intro: [
    'Everything here begins on one table and passes through two hands. Come by, or tell us what you are looking for.',
    'Ici, tout commence sur une table et passe entre deux mains. Venez nous voir, ou dites-nous ce que vous cherchez.',
  ],
  featuresTitle: ['From our workshop', 'De notre atelier'],
  features: [
    [
      'leaf',
      ['Good materials', 'De bonnes matières'],
      [
        'From near here wherever possible, and always named.',
        'D’ici autant que possible, et toujours nommées.',
      ],
    ],
    [
      'heart',
      ['Small series', 'Petites séries'],
      [
        'When it is gone, it is gone. The next one will be a little different.',
        'Quand il n’y en a plus, il n’y en a plus. La suivante sera un peu différente.',
      ],
    ],
    [
      'pencil',
      ['Made for you', 'Sur mesure'],
      [
        'A colour, a name, a size: ask, most things are possible.',
        'Une couleur, un nom, une taille : demandez, presque tout est possible.',
      ],
    ],
    [
      'gift',
      ['Wrapped with care', 'Emballé avec soin'],
      ['In paper, with string and a line by hand.', 'Du papier, de la ficelle et un mot à la main.'],
    ],
  ],
  stepsTitle: ['How to get yours', 'Comment commander'],
  steps: [
    [
      ['Tell us', 'Dites-nous'],
      ['What for, by when, roughly how much.', 'Pour quoi, pour quand, à peu près combien.'],
    ],
    [
      ['We make it', 'Nous le faisons'],
      ['You get a picture on the way.', 'Vous recevez une photo en cours de route.'],
    ],
    [
      ['It is yours', 'C’est à vous'],
      ['Collect it, or let us send it.', 'Venez le chercher, ou nous l’envoyons.'],
    ],
  ],
  offersTitle: ['What it costs', 'Nos tarifs'],
  offersAs: 'prices',
  offers: [
    [
      ['Something small', 'Une petite attention'],
      ['A present without an occasion', 'Un cadeau sans occasion'],
      14,
    ],
    [
      ['The classic', 'Le classique'],
      ['What most people come for', 'Ce que l’on vient surtout chercher'],
      32,
    ],
    [['The large one', 'Le grand modèle'], ['For a special place', 'Pour une place à part'], 68],
    [
      ['Gift set', 'Coffret cadeau'],
      ['Three that go together, wrapped', 'Trois pièces assorties, emballées'],
      54,
    ],
    [
      ['Made to measure', 'Sur mesure'],
      ['From here on, after a talk', 'À partir de, après en avoir parlé'],
      90,
    ],
    [
      ['Workshop', 'Atelier découverte'],
      ['Two hours, you take home what you make', 'Deux heures, et vous repartez avec votre création'],
      45,
    ],
  ],
  hours: ['', '10:00-18:00', '10:00-18:00', '10:00-18:00', '10:00-19:00', '10:00-17:00', ''],
  voices: [
    [
      ['You can tell that somebody took their time.', 'On sent que quelqu’un a pris son temps.'],
      ['Hanna, regular', 'Anna, fidèle cliente'],
    ],
    [
      [
        'I bought one as a present and came back for myself.',
        'J’en ai offert un, et je suis revenu pour moi.',
      ],
      ['Oliver, neighbour', 'Olivier, voisin'],
    ],
    [
      ['The colour we dreamed of, exactly.', 'Exactement la couleur dont nous rêvions.'],
      ['Leyla, made to measure', 'Leïla, commande sur mesure'],
    ],
  ],
  numbers: [
    ['2', ['pairs of hands', 'paires de mains']],
    ['40', ['pieces in a series, at most', 'pièces par série, au plus']],
    [
      ['7 days', '7 jours'],
      ['from order to parcel', 'de la commande au colis'],
    ],
  ],
  faq: [
    [
      ['Can I watch you work?', 'Peut-on vous voir travailler ?'],
      ['Yes, the door is open during opening hours.', 'Oui, la porte est ouverte aux heures d’ouverture.'],
    ],
    [
      ['How long does a piece on order take?', 'Quel délai pour une commande ?'],
      ['Usually two weeks. We tell you when it is ready.', 'En général deux semaines. Nous vous prévenons.'],
    ],
    [
      ['Do you send parcels?', 'Envoyez-vous des colis ?'],
      ['Yes, well padded, within two days.', 'Oui, bien protégés, sous deux jours.'],
    ],
    [
      ['Can I return something?', 'Puis-je rendre un article ?'],
      [
        'Within thirty days, unless it was made to your wish.',
        'Sous trente jours, sauf pièce faite à votre demande.',
      ],
    ],
  ],
};
