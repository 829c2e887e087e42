import type { Profession } from './types.ts';

export const writer: Profession = {
  id: 'writer',
  match:
    /\b(writ(er|ers|ing)|journalis\w*|author\w*|auteur\w*|autrice\w*|ecriv\w*|copywrit\w*|redact\w*|translat\w*|traduct\w*|poet\w*|poete\w*|editors?|blogg\w*|teachers?|enseignant\w*|research\w*|chercheu\w*|academic\w*|professeur\w*)\b/u,
  role: ['Writing', 'Écriture'],
  headlines: [
    ['I look things up and write them down.', 'Je vais voir, puis j’écris.'],
    ['Sentences that carry their own weight.', 'Des phrases qui se portent elles-mêmes.'],
  ],
  intro: [
    'Reports, essays and texts for people who would rather say one thing clearly than five things loudly.',
    'Des reportages, des essais et des textes pour ceux qui préfèrent dire une chose clairement que cinq bruyamment.',
  ],
  approach: [
    [
      'I ask until I can explain it to somebody at a bus stop.',
      'Je questionne jusqu’à pouvoir l’expliquer à un arrêt de bus.',
    ],
    [
      'The first draft is for me, the second for the reader, the third for the one who reads aloud.',
      'Le premier jet est pour moi, le deuxième pour le lecteur, le troisième pour qui lit à voix haute.',
    ],
    [
      'Every number is checked twice and every name three times.',
      'Chaque chiffre est vérifié deux fois, chaque nom trois.',
    ],
  ],
  categories: {
    reports: ['Reports', 'Reportages'],
    essays: ['Essays', 'Essais'],
    clients: ['For clients', 'Commandes'],
  },
  works: [
    [
      ['The last telephone box', 'La dernière cabine'],
      'reports',
      'skyline',
      ['Who still uses it, and for which calls.', 'Qui s’en sert encore, et pour quels appels.'],
      ['Read aloud on the radio.', 'Lu à la radio.'],
    ],
    [
      ['On being late', 'De l’art d’être en retard'],
      'essays',
      'orbits',
      ['A defence of ten minutes.', 'Plaidoyer pour dix minutes.'],
      ['The most shared text of that summer.', 'Le texte le plus partagé de l’été.'],
    ],
    [
      ['A hundred years of bread', 'Cent ans de pain'],
      'clients',
      'page',
      [
        'The history of a bakery, told by its receipts.',
        'L’histoire d’une boulangerie, racontée par ses factures.',
      ],
      ['Given to every customer on one Saturday.', 'Offert à chaque client un samedi.'],
    ],
    [
      ['Upstream', 'Vers l’amont'],
      'reports',
      'waves',
      [
        'Eleven days on foot along a river that is to be moved.',
        'Onze jours à pied le long d’une rivière que l’on veut déplacer.',
      ],
      ['The hearing was reopened.', 'L’enquête publique a été rouverte.'],
    ],
    [
      ['Notes on quiet', 'Notes sur le silence'],
      'essays',
      'hills',
      ['Seven short texts, one for each day of a retreat.', 'Sept textes courts, un par jour de retraite.'],
      ['Now in its third printing.', 'Troisième tirage.'],
    ],
    [
      ['Instructions that work', 'Des modes d’emploi qui marchent'],
      'clients',
      'window',
      [
        'All help texts of a bank, from forty pages to nine.',
        'Toute l’aide en ligne d’une banque, de quarante pages à neuf.',
      ],
      ['Calls to the hotline fell by a quarter.', 'Un quart d’appels en moins à l’assistance.'],
    ],
  ],
  skills: [
    ['Reporting', 'Reportage'],
    ['Interviews', 'Entretiens'],
    ['Essays', 'Essais'],
    ['Editing', 'Relecture'],
    ['Translation', 'Traduction'],
    ['Talks', 'Conférences'],
  ],
  services: [
    [
      ['Texts', 'Textes'],
      ['For a site, a book, a speech.', 'Pour un site, un livre, un discours.'],
    ],
    [
      ['Editing', 'Relecture'],
      ['Your text, shorter and still yours.', 'Votre texte, plus court et toujours le vôtre.'],
    ],
    [
      ['Workshops', 'Ateliers'],
      ['A day of writing for people who must.', 'Un jour d’écriture pour ceux qui doivent écrire.'],
    ],
  ],
};
