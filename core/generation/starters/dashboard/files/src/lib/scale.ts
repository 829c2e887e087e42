/** Round numbers from 0 (or below) to at least `highest`, about `wanted` of them, for an axis. */
export function ticksFor(lowest: number, highest: number, wanted = 4): number[] {
  const from = Math.min(0, lowest);
  const span = Math.max(highest, 0) - from || 1;
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((nice) => nice * power >= rough) ?? 10) * power;
  const first = Math.floor(from / step) * step;
  const ticks = [first];
  while ((ticks.at(-1) ?? 0) < from + span) ticks.push(Number(((ticks.at(-1) ?? 0) + step).toPrecision(12)));
  return ticks;
}

/** Every how many-th label fits below a chart. */
export function labelStep(labels: number, width: number, labelPx = 64): number {
  return Math.max(1, Math.ceil((labels * labelPx) / width));
}

/** A smooth line through points that never swings beyond them (monotone cubic, Fritsch and Carlson). */
export function smoothPath(points: readonly (readonly [number, number])[]): string {
  const [start] = points;
  if (start === undefined) return '';
  const slopes = points.map((_, index) => tangent(points, index));
  return points.slice(1).reduce((path, [x, y], index) => {
    const [fromX, fromY] = points[index] ?? start;
    const third = (x - fromX) / 3;
    const one = fromY + (slopes[index] ?? 0) * third;
    const two = y - (slopes[index + 1] ?? 0) * third;
    return `${path}C${fix(fromX + third)},${fix(one)} ${fix(x - third)},${fix(two)} ${fix(x)},${fix(y)}`;
  }, `M${fix(start[0])},${fix(start[1])}`);
}

function tangent(points: readonly (readonly [number, number])[], index: number): number {
  const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
  if (before === undefined || here === undefined || after === undefined) return 0;
  const left = (here[1] - before[1]) / (here[0] - before[0]);
  const right = (after[1] - here[1]) / (after[0] - here[0]);
  return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
}

function fix(value: number): string {
  return value.toFixed(1);
}
