import type { Catalogue } from './types.ts';

export const books: Catalogue = {
  id: 'books',
  match:
    /\b(books?|bookshops?|bookstores?|novels?|comics?|magazines?|stationery|notebooks?|livres?|librairies?|romans?|bandes? dessinees?|papeteries?|carnets?)\b/u,
  headline: { en: 'One more chapter, and then to bed.', fr: 'Encore un chapitre, et au lit.' },
  intro: {
    en: 'A short shelf of books we have read twice, and the paper things that go with them.',
    fr: 'Une petite étagère de livres que nous avons lus deux fois, et le papier qui va avec.',
  },
  categories: {
    novels: { en: 'Novels', fr: 'Romans' },
    ideas: { en: 'Ideas', fr: 'Idées' },
    paper: { en: 'Paper & gifts', fr: 'Papier et cadeaux' },
  },
  items: [
    {
      en: ['The Salt Road', 'Two sisters, one lighthouse and a letter that arrives forty years late.'],
      fr: ['La Route du sel', 'Deux sœurs, un phare et une lettre qui arrive avec quarante ans de retard.'],
      category: 'novels',
      price: 18,
      shape: 'book',
      colour: '#2f6f8f',
    },
    {
      en: ['A Field Guide to Quiet', 'Short essays on noise, attention and the pleasure of doing one thing.'],
      fr: [
        'Petit guide du silence',
        'De courts essais sur le bruit, l’attention et le plaisir de ne faire qu’une chose.',
      ],
      category: 'ideas',
      price: 16,
      shape: 'book',
      colour: '#6a8f5a',
    },
    {
      en: ['Night Trains', 'Eleven stories that all begin on the same platform.'],
      fr: ['Trains de nuit', 'Onze nouvelles qui commencent toutes sur le même quai.'],
      category: 'novels',
      price: 17,
      shape: 'book',
      colour: '#3b3f78',
    },
    {
      en: ['Summer shelf, three novels', 'Chosen by us, wrapped, and unknown to you until you open it.'],
      fr: [
        'L’étagère d’été, trois romans',
        'Choisis par nous, emballés, et inconnus de vous jusqu’à l’ouverture.',
      ],
      category: 'paper',
      price: 45,
      shape: 'book-stack',
      colour: '#c9704d',
    },
    {
      en: ['How Cities Breathe', 'Why some streets feel right, told through twelve of them.'],
      fr: ['Comment respirent les villes', 'Pourquoi certaines rues nous vont si bien, en douze exemples.'],
      category: 'ideas',
      price: 24,
      shape: 'book',
      colour: '#b1495a',
    },
    {
      en: ['Linen notebook', 'One hundred and sixty pages, dotted, lies flat.'],
      fr: ['Carnet en lin', 'Cent soixante pages pointillées, s’ouvre à plat.'],
      category: 'paper',
      price: 14,
      shape: 'notebook',
      colour: '#d1a24a',
    },
    {
      en: ['The Orchard Keeper’s Year', 'A novel in four seasons and one very stubborn goat.'],
      fr: ['L’Année du verger', 'Un roman en quatre saisons et une chèvre très têtue.'],
      category: 'novels',
      price: 19,
      shape: 'book',
      colour: '#7a5a8c',
    },
    {
      en: ['Reader’s tote', 'Holds seven paperbacks or one dictionary.'],
      fr: ['Sac de lecture', 'Contient sept livres de poche ou un dictionnaire.'],
      category: 'paper',
      price: 20,
      shape: 'tote',
      colour: '#c8b79a',
    },
    {
      en: ['Everything Is Maps', 'A history of drawing where we are.'],
      fr: ['Tout est une carte', 'Une histoire de la façon de dessiner où nous sommes.'],
      category: 'ideas',
      price: 28,
      shape: 'book',
      colour: '#d08a3e',
    },
  ],
};
