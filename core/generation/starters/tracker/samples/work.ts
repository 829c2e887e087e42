import type { SampleRow } from './rows.ts';

/** Bookings, expenses, customers, stock: what a small business keeps. By key of the thing. */
export const WORK_SAMPLES: Readonly<Record<string, readonly SampleRow[]>> = {
  expense: [
    {
      name: ['Weekly market', 'Marché de la semaine'],
      values: { amount: 46.8, category: 0, date: 0, payment: 0 },
    },
    {
      name: ['Train to the coast', 'Train pour la mer'],
      values: { amount: 38, category: 2, date: -1, payment: 0 },
    },
    { name: ['Cinema for two', 'Cinéma à deux'], values: { amount: 21, category: 3, date: -3, payment: 1 } },
    { name: ['Pharmacy', 'Pharmacie'], values: { amount: 14.25, category: 4, date: -6, payment: 0 } },
    {
      name: ['Electricity bill', 'Facture d’électricité'],
      values: { amount: 82.4, category: 1, date: -9, payment: 2 },
    },
    {
      name: ['Lunch with the team', 'Déjeuner d’équipe'],
      values: { amount: 18.5, category: 0, date: -13, payment: 0 },
    },
    {
      name: ['Bike repair', 'Réparation du vélo'],
      values: { amount: 55, category: 2, date: -24, payment: 1 },
    },
    { name: ['New lamp', 'Nouvelle lampe'], values: { amount: 64.9, category: 1, date: -33, payment: 0 } },
  ],
  booking: [
    {
      name: 'Anna Martin',
      values: {
        date: 0,
        time: '09:30',
        guests: 2,
        phone: 0,
        notes: ['By the window, please.', 'Près de la fenêtre, si possible.'],
      },
    },
    {
      name: ['The Okafor family', 'Famille Okafor'],
      values: { date: 0, time: '12:15', guests: 5, phone: 1 },
    },
    { name: 'Lucas Silva', values: { date: 1, time: '10:00', guests: 1, phone: 2 } },
    {
      name: 'Mei Tanaka',
      values: {
        date: 1,
        time: '16:45',
        guests: 4,
        phone: 3,
        notes: ['One is allergic to nuts.', 'Une allergie aux noix.'],
      },
    },
    { name: ['Book club', 'Club de lecture'], values: { date: 3, time: '19:00', guests: 8, phone: 4 } },
    { name: 'Nora Lind', values: { date: 5, time: '11:30', guests: 2, phone: 5 } },
    { name: 'Amira Haddad', values: { date: -1, time: '18:00', guests: 3, phone: 6 } },
  ],
  appointment: [
    {
      name: 'Anna Martin',
      values: { date: 0, time: '09:00', phone: 0, service: ['First talk', 'Premier entretien'] },
    },
    {
      name: 'David Okafor',
      values: {
        date: 0,
        time: '14:30',
        phone: 1,
        notes: ['Comes by bike, may be late.', 'Vient à vélo, peut-être en retard.'],
      },
    },
    { name: 'Mei Tanaka', values: { date: 2, time: '10:15', phone: 3 } },
    { name: 'Lucas Silva', values: { date: 2, time: '17:00', phone: 2 } },
    { name: 'Nora Lind', values: { date: 6, time: '11:00', phone: 5 } },
  ],
  contact: [
    { name: 'Amira Haddad', values: { phone: 6, company: 'Atelier Sud' } },
    {
      name: 'Anna Martin',
      values: {
        phone: 0,
        company: 'Studio Lumen',
        notes: ['Met at the ceramics fair.', 'Rencontrée au salon de la céramique.'],
      },
    },
    { name: 'David Okafor', values: { phone: 1, company: 'Harbour Bikes' } },
    { name: 'Lucas Silva', values: { phone: 2, notes: ['Plays the cello.', 'Joue du violoncelle.'] } },
    { name: 'Mei Tanaka', values: { phone: 3, company: ['Northwind Bakery', 'Boulangerie du Nord'] } },
    { name: 'Nora Lind', values: { phone: 5 } },
  ],
  customer: [
    {
      name: ['Northwind Bakery', 'Boulangerie du Nord'],
      values: { company: ['Food', 'Alimentation'], phone: 0, status: 1 },
    },
    { name: 'Studio Lumen', values: { company: 'Design', phone: 1, status: 0 } },
    {
      name: ['Harbour Bikes', 'Vélos du Port'],
      values: { company: ['Retail', 'Commerce'], phone: 2, status: 2 },
    },
    {
      name: ['Green Roof Co.', 'Toits Verts'],
      values: { company: ['Building', 'Bâtiment'], phone: 3, status: 0 },
    },
    {
      name: ['Riverside Clinic', 'Clinique des Rives'],
      values: { company: ['Health', 'Santé'], phone: 5, status: 1 },
    },
  ],
  invoice: [
    {
      name: ['Logo design', 'Création de logo'],
      values: { customer: 'Studio Lumen', amount: 1200, dueDate: -4, paid: false },
    },
    {
      name: ['Website upkeep', 'Entretien du site'],
      values: { customer: ['Harbour Bikes', 'Vélos du Port'], amount: 340, dueDate: 6, paid: false },
    },
    {
      name: ['Photo session', 'Séance photo'],
      values: {
        customer: ['Northwind Bakery', 'Boulangerie du Nord'],
        amount: 780,
        dueDate: 12,
        paid: false,
      },
    },
    {
      name: ['Poster, 200 prints', 'Affiche, 200 tirages'],
      values: { customer: ['Book club', 'Club de lecture'], amount: 460.5, dueDate: -20, paid: true },
    },
  ],
  subscription: [
    { name: ['Music streaming', 'Musique en ligne'], values: { cost: 10.99, frequency: 2, dueDate: 3 } },
    { name: ['Gym', 'Salle de sport'], values: { cost: 34, frequency: 2, dueDate: 9 } },
    { name: ['Newspaper', 'Journal'], values: { cost: 12.5, frequency: 2, dueDate: 14 } },
    { name: ['Cloud storage', 'Stockage en ligne'], values: { cost: 2.99, frequency: 2, dueDate: 21 } },
  ],
  stock_item: [
    {
      name: ['A4 paper, box of five', 'Papier A4, carton de cinq'],
      values: { quantity: 14, place: ['Shelf B2', 'Étagère B2'], price: 24.9 },
    },
    {
      name: ['Desk lamp', 'Lampe de bureau'],
      values: { quantity: 6, place: ['Shelf A1', 'Étagère A1'], price: 39 },
    },
    {
      name: ['HDMI cable, 2 m', 'Câble HDMI, 2 m'],
      values: { quantity: 22, place: ['Drawer 4', 'Tiroir 4'], price: 8.5 },
    },
    {
      name: ['Office chair', 'Chaise de bureau'],
      values: { quantity: 3, place: ['Store room', 'Réserve'], price: 189 },
    },
    {
      name: ['Label printer', 'Imprimante à étiquettes'],
      values: { quantity: 1, place: ['Shelf A3', 'Étagère A3'], price: 119 },
    },
    {
      name: ['AA batteries, pack of 8', 'Piles AA, lot de 8'],
      values: { quantity: 17, place: ['Drawer 1', 'Tiroir 1'], price: 6.2 },
    },
  ],
  project: [
    {
      name: ['New garden shed', 'Nouvel abri de jardin'],
      values: {
        status: 0,
        dueDate: 30,
        assignee: 'Sam',
        notes: ['Ask for two offers.', 'Demander deux devis.'],
      },
    },
    {
      name: ['Winter catalogue', 'Catalogue d’hiver'],
      values: {
        status: 1,
        dueDate: 9,
        assignee: 'Ana',
        notes: ['Photos are done, texts are not.', 'Photos faites, textes à écrire.'],
      },
    },
    {
      name: ['Move to the new office', 'Déménagement du bureau'],
      values: { status: 1, dueDate: -2, assignee: 'David' },
    },
    { name: ['Staff handbook', 'Livret d’accueil'], values: { status: 0, dueDate: 21, assignee: 'Mei' } },
    {
      name: ['Shop window, autumn', 'Vitrine d’automne'],
      values: { status: 2, dueDate: -12, assignee: 'Ana' },
    },
  ],
  ticket: [
    {
      name: ['Printer on the second floor', 'Imprimante du deuxième étage'],
      values: {
        status: 0,
        priority: 1,
        assignee: 'David',
        description: ['Prints every page twice since Monday.', 'Imprime tout en double depuis lundi.'],
      },
    },
    {
      name: ['Login page is slow', 'Page de connexion lente'],
      values: {
        status: 1,
        priority: 0,
        assignee: 'Mei',
        description: ['More than eight seconds in the morning.', 'Plus de huit secondes le matin.'],
      },
    },
    {
      name: ['New laptop for Nora', 'Nouvel ordinateur pour Nora'],
      values: { status: 0, priority: 2, assignee: 'Sam' },
    },
    {
      name: ['Invoice PDF has no address', 'Facture PDF sans adresse'],
      values: { status: 1, priority: 1, assignee: 'Mei' },
    },
    {
      name: ['Projector bulb', 'Lampe du projecteur'],
      values: { status: 2, priority: 2, assignee: 'David' },
    },
  ],
  order: [
    {
      name: ['Two oak shelves', 'Deux étagères en chêne'],
      values: { customer: 'Studio Lumen', date: -1, amount: 420, status: 1 },
    },
    {
      name: ['Birthday cake for twelve', 'Gâteau pour douze'],
      values: { customer: 'Anna Martin', date: 0, amount: 68, status: 0 },
    },
    {
      name: ['Summer catalogue', 'Catalogue d’été'],
      values: { customer: ['Harbour Bikes', 'Vélos du Port'], date: -6, amount: 1350, status: 2 },
    },
    {
      name: ['Curtains, linen', 'Rideaux en lin'],
      values: { customer: 'Mei Tanaka', date: -3, amount: 295, status: 0 },
    },
  ],
};
