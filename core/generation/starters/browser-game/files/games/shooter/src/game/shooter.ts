import type { Key } from '../lib/keys.ts';
import type { Status } from '../types.ts';
import type { Scene, SceneTools } from './scene.ts';
import { createSparks } from './sparks.ts';

export const WIDTH = 480;
export const HEIGHT = 560;

const SHIP_TOP = HEIGHT - 52;
const SHIP_SPEED = 340;
const SHIP_RADIUS = 17;
const SHOT_SPEED = 560;
const SECONDS_A_SHOT = 0.24;
const LIVES = 3;
/** After a hit the ship cannot be hit again for this long. */
const SAFE_SECONDS = 2;

const COLUMNS = 7;
const ENEMY_SIZE = 38;
const ENEMY_GAP = 54;
const ENEMY_TOP = 56;
/** Enemies come from above and then stay in line. */
const ENTRY_SECONDS = 1.4;
const SWAY = 44;
const DESCENT = 5;
const BOMB_SPEED = 190;

interface Enemy {
  column: number;
  row: number;
  x: number;
  y: number;
  hits: number;
}

interface Thing {
  x: number;
  y: number;
}

/** A ship below, waves of enemies above. */
export function createShooter({ play, pictures, calm }: SceneTools): Scene {
  let status: Status = { score: 0, level: 1, lives: LIVES };
  let ship = WIDTH / 2;
  let target: number | null = null;
  let enemies = waveOf(1);
  let shots: Thing[] = [];
  let bombs: Thing[] = [];
  let untilShot = 0;
  let clock = 0;
  let safe = 0;
  let isPressed = false;
  const held = new Set<Key>();
  const sparks = createSparks(calm);

  function shoot(): void {
    if (untilShot > 0) return;
    untilShot = SECONDS_A_SHOT;
    shots.push({ x: ship, y: SHIP_TOP - 20 });
    play('move');
  }

  function moveShip(seconds: number): void {
    if (target !== null) {
      const way = target - ship;
      // A finger may jump; the ship follows quickly but visibly.
      ship += Math.sign(way) * Math.min(Math.abs(way), SHIP_SPEED * 2.4 * seconds);
    }
    if (held.has('left')) ship -= SHIP_SPEED * seconds;
    if (held.has('right')) ship += SHIP_SPEED * seconds;
    ship = Math.min(WIDTH - 22, Math.max(22, ship));
  }

  function moveEnemies(): void {
    const arrival = Math.min(1, clock / ENTRY_SECONDS);
    const eased = 1 - (1 - arrival) ** 3;
    for (const enemy of enemies) {
      const home = (WIDTH - (COLUMNS - 1) * ENEMY_GAP) / 2 + enemy.column * ENEMY_GAP;
      enemy.x = home + Math.sin(clock * (0.9 + status.level * 0.06) + enemy.row * 0.5) * SWAY;
      enemy.y = ENEMY_TOP + enemy.row * 46 - (1 - eased) * 320 + Math.max(0, clock - ENTRY_SECONDS) * (DESCENT + status.level);
    }
  }

  function dropBombs(seconds: number): void {
    const perSecond = 0.5 + status.level * 0.18;
    if (clock < ENTRY_SECONDS || Math.random() > perSecond * seconds) return;
    const enemy = enemies[Math.floor(Math.random() * enemies.length)];
    if (enemy) bombs.push({ x: enemy.x, y: enemy.y + ENEMY_SIZE / 2 });
  }

  function hitEnemies(): void {
    for (const shot of [...shots]) {
      const enemy = enemies.find(({ x, y }) => Math.abs(x - shot.x) < ENEMY_SIZE / 2 && Math.abs(y - shot.y) < ENEMY_SIZE / 2);
      if (enemy === undefined) continue;
      shots = shots.filter((other) => other !== shot);
      enemy.hits -= 1;
      if (enemy.hits > 0) {
        play('move');
        continue;
      }
      enemies = enemies.filter((other) => other !== enemy);
      status = { ...status, score: status.score + 10 * (4 - Math.min(enemy.row, 3)) };
      sparks.burst(enemy.x, enemy.y, '#ffd166', 14);
      play('good');
    }
    if (enemies.length > 0) return;
    status = { ...status, level: status.level + 1, score: status.score + 50 };
    enemies = waveOf(status.level);
    clock = 0;
    bombs = [];
    play('level');
  }

  function hitShip(): void {
    if (safe > 0) return;
    const isHit =
      bombs.some((bomb) => Math.hypot(bomb.x - ship, bomb.y - SHIP_TOP) < SHIP_RADIUS) ||
      enemies.some(({ x, y }) => y > SHIP_TOP - 24 && Math.abs(x - ship) < ENEMY_SIZE);
    const isPassed = enemies.some(({ y }) => y > HEIGHT - 20);
    if (!isHit && !isPassed) return;
    const lives = (status.lives ?? 0) - 1;
    status = lives > 0 ? { ...status, lives } : { ...status, lives, over: 'lost' };
    sparks.burst(ship, SHIP_TOP, '#ffffff', 20);
    bombs = [];
    safe = SAFE_SECONDS;
    // Whoever got this far starts again from above.
    if (isPassed || enemies.some(({ y }) => y > SHIP_TOP - 60)) clock = 0;
    play('bad');
  }

  return {
    width: WIDTH,
    height: HEIGHT,
    status: () => status,

    update(seconds) {
      clock += seconds;
      untilShot -= seconds;
      safe = Math.max(0, safe - seconds);
      sparks.update(seconds);
      moveShip(seconds);
      if (held.has('action') || held.has('up') || isPressed) shoot();
      for (const shot of shots) shot.y -= SHOT_SPEED * seconds;
      shots = shots.filter(({ y }) => y > -20);
      for (const bomb of bombs) bomb.y += (BOMB_SPEED + status.level * 8) * seconds;
      bombs = bombs.filter(({ y }) => y < HEIGHT + 20);
      moveEnemies();
      dropBombs(seconds);
      hitEnemies();
      hitShip();
    },

    press(key) {
      held.add(key);
      target = null;
    },

    release(key) {
      held.delete(key);
    },

    point(x, _y, isDown) {
      target = x;
      isPressed = isDown;
    },

    draw(context, colours) {
      for (const enemy of enemies) {
        const picture = pictures[enemy.row % Math.max(pictures.length, 1)];
        const size = ENEMY_SIZE;
        if (picture?.complete && picture.naturalWidth > 0) {
          context.drawImage(picture, enemy.x - size / 2, enemy.y - size / 2, size, size);
        } else {
          context.fillStyle = colours.danger;
          context.beginPath();
          context.arc(enemy.x, enemy.y, size / 2.4, 0, Math.PI * 2);
          context.fill();
        }
        if (enemy.hits > 1) {
          context.strokeStyle = colours.ink;
          context.globalAlpha = 0.5;
          context.lineWidth = 2;
          context.beginPath();
          context.arc(enemy.x, enemy.y, size / 2 + 3, 0, Math.PI * 2);
          context.stroke();
          context.globalAlpha = 1;
        }
      }

      context.fillStyle = colours.prize;
      for (const { x, y } of shots) {
        context.beginPath();
        context.roundRect(x - 2.5, y - 9, 5, 18, 2.5);
        context.fill();
      }
      context.fillStyle = colours.danger;
      for (const { x, y } of bombs) {
        context.beginPath();
        context.arc(x, y, 5.5, 0, Math.PI * 2);
        context.fill();
      }

      if (safe === 0 || Math.floor(safe * 8) % 2 === 0) {
        drawShip(context, ship, colours.piece, colours.pieceDeep, colours.pieceSoft, colours.prize);
      }
      sparks.draw(context);
    },

    describe: () => JSON.stringify({ ship: Math.round(ship), enemies: enemies.length, shots: shots.length }),
  };
}

/** The enemies of a wave; from the third wave on the first row takes two hits. */
function waveOf(level: number): Enemy[] {
  const rows = Math.min(5, 2 + Math.ceil(level / 2));
  return Array.from({ length: rows * COLUMNS }, (_, index) => {
    const row = Math.floor(index / COLUMNS);
    return { column: index % COLUMNS, row, x: 0, y: -100, hits: row === 0 && level >= 3 ? 2 : 1 };
  });
}

function drawShip(
  context: CanvasRenderingContext2D,
  x: number,
  hull: string,
  wings: string,
  window: string,
  fire: string,
): void {
  context.save();
  context.translate(x, SHIP_TOP);
  context.fillStyle = fire;
  context.beginPath();
  context.moveTo(-6, 16);
  context.lineTo(0, 28 + Math.random() * 8);
  context.lineTo(6, 16);
  context.fill();
  context.fillStyle = wings;
  context.beginPath();
  context.moveTo(-24, 18);
  context.quadraticCurveTo(-20, 0, -6, -4);
  context.lineTo(6, -4);
  context.quadraticCurveTo(20, 0, 24, 18);
  context.lineTo(9, 12);
  context.lineTo(-9, 12);
  context.fill();
  context.fillStyle = hull;
  context.beginPath();
  context.moveTo(0, -26);
  context.quadraticCurveTo(14, -6, 9, 16);
  context.lineTo(-9, 16);
  context.quadraticCurveTo(-14, -6, 0, -26);
  context.fill();
  context.fillStyle = window;
  context.beginPath();
  context.ellipse(0, -6, 4.5, 7, 0, 0, Math.PI * 2);
  context.fill();
  context.restore();
}
