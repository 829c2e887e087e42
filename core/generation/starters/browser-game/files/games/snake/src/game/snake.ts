import type { Key } from '../lib/keys.ts';
import type { Direction, Status } from '../types.ts';
import { below } from './random.ts';
import type { Scene, SceneTools } from './scene.ts';
import { createSparks } from './sparks.ts';

const CELLS = 18;
const CELL = 28;
const SIZE = CELLS * CELL;

const SECONDS_A_STEP = 0.15;
const FASTEST_STEP = 0.065;
/** Every level takes this much off a step. */
const FASTER_BY = 0.009;
const BITES_A_LEVEL = 5;
const STONES_A_LEVEL = 3;
const BONUS_SECONDS = 6;

interface Cell {
  x: number;
  y: number;
}

const STEPS: Record<Direction, Cell> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** The snake: eat, grow, and touch neither the edge nor the stones nor yourself. */
export function createSnake({ play, pictures, calm }: SceneTools): Scene {
  const middle = Math.floor(CELLS / 2);
  // The head is first.
  let snake: Cell[] = [0, 1, 2].map((back) => ({ x: middle - back, y: middle }));
  let tail: Cell = { x: middle - 3, y: middle };
  let direction: Direction = 'right';
  let turns: Direction[] = [];
  let stones: Cell[] = [];
  let food = freeCell();
  let foodPicture = 0;
  let bonus: { cell: Cell; left: number } | null = null;
  let untilStep = SECONDS_A_STEP;
  let bites = 0;
  let status: Status = { score: 0, level: 1 };
  const sparks = createSparks(calm);

  function stepSeconds(): number {
    return Math.max(FASTEST_STEP, SECONDS_A_STEP - (status.level - 1) * FASTER_BY);
  }

  function freeCell(): Cell {
    for (;;) {
      const cell = { x: below(CELLS), y: below(CELLS) };
      if (![...snake, ...stones].some((other) => isSame(cell, other))) return cell;
    }
  }

  function step(): void {
    direction = turns.shift() ?? direction;
    const move = STEPS[direction];
    const [first] = snake;
    if (first === undefined) return;
    const head = { x: first.x + move.x, y: first.y + move.y };
    // The last piece moves away, so its place is free.
    const body = snake.slice(0, -1);
    if (!isInside(head) || [...body, ...stones].some((cell) => isSame(cell, head))) {
      status = { ...status, over: 'lost' };
      sparks.burst(...centre(first), '#ffffff', 16);
      return;
    }
    tail = snake.at(-1) ?? tail;
    snake = [head, ...body];
    if (isSame(head, food)) eat();
    if (bonus !== null && isSame(head, bonus.cell)) {
      status = { ...status, score: status.score + 50 };
      sparks.burst(...centre(head), '#ffd166', 18);
      bonus = null;
      play('great');
    }
  }

  function eat(): void {
    snake = [...snake, tail];
    bites += 1;
    status = { ...status, score: status.score + 10 };
    sparks.burst(...centre(food), '#ffffff');
    play('good');
    if (snake.length + stones.length >= CELLS * CELLS - 1) {
      status = { ...status, over: 'won' };
      return;
    }
    food = freeCell();
    foodPicture += 1;
    if (bites % BITES_A_LEVEL !== 0) return;
    status = { ...status, level: status.level + 1 };
    bonus = { cell: freeCell(), left: BONUS_SECONDS };
    addStones();
    play('level');
  }

  function addStones(): void {
    const [head] = snake;
    for (let index = 0; index < STONES_A_LEVEL; index += 1) {
      const cell = freeCell();
      const isNear = head !== undefined && Math.abs(cell.x - head.x) + Math.abs(cell.y - head.y) < 6;
      if (!isNear && !isSame(cell, food) && !(bonus && isSame(cell, bonus.cell))) stones = [...stones, cell];
    }
  }

  return {
    width: SIZE,
    height: SIZE,
    status: () => status,

    update(seconds) {
      sparks.update(seconds);
      if (bonus !== null) {
        bonus.left -= seconds;
        if (bonus.left <= 0) bonus = null;
      }
      untilStep -= seconds;
      if (untilStep > 0) return;
      untilStep += stepSeconds();
      step();
    },

    press(key: Key) {
      if (key === 'action') return;
      const last = turns.at(-1) ?? direction;
      const isBack = STEPS[key].x + STEPS[last].x === 0 && STEPS[key].y + STEPS[last].y === 0;
      if (key === last || isBack || turns.length >= 3) return;
      turns = [...turns, key];
    },

    release() {},

    draw(context, colours) {
      context.fillStyle = colours.boardLine;
      for (const stone of stones) {
        context.beginPath();
        context.roundRect(stone.x * CELL + 2, stone.y * CELL + 2, CELL - 4, CELL - 4, 8);
        context.fill();
      }
      drawPicture(context, pictures[foodPicture % Math.max(pictures.length, 1)], food, 1.15, colours.prize);
      if (bonus !== null) {
        context.globalAlpha = bonus.left < 2 && Math.floor(bonus.left * 6) % 2 === 0 ? 0.35 : 1;
        const [x, y] = centre(bonus.cell);
        context.fillStyle = colours.prize;
        star(context, x, y, CELL * 0.5);
        context.globalAlpha = 1;
      }

      const part = status.over ? 1 : 1 - Math.max(0, untilStep) / stepSeconds();
      const points = snakePoints(snake, tail, part);
      context.lineCap = 'round';
      context.lineJoin = 'round';
      strokePath(context, points, CELL * 0.8, colours.pieceDeep);
      strokePath(context, points, CELL * 0.62, colours.piece);
      context.setLineDash([2, CELL * 0.62]);
      strokePath(context, points, CELL * 0.26, colours.pieceSoft);
      context.setLineDash([]);
      drawEyes(context, points[0], STEPS[direction], colours.pieceDeep);
      sparks.draw(context);
    },

    describe: () => JSON.stringify({ head: snake[0], food, direction: turns.at(-1) ?? direction, length: snake.length }),
  };
}

function isSame(one: Cell, other: Cell): boolean {
  return one.x === other.x && one.y === other.y;
}

function isInside({ x, y }: Cell): boolean {
  return x >= 0 && y >= 0 && x < CELLS && y < CELLS;
}

function centre({ x, y }: Cell): [x: number, y: number] {
  return [(x + 0.5) * CELL, (y + 0.5) * CELL];
}

/** The line through the snake, its head and tail part of the way to their next places. */
function snakePoints(snake: Cell[], tail: Cell, part: number): [x: number, y: number][] {
  const cells = snake.map(centre);
  const [head, neck] = cells;
  const end = cells.at(-1);
  if (head === undefined || neck === undefined || end === undefined) return cells;
  const from = centre(tail);
  return [
    [neck[0] + (head[0] - neck[0]) * part, neck[1] + (head[1] - neck[1]) * part],
    ...cells.slice(1),
    [end[0] + (from[0] - end[0]) * (1 - part), end[1] + (from[1] - end[1]) * (1 - part)],
  ];
}

function strokePath(
  context: CanvasRenderingContext2D,
  points: [x: number, y: number][],
  width: number,
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.stroke();
}

function drawEyes(
  context: CanvasRenderingContext2D,
  head: [x: number, y: number] | undefined,
  looking: Cell,
  colour: string,
): void {
  if (head === undefined) return;
  for (const side of [-1, 1]) {
    const x = head[0] + looking.x * 4 + looking.y * side * 6;
    const y = head[1] + looking.y * 4 + looking.x * side * 6;
    for (const [radius, fill, ahead] of [
      [4.2, '#ffffff', 0],
      [2.2, colour, 1.4],
    ] as const) {
      context.fillStyle = fill;
      context.beginPath();
      context.arc(x + looking.x * ahead, y + looking.y * ahead, radius, 0, Math.PI * 2);
      context.fill();
    }
  }
}

function drawPicture(
  context: CanvasRenderingContext2D,
  picture: HTMLImageElement | undefined,
  cell: Cell,
  scale: number,
  colour: string,
): void {
  const [x, y] = centre(cell);
  const size = CELL * scale;
  if (picture?.complete && picture.naturalWidth > 0) {
    context.drawImage(picture, x - size / 2, y - size / 2, size, size);
    return;
  }
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, size / 2.6, 0, Math.PI * 2);
  context.fill();
}

function star(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const angle = (point / 10) * Math.PI * 2 - Math.PI / 2;
    const reach = point % 2 === 0 ? radius : radius * 0.48;
    context.lineTo(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach);
  }
  context.fill();
}
