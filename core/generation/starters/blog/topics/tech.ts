import type { Topic } from './types.ts';

export const tech: Topic = {
  id: 'tech',
  match:
    /\b(tech\w*|programm\w*|coding|code|software|developers?|developp\w*|web ?dev\w*|javascript|typescript|python|rust|linux|devops|ai|ia|machine learning|data|startups?|informati\w*|cyber\w*|securit\w*|numerique|robot\w*|electronics?|hardware)\b/u,
  tagline: ['Notes from the machine room.', 'Notes de la salle des machines.'],
  about: [
    'I build software for a living and write here when I have finally understood something. Corrections are welcome.',
    'Je fais des logiciels et j’écris ici quand j’ai enfin compris quelque chose. Les corrections sont les bienvenues.',
  ],
  posts: [
    {
      title: ['The bug that only happened on Mondays', 'Le bug qui n’arrivait que le lundi'],
      excerpt: [
        'A story about caches, calendars and asking the right person.',
        'Une histoire de cache, de calendrier et de bonne question.',
      ],
      tag: ['Debugging', 'Débogage'],
      art: 'orbits',
      en: `Every Monday at nine the report was empty. On every other day it was fine.

## What it was not

Not the load, not the network, not the last release. We looked at all three for two weeks, because that is where we had light.

## What it was

\`\`\`
const key = \`report-\${weekNumber(date)}\`;
\`\`\`

The week began on Sunday in one place and on Monday in another. For one day the key pointed at a file that nobody had written yet.

## What I keep from it

- Write down **what you have ruled out**, and how.
- Ask the person who knows the calendar, not the one who knows the code.
- A cache key is an interface. Name it as carefully.`,
      fr: `Chaque lundi à neuf heures, le rapport était vide. Les autres jours, tout allait bien.

## Ce que ce n’était pas

Ni la charge, ni le réseau, ni la dernière version. Nous avons cherché là pendant deux semaines, car c’est là que nous avions de la lumière.

## Ce que c’était

\`\`\`
const key = \`report-\${weekNumber(date)}\`;
\`\`\`

La semaine commençait le dimanche à un endroit et le lundi à un autre. Un jour par semaine, la clé désignait un fichier que personne n’avait encore écrit.

## Ce que j’en garde

- Notez **ce que vous avez écarté**, et comment.
- Demandez à qui connaît le calendrier, pas à qui connaît le code.
- Une clé de cache est une interface. Nommez-la avec le même soin.`,
    },
    {
      title: ['Delete one thing a day', 'Supprimer une chose par jour'],
      excerpt: [
        'A month of removing code, and what nobody missed.',
        'Un mois à enlever du code, et ce qui n’a manqué à personne.',
      ],
      tag: ['Practice', 'Pratique'],
      art: 'window',
      en: `For thirty days I removed something before I added anything: a flag, a dependency, an option, a page.

## The numbers

- 4,100 lines fewer
- 3 dependencies fewer
- 0 complaints

## How to find it

1. Log the use of everything optional for a month.
2. Sort by "never".
3. Remove the first entry and wait a day.

> Nothing is as fast, as secure and as easy to read as what is not there.`,
      fr: `Pendant trente jours, j’ai retiré quelque chose avant d’ajouter quoi que ce soit : une option, une dépendance, un réglage, une page.

## Les chiffres

- 4 100 lignes de moins
- 3 dépendances de moins
- 0 réclamation

## Comment trouver

1. Pendant un mois, notez l’usage de tout ce qui est optionnel.
2. Triez par « jamais ».
3. Retirez la première ligne et attendez un jour.

> Rien n’est aussi rapide, aussi sûr et aussi lisible que ce qui n’existe pas.`,
    },
    {
      title: ['Error messages are letters', 'Un message d’erreur est une lettre'],
      excerpt: [
        'Somebody reads them at the worst moment. Write accordingly.',
        'On les lit au pire moment. Écrivons en conséquence.',
      ],
      tag: ['Writing', 'Écriture'],
      art: 'page',
      en: `Nobody reads an error message on a good day.

## Three parts

1. **What** did not work, in the words of the reader.
2. **Why**, as far as we know it.
3. **What to do now**. If there is nothing to do, say that.

## Before and after

\`Error 0x80070057: parameter incorrect\`

became

\`The date must be in the future. You entered 3 May 2021.\`

The second took ten minutes to write and has saved, by our count, four hundred emails.`,
      fr: `Personne ne lit un message d’erreur un bon jour.

## Trois parties

1. **Quoi** n’a pas marché, avec les mots du lecteur.
2. **Pourquoi**, pour autant qu’on le sache.
3. **Que faire maintenant.** S’il n’y a rien à faire, dites-le.

## Avant et après

\`Erreur 0x80070057 : paramètre incorrect\`

est devenu

\`La date doit être dans le futur. Vous avez saisi le 3 mai 2021.\`

Le second a demandé dix minutes et nous a épargné, d’après nos comptes, quatre cents e-mails.`,
    },
  ],
};
