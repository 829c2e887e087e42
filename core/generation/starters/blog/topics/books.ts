import type { Topic } from './types.ts';

export const books: Topic = {
  id: 'books',
  match:
    /\b(books?|reading|literature|novels?|poetry|writing|films?|cinema|movies?|music|art|culture|history|livres?|lectures?|litterature|romans?|poesie|ecriture|musique|histoire|philosoph\w*|theatre)\b/u,
  tagline: ['Read slowly, underlined.', 'Lire lentement, crayon en main.'],
  about: [
    'I read on trains and write on Sundays. No stars, no lists of the best, only what stayed with me.',
    'Je lis dans les trains et j’écris le dimanche. Pas d’étoiles, pas de palmarès, seulement ce qui m’est resté.',
  ],
  posts: [
    {
      title: ['The right to stop', 'Le droit d’arrêter'],
      excerpt: ['Fifty pages, and then an honest question.', 'Cinquante pages, puis une question honnête.'],
      tag: ['Habits', 'Habitudes'],
      art: 'page',
      en: `For a long time I finished everything, as one finishes a plate.

## My rule now

Fifty pages. Then I ask: *would I go on if nobody knew?*

- If yes, I clear the evening.
- If no, I give it away, with a note inside.
- If I do not know, it was the wrong month. Back on the shelf.

Since then I read **twice as much**, and talk about it three times as often.`,
      fr: `Longtemps, j’ai tout terminé, comme on termine son assiette.

## Ma règle maintenant

Cinquante pages. Puis je demande : *continuerais-je si personne ne le savait ?*

- Si oui, je libère la soirée.
- Si non, je le donne, avec un mot dedans.
- Si je ne sais pas, c’était le mauvais mois. Retour sur l’étagère.

Depuis, je lis **deux fois plus**, et j’en parle trois fois plus souvent.`,
    },
    {
      title: ['How to take notes that you find again', 'Prendre des notes que l’on retrouve'],
      excerpt: [
        'A pencil, the last page, and ten minutes at the end.',
        'Un crayon, la dernière page, et dix minutes à la fin.',
      ],
      tag: ['Method', 'Méthode'],
      art: 'arches',
      en: `I have tried apps, cards and colours. This is what is left:

1. A line in the margin. Nothing more while reading.
2. The page number on the last blank page, with one word.
3. At the end, ten minutes: what would I tell a friend?

The answer goes into one notebook, with title and date. It is **never longer than a page**.

> What you cannot say in your own words, you have only looked at.`,
      fr: `J’ai essayé les applications, les fiches et les couleurs. Voici ce qui reste :

1. Un trait dans la marge. Rien de plus pendant la lecture.
2. Le numéro de page sur la dernière page blanche, avec un mot.
3. À la fin, dix minutes : que dirais-je à un ami ?

La réponse va dans un carnet, avec le titre et la date. **Jamais plus d’une page.**

> Ce que l’on ne sait pas dire avec ses mots, on l’a seulement regardé.`,
    },
    {
      title: ['Seen twice, loved once', 'Vu deux fois, aimé une seule'],
      excerpt: ['On going back to what we loved at sixteen.', 'Revenir à ce que l’on aimait à seize ans.'],
      tag: ['Essays', 'Essais'],
      art: 'portrait',
      en: `I went back to the one that had changed everything. It had not changed. I had.

## What was gone

The urgency. At sixteen each sentence was addressed to me.

## What had come

The other people in it. I had read past the mother three times, and now she had the best lines.

I recommend it: choose one that mattered, and read it **as a guest**.`,
      fr: `Je suis retourné vers celui qui avait tout changé. Il n’avait pas changé. Moi, si.

## Ce qui avait disparu

L’urgence. À seize ans, chaque phrase m’était adressée.

## Ce qui était venu

Les autres. Trois fois, j’étais passé à côté de la mère, et voilà qu’elle avait les meilleures répliques.

Je le recommande : choisissez-en un qui a compté, et relisez-le **en invité**.`,
    },
  ],
};
