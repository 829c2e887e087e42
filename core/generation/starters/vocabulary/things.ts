import type { IconName } from '../kit/icons.ts';

/** A kind of thing that people keep lists of, and what a good list of it has. */
export interface Thing {
  key: string;
  en: { one: string; many: string };
  fr: { one: string; many: string; gender: 'f' | 'm' };
  /** Finds it in a folded request (lower case, no accents), English or French. */
  pattern: RegExp;
  /** Fields that it has where the request names none; keys of the field vocabulary. */
  fields: readonly string[];
  /** Choices of its category, where the general ones do not fit. */
  categories?: { en: readonly string[]; fr: readonly string[] };
  /** Whether one is ticked off: tasks and errands are, recipes and contacts are not. */
  done?: { en: string; fr: string };
  /** Examples that are there when the app is first opened. */
  samples: { en: readonly string[]; fr: readonly string[] };
  icon: IconName;
  /** A fitting colour, for requests that name none. */
  accent?: string;
}

const DONE = { en: 'Done', fr: 'Fait' };

/** In the order in which they are looked for: the particular before the general. */
export const THINGS: readonly Thing[] = [
  {
    key: 'grocery',
    en: { one: 'item', many: 'groceries' },
    fr: { one: 'article', many: 'courses', gender: 'm' },
    pattern:
      /\b(?:grocer(?:y|ies)|shopping list|liste de courses|mes courses|nos courses|les courses|faire les courses|supermarket|supermarche)\b/,
    fields: ['quantity', 'category'],
    categories: {
      en: ['Fruit & vegetables', 'Bakery', 'Dairy', 'Pantry', 'Household'],
      fr: ['Fruits et légumes', 'Boulangerie', 'Crèmerie', 'Épicerie', 'Maison'],
    },
    done: { en: 'In the basket', fr: 'Dans le panier' },
    samples: {
      en: ['Tomatoes', 'Sourdough bread', 'Oat milk', 'Olive oil', 'Washing-up liquid'],
      fr: ['Tomates', 'Pain de campagne', 'Lait d’avoine', 'Huile d’olive', 'Liquide vaisselle'],
    },
    icon: 'shopping-cart',
    accent: '#2f855a',
  },
  {
    key: 'chore',
    en: { one: 'chore', many: 'chores' },
    fr: { one: 'corvée', many: 'corvées', gender: 'f' },
    pattern:
      /\b(?:chores?|housework|cleaning (?:list|rota|plan)|corvees?|menage|taches menageres|tache menagere)\b/,
    fields: ['assignee', 'dueDate', 'frequency'],
    done: DONE,
    samples: {
      en: ['Take out the recycling', 'Water the plants', 'Clean the bathroom', 'Change the sheets'],
      fr: ['Sortir le tri', 'Arroser les plantes', 'Nettoyer la salle de bains', 'Changer les draps'],
    },
    icon: 'house',
    accent: '#c2563a',
  },
  {
    key: 'habit',
    en: { one: 'habit', many: 'habits' },
    fr: { one: 'habitude', many: 'habitudes', gender: 'f' },
    pattern: /\b(?:habits?|routines?|habitudes?)\b/,
    fields: ['frequency', 'notes'],
    done: { en: 'Kept today', fr: 'Tenue aujourd’hui' },
    samples: {
      en: ['Walk for 20 minutes', 'Read ten pages', 'Phone off at ten', 'Drink more water'],
      fr: ['Marcher 20 minutes', 'Lire dix pages', 'Éteindre le téléphone à 22 h', 'Boire plus d’eau'],
    },
    icon: 'target',
    accent: '#7048b8',
  },
  {
    key: 'expense',
    en: { one: 'expense', many: 'expenses' },
    fr: { one: 'dépense', many: 'dépenses', gender: 'f' },
    pattern:
      /\b(?:expenses?|spendings?|budgets?|bills?|costs|depenses?|comptes|frais|factures a payer|outlays?)\b/,
    fields: ['amount', 'category', 'date'],
    categories: {
      en: ['Food', 'Home', 'Transport', 'Leisure', 'Health'],
      fr: ['Alimentation', 'Logement', 'Transport', 'Loisirs', 'Santé'],
    },
    samples: {
      en: ['Weekly market', 'Electricity bill', 'Train to the coast', 'Cinema for two'],
      fr: ['Marché de la semaine', 'Facture d’électricité', 'Train pour la mer', 'Cinéma à deux'],
    },
    icon: 'wallet',
    accent: '#13795b',
  },
  {
    key: 'recipe',
    en: { one: 'recipe', many: 'recipes' },
    fr: { one: 'recette', many: 'recettes', gender: 'f' },
    pattern: /\b(?:recipes?|cookbook|recettes?|livre de cuisine)\b/,
    fields: ['ingredients', 'duration', 'servings', 'category'],
    categories: { en: ['Starter', 'Main', 'Dessert', 'Drink'], fr: ['Entrée', 'Plat', 'Dessert', 'Boisson'] },
    samples: {
      en: ['Lemon tart', 'Roast carrots with cumin', 'Mushroom risotto', 'Ginger lemonade'],
      fr: [
        'Tarte au citron',
        'Carottes rôties au cumin',
        'Risotto aux champignons',
        'Citronnade au gingembre',
      ],
    },
    icon: 'utensils',
    accent: '#d9622b',
  },
  {
    key: 'meal',
    en: { one: 'meal', many: 'meals' },
    fr: { one: 'repas', many: 'repas', gender: 'm' },
    pattern: /\b(?:meals?|menus? de la semaine|dinners?|lunches|repas|diners?|dejeuners?)\b/,
    fields: ['date', 'category', 'notes'],
    categories: { en: ['Breakfast', 'Lunch', 'Dinner'], fr: ['Petit-déjeuner', 'Déjeuner', 'Dîner'] },
    samples: {
      en: ['Lentil soup', 'Pasta with pesto', 'Omelette and salad'],
      fr: ['Soupe de lentilles', 'Pâtes au pesto', 'Omelette et salade'],
    },
    icon: 'utensils',
    accent: '#b7791f',
  },
  {
    key: 'booking',
    en: { one: 'booking', many: 'bookings' },
    fr: { one: 'réservation', many: 'réservations', gender: 'f' },
    pattern: /\b(?:bookings?|reservations?|guest ?house|table bookings?)\b/,
    fields: ['date', 'time', 'guests', 'phone', 'notes'],
    samples: {
      en: ['Anna Martin', 'The Okafor family', 'Lucas Silva'],
      fr: ['Anna Martin', 'Famille Okafor', 'Lucas Silva'],
    },
    icon: 'calendar',
    accent: '#2b6cb0',
  },
  {
    key: 'appointment',
    en: { one: 'appointment', many: 'appointments' },
    fr: { one: 'rendez-vous', many: 'rendez-vous', gender: 'm' },
    pattern: /\b(?:appointments?|rendez-vous|rdv|schedule of clients)\b/,
    fields: ['date', 'time', 'phone', 'notes'],
    samples: {
      en: ['Dentist', 'Parents’ evening', 'Car inspection'],
      fr: ['Dentiste', 'Réunion parents-professeurs', 'Contrôle technique'],
    },
    icon: 'calendar',
    accent: '#3b6fb6',
  },
  {
    key: 'contact',
    en: { one: 'contact', many: 'contacts' },
    fr: { one: 'contact', many: 'contacts', gender: 'm' },
    pattern: /\b(?:contacts?|address book|phone ?book|carnet d'adresses|repertoire|annuaire)\b/,
    fields: ['phone', 'email', 'company', 'notes'],
    samples: {
      en: ['Anna Martin', 'David Okafor', 'Mei Tanaka', 'Lucas Silva'],
      fr: ['Anna Martin', 'David Okafor', 'Mei Tanaka', 'Lucas Silva'],
    },
    icon: 'users',
    accent: '#2563a8',
  },
  {
    key: 'customer',
    en: { one: 'customer', many: 'customers' },
    fr: { one: 'client', many: 'clients', gender: 'm' },
    pattern: /\b(?:customers?|clients?|crm|leads?|prospects?)\b/,
    fields: ['company', 'email', 'phone', 'status'],
    samples: {
      en: ['Northwind Bakery', 'Studio Lumen', 'Harbour Bikes'],
      fr: ['Boulangerie du Nord', 'Studio Lumen', 'Vélos du Port'],
    },
    icon: 'briefcase',
    accent: '#4353b8',
  },
  {
    key: 'invoice',
    en: { one: 'invoice', many: 'invoices' },
    fr: { one: 'facture', many: 'factures', gender: 'f' },
    pattern: /\b(?:invoices?|invoicing|factures?|devis|quotes for)\b/,
    fields: ['customer', 'amount', 'dueDate', 'paid'],
    samples: {
      en: ['Logo design', 'Website upkeep, May', 'Photo session'],
      fr: ['Création de logo', 'Entretien du site, mai', 'Séance photo'],
    },
    icon: 'file-text',
    accent: '#0f766e',
  },
  {
    key: 'subscription',
    en: { one: 'subscription', many: 'subscriptions' },
    fr: { one: 'abonnement', many: 'abonnements', gender: 'm' },
    pattern: /\b(?:subscriptions?|abonnements?)\b/,
    fields: ['cost', 'frequency', 'dueDate'],
    samples: {
      en: ['Music streaming', 'Gym', 'Newspaper'],
      fr: ['Musique en ligne', 'Salle de sport', 'Journal'],
    },
    icon: 'credit-card',
    accent: '#8b3fa8',
  },
  {
    key: 'movie',
    en: { one: 'film', many: 'films' },
    fr: { one: 'film', many: 'films', gender: 'm' },
    pattern: /\b(?:movies?|films?|watch ?list|cinema|tv shows?|series? to watch)\b/,
    fields: ['genre', 'year', 'rating'],
    done: { en: 'Watched', fr: 'Vu' },
    samples: {
      en: ['Playtime', 'In the Mood for Love', 'My Neighbour Totoro', 'Some Like It Hot'],
      fr: ['Playtime', 'In the Mood for Love', 'Mon voisin Totoro', 'Certains l’aiment chaud'],
    },
    icon: 'play',
    accent: '#b4233c',
  },
  {
    key: 'loan',
    en: { one: 'loan', many: 'loans' },
    fr: { one: 'prêt', many: 'prêts', gender: 'm' },
    pattern: /\b(?:lent|lend|lending|loans?|borrow(?:ed|ing)?|prets? de|prete|pretes|emprunts?)\b/,
    fields: ['borrower', 'date', 'returnDate'],
    done: { en: 'Back', fr: 'Rendu' },
    samples: {
      en: ['The Name of the Rose', 'Cordless drill', 'Camping stove'],
      fr: ['Le Nom de la rose', 'Perceuse sans fil', 'Réchaud de camping'],
    },
    icon: 'book-open',
    accent: '#9a6324',
  },
  {
    key: 'book',
    en: { one: 'book', many: 'books' },
    fr: { one: 'livre', many: 'livres', gender: 'm' },
    pattern: /\b(?:books?|reading list|library|novels?|livres?|lectures?|bibliotheques?|romans?)\b/,
    fields: ['author', 'year', 'genre', 'rating'],
    done: { en: 'Read', fr: 'Lu' },
    samples: {
      en: ['Middlemarch', 'The Left Hand of Darkness', 'Invisible Cities', 'Beloved'],
      fr: ['Les Misérables', 'La Main gauche de la nuit', 'Les Villes invisibles', 'L’Étranger'],
    },
    icon: 'book-open',
    accent: '#8a4b2a',
  },
  {
    key: 'album',
    en: { one: 'record', many: 'records' },
    fr: { one: 'disque', many: 'disques', gender: 'm' },
    pattern: /\b(?:records? collection|vinyls?|vinyl records?|albums?|disques?|songs?|chansons?|playlist)\b/,
    fields: ['artist', 'year', 'genre'],
    samples: {
      en: ['Kind of Blue', 'Pastel Blues', 'Blue Train'],
      fr: ['Kind of Blue', 'Pastel Blues', 'Blue Train'],
    },
    icon: 'play',
    accent: '#6b3fa0',
  },
  {
    key: 'plant',
    en: { one: 'plant', many: 'plants' },
    fr: { one: 'plante', many: 'plantes', gender: 'f' },
    pattern: /\b(?:plants?|garden(?:ing)?|seeds?|plantes?|jardin(?:age)?|semis|potager)\b/,
    fields: ['place', 'frequency', 'date', 'notes'],
    samples: {
      en: ['Monstera by the window', 'Basil', 'Snake plant'],
      fr: ['Monstera de la fenêtre', 'Basilic', 'Sansevieria'],
    },
    icon: 'leaf',
    accent: '#2f7d4a',
  },
  {
    key: 'workout',
    en: { one: 'workout', many: 'workouts' },
    fr: { one: 'séance', many: 'séances', gender: 'f' },
    pattern:
      /\b(?:workouts?|trainings?|exercises?|gym|fitness|runs|running|entrainements?|seances?|musculation|sport|course a pied)\b/,
    fields: ['date', 'duration', 'category', 'notes'],
    categories: {
      en: ['Strength', 'Run', 'Bike', 'Swim', 'Yoga'],
      fr: ['Musculation', 'Course', 'Vélo', 'Natation', 'Yoga'],
    },
    samples: {
      en: ['Easy run by the river', 'Upper body', 'Intervals'],
      fr: ['Footing au bord de l’eau', 'Haut du corps', 'Fractionné'],
    },
    icon: 'dumbbell',
    accent: '#d0472f',
  },
  {
    key: 'trip',
    en: { one: 'trip', many: 'trips' },
    fr: { one: 'voyage', many: 'voyages', gender: 'm' },
    pattern: /\b(?:trips?|travels?|holidays?|vacations?|itinerar(?:y|ies)|voyages?|vacances|sejours?)\b/,
    fields: ['place', 'startDate', 'endDate', 'budget'],
    samples: {
      en: ['Lisbon in spring', 'A week in the Lakes', 'Night train to Vienna'],
      fr: ['Lisbonne au printemps', 'Une semaine en Bretagne', 'Train de nuit pour Vienne'],
    },
    icon: 'globe',
    accent: '#0e7490',
  },
  {
    key: 'packing',
    en: { one: 'item', many: 'things to pack' },
    fr: { one: 'affaire', many: 'affaires à emporter', gender: 'f' },
    pattern: /\b(?:packing|suitcase|luggage|valises?|bagages?)\b/,
    fields: ['quantity', 'category'],
    categories: {
      en: ['Clothes', 'Bathroom', 'Papers', 'Electronics'],
      fr: ['Vêtements', 'Toilette', 'Papiers', 'Électronique'],
    },
    done: { en: 'Packed', fr: 'Dans la valise' },
    samples: {
      en: ['Passport', 'Rain jacket', 'Toothbrush', 'Phone charger'],
      fr: ['Passeport', 'Veste de pluie', 'Brosse à dents', 'Chargeur'],
    },
    icon: 'briefcase',
    accent: '#0f7285',
  },
  {
    key: 'gift',
    en: { one: 'gift', many: 'gifts' },
    fr: { one: 'cadeau', many: 'cadeaux', gender: 'm' },
    pattern: /\b(?:gifts?|presents?|wish ?list|cadeaux?|liste de souhaits|liste de noel)\b/,
    fields: ['assignee', 'price', 'link'],
    done: { en: 'Bought', fr: 'Acheté' },
    samples: {
      en: ['Watercolour set', 'Wool blanket', 'Chess clock'],
      fr: ['Boîte d’aquarelle', 'Plaid en laine', 'Pendule d’échecs'],
    },
    icon: 'gift',
    accent: '#b83280',
  },
  {
    key: 'goal',
    en: { one: 'goal', many: 'goals' },
    fr: { one: 'objectif', many: 'objectifs', gender: 'm' },
    pattern: /\b(?:goals?|bucket list|resolutions?|objectifs?|buts)\b/,
    fields: ['dueDate', 'notes'],
    done: { en: 'Reached', fr: 'Atteint' },
    samples: {
      en: ['Swim one kilometre', 'Learn to bake bread', 'See the northern lights'],
      fr: ['Nager un kilomètre', 'Apprendre à faire du pain', 'Voir une aurore boréale'],
    },
    icon: 'flag',
    accent: '#b45309',
  },
  {
    key: 'idea',
    en: { one: 'idea', many: 'ideas' },
    fr: { one: 'idée', many: 'idées', gender: 'f' },
    pattern: /\b(?:ideas?|idees?|brainstorm(?:ing)?)\b/,
    fields: ['notes', 'tags'],
    samples: {
      en: ['A tiny library at the bus stop', 'Dinner without recipes', 'A map of quiet places'],
      fr: ['Une boîte à livres à l’arrêt de bus', 'Un dîner sans recette', 'Une carte des lieux calmes'],
    },
    icon: 'sparkles',
    accent: '#c28a12',
  },
  {
    key: 'diary',
    en: { one: 'entry', many: 'entries' },
    fr: { one: 'entrée', many: 'entrées', gender: 'f' },
    pattern: /\b(?:diar(?:y|ies)|journal|journaling|log ?book|gratitude|journal intime|carnet de bord)\b/,
    fields: ['date', 'mood', 'notes'],
    samples: {
      en: ['A long walk in the rain', 'Finished the big drawing'],
      fr: ['Longue marche sous la pluie', 'Grand dessin terminé'],
    },
    icon: 'pen-line',
    accent: '#7a5195',
  },
  {
    key: 'note',
    en: { one: 'note', many: 'notes' },
    fr: { one: 'note', many: 'notes', gender: 'f' },
    pattern:
      /\b(?:notes? app|note[- ]?taking|my notes|sticky notes|memos?|mes notes|prise de notes|bloc-?notes|pense-?betes?|notes)\b/,
    fields: ['notes', 'tags'],
    samples: {
      en: ['Questions for the landlord', 'Words I like', 'Paint colours'],
      fr: ['Questions au propriétaire', 'Mots que j’aime', 'Couleurs de peinture'],
    },
    icon: 'pen-line',
    accent: '#b7791f',
  },
  {
    key: 'bookmark',
    en: { one: 'link', many: 'links' },
    fr: { one: 'lien', many: 'liens', gender: 'm' },
    pattern: /\b(?:bookmarks?|links|favourite sites|marque-?pages?|liens)\b/,
    fields: ['link', 'tags', 'notes'],
    samples: {
      en: ['MDN Web Docs', 'Our World in Data', 'Project Gutenberg'],
      fr: ['MDN Web Docs', 'Our World in Data', 'Projet Gutenberg'],
    },
    icon: 'link',
    accent: '#2b6cb0',
  },
  {
    key: 'wine',
    en: { one: 'wine', many: 'wines' },
    fr: { one: 'vin', many: 'vins', gender: 'm' },
    pattern: /\b(?:wines?|cellar|vins?|cave a vin|bouteilles)\b/,
    fields: ['year', 'quantity', 'rating', 'notes'],
    samples: {
      en: ['Chinon, Les Terrasses', 'Riesling Kabinett', 'Barbera d’Asti'],
      fr: ['Chinon, Les Terrasses', 'Riesling Kabinett', 'Barbera d’Asti'],
    },
    icon: 'heart',
    accent: '#8b1e3f',
  },
  {
    key: 'event',
    en: { one: 'event', many: 'events' },
    fr: { one: 'événement', many: 'événements', gender: 'm' },
    pattern: /\b(?:events?|concerts?|meet-?ups?|evenements?|soirees?)\b/,
    fields: ['date', 'time', 'place'],
    samples: {
      en: ['Open-air concert', 'Neighbours’ brunch', 'Book club'],
      fr: ['Concert en plein air', 'Brunch des voisins', 'Club de lecture'],
    },
    icon: 'calendar',
    accent: '#be185d',
  },
  {
    key: 'guest',
    en: { one: 'guest', many: 'guests' },
    fr: { one: 'invité', many: 'invités', gender: 'm' },
    pattern: /\b(?:guest list|guests|invitations?|rsvps?|invites?|liste d'invites)\b/,
    fields: ['guests', 'phone', 'notes'],
    done: { en: 'Coming', fr: 'Présent' },
    samples: {
      en: ['Anna and Tom', 'Grandma Rose', 'The Silvas'],
      fr: ['Anna et Tom', 'Mamie Rose', 'Les Silva'],
    },
    icon: 'users',
    accent: '#a8557a',
  },
  {
    key: 'birthday',
    en: { one: 'birthday', many: 'birthdays' },
    fr: { one: 'anniversaire', many: 'anniversaires', gender: 'm' },
    pattern: /\b(?:birthdays?|anniversaires?)\b/,
    fields: ['birthday', 'notes'],
    samples: { en: ['Anna', 'Grandpa Joe', 'Mei'], fr: ['Anna', 'Papi Jo', 'Mei'] },
    icon: 'gift',
    accent: '#d6336c',
  },
  {
    key: 'student',
    en: { one: 'student', many: 'students' },
    fr: { one: 'élève', many: 'élèves', gender: 'm' },
    pattern: /\b(?:students?|pupils?|eleves?|etudiants?)\b/,
    fields: ['grade', 'email', 'notes'],
    samples: {
      en: ['Amira Haddad', 'Leo Fontaine', 'Nora Lind'],
      fr: ['Amira Haddad', 'Léo Fontaine', 'Nora Lind'],
    },
    icon: 'graduation-cap',
    accent: '#3554a5',
  },
  {
    key: 'homework',
    en: { one: 'assignment', many: 'homework' },
    fr: { one: 'devoir', many: 'devoirs', gender: 'm' },
    pattern: /\b(?:homeworks?|assignments?|devoirs|revisions?)\b/,
    fields: ['subject', 'dueDate', 'priority'],
    done: { en: 'Handed in', fr: 'Rendu' },
    samples: {
      en: ['Essay on rivers', 'Fractions, page 42', 'Learn the poem'],
      fr: ['Exposé sur les fleuves', 'Fractions, page 42', 'Apprendre le poème'],
    },
    icon: 'graduation-cap',
    accent: '#3b5bdb',
  },
  {
    key: 'medicine',
    en: { one: 'medicine', many: 'medicines' },
    fr: { one: 'médicament', many: 'médicaments', gender: 'm' },
    pattern: /\b(?:medicines?|medications?|pills?|medicaments?|traitements?)\b/,
    fields: ['frequency', 'time', 'notes'],
    done: { en: 'Taken', fr: 'Pris' },
    samples: {
      en: ['Vitamin D', 'Allergy tablet', 'Eye drops'],
      fr: ['Vitamine D', 'Comprimé allergie', 'Gouttes pour les yeux'],
    },
    icon: 'heart',
    accent: '#0b7285',
  },
  {
    key: 'pet',
    en: { one: 'pet', many: 'pets' },
    fr: { one: 'animal', many: 'animaux', gender: 'm' },
    pattern: /\b(?:pets?|animals?|dogs|cats|horses|animaux|animal|chiens|chats)\b/,
    fields: ['age', 'weight', 'notes'],
    samples: { en: ['Biscuit', 'Luna', 'Captain'], fr: ['Biscotte', 'Luna', 'Capitaine'] },
    icon: 'paw-print',
    accent: '#a0582b',
  },
  {
    key: 'vehicle',
    en: { one: 'vehicle', many: 'vehicles' },
    fr: { one: 'véhicule', many: 'véhicules', gender: 'm' },
    pattern: /\b(?:vehicles?|cars?|bikes?|motorbikes?|vehicules?|voitures?|velos?|motos?)\b/,
    fields: ['brand', 'year', 'reference'],
    samples: {
      en: ['Blue delivery van', 'City bike', 'The old estate car'],
      fr: ['Camionnette bleue', 'Vélo de ville', 'Le vieux break'],
    },
    icon: 'car',
    accent: '#33658a',
  },
  {
    key: 'job',
    en: { one: 'application', many: 'job applications' },
    fr: { one: 'candidature', many: 'candidatures', gender: 'f' },
    pattern: /\b(?:job (?:applications?|search|hunt)|applications i|candidatures?|recherche d'emploi)\b/,
    fields: ['company', 'date', 'status', 'link'],
    samples: {
      en: ['Product designer', 'Front-end developer', 'Team lead'],
      fr: ['Graphiste produit', 'Développement front-end', 'Responsable d’équipe'],
    },
    icon: 'briefcase',
    accent: '#3f4fb0',
  },
  {
    key: 'stock_item',
    en: { one: 'item', many: 'items' },
    fr: { one: 'article', many: 'articles', gender: 'm' },
    pattern: /\b(?:inventor(?:y|ies)|stock|warehouse|inventaires?|stocks|entrepot)\b/,
    fields: ['quantity', 'place', 'price'],
    samples: {
      en: ['A4 paper, box of five', 'Desk lamp', 'HDMI cable, 2 m'],
      fr: ['Papier A4, carton de cinq', 'Lampe de bureau', 'Câble HDMI, 2 m'],
    },
    icon: 'layers',
    accent: '#4a5d23',
  },
  {
    key: 'order',
    en: { one: 'order', many: 'orders' },
    fr: { one: 'commande', many: 'commandes', gender: 'f' },
    pattern: /\b(?:orders?|deliver(?:y|ies)|commandes?|livraisons?)\b/,
    fields: ['customer', 'date', 'amount', 'status'],
    samples: {
      en: ['Two oak shelves', 'Birthday cake for twelve', 'Summer catalogue'],
      fr: ['Deux étagères en chêne', 'Gâteau pour douze', 'Catalogue d’été'],
    },
    icon: 'truck',
    accent: '#a15c07',
  },
  {
    key: 'product',
    en: { one: 'product', many: 'products' },
    fr: { one: 'produit', many: 'produits', gender: 'm' },
    pattern: /\b(?:products?|produits?)\b/,
    fields: ['price', 'stock', 'description'],
    samples: {
      en: ['Linen apron', 'Stoneware mug', 'Beeswax candle'],
      fr: ['Tablier en lin', 'Tasse en grès', 'Bougie en cire d’abeille'],
    },
    icon: 'tag',
    accent: '#b4532a',
  },
  {
    key: 'game',
    en: { one: 'game', many: 'games' },
    fr: { one: 'jeu', many: 'jeux', gender: 'm' },
    pattern: /\b(?:board ?games?|games?|jeux?(?: de societe)?)\b/,
    fields: ['guests', 'duration', 'rating'],
    samples: { en: ['Carcassonne', 'Azul', 'Codenames'], fr: ['Carcassonne', 'Azul', 'Codenames'] },
    icon: 'trophy',
    accent: '#5f3dc4',
  },
  {
    key: 'employee',
    en: { one: 'person', many: 'people' },
    fr: { one: 'personne', many: 'personnes', gender: 'f' },
    pattern: /\b(?:employees?|staff|team members?|members?|salaries|employes?|equipe|membres?|adherents?)\b/,
    fields: ['position', 'email', 'phone'],
    samples: {
      en: ['Anna Martin', 'David Okafor', 'Mei Tanaka'],
      fr: ['Anna Martin', 'David Okafor', 'Mei Tanaka'],
    },
    icon: 'users',
    accent: '#2f6f8f',
  },
  {
    key: 'project',
    en: { one: 'project', many: 'projects' },
    fr: { one: 'projet', many: 'projets', gender: 'm' },
    pattern: /\b(?:projects?|projets?)\b/,
    fields: ['status', 'dueDate', 'assignee', 'notes'],
    samples: {
      en: ['New garden shed', 'Winter catalogue', 'Move to the new office'],
      fr: ['Nouvel abri de jardin', 'Catalogue d’hiver', 'Déménagement du bureau'],
    },
    icon: 'layers',
    accent: '#3d5a9e',
  },
  {
    key: 'ticket',
    en: { one: 'ticket', many: 'tickets' },
    fr: { one: 'ticket', many: 'tickets', gender: 'm' },
    pattern: /\b(?:tickets?|issues?|bugs?|incidents?|pannes?)\b/,
    fields: ['status', 'priority', 'assignee', 'description'],
    samples: {
      en: ['Printer on the second floor', 'Login page is slow', 'New laptop for Mei'],
      fr: ['Imprimante du deuxième étage', 'Page de connexion lente', 'Nouvel ordinateur pour Mei'],
    },
    icon: 'circle-exclamation-point',
    accent: '#b23a48',
  },
  {
    key: 'task',
    en: { one: 'task', many: 'tasks' },
    fr: { one: 'tâche', many: 'tâches', gender: 'f' },
    pattern:
      /\b(?:tasks?|to-?dos?|to do|todo-?list\w*|kanban|check-?lists?|taches?|a faire|gotta do|errands?|aufgaben?\w*|tareas|compiti)\b/,
    fields: ['dueDate', 'priority'],
    done: DONE,
    samples: {
      en: ['Book the train tickets', 'Call the dentist', 'Reply to Mei', 'Fix the kitchen tap'],
      fr: ['Réserver les billets de train', 'Appeler le dentiste', 'Répondre à Mei', 'Réparer le robinet'],
    },
    icon: 'circle-check',
  },
];

const BY_KEY: ReadonlyMap<string, Thing> = new Map(THINGS.map((thing) => [thing.key, thing]));

export function thingBy(key: string | undefined): Thing | undefined {
  return key === undefined ? undefined : BY_KEY.get(key);
}

/**
 * The thing that a folded text speaks of: the one named first, as "a task app for my plants" keeps tasks.
 * Of several named at the same place, the particular one.
 */
export function findThing(folded: string): Thing | undefined {
  let found: { thing: Thing; at: number } | undefined;
  for (const thing of THINGS) {
    const at = folded.search(thing.pattern);
    if (at >= 0 && (found === undefined || at < found.at)) found = { thing, at };
  }
  return found?.thing;
}
