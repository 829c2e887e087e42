import type { Catalogue } from './types.ts';

export const bakery: Catalogue = {
  id: 'bakery',
  match:
    /\b(bak(ery|eries|ed|er)|bread|pastr(y|ies)|cakes?|cupcakes?|boulang\w*|pains?|patisser\w*|gateaux?|viennoiser\w*)\b/u,
  headline: { en: 'Baked before sunrise, gone by noon.', fr: 'Cuit avant l’aube, parti avant midi.' },
  intro: {
    en: 'Slow dough, good butter and an oven that never really cools down. Order today, collect it warm tomorrow morning.',
    fr: 'Une pâte qui prend son temps, du bon beurre et un four qui ne refroidit jamais vraiment. Commandez aujourd’hui, venez chercher demain matin.',
  },
  categories: {
    bread: { en: 'Bread', fr: 'Pains' },
    pastry: { en: 'Pastries', fr: 'Viennoiseries' },
    sweet: { en: 'Cakes & biscuits', fr: 'Gâteaux et biscuits' },
  },
  items: [
    {
      en: ['Country loaf', 'Wheat and rye sourdough with a dark, crackling crust. Keeps four days.'],
      fr: [
        'Pain de campagne',
        'Levain de blé et de seigle, croûte sombre et croustillante. Se garde quatre jours.',
      ],
      category: 'bread',
      price: 6.5,
      shape: 'loaf',
      colour: '#c58a4b',
    },
    {
      en: [
        'Butter croissant',
        'Three days of folding and resting, twenty-seven layers, eaten in four bites.',
      ],
      fr: ['Croissant au beurre', 'Trois jours de tourage et de repos, vingt-sept couches, quatre bouchées.'],
      category: 'pastry',
      price: 2.4,
      shape: 'croissant',
      colour: '#d99a4e',
    },
    {
      en: ['Lemon tart', 'Sharp lemon curd in a thin almond crust, just set.'],
      fr: ['Tarte au citron', 'Une crème au citron bien vive sur un fond fin aux amandes.'],
      category: 'sweet',
      price: 5.2,
      shape: 'tart',
      colour: '#e3b53c',
    },
    {
      en: ['Tradition baguette', 'Long fermentation, open crumb, baked every two hours.'],
      fr: ['Baguette tradition', 'Fermentation lente, mie alvéolée, cuite toutes les deux heures.'],
      category: 'bread',
      price: 1.9,
      shape: 'baguette',
      colour: '#d0924a',
    },
    {
      en: ['Seeded rye', 'Dense and moist, with sunflower, flax and pumpkin seeds.'],
      fr: ['Seigle aux graines', 'Dense et moelleux : tournesol, lin et courge.'],
      category: 'bread',
      price: 7.2,
      shape: 'loaf',
      colour: '#8d5f3c',
    },
    {
      en: ['Birthday cake', 'Vanilla sponge, raspberry and light buttercream, for eight.'],
      fr: ['Gâteau d’anniversaire', 'Génoise vanille, framboise et crème au beurre légère, pour huit.'],
      category: 'sweet',
      price: 34,
      shape: 'cake',
      colour: '#d9778a',
    },
    {
      en: [
        'Almond croissant',
        'Yesterday’s croissant, filled with almond cream and baked again until golden.',
      ],
      fr: [
        'Croissant aux amandes',
        'Le croissant de la veille, garni de crème d’amande et recuit jusqu’à dorer.',
      ],
      category: 'pastry',
      price: 3.1,
      shape: 'croissant',
      colour: '#b97b3d',
    },
    {
      en: ['Salted chocolate biscuits', 'Six biscuits, crisp at the edge and soft in the middle.'],
      fr: ['Biscuits chocolat et fleur de sel', 'Six biscuits, croquants au bord et fondants au milieu.'],
      category: 'sweet',
      price: 6,
      shape: 'cookies',
      colour: '#7a4a33',
    },
    {
      en: ['Fig and walnut loaf', 'A little sweet, made for a cheese board.'],
      fr: ['Pain figues et noix', 'Légèrement sucré, fait pour le plateau de fromages.'],
      category: 'bread',
      price: 8.4,
      shape: 'loaf',
      colour: '#a2603f',
    },
  ],
};
