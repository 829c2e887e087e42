import type { Topic } from './types.ts';

export const garden: Topic = {
  id: 'garden',
  match:
    /\b(garden\w*|plants?|flowers?|vegetables?|permaculture|allotments?|balcon(y|ies)|jardin\w*|plantes?|fleurs?|potagers?|balcons?|legumes|nature|houseplants?)\b/u,
  tagline: ['Earth under the nails, all year.', 'De la terre sous les ongles, toute l’année.'],
  about: [
    'A narrow plot, heavy soil, too many slugs. I write about what grows anyway.',
    'Une parcelle étroite, une terre lourde, trop de limaces. Je raconte ce qui pousse malgré tout.',
  ],
  posts: [
    {
      title: ['Water less, water deep', 'Arroser moins, arroser profond'],
      excerpt: [
        'Why my tomatoes have been better since I stopped caring for them daily.',
        'Pourquoi mes tomates vont mieux depuis que je ne m’en occupe plus chaque jour.',
      ],
      tag: ['Vegetables', 'Potager'],
      art: 'leaves',
      en: `A little water every evening makes roots that stay at the surface, and plants that suffer on the first hot day.

## What I do now

- Twice a week, early, slowly, at the foot of the plant
- Ten litres for a tomato, then nothing for three days
- Straw on everything, five fingers thick

## How to check

Push a finger into the ground up to the second knuckle. If it is cool, go and have breakfast.

> The best watering can is a layer of straw.`,
      fr: `Un peu d’eau chaque soir donne des racines en surface, et des plantes qui souffrent au premier jour de chaleur.

## Ce que je fais maintenant

- Deux fois par semaine, tôt, lentement, au pied
- Dix litres par tomate, puis rien pendant trois jours
- De la paille partout, cinq doigts d’épaisseur

## Comment vérifier

Enfoncez un doigt jusqu’à la deuxième phalange. Si c’est frais, allez prendre votre petit-déjeuner.

> Le meilleur arrosoir est une couche de paille.`,
    },
    {
      title: ['A compost for lazy people', 'Un compost pour paresseux'],
      excerpt: [
        'Two heaps, no turning, good earth after a year.',
        'Deux tas, rien à retourner, une bonne terre au bout d’un an.',
      ],
      tag: ['Soil', 'Sol'],
      art: 'waves',
      en: `You can turn, sieve, measure and inoculate. Or you can wait.

## The recipe

1. One part green: peelings, cut grass, coffee.
2. Two parts brown: leaves, cardboard, twigs.
3. A lid against the rain. Time.

## When it smells

It is too wet. Add cardboard, go away.

The second heap is for the time when the first is full. **That is the whole trick.**`,
      fr: `On peut retourner, tamiser, mesurer, ensemencer. Ou attendre.

## La recette

1. Une part de vert : épluchures, tonte, marc de café.
2. Deux parts de brun : feuilles, carton, brindilles.
3. Un couvercle contre la pluie. Du temps.

## Si ça sent mauvais

C’est trop humide. Ajoutez du carton, allez vous promener.

Le deuxième tas sert quand le premier est plein. **Toute l’astuce est là.**`,
    },
    {
      title: ['What to sow when it is almost too late', 'Que semer quand il est presque trop tard'],
      excerpt: ['Six seeds that forgive a lost month.', 'Six graines qui pardonnent un mois perdu.'],
      tag: ['Calendar', 'Calendrier'],
      art: 'hills',
      en: `Every year there is a month that disappears. These six do not mind:

- **Radishes**: four weeks, always
- **Rocket**: better in the cool than in summer
- **Spinach**: sow it now, eat it in March
- **Lamb's lettuce**: survives everything but feet
- **Broad beans**: like the frost, really
- **Garlic**: push the cloves in and forget them

## One more thing

Write the date on the label. Next year you will know what "almost too late" was.`,
      fr: `Chaque année, un mois disparaît. Ces six-là s’en moquent :

- **Les radis** : quatre semaines, toujours
- **La roquette** : meilleure au frais qu’en été
- **Les épinards** : semés maintenant, mangés en mars
- **La mâche** : survit à tout, sauf aux pieds
- **Les fèves** : elles aiment vraiment le froid
- **L’ail** : enfoncez les gousses et oubliez-les

## Encore une chose

Notez la date sur l’étiquette. L’an prochain, vous saurez ce que voulait dire « presque trop tard ».`,
    },
  ],
};
