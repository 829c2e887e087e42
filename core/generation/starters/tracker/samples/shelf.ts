import type { SampleRow } from './rows.ts';

/** Recipes, books, films: collections. By key of the thing. */
export const SHELF_SAMPLES: Readonly<Record<string, readonly SampleRow[]>> = {
  recipe: [
    {
      name: ['Lemon tart', 'Tarte au citron'],
      values: {
        ingredients: [
          '4 lemons\n5 eggs\n150 g sugar\n100 g butter\n1 sheet of shortcrust',
          '4 citrons\n5 œufs\n150 g de sucre\n100 g de beurre\n1 pâte sablée',
        ],
        steps: [
          'Bake the crust blind.\nWhisk juice, eggs and sugar over low heat, add the butter.\nFill, chill for two hours.',
          'Cuire la pâte à blanc.\nFouetter jus, œufs et sucre à feu doux, ajouter le beurre.\nGarnir, laisser deux heures au frais.',
        ],
        duration: 55,
        servings: 8,
        category: 2,
        difficulty: 1,
        rating: 4,
      },
    },
    {
      name: ['Roast carrots with cumin', 'Carottes rôties au cumin'],
      values: {
        ingredients: [
          '800 g carrots\n2 tbsp olive oil\n2 tsp cumin\n1 handful of parsley',
          '800 g de carottes\n2 c. à s. d’huile d’olive\n2 c. à c. de cumin\n1 poignée de persil',
        ],
        steps: [
          'Oil, cumin, salt, then 35 minutes at 200 °C.',
          'Huile, cumin, sel, puis 35 minutes à 200 °C.',
        ],
        duration: 45,
        servings: 4,
        category: 0,
        difficulty: 0,
        rating: 3,
      },
    },
    {
      name: ['Mushroom risotto', 'Risotto aux champignons'],
      values: {
        ingredients: [
          '300 g rice\n400 g mushrooms\n1 l stock\n1 onion\n60 g parmesan',
          '300 g de riz\n400 g de champignons\n1 l de bouillon\n1 oignon\n60 g de parmesan',
        ],
        steps: [
          'Soften the onion, toast the rice.\nStock by the ladle, stirring, for 18 minutes.\nMushrooms and cheese last.',
          'Faire fondre l’oignon, nacrer le riz.\nBouillon louche par louche, 18 minutes.\nChampignons et parmesan à la fin.',
        ],
        duration: 40,
        servings: 4,
        category: 1,
        difficulty: 1,
        rating: 4,
      },
    },
    {
      name: ['Chickpea curry', 'Curry de pois chiches'],
      values: {
        ingredients: [
          '2 tins of chickpeas\n1 tin of coconut milk\n1 onion\n1 thumb of ginger\n2 tsp curry',
          '2 boîtes de pois chiches\n1 boîte de lait de coco\n1 oignon\n1 morceau de gingembre\n2 c. à c. de curry',
        ],
        steps: [
          'Onion, ginger and curry in oil.\nThe rest, 20 minutes.',
          'Oignon, gingembre et curry dans l’huile.\nLe reste, 20 minutes.',
        ],
        duration: 30,
        servings: 4,
        category: 1,
        difficulty: 0,
        rating: 4,
      },
    },
    {
      name: ['Ginger lemonade', 'Citronnade au gingembre'],
      values: {
        ingredients: [
          '3 lemons\n40 g ginger\n60 g honey\n1 l water',
          '3 citrons\n40 g de gingembre\n60 g de miel\n1 l d’eau',
        ],
        steps: [
          'Simmer ginger and honey, cool, add the juice.',
          'Frémir gingembre et miel, refroidir, ajouter le jus.',
        ],
        duration: 15,
        servings: 4,
        category: 3,
        difficulty: 0,
        rating: 2,
      },
    },
  ],
  book: [
    {
      name: ['Middlemarch', 'Les Misérables'],
      done: true,
      values: {
        author: ['George Eliot', 'Victor Hugo'],
        year: ['1871', '1862'],
        genre: ['Classic', 'Classique'],
        rating: 4,
        pages: 880,
      },
    },
    {
      name: ['The Left Hand of Darkness', 'La Main gauche de la nuit'],
      values: {
        author: 'Ursula K. Le Guin',
        year: 1969,
        genre: ['Science fiction', 'Science-fiction'],
        rating: 4,
        pages: 304,
      },
    },
    {
      name: ['Invisible Cities', 'Les Villes invisibles'],
      done: true,
      values: { author: 'Italo Calvino', year: 1972, genre: ['Fiction', 'Roman'], rating: 3, pages: 165 },
    },
    {
      name: ['Beloved', 'Beloved'],
      values: { author: 'Toni Morrison', year: 1987, genre: ['Fiction', 'Roman'], pages: 324 },
    },
    {
      name: ['The Summer Book', 'Le Livre d’un été'],
      values: { author: 'Tove Jansson', year: 1972, genre: ['Fiction', 'Roman'], rating: 4, pages: 160 },
    },
    {
      name: ['Silent Spring', 'Printemps silencieux'],
      values: { author: 'Rachel Carson', year: 1962, genre: ['Nature', 'Nature'], pages: 368 },
    },
  ],
  movie: [
    {
      name: 'Playtime',
      done: true,
      values: { genre: ['Comedy', 'Comédie'], year: 1967, rating: 3, director: 'Jacques Tati' },
    },
    {
      name: 'In the Mood for Love',
      done: true,
      values: { genre: ['Drama', 'Drame'], year: 2000, rating: 4, director: 'Wong Kar-wai' },
    },
    {
      name: ['My Neighbour Totoro', 'Mon voisin Totoro'],
      values: { genre: ['Animation', 'Animation'], year: 1988, director: 'Hayao Miyazaki' },
    },
    {
      name: ['Some Like It Hot', 'Certains l’aiment chaud'],
      values: { genre: ['Comedy', 'Comédie'], year: 1959, director: 'Billy Wilder' },
    },
    {
      name: ['The Gleaners and I', 'Les Glaneurs et la Glaneuse'],
      values: { genre: ['Documentary', 'Documentaire'], year: 2000, director: 'Agnès Varda' },
    },
  ],
  trip: [
    {
      name: ['Lisbon in spring', 'Lisbonne au printemps'],
      values: { place: ['Portugal', 'Portugal'], startDate: 40, endDate: 47, budget: 900 },
    },
    {
      name: ['A week in the Lakes', 'Une semaine en Bretagne'],
      values: { place: ['Lake District', 'Finistère'], startDate: 95, endDate: 102, budget: 650 },
    },
    {
      name: ['Night train to Vienna', 'Train de nuit pour Vienne'],
      values: { place: ['Austria', 'Autriche'], startDate: 160, endDate: 166, budget: 1100 },
    },
  ],
  wine: [
    {
      name: 'Chinon, Les Terrasses',
      values: { year: 2021, quantity: 6, rating: 3, notes: ['With roast chicken.', 'Avec un poulet rôti.'] },
    },
    { name: 'Riesling Kabinett', values: { year: 2022, quantity: 3, rating: 4 } },
    { name: 'Barbera d’Asti', values: { year: 2020, quantity: 4, rating: 3 } },
    {
      name: 'Saint-Joseph',
      values: {
        year: 2019,
        quantity: 2,
        rating: 4,
        notes: ['Open an hour before.', 'Ouvrir une heure avant.'],
      },
    },
  ],
};
