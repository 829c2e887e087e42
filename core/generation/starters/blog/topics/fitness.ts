import type { Topic } from './types.ts';

export const fitness: Topic = {
  id: 'fitness',
  match:
    /\b(fitness|running|runners?|marathons?|sports?|workouts?|yoga|cycling|bikes?|health\w*|wellness|nutrition|meditation|mindful\w*|climbing|swim\w*|football|course a pied|velo|sante|bien-etre|musculation|escalade|natation)\b/u,
  tagline: ['Move a little, most days.', 'Bouger un peu, presque chaque jour.'],
  about: [
    'I was the slowest in class. Twenty years later I still am, and I have not stopped since.',
    'J’étais en queue de classe. Vingt ans après, j’y suis toujours, mais je ne me suis jamais arrêté.',
  ],
  posts: [
    {
      title: ['The ten-minute rule', 'La règle des dix minutes'],
      excerpt: ['How I go out when I do not want to.', 'Comment je sors quand je n’en ai pas envie.'],
      tag: ['Habits', 'Habitudes'],
      art: 'bands',
      en: `On bad days I make a deal: shoes on, ten minutes, then I may go home.

I have gone home four times in three years. Usually the eleventh minute is the first good one.

## Make it small

- Clothes ready the evening before
- The same route, so that there is nothing to decide
- No watch on Wednesdays

> It does not have to be good. It has to be today.`,
      fr: `Les mauvais jours, je passe un accord : chaussures aux pieds, dix minutes, puis j’ai le droit de rentrer.

Je suis rentré quatre fois en trois ans. En général, la onzième minute est la première bonne.

## Faire petit

- Les vêtements prêts la veille
- Le même parcours, pour n’avoir rien à décider
- Pas de montre le mercredi

> Ce n’est pas obligé d’être bien. C’est obligé d’être aujourd’hui.`,
    },
    {
      title: ['Rest is training', 'Le repos fait partie de l’entraînement'],
      excerpt: [
        'What happened when I took every fourth week off.',
        'Ce qui s’est passé quand j’ai levé le pied une semaine sur quatre.',
      ],
      tag: ['Recovery', 'Récupération'],
      art: 'waves',
      en: `For years I counted what I did. Now I count what I let be.

## The plan

1. Three weeks as usual.
2. One week with half of everything.
3. Begin again, a little fresher.

## What changed

I sleep through. The knee is quiet. And the first run after the easy week is nearly always **the best of the month**.`,
      fr: `Pendant des années, j’ai compté ce que je faisais. Maintenant, je compte ce que je laisse.

## Le plan

1. Trois semaines comme d’habitude.
2. Une semaine avec la moitié de tout.
3. On recommence, un peu plus frais.

## Ce qui a changé

Je dors d’une traite. Le genou se tait. Et la première sortie après la semaine calme est presque toujours **la meilleure du mois**.`,
    },
    {
      title: ['Strong enough for the shopping', 'Assez fort pour les courses'],
      excerpt: [
        'Four exercises that make everyday life lighter.',
        'Quatre exercices qui allègent le quotidien.',
      ],
      tag: ['Exercises', 'Exercices'],
      art: 'orbits',
      en: `I do not train for a beach. I train for a bag of potatoes and the stairs to the fourth floor.

- **Squats**: sit down, stand up, without hands
- **Carrying**: two heavy bags, once around the block
- **Push-ups**: on the kitchen table first, on the floor later
- **One leg**: while you brush your teeth

Three rounds, three times a week. A quarter of an hour, no equipment.

Talk to a doctor first if something hurts.`,
      fr: `Je ne m’entraîne pas pour la plage. Je m’entraîne pour le sac de pommes de terre et l’escalier du quatrième.

- **Les flexions** : s’asseoir, se lever, sans les mains
- **Le port** : deux sacs lourds, un tour du pâté de maisons
- **Les pompes** : d’abord sur la table de la cuisine, puis au sol
- **Sur une jambe** : pendant le brossage des dents

Trois tours, trois fois par semaine. Un quart d’heure, aucun matériel.

Consultez d’abord un médecin si quelque chose fait mal.`,
    },
  ],
};
