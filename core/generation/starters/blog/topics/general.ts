import type { SamplePost, Topic } from './types.ts';

/** Articles that fit any topic: `{topic}` and `{Topic}` stand alone or behind a colon, so that no article is needed. */
export const TEMPLATES: readonly [SamplePost, ...SamplePost[]] = [
  {
    title: ['{Topic}: where to begin', '{Topic} : par où commencer'],
    excerpt: [
      'One evening, three steps, and nothing to buy.',
      'Une soirée, trois étapes, et rien à acheter.',
    ],
    tag: ['First steps', 'Débuter'],
    art: 'arches',
    en: `The beginning is the only part that nobody can do for you. It is also the shortest.

## One evening

1. Write down what you know already. It is more than you think.
2. Find one person who has done it for a year, and ask for their first mistake.
3. Do the smallest thing that counts. Today.

## What you do not need

Equipment, a course, a plan for the year. All of that comes later, and then you will know which.

> Begin badly. It is the fastest way to begin well.`,
    fr: `Le début est la seule part que personne ne peut faire à votre place. C’est aussi la plus courte.

## Une soirée

1. Notez ce que vous savez déjà. C’est plus que vous ne pensez.
2. Trouvez quelqu’un qui s’y connaît depuis un an, et demandez quelle fut sa première erreur.
3. Faites la plus petite chose qui compte. Aujourd’hui.

## Ce dont vous n’avez pas besoin

Du matériel, une formation, un plan pour l’année. Tout cela viendra, et vous saurez alors quoi choisir.

> Commencez mal. C’est le plus court chemin pour bien commencer.`,
  },
  {
    title: ['{Topic}: five things I wish I had known', '{Topic} : cinq choses que j’aurais aimé savoir'],
    excerpt: ['Learned slowly, passed on quickly.', 'Apprises lentement, transmises vite.'],
    tag: ['Experience', 'Expérience'],
    art: 'mosaic',
    en: `Nobody told me. So I am telling you.

1. **The basics carry you further than the tricks.** I skipped them, and came back after a year.
2. **Little and often beats a lot and rarely.** Twenty minutes on four days.
3. **Write it down.** Memory keeps the feeling and loses the numbers.
4. **Ask earlier.** People like to answer questions about what they love.
5. **Stop while it is going well.** You will want to come back.

Which one would you add? The comments are open.`,
    fr: `Personne ne me l’avait dit. Alors je vous le dis.

1. **Les bases mènent plus loin que les astuces.** Je les ai sautées, puis j’y suis revenu un an après.
2. **Peu et souvent vaut mieux que beaucoup et rarement.** Vingt minutes, quatre jours par semaine.
3. **Notez.** La mémoire garde l’impression et perd les chiffres.
4. **Demandez plus tôt.** On aime répondre aux questions sur ce qu’on aime.
5. **Arrêtez quand tout va bien.** Vous aurez envie de revenir.

Laquelle ajouteriez-vous ? Les commentaires sont ouverts.`,
  },
  {
    title: [
      '{Topic}: my mistakes, so that you can make others',
      '{Topic} : mes erreurs, pour que vous en fassiez d’autres',
    ],
    excerpt: ['Three that cost me a month each.', 'Trois qui m’ont coûté un mois chacune.'],
    tag: ['Notes', 'Carnet'],
    art: 'bands',
    en: `I keep a list. These three are at the top.

## I compared

With people who had begun ten years before. Compare yourself with last spring instead.

## I bought

Every new thing promised to do the work. The work was still there in the evening.

## I waited

For the weekend, for better weather, for the right mood. The mood comes *after* the first ten minutes.

What I do now: a small date with myself, twice a week, in the calendar like any other.`,
    fr: `Je tiens une liste. Ces trois-là sont en tête.

## Je me suis comparé

À des gens qui avaient commencé dix ans plus tôt. Comparez-vous plutôt au printemps dernier.

## J’ai acheté

Chaque nouvel objet promettait de faire le travail. Le soir, le travail était toujours là.

## J’ai attendu

Le week-end, le beau temps, la bonne humeur. L’humeur vient *après* les dix premières minutes.

Ce que je fais maintenant : un petit rendez-vous avec moi-même, deux fois par semaine, noté dans l’agenda.`,
  },
  {
    title: ['{Topic}: one week, day by day', '{Topic} : une semaine, jour après jour'],
    excerpt: [
      'A diary of an experiment, with an honest Thursday.',
      'Le journal d’une expérience, avec un jeudi honnête.',
    ],
    tag: ['Diary', 'Journal'],
    art: 'hills',
    en: `Seven days, half an hour each. I wrote down what happened.

- **Monday**: full of plans. Did too much.
- **Tuesday**: tired, did half, enjoyed it more.
- **Wednesday**: found out what I had misunderstood.
- **Thursday**: nothing. It rained, and I had no excuse.
- **Friday**: asked somebody. Ten minutes that saved a week.
- **Saturday**: the first time that it felt easy.
- **Sunday**: wrote this.

## The result

Small, but mine. And on Monday I began again, without thinking about it.`,
    fr: `Sept jours, une demi-heure chacun. J’ai noté ce qui s’est passé.

- **Lundi** : plein de projets. J’en ai trop fait.
- **Mardi** : fatigué, la moitié seulement, et plus de plaisir.
- **Mercredi** : compris ce que j’avais mal compris.
- **Jeudi** : rien. Il pleuvait, et je n’avais pas d’excuse.
- **Vendredi** : demandé à quelqu’un. Dix minutes qui en valent une semaine.
- **Samedi** : pour la première fois, c’était facile.
- **Dimanche** : écrit ceci.

## Le résultat

Petit, mais à moi. Et le lundi, j’ai recommencé sans y penser.`,
  },
  {
    title: ['{Topic}: questions that people ask me', '{Topic} : les questions que l’on me pose'],
    excerpt: [
      'Short answers to the four that come up every time.',
      'De courtes réponses aux quatre qui reviennent toujours.',
    ],
    tag: ['Answers', 'Réponses'],
    art: 'orbits',
    en: `## How much time does it take?

Less than you think per day, more than you think in total. Half an hour is plenty.

## Am I too old, too young, too late?

No.

## What does it cost?

To begin: nothing. Later: as much as you let it.

## How do I know that I am getting better?

You notice other mistakes than before. **That is progress**: not fewer of them, but better ones.`,
    fr: `## Combien de temps faut-il ?

Moins qu’on ne croit par jour, plus qu’on ne croit en tout. Une demi-heure suffit.

## Suis-je trop vieux, trop jeune, en retard ?

Non.

## Combien cela coûte-t-il ?

Pour commencer : rien. Ensuite : autant que vous le voudrez.

## Comment savoir si je progresse ?

Vous remarquez d’autres erreurs qu’avant. **C’est cela, le progrès** : pas moins d’erreurs, de meilleures.`,
  },
  {
    title: ['{Topic}: what stays and what I gave away', '{Topic} : ce que je garde, ce que j’ai donné'],
    excerpt: ['An afternoon of sorting, with one surprise.', 'Un après-midi de tri, avec une surprise.'],
    tag: ['Method', 'Méthode'],
    art: 'waves',
    en: `Once a year I put everything on the table: tools, notes, habits. Then I make three heaps.

## Stays

What I have used in the last three months without thinking about it. It is always **less than half**.

## Goes

What was meant for somebody I am not. Somebody else is.

## Waits

The third heap goes into a box with a date on it. If I have not opened it in six months, it follows the second.

The surprise: the oldest thing on the table is still the one I would save first.`,
    fr: `Une fois par an, je mets tout sur la table : outils, notes, habitudes. Puis je fais trois tas.

## Ce qui reste

Ce qui m’a servi ces trois derniers mois sans que j’y pense. C’est toujours **moins de la moitié**.

## Ce qui part

Ce qui était fait pour quelqu’un que je ne suis pas. Quelqu’un d’autre l’est.

## Ce qui attend

Le troisième tas va dans une boîte datée. Si je ne l’ai pas ouverte dans six mois, il suit le deuxième.

La surprise : la chose la plus ancienne sur la table reste celle que je sauverais en premier.`,
  },
];

/** For a request that fits no topic: everything is told of its own words. */
export const general: Topic = {
  id: 'general',
  match: /(?:)/u,
  tagline: ['Written down before I forget it.', 'Noté avant d’oublier.'],
  about: [
    'I write about what I try out, what works and what does not. A new text every other week.',
    'J’écris sur ce que j’essaie, ce qui marche et ce qui ne marche pas. Un nouveau texte toutes les deux semaines.',
  ],
  posts: [],
};
