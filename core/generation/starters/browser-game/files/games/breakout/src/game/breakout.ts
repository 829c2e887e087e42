import type { Key } from '../lib/keys.ts';
import type { Status } from '../types.ts';
import type { Scene, SceneTools } from './scene.ts';
import { createSparks } from './sparks.ts';

export const WIDTH = 480;
export const HEIGHT = 540;

const COLUMNS = 8;
const BRICK_TOP = 44;
const BRICK_HEIGHT = 24;
const GAP = 6;
const BRICK_WIDTH = (WIDTH - GAP * (COLUMNS + 1)) / COLUMNS;

const PADDLE_TOP = HEIGHT - 34;
const PADDLE_HEIGHT = 13;
const PADDLE_WIDTH = 94;
const WIDE_FACTOR = 1.55;
const PADDLE_SPEED = 520;

const RADIUS = 8;
const SPEED = 330;
const FASTER_BY = 26;
const FASTEST = 620;
/** The steepest way the paddle can send the ball to a side. */
const WIDEST_ANGLE = 1.05;
/** A ball that waits on the paddle leaves by itself after this time. */
const WAIT_SECONDS = 1.6;
const LIVES = 3;
const GIFT_CHANCE = 0.14;
const GIFT_FALL = 130;
const WIDE_SECONDS = 12;

/** Rows of a level, top first: `.` nothing, a digit says how many hits a brick takes. */
const LEVELS = [
  ['11111111', '11111111', '11111111', '11111111'],
  ['..1111..', '.111111.', '11122111', '11111111', '.111111.'],
  ['1.1.1.1.', '.1.1.1.1', '2.2.2.2.', '.1.1.1.1', '1.1.1.1.'],
  ['11111111', '1......1', '1.2222.1', '1.2222.1', '1......1', '11111111'],
  ['2......2', '12....21', '112..211', '11122111', '11111111'],
];

type Gift = 'wide' | 'ball' | 'life';

interface Ball {
  x: number;
  y: number;
  speedX: number;
  speedY: number;
}

interface Brick {
  x: number;
  y: number;
  row: number;
  hits: number;
}

/** A paddle, a ball and a wall of bricks. */
export function createBreakout({ play, pictures, calm }: SceneTools): Scene {
  let status: Status = { score: 0, level: 1, lives: LIVES };
  let bricks = wallOf(1);
  let balls: Ball[] = [];
  let waiting = WAIT_SECONDS;
  let paddle = WIDTH / 2;
  let wide = 0;
  let gifts: { x: number; y: number; gift: Gift }[] = [];
  let streak = 0;
  const held = new Set<Key>();
  const sparks = createSparks(calm);

  const paddleWidth = (): number => (wide > 0 ? PADDLE_WIDTH * WIDE_FACTOR : PADDLE_WIDTH);
  const ballSpeed = (): number => Math.min(FASTEST, SPEED + (status.level - 1) * FASTER_BY);

  function launch(): void {
    if (balls.length > 0) return;
    balls = [aimed({ x: paddle, y: PADDLE_TOP - RADIUS }, (Math.random() - 0.5) * 0.9, ballSpeed())];
    play('move');
  }

  function movePaddle(to: number): void {
    const half = paddleWidth() / 2;
    paddle = Math.min(WIDTH - half, Math.max(half, to));
  }

  function hit(brick: Brick): void {
    brick.hits -= 1;
    streak += 1;
    status = { ...status, score: status.score + 10 + Math.min(streak - 1, 9) * 2 };
    const [x, y] = [brick.x + BRICK_WIDTH / 2, brick.y + BRICK_HEIGHT / 2];
    sparks.burst(x, y, '#ffffff', brick.hits > 0 ? 4 : 9);
    play('good');
    if (brick.hits > 0) return;
    bricks = bricks.filter((other) => other !== brick);
    if (Math.random() < GIFT_CHANCE) gifts.push({ x, y, gift: anyGift() });
    if (bricks.length === 0) nextLevel();
  }

  function nextLevel(): void {
    status = { ...status, level: status.level + 1, score: status.score + 100 };
    bricks = wallOf(status.level);
    balls = [];
    gifts = [];
    waiting = WAIT_SECONDS;
    play('level');
  }

  function take(gift: Gift): void {
    play('great');
    status = { ...status, score: status.score + 25 };
    if (gift === 'wide') wide = WIDE_SECONDS;
    if (gift === 'life') status = { ...status, lives: Math.min(5, (status.lives ?? 0) + 1) };
    const [ball] = balls;
    if (gift === 'ball' && ball) balls.push(aimed(ball, Math.random() - 0.5, ballSpeed()));
  }

  function moveBall(ball: Ball, seconds: number): void {
    ball.x += ball.speedX * seconds;
    ball.y += ball.speedY * seconds;
    if (ball.x < RADIUS || ball.x > WIDTH - RADIUS) {
      ball.x = Math.min(WIDTH - RADIUS, Math.max(RADIUS, ball.x));
      ball.speedX = -ball.speedX;
    }
    if (ball.y < RADIUS) {
      ball.y = RADIUS;
      ball.speedY = Math.abs(ball.speedY);
    }
    const half = paddleWidth() / 2;
    const isOnPaddle =
      ball.speedY > 0 &&
      ball.y > PADDLE_TOP - RADIUS &&
      ball.y < PADDLE_TOP + PADDLE_HEIGHT &&
      Math.abs(ball.x - paddle) < half + RADIUS;
    if (isOnPaddle) {
      Object.assign(ball, aimed({ x: ball.x, y: PADDLE_TOP - RADIUS }, (ball.x - paddle) / half, ballSpeed()));
      streak = 0;
      play('move');
    }
    const brick = bricks.find((one) => touches(ball, one));
    if (brick !== undefined) {
      bounce(ball, brick);
      hit(brick);
    }
  }

  return {
    width: WIDTH,
    height: HEIGHT,
    status: () => status,

    update(seconds) {
      sparks.update(seconds);
      wide = Math.max(0, wide - seconds);
      if (held.has('left')) movePaddle(paddle - PADDLE_SPEED * seconds);
      if (held.has('right')) movePaddle(paddle + PADDLE_SPEED * seconds);
      movePaddle(paddle);

      if (balls.length === 0) {
        waiting -= seconds;
        if (waiting <= 0) launch();
        return;
      }
      for (const ball of [...balls]) moveBall(ball, seconds);
      balls = balls.filter(({ y }) => y < HEIGHT + RADIUS);
      for (const gift of gifts) gift.y += GIFT_FALL * seconds;
      const caught = gifts.filter(
        ({ x, y }) => y > PADDLE_TOP - 12 && y < PADDLE_TOP + 20 && Math.abs(x - paddle) < paddleWidth() / 2 + 10,
      );
      gifts = gifts.filter((gift) => !caught.includes(gift) && gift.y < HEIGHT + 20);
      for (const { gift } of caught) take(gift);

      if (balls.length > 0 || waiting === WAIT_SECONDS) return;
      const lives = (status.lives ?? 0) - 1;
      status = lives > 0 ? { ...status, lives } : { ...status, lives, over: 'lost' };
      waiting = WAIT_SECONDS;
      streak = 0;
      wide = 0;
      gifts = [];
      play('bad');
    },

    press(key) {
      if (key === 'action' || key === 'up') launch();
      else held.add(key);
    },

    release(key) {
      held.delete(key);
    },

    point(x, _y, isDown) {
      movePaddle(x);
      if (isDown) launch();
    },

    draw(context, colours) {
      for (const brick of bricks) {
        context.fillStyle = colours.bricks[brick.row % colours.bricks.length] ?? colours.piece;
        context.beginPath();
        context.roundRect(brick.x, brick.y, BRICK_WIDTH, BRICK_HEIGHT, 5);
        context.fill();
        context.fillStyle = 'rgb(255 255 255 / 0.22)';
        context.beginPath();
        context.roundRect(brick.x + 3, brick.y + 3, BRICK_WIDTH - 6, 5, 3);
        context.fill();
        if (brick.hits > 1) {
          context.strokeStyle = 'rgb(255 255 255 / 0.75)';
          context.lineWidth = 2;
          context.strokeRect(brick.x + 5, brick.y + 5, BRICK_WIDTH - 10, BRICK_HEIGHT - 10);
        }
      }

      for (const { x, y, gift } of gifts) {
        const picture = pictures[['wide', 'ball', 'life'].indexOf(gift)];
        if (picture?.complete && picture.naturalWidth > 0) context.drawImage(picture, x - 14, y - 14, 28, 28);
      }

      const half = paddleWidth() / 2;
      context.fillStyle = colours.pieceDeep;
      context.beginPath();
      context.roundRect(paddle - half, PADDLE_TOP + 3, half * 2, PADDLE_HEIGHT, 7);
      context.fill();
      context.fillStyle = colours.piece;
      context.beginPath();
      context.roundRect(paddle - half, PADDLE_TOP, half * 2, PADDLE_HEIGHT, 7);
      context.fill();

      const shown = balls.length > 0 ? balls : [{ x: paddle, y: PADDLE_TOP - RADIUS }];
      for (const { x, y } of shown) {
        context.fillStyle = colours.ink;
        context.beginPath();
        context.arc(x, y, RADIUS, 0, Math.PI * 2);
        context.fill();
        context.fillStyle = colours.prize;
        context.beginPath();
        context.arc(x - 2, y - 2, RADIUS * 0.5, 0, Math.PI * 2);
        context.fill();
      }
      sparks.draw(context);
    },

    describe: () =>
      JSON.stringify({
        bricks: bricks.length,
        paddle: Math.round(paddle),
        ball: balls[0] ? [Math.round(balls[0].x), Math.round(balls[0].y)] : null,
      }),
  };
}

/** The bricks of a level; after the last pattern they begin again, one hit harder. */
function wallOf(level: number): Brick[] {
  const pattern = LEVELS[(level - 1) % LEVELS.length] ?? [];
  const harder = Math.floor((level - 1) / LEVELS.length);
  return pattern.flatMap((line, row) =>
    [...line].flatMap((mark, column) =>
      mark === '.'
        ? []
        : [
            {
              x: GAP + column * (BRICK_WIDTH + GAP),
              y: BRICK_TOP + row * (BRICK_HEIGHT + GAP),
              row,
              hits: Number(mark) + harder,
            },
          ],
    ),
  );
}

/** A ball that goes up, to the left for -1 and to the right for 1. */
function aimed({ x, y }: { x: number; y: number }, side: number, speed: number): Ball {
  const angle = Math.max(-1, Math.min(1, side)) * WIDEST_ANGLE;
  return { x, y, speedX: Math.sin(angle) * speed, speedY: -Math.cos(angle) * speed };
}

function touches(ball: Ball, brick: Brick): boolean {
  const x = Math.max(brick.x, Math.min(ball.x, brick.x + BRICK_WIDTH));
  const y = Math.max(brick.y, Math.min(ball.y, brick.y + BRICK_HEIGHT));
  return (ball.x - x) ** 2 + (ball.y - y) ** 2 < RADIUS ** 2;
}

/** Turns the ball around on the side it came from. */
function bounce(ball: Ball, brick: Brick): void {
  const fromMiddleX = (ball.x - (brick.x + BRICK_WIDTH / 2)) / (BRICK_WIDTH / 2 + RADIUS);
  const fromMiddleY = (ball.y - (brick.y + BRICK_HEIGHT / 2)) / (BRICK_HEIGHT / 2 + RADIUS);
  if (Math.abs(fromMiddleX) > Math.abs(fromMiddleY)) {
    ball.speedX = Math.abs(ball.speedX) * Math.sign(fromMiddleX);
  } else {
    ball.speedY = Math.abs(ball.speedY) * (Math.sign(fromMiddleY) || 1);
  }
}

function anyGift(): Gift {
  const chance = Math.random();
  if (chance < 0.45) return 'wide';
  return chance < 0.85 ? 'ball' : 'life';
}
