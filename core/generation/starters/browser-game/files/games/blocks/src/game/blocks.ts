import type { Key } from '../lib/keys.ts';
import type { Status } from '../types.ts';
import { shuffled } from './random.ts';
import type { Scene, SceneTools } from './scene.ts';
import { createSparks } from './sparks.ts';

const COLUMNS = 10;
const ROWS = 18;
const CELL = 30;
const SIDE = 120;

export const WIDTH = COLUMNS * CELL + SIDE;
export const HEIGHT = ROWS * CELL;

const SECONDS_A_ROW = 0.8;
const FASTEST_ROW = 0.09;
const LINES_A_LEVEL = 8;
/** A held key moves on after the first pause, then this often. */
const REPEAT_SECONDS = 0.055;
const FIRST_REPEAT_SECONDS = 0.19;
const LINE_POINTS = [0, 100, 300, 500, 800];

type Cells = [x: number, y: number][];

/** The seven pieces, each as cells around its turning point. */
const PIECES: Cells[] = [
  [[-1, 0], [0, 0], [1, 0], [2, 0]],
  [[-1, -1], [-1, 0], [0, 0], [1, 0]],
  [[1, -1], [-1, 0], [0, 0], [1, 0]],
  [[0, 0], [1, 0], [0, 1], [1, 1]],
  [[0, -1], [1, -1], [-1, 0], [0, 0]],
  [[0, -1], [-1, 0], [0, 0], [1, 0]],
  [[-1, -1], [0, -1], [0, 0], [1, 0]],
];

interface Piece {
  kind: number;
  cells: Cells;
  x: number;
  y: number;
}

/** Falling blocks: full rows disappear. */
export function createBlocks({ play, pictures, calm }: SceneTools): Scene {
  let status: Status = { score: 0, level: 1 };
  /** Kind of the block in each place, or null. */
  let field: (number | null)[][] = Array.from({ length: ROWS }, () => emptyRow());
  let bag: number[] = [];
  let next = draw();
  let piece = enter();
  let untilRow = SECONDS_A_ROW;
  let lines = 0;
  const held = new Map<Key, number>();
  const sparks = createSparks(calm);

  /** Every seven pieces hold each kind once, so none is missing for long. */
  function draw(): number {
    if (bag.length === 0) bag = shuffled(PIECES.map((_, kind) => kind));
    return bag.pop() ?? 0;
  }

  function enter(): Piece {
    const kind = next;
    next = draw();
    return { kind, cells: PIECES[kind] ?? [], x: COLUMNS / 2 - 1, y: 1 };
  }

  function fits({ cells, x, y }: Piece): boolean {
    return cells.every(([cellX, cellY]) => {
      const [column, row] = [x + cellX, y + cellY];
      return column >= 0 && column < COLUMNS && row < ROWS && (row < 0 || field[row]?.[column] === null);
    });
  }

  function tryMove(change: Partial<Piece>): boolean {
    const moved = { ...piece, ...change };
    if (!fits(moved)) return false;
    piece = moved;
    return true;
  }

  function turn(): void {
    if (piece.kind === 3) return;
    const cells: Cells = piece.cells.map(([x, y]) => [-y, x]);
    // At a wall or a neighbour the piece may step aside to turn.
    if ([0, -1, 1, -2, 2].some((aside) => tryMove({ cells, x: piece.x + aside }))) play('move');
  }

  function fall(): void {
    untilRow = Math.max(FASTEST_ROW, SECONDS_A_ROW * 0.84 ** (status.level - 1));
    if (tryMove({ y: piece.y + 1 })) return;
    settle();
  }

  function drop(): void {
    let rows = 0;
    while (tryMove({ y: piece.y + 1 })) rows += 1;
    status = { ...status, score: status.score + rows * 2 };
    settle();
  }

  function settle(): void {
    for (const [x, y] of piece.cells) {
      const row = field[piece.y + y];
      if (row !== undefined) row[piece.x + x] = piece.kind;
    }
    status = { ...status, score: status.score + 5 };
    play('move');
    clearLines();
    piece = enter();
    untilRow = Math.max(untilRow, 0.25);
    if (!fits(piece)) status = { ...status, over: 'lost' };
  }

  function clearLines(): void {
    const full = field.flatMap((row, index) => (row.every((kind) => kind !== null) ? [index] : []));
    if (full.length === 0) return;
    for (const row of full) {
      for (let column = 0; column < COLUMNS; column += 1) sparks.burst((column + 0.5) * CELL, (row + 0.5) * CELL, '#ffffff', 3);
    }
    const kept = field.filter((_, index) => !full.includes(index));
    field = [...full.map(() => emptyRow()), ...kept];
    lines += full.length;
    const level = 1 + Math.floor(lines / LINES_A_LEVEL);
    play(level > status.level ? 'level' : full.length > 1 ? 'great' : 'good');
    status = { ...status, score: status.score + (LINE_POINTS[full.length] ?? 800) * status.level, level };
  }

  function act(key: Key): void {
    if (key === 'left') tryMove({ x: piece.x - 1 });
    else if (key === 'right') tryMove({ x: piece.x + 1 });
    else if (key === 'down') fall();
    else if (key === 'up') turn();
    else drop();
  }

  return {
    width: WIDTH,
    height: HEIGHT,
    status: () => status,

    update(seconds) {
      sparks.update(seconds);
      for (const [key, left] of held) {
        held.set(key, left > seconds ? left - seconds : REPEAT_SECONDS);
        if (left <= seconds) act(key);
      }
      untilRow -= seconds;
      if (untilRow <= 0 && status.over === undefined) fall();
    },

    press(key) {
      act(key);
      if (key === 'left' || key === 'right' || key === 'down') held.set(key, FIRST_REPEAT_SECONDS);
    },

    release(key) {
      held.delete(key);
    },

    point(x, y, isDown) {
      if (!isDown || x > COLUMNS * CELL) return;
      held.clear();
      if (y > HEIGHT * 0.8) drop();
      else if (x < COLUMNS * CELL * 0.3) act('left');
      else if (x > COLUMNS * CELL * 0.7) act('right');
      else turn();
    },

    draw(context, colours) {
      const colourOf = (kind: number): string => [...colours.bricks, colours.piece, colours.prize][kind] ?? colours.piece;
      context.fillStyle = colours.boardLine;
      context.fillRect(COLUMNS * CELL, 0, 2, HEIGHT);
      for (let row = 1; row < ROWS; row += 1) context.fillRect(0, row * CELL, COLUMNS * CELL, 0.6);
      for (let column = 1; column < COLUMNS; column += 1) context.fillRect(column * CELL, 0, 0.6, HEIGHT);

      field.forEach((row, y) =>
        row.forEach((kind, x) => {
          if (kind !== null) block(context, x * CELL, y * CELL, colourOf(kind));
        }),
      );

      let shadow = piece;
      while (fits({ ...shadow, y: shadow.y + 1 })) shadow = { ...shadow, y: shadow.y + 1 };
      context.globalAlpha = 0.22;
      for (const [x, y] of shadow.cells) block(context, (shadow.x + x) * CELL, (shadow.y + y) * CELL, colourOf(piece.kind));
      context.globalAlpha = 1;
      for (const [x, y] of piece.cells) block(context, (piece.x + x) * CELL, (piece.y + y) * CELL, colourOf(piece.kind));

      context.save();
      context.translate(COLUMNS * CELL + SIDE / 2 - CELL * 0.35, 70);
      context.scale(0.72, 0.72);
      for (const [x, y] of PIECES[next] ?? []) block(context, x * CELL, y * CELL, colourOf(next));
      context.restore();
      const picture = pictures[(status.level - 1) % Math.max(1, pictures.length)];
      if (picture?.complete && picture.naturalWidth > 0) {
        context.drawImage(picture, COLUMNS * CELL + SIDE / 2 - 28, HEIGHT - 100, 56, 56);
      }
      sparks.draw(context);
    },

    describe: () => JSON.stringify({ x: piece.x, y: piece.y, lines }),
  };
}

function emptyRow(): (number | null)[] {
  return Array.from({ length: COLUMNS }, () => null);
}

function block(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x + 1.5, y + 1.5, CELL - 3, CELL - 3, 6);
  context.fill();
  context.fillStyle = 'rgb(255 255 255 / 0.25)';
  context.beginPath();
  context.roundRect(x + 5, y + 5, CELL - 10, 5, 3);
  context.fill();
}
