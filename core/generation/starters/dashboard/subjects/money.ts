import type { SubjectKind } from './types.ts';

/** Money that comes in and goes out, sales. */
export const MONEY_SUBJECTS: readonly SubjectKind[] = [
  {
    key: 'finance',
    pattern:
      /\b(?:financ\w*|budgets?|money|bank(?:ing)?|cash ?flow|accounting|expenses?|household|spendings?|savings?|tresorerie|comptabilite|comptes|depenses?|argent|epargne)\b/,
    icon: 'wallet',
    build: (say) => {
      const income = [say('Salary', 'Salaire'), say('Other income', 'Autres revenus')];
      const spent = [
        say('Home', 'Logement'),
        say('Food', 'Alimentation'),
        say('Transport', 'Transport'),
        say('Leisure', 'Loisirs'),
        say('Health', 'Santé'),
      ];
      return {
        tagline: say('What comes in, what goes out, what stays.', 'Ce qui entre, ce qui sort, ce qui reste.'),
        fields: [
          {
            key: 'category',
            label: say('Category', 'Catégorie'),
            kind: 'choice',
            choices: [...income, ...spent],
            sample: { type: 'choice', weights: [2, 3, 4, 14, 9, 7, 3] },
          },
          {
            key: 'amount',
            label: say('Amount', 'Montant'),
            kind: 'money',
            sample: {
              type: 'by',
              of: 'category',
              ranges: [
                [880, 1050],
                [60, 420],
                [120, 460],
                [12, 85],
                [6, 60],
                [10, 75],
                [9, 90],
              ],
            },
          },
          {
            key: 'payment',
            label: say('Payment', 'Paiement'),
            kind: 'choice',
            choices: [say('Card', 'Carte'), say('Transfer', 'Virement'), say('Cash', 'Espèces')],
            sample: { type: 'choice' },
          },
        ],
        metrics: [
          {
            key: 'expenses',
            label: say('Expenses', 'Dépenses'),
            unit: 'money',
            rule: { type: 'sum', field: 'amount', where: { field: 'category', values: spent } },
            lessIsBetter: true,
            asked: /expenses?|spend(?:ing)?|costs?|depenses?|sorties?/,
          },
          {
            key: 'income',
            label: say('Income', 'Revenus'),
            unit: 'money',
            rule: { type: 'sum', field: 'amount', where: { field: 'category', values: income } },
            asked: /incomes?|revenues?|earnings?|revenus?|entrees?|salar/,
          },
          {
            key: 'balance',
            label: say('Balance', 'Solde'),
            unit: 'money',
            rule: {
              type: 'balance',
              field: 'amount',
              plus: { field: 'category', values: income },
              minus: { field: 'category', values: spent },
            },
            asked: /balance|savings?|solde|epargne|profit|net/,
          },
          {
            key: 'entries',
            label: say('Entries', 'Opérations'),
            unit: 'number',
            rule: { type: 'count' },
            asked: /entries|transactions?|operations?/,
          },
        ],
        groups: ['category', 'payment'],
        perDay: 1.6,
        growth: 0.05,
      };
    },
  },
  {
    key: 'sales',
    pattern:
      /\b(?:sales?|revenues?|orders?|shop|store|e-?commerce|customers?|crm|retail|restaurant|cafe|bakery|ventes?|commandes?|chiffre d'affaires|boutique|magasin|clients?|boulangerie)\b/,
    icon: 'shopping-bag',
    build: (say) => ({
      tagline: say('What was sold, to whom and where.', 'Ce qui a été vendu, à qui et où.'),
      fields: [
        {
          key: 'customer',
          label: say('Customer', 'Client'),
          kind: 'text',
          sample: {
            type: 'text',
            texts: [
              'Anna Martin',
              'Studio Lumen',
              say('Northwind Bakery', 'Boulangerie du Nord'),
              'Lucas Silva',
              say('Harbour Bikes', 'Vélos du Port'),
              'Mei Tanaka',
              'Nora Lind',
              'Amira Haddad',
            ],
          },
        },
        {
          key: 'product',
          label: say('Product', 'Produit'),
          kind: 'choice',
          choices: [
            say('Classic', 'Classique'),
            say('Premium', 'Premium'),
            say('Starter set', 'Coffret'),
            say('Accessories', 'Accessoires'),
            say('Gift card', 'Carte cadeau'),
          ],
          sample: { type: 'choice' },
        },
        {
          key: 'region',
          label: say('Region', 'Région'),
          kind: 'choice',
          choices: [say('North', 'Nord'), say('South', 'Sud'), say('East', 'Est'), say('West', 'Ouest')],
          sample: { type: 'choice' },
        },
        {
          key: 'quantity',
          label: say('Quantity', 'Quantité'),
          kind: 'number',
          sample: { type: 'number', low: 1, high: 6 },
        },
        {
          key: 'amount',
          label: say('Amount', 'Montant'),
          kind: 'money',
          sample: { type: 'part', of: 'quantity', low: 14, high: 42, decimals: 2 },
        },
      ],
      metrics: [
        {
          key: 'revenue',
          label: say('Revenue', 'Chiffre d’affaires'),
          unit: 'money',
          rule: { type: 'sum', field: 'amount' },
          asked:
            /revenues?|sales|turnover|chiffre d.affaires|ventes?|amounts?|montants?|totals?|recettes|income/,
        },
        {
          key: 'orders',
          label: say('Orders', 'Commandes'),
          unit: 'number',
          rule: { type: 'count' },
          asked: /orders?|commandes?|(?<!new )customers?|(?<!nouveaux )clients?/,
        },
        {
          key: 'average',
          label: say('Average order', 'Panier moyen'),
          unit: 'money',
          rule: { type: 'average', field: 'amount' },
          asked: /average|basket|panier|moyen/,
        },
        {
          key: 'units',
          label: say('Units sold', 'Unités vendues'),
          unit: 'number',
          rule: { type: 'sum', field: 'quantity' },
          asked: /units?|unites?|quantit/,
        },
      ],
      groups: ['product', 'region'],
      perDay: 4,
      growth: 0.22,
    }),
  },
];
