import { pickFrom } from '../kit/random-from.ts';
import { fold } from '../reading/fold.ts';
import type { StarterSpec } from '../types.ts';
import { topicOf } from './quizzes/all.ts';

export const GAMES = [
  'quiz',
  'memory',
  'tic-tac-toe',
  'merge',
  'blocks',
  'breakout',
  'snake',
  'shooter',
] as const;

export type GameKind = (typeof GAMES)[number];

/** The first that a request names is meant: a quiz about snakes is a quiz. Folded, English, French and other main words. */
const NAMED: Readonly<Record<GameKind, RegExp>> = {
  quiz: /\b(?:quiz+(?:es)?|trivia|questions?|culture generale|general knowledge|devinettes?|maths? game|mental (?:maths?|arithmetic)|calcul mental)\b/,
  memory:
    /\b(?:memory|memo(?:ire|ry)|pairs|paires|matching|concentration|find (?:the )?pairs|card match|cartes a retourner)\b/,
  'tic-tac-toe': /\b(?:tic ?tac ?toe|morpion|noughts and crosses|tris|三目|xo)\b|井字棋/,
  merge: /\b(?:2048|1024|merge|merging|fusion|fusionner|threes|number tiles?|sliding tiles?)\b/,
  blocks:
    /\b(?:tetris|tetromino(?:es)?|blocks?|blocs?|falling (?:blocks?|bricks?|shapes?))\b|俄罗斯方块|テトリス/,
  breakout:
    /\b(?:break ?out|arkanoid|bricks?|briques?|casse ?briques?|paddle|raquette|ball|balls|balle|bouncing)\b|打砖块/,
  snake: /\b(?:snakes?|serpents?|nokia|schlange|serpiente|serpente|worm)\b|зме[йи]к|蛇|ヘビ|スネーク|ثعبان/,
  shooter:
    /\b(?:shooters?|shoot(?:ing)?|space ?ships?|ships?|vaisseaux?|invaders?|aliens?|galaga|asteroids?|lasers?|tirer?|tir|rockets?|fusees?|naves?|raumschiffe?)\b|косм|飞船|宇宙/,
};

/** None of the games can do this, however it is worded. */
const BEYOND =
  /\b(?:multi ?players?|multi ?joueurs?|online|en ligne|(?:2|two|deux|zwei|four|4) (?:players?|joueurs?)|3d|three d|vr|first person|fps|open world|rpg|mmo|chess|echecs|checkers|dames|sudoku|minesweeper|demineur|solitaire|poker|blackjack|hangman|pendu|crossword|pong|flappy|pac ?man|platformer|mario|racing|course|football|soccer|tower defen[cs]e|zombies?|farm(?:ing)?|simulation|cards? game|bataille navale|battleship)\b/;

/** A request that says no more than "a game". */
const PLAIN =
  /^(?:(?:a|an|the|some|small|little|simple|nice|fun|cool|quick|new|browser|web|video|arcade|mini|mobile|phone|game|games|for|my|kids|children|me|us|to|play|on|in|with|please|make|build|create|i|want|something|sth|break|breaks|score|scores|high|highscore|best|level|levels|and|lives|dark|light|mode|red|green|blue|pink|purple|orange|yellow|black|un|une|petit|petite|jeu|jeux|video|pour|mes|mon|ma|enfants|jouer|fais|moi|cree|avec|des|de|niveaux|meilleur|meilleurs|et|sympa|rigolo|drole|spiel|juego|gioco|игра|игру|游戏|ゲーム|لعبة)\s*)*$/u;

/** The game that a request means; undefined where it means one that there is none of. */
export function gameOf(spec: StarterSpec): GameKind | undefined {
  const text = fold([spec.subject, ...spec.details, ...spec.words].join(' ').replaceAll(/[-_]/g, ' '));
  // A memory game is played with cards, and is no game of cards.
  if (BEYOND.test(text.replaceAll(/\bmemory cards? games?\b|\bcards? memory games?\b/g, 'memory')))
    return undefined;
  const kind = GAMES.find((game) => NAMED[game].test(text));
  if (kind === 'quiz') return topicOf(spec) === undefined ? undefined : kind;
  if (kind !== undefined) return kind;
  const said = [...spec.words].map(fold).join(' ');
  return PLAIN.test(said)
    ? pickFrom(['snake', 'breakout', 'blocks', 'memory', 'merge'], spec.seed, 'game')
    : undefined;
}
