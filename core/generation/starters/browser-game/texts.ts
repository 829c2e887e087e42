import type { GameKind } from './games.ts';

/** Words on the screen that all games share. */
const SHARED = {
  en: {
    toLight: 'Switch to the light look',
    toDark: 'Switch to the dark look',
    score: 'Score',
    best: 'Best',
    level: 'Level',
    lives: 'Lives',
    livesLeft: '{count} lives left',
    play: 'Play',
    again: 'Play again',
    pause: 'Pause',
    paused: 'Paused',
    goOn: 'Go on',
    sound: 'Sound',
    soundOn: 'Turn the sound on',
    soundOff: 'Turn the sound off',
    howTo: 'How to play',
    bestRounds: 'Best rounds',
    noRounds: 'No round played yet. The first one is already a record.',
    record: 'New record',
    won: 'You made it!',
    lost: 'Game over',
    reached: 'You reached level {level}.',
    levelShort: 'level {level}',
    directions: 'Directions',
    up: 'Up',
    down: 'Down',
    left: 'Left',
    right: 'Right',
  },
  fr: {
    toLight: 'Passer à l’affichage clair',
    toDark: 'Passer à l’affichage sombre',
    score: 'Score',
    best: 'Record',
    level: 'Niveau',
    lives: 'Vies',
    livesLeft: '{count} vies restantes',
    play: 'Jouer',
    again: 'Rejouer',
    pause: 'Pause',
    paused: 'En pause',
    goOn: 'Reprendre',
    sound: 'Son',
    soundOn: 'Activer le son',
    soundOff: 'Couper le son',
    howTo: 'Comment jouer',
    bestRounds: 'Meilleures parties',
    noRounds: 'Aucune partie pour l’instant. La première sera déjà un record.',
    record: 'Nouveau record',
    won: 'C’est gagné !',
    lost: 'Partie terminée',
    reached: 'Vous avez atteint le niveau {level}.',
    levelShort: 'niveau {level}',
    directions: 'Directions',
    up: 'Haut',
    down: 'Bas',
    left: 'Gauche',
    right: 'Droite',
  },
} as const;

/** What a game is, for the page's description. */
export const ABOUT: Readonly<Record<GameKind, { en: string; fr: string }>> = {
  snake: {
    en: 'Eat, grow and do not bump into anything.',
    fr: 'Mangez, grandissez et ne touchez rien d’autre.',
  },
  breakout: {
    en: 'A ball, a paddle and a wall to take down.',
    fr: 'Une balle, une raquette et un mur à faire tomber.',
  },
  blocks: {
    en: 'Falling pieces: fill rows to clear them.',
    fr: 'Des pièces tombent : complétez des lignes pour les effacer.',
  },
  shooter: { en: 'Wave after wave comes down. Hold the line.', fr: 'Les vagues descendent. Tenez bon.' },
  memory: { en: 'Turn the cards and find the pairs.', fr: 'Retournez les cartes et trouvez les paires.' },
  merge: { en: 'Slide the tiles until one says 2048.', fr: 'Faites glisser les tuiles jusqu’à 2048.' },
  quiz: { en: 'Ten questions, twenty seconds each.', fr: 'Dix questions, vingt secondes pour chacune.' },
  'tic-tac-toe': {
    en: 'Three in a row against a machine that learns.',
    fr: 'Trois à la suite contre une machine qui progresse.',
  },
};

const HOW: Readonly<Record<GameKind, { en: readonly string[]; fr: readonly string[] }>> = {
  snake: {
    en: [
      'Arrow keys, WASD or a swipe turn the snake.',
      'Every bite counts 10. Every fifth brings a new level, stones and a bonus.',
      'Edges, stones and your own tail end the round.',
    ],
    fr: [
      'Les flèches, ZQSD ou un glissement du doigt dirigent le serpent.',
      'Chaque bouchée vaut 10. Toutes les cinq : nouveau niveau, rochers et bonus.',
      'Les bords, les rochers et votre queue terminent la partie.',
    ],
  },
  breakout: {
    en: [
      'Move with the arrow keys, the mouse or a finger. Space or a tap sends the ball off.',
      'Hits in a row count more. Some bricks drop gifts.',
      'Three lives; each cleared wall is a level.',
    ],
    fr: [
      'Bougez avec les flèches, la souris ou le doigt. Espace ou un toucher lance la balle.',
      'Les coups enchaînés rapportent plus. Certaines briques lâchent des cadeaux.',
      'Trois vies ; chaque mur détruit est un niveau.',
    ],
  },
  blocks: {
    en: [
      'Arrows move and turn, space drops. On a phone: tap the sides to move, the middle to turn, the bottom to drop.',
      'Several rows at once count much more.',
      'Every eight rows it gets faster.',
    ],
    fr: [
      'Les flèches déplacent et tournent, Espace fait tomber. Sur téléphone : les côtés déplacent, le milieu tourne, le bas fait tomber.',
      'Plusieurs lignes d’un coup rapportent bien plus.',
      'Toutes les huit lignes, cela s’accélère.',
    ],
  },
  shooter: {
    en: [
      'Arrow keys move, space fires. Or hold and drag with the mouse or a finger.',
      'The ones at the back count most.',
      'Three lives. From the third wave on, some take two hits.',
    ],
    fr: [
      'Les flèches déplacent, Espace tire. Ou maintenez et glissez avec la souris ou le doigt.',
      'Ceux du fond rapportent le plus.',
      'Trois vies. Dès la troisième vague, certains encaissent deux tirs.',
    ],
  },
  memory: {
    en: [
      'Turn two cards at a time: with the mouse, a finger, or Tab and Enter.',
      'Pairs in a row count more; a miss costs two points.',
      'Three levels: six, eight and ten pairs.',
    ],
    fr: [
      'Retournez deux cartes à la fois : souris, doigt, ou Tab et Entrée.',
      'Les paires enchaînées rapportent plus ; une erreur coûte deux points.',
      'Trois niveaux : six, huit et dix paires.',
    ],
  },
  merge: {
    en: [
      'Arrow keys, WASD or a swipe move all tiles.',
      'Two equal tiles that meet become one of twice the value.',
      'Reach 2048, and then go as far as there is room.',
    ],
    fr: [
      'Les flèches, ZQSD ou un glissement du doigt déplacent toutes les tuiles.',
      'Deux tuiles égales qui se rencontrent n’en font plus qu’une, du double.',
      'Atteignez 2048, puis continuez tant qu’il y a de la place.',
    ],
  },
  quiz: {
    en: [
      'Choose with the mouse, a finger or the keys 1 to 4.',
      'The faster the answer, the more points; right answers in a row count extra.',
      'Three mistakes end the round.',
    ],
    fr: [
      'Répondez avec la souris, le doigt ou les touches 1 à 4.',
      'Plus vite vous répondez, plus vous gagnez ; les bonnes réponses d’affilée donnent un bonus.',
      'Trois erreurs terminent la partie.',
    ],
  },
  'tic-tac-toe': {
    en: [
      'You play the crosses. Click, tap, or Tab and Enter.',
      'Every win makes the machine play better and counts more.',
      'A lost game costs one of three lives.',
    ],
    fr: [
      'Vous jouez les croix : clic, toucher, ou Tab et Entrée.',
      'Chaque victoire rend la machine plus forte et rapporte plus.',
      'Une manche perdue coûte une des trois vies.',
    ],
  },
};

/** Words of one game alone. */
const OWN: Readonly<Partial<Record<GameKind, { en: Record<string, string>; fr: Record<string, string> }>>> = {
  memory: { en: { hiddenCard: 'Hidden card {place}' }, fr: { hiddenCard: 'Carte cachée {place}' } },
  merge: { en: { highest: 'Highest tile:' }, fr: { highest: 'Plus haute tuile :' } },
  quiz: {
    en: {
      questionOf: 'Question {number} of {total}',
      seconds: '{count} s',
      right: 'Right!',
      wrong: 'Not quite. It is: {answer}',
      next: 'Next',
      reached: 'You got as far as question {level}.',
    },
    fr: {
      questionOf: 'Question {number} sur {total}',
      seconds: '{count} s',
      right: 'Exact !',
      wrong: 'Pas tout à fait. Réponse : {answer}',
      next: 'Suivante',
      reached: 'Vous êtes allé jusqu’à la question {level}.',
    },
  },
  'tic-tac-toe': {
    en: {
      yourTurn: 'Your turn',
      machineTurn: 'The machine is thinking …',
      youWin: 'You win this one!',
      machineWins: 'The machine wins',
      draw: 'A draw',
      freeField: 'Field {place}, free',
      yourField: 'Field {place}, yours',
      machineField: 'Field {place}, the machine’s',
    },
    fr: {
      yourTurn: 'À vous',
      machineTurn: 'La machine réfléchit …',
      youWin: 'Manche gagnée !',
      machineWins: 'La machine gagne',
      draw: 'Match nul',
      freeField: 'Case {place}, libre',
      yourField: 'Case {place}, à vous',
      machineField: 'Case {place}, à la machine',
    },
  },
};

/** All words of a game's screen. */
export function textsOf(game: GameKind, language: 'en' | 'fr'): Record<string, string | readonly string[]> {
  return { ...SHARED[language], how: HOW[game][language], ...OWN[game]?.[language] };
}
