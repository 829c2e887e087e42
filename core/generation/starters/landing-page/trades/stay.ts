import type { Trade } from './types.ts';

export const stay: Trade = {
  id: 'stay',
  match:
    /\b(hotels?|guest ?houses?|bed and breakfasts?|b&b|hostels?|campsites?|camping|holiday (homes?|rentals?)|vacation rentals?|cabins?|airbnb|travel agency|tours?|gites?|chambres? d'hotes?|locations? de vacances|auberges?|maisons? d'hotes|voyages?|travel|trips?)\b/u,
  icon: 'bed',
  art: ['hills', 'waves', 'leaves'],
  purpose: 'stay',
  headlines: [
    ['Far enough to forget, near enough to come often.', 'Assez loin pour oublier, assez près pour revenir.'],
    ['Sleep with the window open.', 'Dormir la fenêtre ouverte.'],
  ],
  intro: [
    'Quiet rooms, a breakfast that lasts until eleven and a view that does the rest. Ask us for your dates.',
    'Des chambres calmes, un petit-déjeuner jusqu’à onze heures et une vue qui fait le reste. Demandez vos dates.',
  ],
  featuresTitle: ['While you are here', 'Pendant votre séjour'],
  features: [
    [
      'bed',
      ['Good beds', 'De bons lits'],
      ['Linen, firm or soft, and real darkness.', 'Du lin, ferme ou moelleux, et une vraie obscurité.'],
    ],
    [
      'coffee',
      ['A slow breakfast', 'Un petit-déjeuner sans hâte'],
      ['Eggs from next door, bread from this morning.', 'Des œufs d’à côté, le pain du matin.'],
    ],
    [
      'leaf',
      ['Outside at once', 'Dehors tout de suite'],
      ['Paths start at the garden gate.', 'Les sentiers partent du portail.'],
    ],
    [
      'map-pin',
      ['Tips from here', 'Nos bonnes adresses'],
      ['We draw them on a map for you.', 'On vous les dessine sur une carte.'],
    ],
  ],
  steps: [
    [
      ['Ask', 'Demandez'],
      ['Your dates, and how many you are.', 'Vos dates, et combien vous êtes.'],
    ],
    [
      ['Hear from us', 'Notre réponse'],
      ['By the same evening, with a price.', 'Le soir même, avec un prix.'],
    ],
    [
      ['Arrive', 'Arrivez'],
      ['From three o’clock on. We are there.', 'Dès quinze heures. Nous sommes là.'],
    ],
  ],
  offersTitle: ['Rooms', 'Chambres'],
  offersAs: 'prices',
  offers: [
    [
      ['Small room', 'Petite chambre'],
      ['For one, view of the courtyard, per night', 'Pour une personne, sur cour, par nuit'],
      72,
    ],
    [
      ['Double room', 'Chambre double'],
      ['For two, view of the garden, per night', 'Pour deux, côté jardin, par nuit'],
      98,
    ],
    [
      ['Under the roof', 'Sous les toits'],
      ['For two, with a balcony, per night', 'Pour deux, avec balcon, par nuit'],
      124,
    ],
    [['Family', 'Familiale'], ['For four, two rooms, per night', 'Pour quatre, deux pièces, par nuit'], 158],
    [['Dinner', 'Dîner'], ['Three courses, at one long table', 'Trois plats, à la grande table'], 32],
  ],
  voices: [
    [
      ['We came for two nights and stayed five.', 'Venus pour deux nuits, restés cinq.'],
      ['Johan and Mieke', 'Johan et Mieke'],
    ],
    [
      ['The quietest room I ever slept in.', 'La chambre la plus calme de ma vie.'],
      ['Clara, travelling alone', 'Clara, en solo'],
    ],
    [
      ['The children still talk about breakfast.', 'Les enfants parlent encore du petit-déjeuner.'],
      ['Family of five', 'Une famille de cinq'],
    ],
  ],
  numbers: [
    ['7', ['rooms', 'chambres']],
    [
      ['11 am', '11 h'],
      ['end of breakfast', 'fin du petit-déjeuner'],
    ],
    [
      ['4.9', '4,9'],
      ['out of 5 from 180 guests', 'sur 5 pour 180 hôtes'],
    ],
  ],
  faq: [
    [
      ['When can we arrive and leave?', 'Quand arriver et repartir ?'],
      [
        'From three in the afternoon, until eleven in the morning.',
        'Dès quinze heures, jusqu’à onze heures.',
      ],
    ],
    [
      ['May our dog come?', 'Notre chien est-il accepté ?'],
      ['Yes, in two of the rooms.', 'Oui, dans deux des chambres.'],
    ],
    [
      ['Is there parking?', 'Y a-t-il un parking ?'],
      ['Yes, free, and a shed for bicycles.', 'Oui, gratuit, et un abri pour les vélos.'],
    ],
    [
      ['What if our plans change?', 'Et si nos plans changent ?'],
      ['Free of charge until five days before.', 'Sans frais jusqu’à cinq jours avant.'],
    ],
  ],
};
