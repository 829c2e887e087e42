/** Colours of the board, from the custom properties in app.css, ready for a canvas. */
export interface Colours {
  board: string;
  boardLine: string;
  ink: string;
  piece: string;
  pieceDeep: string;
  pieceSoft: string;
  prize: string;
  danger: string;
  bricks: string[];
}

const NAMES: Record<Exclude<keyof Colours, 'bricks'>, string> = {
  board: '--board',
  boardLine: '--board-line',
  ink: '--board-ink',
  piece: '--piece',
  pieceDeep: '--piece-deep',
  pieceSoft: '--piece-soft',
  prize: '--prize',
  danger: '--peril',
};

const BRICKS = ['--brick-1', '--brick-2', '--brick-3', '--brick-4', '--brick-5'];

/** Reads the colours where `element` stands. Custom properties may hold formulas; only a used colour is resolved. */
export function readColours(element: HTMLElement): Colours {
  const probe = document.createElement('i');
  element.append(probe);
  const resolve = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, resolve(name)]));
  const bricks = BRICKS.map(resolve);
  probe.remove();
  return { ...(colours as Omit<Colours, 'bricks'>), bricks };
}
