import { useState } from 'react';
import { config, texts } from '../config.ts';
import { fill } from '../lib/format.ts';
import { formatShort, formatValue } from '../lib/metrics.ts';
import { labelStep, smoothPath, ticksFor } from '../lib/scale.ts';
import { useWidth } from '../lib/use-width.ts';
import type { Metric, Point } from '../types.ts';
import { NoData } from './NoData.tsx';

interface TrendChartProps {
  metric: Metric;
  points: readonly Point[];
  /** For one point. */
  target: number | undefined;
}

/** In the grid it stands beside the shares, which are taller. */
const HEIGHT = config.layout === 'grid' ? 350 : 290;
const PAD = { top: 14, right: 8, bottom: 30, left: 54 };

/**
 * A metric over time beside the period before. The pointer, or the arrow keys once it has the focus, move along its
 * points; for screen readers it is a slider that reads the point out.
 */
export function TrendChart({ metric, points, target }: TrendChartProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number>();
  const last = points.length - 1;
  const values = points.flatMap(({ value, before }) => [value, before]);
  if (values.every((value) => value === 0)) return <NoData />;

  const ticks = ticksFor(Math.min(...values), Math.max(...values, target ?? 0));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const inner = width - PAD.left - PAD.right;
  const band = inner / points.length;
  const isBars = config.chart === 'bars';
  const x = (index: number): number =>
    PAD.left + (isBars ? band * (index + 0.5) : last === 0 ? inner / 2 : (index / last) * inner);
  const y = (value: number): number =>
    PAD.top + (1 - (value - low) / (high - low)) * (HEIGHT - PAD.top - PAD.bottom);
  const line = points.map(({ value }, index): [number, number] => [x(index), y(value)]);
  const before = points.map((point, index): [number, number] => [x(index), y(point.before)]);
  const path = smoothPath(line);
  const barWidth = Math.min(36, Math.max(3, band * 0.62));
  const step = labelStep(points.length, inner);
  const shown = at === undefined ? undefined : points[Math.min(at, last)];

  const moveTo = (clientX: number, left: number): void => {
    const part = (clientX - left - PAD.left) / inner;
    const index = isBars ? Math.floor(part * points.length) : Math.round(part * last);
    setAt(Math.min(last, Math.max(0, index)));
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -last, End: last };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setAt(Math.min(last, Math.max(0, (at ?? last) + by)));
  };
  const current = points[at ?? last];

  return (
    <div
      className="plot"
      ref={frame}
      role="slider"
      tabIndex={0}
      aria-label={fill(texts.chartOf, { metric: metric.label })}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? last}
      aria-valuetext={current === undefined ? '' : `${current.label}: ${formatValue(metric, current.value)}`}
      onKeyDown={onKeyDown}
      onFocus={() => setAt((before) => before ?? last)}
      onBlur={() => setAt(undefined)}
      onPointerMove={(event) => moveTo(event.clientX, event.currentTarget.getBoundingClientRect().left)}
      onPointerDown={(event) => moveTo(event.clientX, event.currentTarget.getBoundingClientRect().left)}
      onPointerLeave={() => setAt(undefined)}
    >
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={tick === 0 ? 'axis' : 'grid'} x1={PAD.left} x2={width - PAD.right} y1={y(tick)} y2={y(tick)} />
            <text className="tick" x={PAD.left - 10} y={y(tick)} dy="0.32em" textAnchor="end">
              {formatShort(metric, tick)}
            </text>
          </g>
        ))}
        {points.map(({ day, label }, index) =>
          (last - index) % step === 0 ? (
            <text
              key={day}
              className="tick"
              x={x(index)}
              y={HEIGHT - 8}
              textAnchor={index === last && !isBars ? 'end' : index === 0 && !isBars ? 'start' : 'middle'}
            >
              {label}
            </text>
          ) : null,
        )}
        {at !== undefined && <line className="cursor" x1={x(at)} x2={x(at)} y1={PAD.top} y2={HEIGHT - PAD.bottom} />}
        <path className="line-before" d={smoothPath(before)} />
        {isBars ? (
          points.map(({ day, value }, index) => (
            <rect
              key={day}
              className="bar-value"
              data-at={index === at}
              x={x(index) - barWidth / 2}
              y={Math.min(y(0), y(value))}
              width={barWidth}
              height={Math.max(1, Math.abs(y(value) - y(0)))}
              rx={Math.min(4, barWidth / 3)}
            />
          ))
        ) : (
          <>
            {config.chart === 'area' && (
              <path className="area" d={`${path}L${x(last)},${y(Math.max(0, low))}L${x(0)},${y(Math.max(0, low))}Z`} />
            )}
            <path className="line-value" d={path} />
            {at !== undefined && shown !== undefined && <circle className="dot" cx={x(at)} cy={y(shown.value)} r="5" />}
          </>
        )}
        {target !== undefined && <line className="target" x1={PAD.left} x2={width - PAD.right} y1={y(target)} y2={y(target)} />}
      </svg>
      {shown !== undefined && at !== undefined && (
        <div className="tooltip" style={{ left: `${Math.min(width - 90, Math.max(90, x(at)))}px` }}>
          <span className="muted">{shown.label}</span>
          <strong className="number">{formatValue(metric, shown.value)}</strong>
          <span className="muted number">{fill(texts.beforeValue, { value: formatValue(metric, shown.before) })}</span>
        </div>
      )}
      <ul className="legend" aria-hidden="true">
        <li>
          <span className="key key-value" />
          {texts.now}
        </li>
        <li>
          <span className="key key-before" />
          {texts.before}
        </li>
        {target !== undefined && (
          <li>
            <span className="key key-target" />
            {texts.target}
          </li>
        )}
      </ul>
    </div>
  );
}
