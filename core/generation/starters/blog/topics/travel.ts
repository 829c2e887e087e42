import type { Topic } from './types.ts';

export const travel: Topic = {
  id: 'travel',
  match:
    /\b(travel\w*|trips?|journeys?|backpack\w*|hik(e|es|ing)|voyag\w*|randonn\w*|vacances|tour du monde|road ?trips?|vanlife|camping|itineraires?|destinations?)\b/u,
  tagline: ['Slow trips, light luggage.', 'Voyager lentement, léger.'],
  about: [
    'I travel by train, bus and on foot, mostly off season, and write down what I would have liked to know before.',
    'Je voyage en train, en bus et à pied, surtout hors saison, et je note ce que j’aurais aimé savoir avant de partir.',
  ],
  posts: [
    {
      title: ['Everything I carry for three weeks', 'Tout ce que j’emporte pour trois semaines'],
      excerpt: [
        'Seven kilos, weighed item by item, and what I left at home this time.',
        'Sept kilos, pesés un par un, et ce que j’ai laissé à la maison cette fois.',
      ],
      tag: ['Packing', 'Bagages'],
      art: 'mosaic',
      en: `A bag that you can lift with one hand changes what you do in a day. You take the earlier train, you walk to the next village, you say yes.

## What is in it

- Two shirts, one jumper, one pair of trousers beside the one I wear
- A rain jacket that fits over everything
- A scarf: blanket, curtain, pillow, towel
- A small kit: plaster, needle, thread, tape

## What I left out

The second pair of shoes. I have carried it through six countries and worn it twice. **If you hesitate, leave it.** Shops exist.

> Pack for one week, then travel for as long as you like.

The heaviest thing is now the notebook, and that one stays.`,
      fr: `Un sac que l’on soulève d’une main change la journée. On prend le train d’avant, on marche jusqu’au village suivant, on dit oui.

## Ce qu’il contient

- Deux chemises, un pull, un pantalon en plus de celui que je porte
- Une veste de pluie qui passe par-dessus tout
- Une écharpe : couverture, rideau, oreiller, serviette
- Un petit nécessaire : pansements, aiguille, fil, ruban adhésif

## Ce que j’ai laissé

La deuxième paire de chaussures. Je l’ai portée à travers six pays et mise deux fois. **Si vous hésitez, laissez-le.** Les magasins existent.

> Faites votre sac pour une semaine, puis voyagez aussi longtemps que vous voulez.

Le plus lourd, désormais, c’est le carnet. Lui, il reste.`,
    },
    {
      title: ['In praise of the night train', 'Éloge du train de nuit'],
      excerpt: [
        'How to sleep, what to bring, and why arriving at six is a gift.',
        'Comment dormir, qu’emporter, et pourquoi arriver à six heures est un cadeau.',
      ],
      tag: ['By train', 'En train'],
      art: 'hills',
      en: `You fall asleep in one language and wake up in another. Nothing else does that so quietly.

## Sleep well

1. Take the middle berth: warm enough, and nobody climbs over you.
2. Put your valuables into the pillow case.
3. Earplugs before the first station, not after it.

## The first hour

At six in the morning a city belongs to bakers and to you. Leave your bag at the station, walk until you find the first open door, and order what the others have.

By nine you have already had *a whole day*.`,
      fr: `On s’endort dans une langue et on se réveille dans une autre. Rien d’autre ne le fait aussi doucement.

## Bien dormir

1. Choisissez la couchette du milieu : il y fait bon, et personne ne vous enjambe.
2. Glissez vos objets de valeur dans la taie d’oreiller.
3. Les bouchons d’oreille avant la première gare, pas après.

## La première heure

À six heures, une ville appartient aux boulangers et à vous. Laissez le sac à la consigne, marchez jusqu’à la première porte ouverte, et commandez comme les autres.

À neuf heures, vous avez déjà vécu *une journée entière*.`,
    },
    {
      title: ['Three days without a plan', 'Trois jours sans programme'],
      excerpt: [
        'One town, no list, and a rule for every corner.',
        'Une ville, aucune liste, et une règle à chaque coin de rue.',
      ],
      tag: ['Slow travel', 'Voyage lent'],
      art: 'skyline',
      en: `I gave myself one rule: at each corner, take the street with more shade.

On the first day I found a courtyard with a chess club. On the second I was asked to play. On the third I lost to a girl of nine, who then showed me where to swim.

## What I would do again

- Stay in one place long enough to be greeted
- Eat where there is no menu outside
- Ask for the way even if I know it

## What I missed

The cathedral, the museum and the view from the tower. They will still be there.`,
      fr: `Je me suis donné une règle : à chaque coin, prendre la rue la plus ombragée.

Le premier jour, j’ai trouvé une cour avec un club d’échecs. Le deuxième, on m’a proposé de jouer. Le troisième, j’ai perdu contre une fille de neuf ans, qui m’a ensuite montré où nager.

## Ce que je referais

- Rester assez longtemps au même endroit pour être salué
- Manger là où il n’y a pas de carte dehors
- Demander mon chemin même quand je le connais

## Ce que j’ai manqué

La cathédrale, le musée et la vue depuis la tour. Ils seront encore là.`,
    },
  ],
};
