import { pickFrom, randomFrom } from '../kit/random-from.ts';
import { fold } from '../reading/fold.ts';
import type { StarterSpec } from '../types.ts';
import type { GameKind } from './games.ts';
import { ANIMALS } from './pictures/animals.ts';
import { FRUIT } from './pictures/fruit.ts';
import { NATURE } from './pictures/nature.ts';
import { SEA } from './pictures/sea.ts';
import { SHAPES } from './pictures/shapes.ts';
import { SPACE } from './pictures/space.ts';
import { SWEETS } from './pictures/sweets.ts';
import type { Picture } from './pictures/types.ts';

/** A backdrop, see files/canvas/src/game/backdrop.ts. */
export type WorldName = 'classic' | 'space' | 'sea' | 'forest' | 'candy' | 'desert' | 'winter' | 'neon';

export interface World {
  name: WorldName;
  pictures: readonly Picture[];
}

/** Most things have one world; those with a colour of their own give it where the request names none. */
const WORLDS: readonly (readonly [RegExp, World])[] = [
  [
    /\b(?:sea|ocean|mer|underwater|sous ?marine?|fish|poissons?|beach|plage|pirates?|sharks?|requins?|whales?|baleines?|mermaid|sirene|aquarium|crabs?|octopus)\b/,
    { name: 'sea', pictures: SEA },
  ],
  [
    /\b(?:space|espace|cosmos|planets?|planetes?|stars?|etoiles?|galax(?:y|ie)|rockets?|fusees?|aliens?|astronauts?|ufo|moon|lune|universe|spaceships?|vaisseaux?|invaders?)\b/,
    { name: 'space', pictures: SPACE },
  ],
  [
    /\b(?:cand(?:y|ies)|sweets?|bonbons?|cakes?|gateaux?|cookies?|ice ?creams?|glaces?|chocolates?|chocolats?|doughnuts?|donuts?|bakery|boulangerie|dessert)\b/,
    { name: 'candy', pictures: SWEETS },
  ],
  [
    /\b(?:winter|hiver|snow|neige|christmas|noel|ice|glace|penguins?|arctic)\b/,
    { name: 'winter', pictures: [...NATURE].reverse() },
  ],
  [
    /\b(?:forest|foret|jungle|woods|garden|jardin|nature|flowers?|fleurs?|insects?|insectes?|bugs?|bees?|abeilles?|mushrooms?|champignons?)\b/,
    { name: 'forest', pictures: NATURE },
  ],
  [/\b(?:desert|sahara|egypt|egypte|sand|cactus|western|cowboys?)\b/, { name: 'desert', pictures: FRUIT }],
  [
    /\b(?:neon|cyber(?:punk)?|retro|arcade|synthwave|80s|1980s|glow(?:ing)?|futuristic|futuriste|tron)\b/,
    { name: 'neon', pictures: SHAPES },
  ],
  [
    /\b(?:animals?|animaux|cats?|chats?|dogs?|chiens?|pets?|zoo|farm|ferme|foxes|fox|renards?|bears?|ours|rabbits?|lapins?|kittens?|puppies)\b/,
    { name: 'forest', pictures: ANIMALS },
  ],
  [
    /\b(?:fruits?|apples?|pommes?|cherries|cerises|bananas?|vegetables?|legumes?|food|nourriture)\b/,
    { name: 'classic', pictures: FRUIT },
  ],
  [/\b(?:shapes?|formes?|geometr(?:y|ie|ic)|colou?rs|couleurs)\b/, { name: 'classic', pictures: SHAPES }],
];

/** What a game looks like where the request does not say. */
const USUAL: Readonly<Record<GameKind, readonly [World, ...World[]]>> = {
  snake: [
    { name: 'classic', pictures: FRUIT },
    { name: 'forest', pictures: FRUIT },
    { name: 'desert', pictures: FRUIT },
  ],
  breakout: [
    { name: 'neon', pictures: SHAPES },
    { name: 'classic', pictures: SWEETS },
    { name: 'space', pictures: SPACE },
  ],
  blocks: [
    { name: 'classic', pictures: SHAPES },
    { name: 'neon', pictures: SHAPES },
    { name: 'winter', pictures: SHAPES },
  ],
  shooter: [{ name: 'space', pictures: SPACE }],
  memory: [
    { name: 'classic', pictures: ANIMALS },
    { name: 'candy', pictures: SWEETS },
    { name: 'forest', pictures: NATURE },
    { name: 'classic', pictures: FRUIT },
  ],
  merge: [
    { name: 'classic', pictures: SHAPES },
    { name: 'winter', pictures: SHAPES },
  ],
  quiz: [{ name: 'classic', pictures: NATURE }],
  'tic-tac-toe': [{ name: 'classic', pictures: SHAPES }],
};

export function worldOf(spec: StarterSpec, game: GameKind): World {
  const text = fold([spec.title, spec.subject, ...spec.words].join(' '));
  return WORLDS.find(([match]) => match.test(text))?.[1] ?? pickFrom(USUAL[game], spec.seed, 'world');
}

/** As many as the largest memory board needs. */
const MOTIFS = 10;
const FEWEST_LISTED = 3;

export interface Motif {
  id: string;
  label: string;
}

/**
 * The pictures of a game. For memory, what the request lists comes first: a known picture where there is one, the
 * word itself on the card otherwise.
 */
export function motifsOf(spec: StarterSpec, game: GameKind, { pictures }: World): Motif[] {
  const { language, details, seed } = spec;
  const known = pictures.map((picture) => ({ id: picture.id, label: picture[language] }));
  if (game !== 'memory') return game === 'snake' ? turned(known, seed) : known;
  const named = details.slice(0, MOTIFS).map((detail) => pictureOf(detail, language));
  // One word without a picture ("with candies") is the theme; several are what to put on the cards.
  const isList = named.length >= FEWEST_LISTED;
  const listed = named.filter(({ id }) => isList || ALL.some((picture) => picture.id === id));
  const others = known.filter(({ id }) => !listed.some((motif) => motif.id === id));
  return [...listed, ...others].slice(0, MOTIFS);
}

const ALL = [...ANIMALS, ...FRUIT, ...SPACE, ...SEA, ...NATURE, ...SWEETS, ...SHAPES];

function pictureOf(detail: string, language: 'en' | 'fr'): Motif {
  const name = fold(detail).replace(/s$/, '');
  const known = ALL.find(({ en, fr }) => [fold(en), fold(fr)].some((one) => one.replace(/s$/, '') === name));
  return known === undefined
    ? { id: `word-${name}`, label: detail }
    : { id: known.id, label: known[language] };
}

function turned(motifs: readonly Motif[], seed: number): Motif[] {
  const start = Math.floor(randomFrom(seed, 'motifs')() * motifs.length);
  return [...motifs.slice(start), ...motifs.slice(0, start)];
}

/** The drawings that a game uses, by id. */
export function shapesFor(motifs: readonly Motif[]): Record<string, string> {
  const ids = new Set(motifs.map(({ id }) => id));
  return Object.fromEntries(ALL.filter(({ id }) => ids.has(id)).map(({ id, shape }) => [id, shape]));
}
