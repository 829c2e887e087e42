import type { Topic } from './types.ts';

export const food: Topic = {
  id: 'food',
  match:
    /\b(foods?|cook(ing|s|ery)?|recipes?|bak(e|es|ing)|kitchens?|vegan\w*|vegetarian\w*|wines?|coffee|restaurants?|cuisin\w*|recettes?|patiss\w*|gateaux?|vegetal\w*|vegetarien\w*|gastronom\w*|vins?|cafe)\b/u,
  tagline: ['Good food on ordinary days.', 'Bien manger, les jours ordinaires.'],
  about: [
    'I cook after work, in a small kitchen, with what the market has. Nothing here takes more than one pan and one hour.',
    'Je cuisine après le travail, dans une petite cuisine, avec ce qu’offre le marché. Rien ici ne demande plus d’une poêle et d’une heure.',
  ],
  posts: [
    {
      title: ['The soup that cooks itself', 'La soupe qui se fait toute seule'],
      excerpt: [
        'Lentils, lemon and twenty minutes in which you can do something else.',
        'Des lentilles, un citron et vingt minutes pour faire autre chose.',
      ],
      tag: ['Recipes', 'Recettes'],
      art: 'plate',
      en: `This is what I cook when I come home late and would like to have been looked after.

## For two

- 150 g red lentils
- 1 onion, 1 carrot, both in small cubes
- 1 teaspoon cumin, 1 pinch of chilli
- 1 lemon, olive oil, salt

## How

1. Soften onion and carrot in oil, slowly, with the cumin.
2. Add the lentils and 700 ml of water. Simmer for fifteen minutes without looking.
3. Salt now, not before. Juice of half a lemon. Chilli if the day asks for it.

**Better the next day**, thinned with a little water.`,
      fr: `C’est ce que je cuisine quand je rentre tard et que j’aurais aimé qu’on s’occupe de moi.

## Pour deux

- 150 g de lentilles corail
- 1 oignon et 1 carotte, en petits dés
- 1 cuillère à café de cumin, 1 pincée de piment
- 1 citron, huile d’olive, sel

## Préparation

1. Faire fondre l’oignon et la carotte dans l’huile, doucement, avec le cumin.
2. Ajouter les lentilles et 700 ml d’eau. Laisser frémir quinze minutes sans regarder.
3. Saler maintenant, pas avant. Le jus d’un demi-citron. Du piment si la journée le demande.

**Encore meilleure le lendemain**, allongée d’un peu d’eau.`,
    },
    {
      title: ['Five things that are always in my pantry', 'Cinq choses toujours dans mon placard'],
      excerpt: [
        'With these a dinner is never further than a quarter of an hour away.',
        'Avec elles, le dîner n’est jamais à plus d’un quart d’heure.',
      ],
      tag: ['Basics', 'Essentiels'],
      art: 'arches',
      en: `A full pantry is not a large one. These five do the work:

1. **Tinned tomatoes**, whole. You can always crush them yourself.
2. **White beans**, for soup, salad and toast.
3. **Anchovies or capers**: salt with an opinion.
4. **A good vinegar**. It wakes up everything.
5. **Dry bread**, which is crumbs, croutons or dinner.

## Tonight, for instance

Fry crumbs in oil with garlic, warm the beans with tomatoes, put one on the other. Vinegar at the end.

> Cooking is mostly shopping, a week earlier.`,
      fr: `Un placard bien rempli n’est pas un grand placard. Ces cinq-là font le travail :

1. **Des tomates entières en conserve.** On peut toujours les écraser soi-même.
2. **Des haricots blancs**, pour la soupe, la salade et les tartines.
3. **Des anchois ou des câpres** : du sel avec du caractère.
4. **Un bon vinaigre.** Il réveille tout.
5. **Du pain sec**, qui devient chapelure, croûtons ou dîner.

## Ce soir, par exemple

Faites dorer la chapelure à l’ail, réchauffez les haricots avec les tomates, posez l’un sur l’autre. Le vinaigre à la fin.

> Cuisiner, c’est surtout faire les courses, une semaine plus tôt.`,
    },
    {
      title: ['What I learned from burning rice', 'Ce que m’a appris le riz brûlé'],
      excerpt: [
        'Three mistakes, and the best crust of the year.',
        'Trois erreurs, et la meilleure croûte de l’année.',
      ],
      tag: ['Notes', 'Carnet'],
      art: 'waves',
      en: `I was on the phone. When I came back, the kitchen smelled of popcorn and the rice had a bottom.

## The three mistakes

- Too much heat after the boil
- A lid that did not close
- Me, on the phone

## And the crust

In half of the world this is the part that people argue about. Loosen it with a spoonful of oil, turn it out, salt it, **eat it standing up**.

Since then I burn rice on purpose, on Fridays: five minutes more, on the smallest flame.`,
      fr: `J’étais au téléphone. À mon retour, la cuisine sentait le pop-corn et le riz avait un fond.

## Les trois erreurs

- Trop de feu après l’ébullition
- Un couvercle qui ne fermait pas
- Moi, au téléphone

## Et la croûte

Dans la moitié du monde, c’est la part que l’on se dispute. Décollez-la avec une cuillerée d’huile, retournez, salez, **mangez debout**.

Depuis, je brûle le riz exprès, le vendredi : cinq minutes de plus, à tout petit feu.`,
    },
  ],
};
