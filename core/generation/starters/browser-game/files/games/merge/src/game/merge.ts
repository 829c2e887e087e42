import type { Direction } from '../types.ts';
import { below } from './random.ts';

export const SIZE = 4;

export interface Tile {
  /** Stays with the tile while it moves, so that it can be seen moving. */
  id: number;
  value: number;
  row: number;
  column: number;
  isNew: boolean;
  isMerged: boolean;
}

export interface Move {
  tiles: Tile[];
  points: number;
  hasMoved: boolean;
}

/** One more tile in a free place: a 2, sometimes a 4. */
export function addTile(tiles: Tile[]): Tile[] {
  const free = places().filter(({ row, column }) => at(tiles, row, column) === undefined);
  const place = free[below(free.length)];
  if (place === undefined) return tiles;
  const id = Math.max(0, ...tiles.map((tile) => tile.id)) + 1;
  return [...tiles, { ...place, id, value: Math.random() < 0.9 ? 2 : 4, isNew: true, isMerged: false }];
}

/** All tiles to one side; each can merge once. */
export function slide(tiles: Tile[], direction: Direction): Move {
  const isRow = direction === 'left' || direction === 'right';
  const isBackward = direction === 'right' || direction === 'down';
  let points = 0;
  const moved = Array.from({ length: SIZE }, (_, lane) => {
    const inLane = tiles
      .filter(({ row, column }) => (isRow ? row : column) === lane)
      .sort((one, other) => (isRow ? one.column - other.column : one.row - other.row));
    if (isBackward) inLane.reverse();
    const packed: Tile[] = [];
    for (const tile of inLane) {
      const last = packed.at(-1);
      if (last !== undefined && last.value === tile.value && !last.isMerged) {
        points += tile.value * 2;
        // The tile that moves survives, so the move can be seen.
        packed[packed.length - 1] = { ...tile, value: tile.value * 2, isNew: false, isMerged: true };
      } else {
        packed.push({ ...tile, isNew: false, isMerged: false });
      }
    }
    return packed.map((tile, index) => {
      const place = isBackward ? SIZE - 1 - index : index;
      return isRow ? { ...tile, column: place } : { ...tile, row: place };
    });
  }).flat();

  const hasMoved =
    moved.length !== tiles.length ||
    moved.some((tile) => {
      const before = tiles.find(({ id }) => id === tile.id);
      return before?.row !== tile.row || before.column !== tile.column;
    });
  return { tiles: moved, points, hasMoved };
}

export function canMove(tiles: Tile[]): boolean {
  if (tiles.length < SIZE * SIZE) return true;
  return tiles.some(
    ({ row, column, value }) =>
      at(tiles, row, column + 1)?.value === value || at(tiles, row + 1, column)?.value === value,
  );
}

function at(tiles: Tile[], row: number, column: number): Tile | undefined {
  return tiles.find((tile) => tile.row === row && tile.column === column);
}

function places(): { row: number; column: number }[] {
  return Array.from({ length: SIZE * SIZE }, (_, index) => ({
    row: Math.floor(index / SIZE),
    column: index % SIZE,
  }));
}
