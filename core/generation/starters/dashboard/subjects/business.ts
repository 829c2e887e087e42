import type { SubjectKind } from './types.ts';

/** Support and marketing. */
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
];
