import type { SampleRow } from './rows.ts';

/** Tasks, shopping, habits, meals: what people keep for themselves. By key of the thing. */
export const HOME_SAMPLES: Readonly<Record<string, readonly SampleRow[]>> = {
  task: [
    {
      name: ['Renew the parking permit', 'Renouveler la carte de stationnement'],
      values: { dueDate: -2, priority: 0 },
    },
    {
      name: ['Book the train tickets', 'Réserver les billets de train'],
      values: {
        dueDate: 0,
        priority: 0,
        notes: ['Window seats, if there are any.', 'Côté fenêtre, si possible.'],
      },
    },
    {
      name: ['Reply to Mei about Saturday', 'Répondre à Mei pour samedi'],
      values: { dueDate: 0, priority: 1 },
    },
    { name: ['Call the dentist', 'Appeler le dentiste'], values: { dueDate: 1, priority: 1 } },
    {
      name: ['Fix the kitchen tap', 'Réparer le robinet de la cuisine'],
      values: { dueDate: 4, priority: 2 },
    },
    { name: ['Plan the summer trip', 'Préparer le voyage d’été'], values: { dueDate: 16, priority: 2 } },
    { name: ['Sort the photos from June', 'Trier les photos de juin'], values: { priority: 2 } },
    {
      name: ['Send the birthday card', 'Envoyer la carte d’anniversaire'],
      done: true,
      values: { dueDate: -1, priority: 1 },
    },
  ],
  chore: [
    {
      name: ['Take out the recycling', 'Sortir le tri'],
      values: { assignee: 'Leo', dueDate: 0, frequency: 1 },
    },
    {
      name: ['Water the plants', 'Arroser les plantes'],
      values: { assignee: 'Mia', dueDate: 0, frequency: 1 },
    },
    {
      name: ['Empty the dishwasher', 'Vider le lave-vaisselle'],
      values: { assignee: 'Sam', dueDate: 1, frequency: 0 },
    },
    {
      name: ['Clean the bathroom', 'Nettoyer la salle de bains'],
      values: { assignee: 'Ana', dueDate: -1, frequency: 1 },
    },
    {
      name: ['Change the sheets', 'Changer les draps'],
      values: { assignee: 'Sam', dueDate: 5, frequency: 1 },
    },
    {
      name: ['Feed the cat', 'Nourrir le chat'],
      done: true,
      values: { assignee: 'Mia', dueDate: 0, frequency: 0 },
    },
  ],
  grocery: [
    { name: ['Tomatoes', 'Tomates'], values: { quantity: 6, category: 0 } },
    { name: ['Lemons', 'Citrons'], values: { quantity: 3, category: 0 } },
    { name: ['Sourdough bread', 'Pain de campagne'], values: { quantity: 1, category: 1 } },
    { name: ['Oat milk', 'Lait d’avoine'], values: { quantity: 2, category: 2 } },
    { name: ['Feta', 'Feta'], values: { quantity: 1, category: 2 } },
    { name: ['Olive oil', 'Huile d’olive'], values: { quantity: 1, category: 3 } },
    { name: ['Red lentils', 'Lentilles corail'], done: true, values: { quantity: 1, category: 3 } },
    { name: ['Washing-up liquid', 'Liquide vaisselle'], done: true, values: { quantity: 1, category: 4 } },
  ],
  habit: [
    {
      name: ['Walk for 20 minutes', 'Marcher 20 minutes'],
      keptDaysAgo: [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11],
      values: { frequency: 0 },
    },
    { name: ['Read ten pages', 'Lire dix pages'], keptDaysAgo: [1, 2, 3, 5, 6], values: { frequency: 0 } },
    {
      name: ['Phone off at ten', 'Éteindre le téléphone à 22 h'],
      keptDaysAgo: [2, 4, 5],
      values: { frequency: 0, notes: ['It charges in the hallway.', 'Il se recharge dans l’entrée.'] },
    },
    {
      name: ['Practise the guitar', 'Jouer de la guitare'],
      keptDaysAgo: [0, 1, 4],
      values: { frequency: 1 },
    },
  ],
  meal: [
    { name: ['Lentil soup', 'Soupe de lentilles'], values: { date: 0, category: 2 } },
    { name: ['Omelette and salad', 'Omelette et salade'], values: { date: 1, category: 1 } },
    {
      name: ['Pasta with pesto', 'Pâtes au pesto'],
      values: { date: 1, category: 2, notes: ['Basil from the balcony.', 'Avec le basilic du balcon.'] },
    },
    { name: ['Pancakes', 'Crêpes'], values: { date: 3, category: 0 } },
    { name: ['Roast vegetables', 'Légumes rôtis'], values: { date: 3, category: 2 } },
  ],
  plant: [
    {
      name: ['Monstera by the window', 'Monstera de la fenêtre'],
      values: {
        place: ['Living room', 'Salon'],
        frequency: 1,
        date: -2,
        notes: ['Likes to dry out a little first.', 'Laisser sécher un peu avant d’arroser.'],
      },
    },
    { name: ['Basil', 'Basilic'], values: { place: ['Kitchen', 'Cuisine'], frequency: 0, date: 0 } },
    {
      name: ['Snake plant', 'Sansevieria'],
      values: { place: ['Bedroom', 'Chambre'], frequency: 2, date: -9 },
    },
    { name: ['Lemon tree', 'Citronnier'], values: { place: ['Balcony', 'Balcon'], frequency: 1, date: -1 } },
    {
      name: ['Boston fern', 'Fougère de Boston'],
      values: { place: ['Bathroom', 'Salle de bains'], frequency: 1, date: -3 },
    },
  ],
  note: [
    {
      name: ['Questions for the landlord', 'Questions au propriétaire'],
      values: {
        tags: ['home', 'maison'],
        notes: [
          'Who mends the roof window?\nMay we paint the hall?',
          'Qui répare le velux ?\nPeut-on repeindre l’entrée ?',
        ],
      },
    },
    {
      name: ['Words I like', 'Mots que j’aime'],
      values: {
        tags: ['language', 'langue'],
        notes: ['Dusk, lantern, meander, apricity.', 'Crépuscule, lanterne, flâner, farfelu.'],
      },
    },
    {
      name: ['Paint colours', 'Couleurs de peinture'],
      values: {
        tags: ['home', 'maison'],
        notes: ['Kitchen: pale sage.\nDoor: dark ink blue.', 'Cuisine : sauge pâle.\nPorte : bleu encre.'],
      },
    },
    {
      name: ['Wi-Fi at the cabin', 'Wi-Fi du chalet'],
      values: {
        tags: ['travel', 'voyage'],
        notes: [
          'The router is behind the bookshelf; turn it off when leaving.',
          'La box est derrière la bibliothèque ; l’éteindre en partant.',
        ],
      },
    },
  ],
  idea: [
    {
      name: ['A tiny library at the bus stop', 'Une boîte à livres à l’arrêt de bus'],
      values: {
        tags: ['street', 'quartier'],
        notes: [
          'A weatherproof box, ten books, a note: take one, leave one.',
          'Une boîte étanche, dix livres, un mot : prenez-en un, laissez-en un.',
        ],
      },
    },
    {
      name: ['Dinner without recipes', 'Un dîner sans recette'],
      values: {
        tags: ['friends', 'amis'],
        notes: [
          'Everybody brings one ingredient and nobody says which.',
          'Chacun apporte un ingrédient sans dire lequel.',
        ],
      },
    },
    {
      name: ['A map of quiet places', 'Une carte des lieux calmes'],
      values: {
        tags: ['city', 'ville'],
        notes: [
          'Benches, courtyards and reading rooms, with the best hour of each.',
          'Bancs, cours et salles de lecture, avec leur meilleure heure.',
        ],
      },
    },
    {
      name: ['Paint the stairs', 'Peindre l’escalier'],
      values: {
        tags: ['home', 'maison'],
        notes: ['Every step a shade darker.', 'Chaque marche un ton plus foncé.'],
      },
    },
  ],
  workout: [
    {
      name: ['Easy run by the river', 'Footing au bord de l’eau'],
      values: { date: 0, duration: 42, category: 1, distance: 7.2 },
    },
    {
      name: ['Upper body', 'Haut du corps'],
      values: {
        date: -1,
        duration: 50,
        category: 0,
        notes: ['Five sets, last one hard.', 'Cinq séries, la dernière dure.'],
      },
    },
    { name: ['Intervals', 'Fractionné'], values: { date: -3, duration: 35, category: 1, distance: 6 } },
    {
      name: ['Long ride to the lake', 'Sortie vélo jusqu’au lac'],
      values: { date: -5, duration: 125, category: 2, distance: 48 },
    },
    { name: ['Yoga at home', 'Yoga à la maison'], values: { date: -6, duration: 30, category: 4 } },
    {
      name: ['Forty lengths', 'Quarante longueurs'],
      values: { date: -8, duration: 45, category: 3, distance: 1 },
    },
  ],
};
