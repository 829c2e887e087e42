import type { SubjectKind } from './types.ts';

/** Sales, money, support, marketing. */
export const BUSINESS_SUBJECTS: readonly SubjectKind[] = [
  {
    key: 'support',
    pattern: /\b(?:support|tickets?|help ?desk|incidents?|service client|assistance|reclamations?)\b/,
    icon: 'message-circle',
    build: (say) => ({
      tagline: say(
        'What comes in, and how fast it is answered.',
        'Ce qui arrive, et en combien de temps on y répond.',
      ),
      fields: [
        {
          key: 'subject',
          label: say('Subject', 'Sujet'),
          kind: 'text',
          sample: {
            type: 'text',
            texts: [
              say('Cannot sign in', 'Connexion impossible'),
              say('Question about an invoice', 'Question sur une facture'),
              say('Parcel has not arrived', 'Colis non arrivé'),
              say('App closes by itself', 'L’application se ferme'),
              say('Change of address', 'Changement d’adresse'),
              say('How do I export my data?', 'Comment exporter mes données ?'),
            ],
          },
        },
        {
          key: 'category',
          label: say('Category', 'Catégorie'),
          kind: 'choice',
          choices: [
            say('Account', 'Compte'),
            say('Billing', 'Facturation'),
            say('Delivery', 'Livraison'),
            say('Technical', 'Technique'),
            say('Other', 'Autre'),
          ],
          sample: { type: 'choice' },
        },
        {
          key: 'channel',
          label: say('Channel', 'Canal'),
          kind: 'choice',
          choices: [say('Email', 'E-mail'), say('Chat', 'Chat'), say('Phone', 'Téléphone')],
          sample: { type: 'choice' },
        },
        {
          key: 'minutes',
          label: say('Minutes to first reply', 'Minutes avant réponse'),
          kind: 'number',
          sample: { type: 'number', low: 4, high: 190 },
        },
        {
          key: 'solved',
          label: say('Solved', 'Résolu'),
          kind: 'yes_no',
          sample: { type: 'yes', share: 0.86 },
        },
      ],
      metrics: [
        {
          key: 'tickets',
          label: say('Tickets', 'Tickets'),
          unit: 'number',
          rule: { type: 'count' },
          lessIsBetter: true,
          asked: /tickets?|requests?|demandes?|volume|incidents?/,
        },
        {
          key: 'solved',
          label: say('Solved', 'Résolus'),
          unit: 'percent',
          rule: { type: 'share', where: { field: 'solved', values: [true] } },
          asked: /solved|resol|closed|satisf/,
        },
        {
          key: 'reply',
          label: say('First reply', 'Première réponse'),
          unit: 'minutes',
          rule: { type: 'average', field: 'minutes' },
          lessIsBetter: true,
          asked: /repl(?:y|ies)|response|reponse|delai|waiting|attente/,
        },
        {
          key: 'open',
          label: say('Still open', 'Encore ouverts'),
          unit: 'number',
          rule: { type: 'count', where: { field: 'solved', values: [false] } },
          lessIsBetter: true,
          asked: /open|backlog|ouverts?|en cours/,
        },
      ],
      groups: ['category', 'channel'],
      perDay: 5,
      growth: 0.12,
    }),
  },
  {
    key: 'marketing',
    pattern: /\b(?:marketing|campaigns?|ads|advertising|seo|newsletters?|campagnes?|publicites?)\b/,
    icon: 'send',
    build: (say) => ({
      tagline: say(
        'What the campaigns cost, and what they bring.',
        'Ce que coûtent les campagnes, et ce qu’elles apportent.',
      ),
      fields: [
        {
          key: 'channel',
          label: say('Channel', 'Canal'),
          kind: 'choice',
          choices: [
            say('Search', 'Recherche'),
            say('Social', 'Réseaux sociaux'),
            'Newsletter',
            say('Partners', 'Partenaires'),
          ],
          sample: { type: 'choice' },
        },
        {
          key: 'campaign',
          label: say('Campaign', 'Campagne'),
          kind: 'choice',
          choices: [
            say('Spring', 'Printemps'),
            say('Summer sale', 'Soldes d’été'),
            say('New arrivals', 'Nouveautés'),
            say('Loyalty', 'Fidélité'),
          ],
          sample: { type: 'choice' },
        },
        {
          key: 'spend',
          label: say('Spend', 'Dépense'),
          kind: 'money',
          sample: { type: 'number', low: 18, high: 140, decimals: 2 },
        },
        {
          key: 'clicks',
          label: say('Clicks', 'Clics'),
          kind: 'number',
          sample: { type: 'part', of: 'spend', low: 1.4, high: 3.2 },
        },
        {
          key: 'leads',
          label: say('Leads', 'Contacts'),
          kind: 'number',
          sample: { type: 'part', of: 'clicks', low: 0.02, high: 0.11 },
        },
      ],
      metrics: [
        {
          key: 'leads',
          label: say('Leads', 'Contacts'),
          unit: 'number',
          rule: { type: 'sum', field: 'leads' },
          asked: /leads?|contacts?|sign-?ups?|prospects?/,
        },
        {
          key: 'clicks',
          label: say('Clicks', 'Clics'),
          unit: 'number',
          rule: { type: 'sum', field: 'clicks' },
          asked: /clicks?|clics?|traffic|visits?/,
        },
        {
          key: 'spend',
          label: say('Spend', 'Dépenses'),
          unit: 'money',
          rule: { type: 'sum', field: 'spend' },
          lessIsBetter: true,
          asked: /spend(?:ing)?|budget|cost|depenses?|couts?/,
        },
        {
          key: 'costPerLead',
          label: say('Cost per lead', 'Coût par contact'),
          unit: 'money',
          rule: { type: 'ratio', field: 'spend', by: 'leads' },
          lessIsBetter: true,
          asked: /per lead|par contact|cpl|roi|conversion/,
        },
      ],
      groups: ['channel', 'campaign'],
      perDay: 2,
      growth: 0.3,
    }),
  },
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
          asked: /orders?|commandes?|customers?|clients?/,
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
