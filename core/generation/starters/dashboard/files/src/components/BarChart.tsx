import { formatShort, formatValue } from '../lib/metrics.ts';
import { ticksFor } from '../lib/scale.ts';
import { useWidth } from '../lib/use-width.ts';
import type { Metric, Slice } from '../types.ts';
import { NoData } from './NoData.tsx';

interface BarChartProps {
  metric: Metric;
  slices: readonly Slice[];
  /** Upright bars for what has an order (days), lying ones with their names for everything else. */
  upright?: boolean;
}

const MOST_BARS = 8;

export function BarChart({ metric, slices, upright = false }: BarChartProps) {
  if (slices.every(({ value }) => value === 0)) return <NoData />;
  return upright ? <Columns metric={metric} slices={slices} /> : <Rows metric={metric} slices={slices.slice(0, MOST_BARS)} />;
}

function Rows({ metric, slices }: BarChartProps) {
  const most = Math.max(...slices.map(({ value }) => Math.abs(value)));
  return (
    <ul className="bar-rows">
      {slices.map(({ label, value }, index) => (
        <li key={label}>
          <span className="bar-label">{label}</span>
          <span className="number bar-text">{formatValue(metric, value)}</span>
          <span className="bar-track" aria-hidden="true">
            <span data-tone={index % 6} style={{ width: `${Math.max(1.5, (Math.abs(value) / most) * 100)}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const HEIGHT = 230;
const PAD = { top: 12, bottom: 28, left: 50 };

function Columns({ metric, slices }: BarChartProps) {
  const [frame, width] = useWidth<HTMLDivElement>(320);
  const values = slices.map(({ value }) => value);
  const ticks = ticksFor(Math.min(...values), Math.max(...values), 3);
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const band = (width - PAD.left) / slices.length;
  const bar = Math.min(34, band * 0.6);
  const y = (value: number): number => PAD.top + (1 - (value - low) / (high - low)) * (HEIGHT - PAD.top - PAD.bottom);
  return (
    <div className="plot" ref={frame}>
      <svg width={width} height={HEIGHT} role="list" aria-label={metric.label}>
        {ticks.map((tick) => (
          <g key={tick} aria-hidden="true">
            <line className={tick === 0 ? 'axis' : 'grid'} x1={PAD.left} x2={width} y1={y(tick)} y2={y(tick)} />
            <text className="tick" x={PAD.left - 10} y={y(tick)} dy="0.32em" textAnchor="end">
              {formatShort(metric, tick)}
            </text>
          </g>
        ))}
        {slices.map(({ label, value }, index) => {
          const x = PAD.left + band * (index + 0.5);
          return (
            <g key={label} role="listitem" aria-label={`${label}: ${formatValue(metric, value)}`}>
              <title>{`${label}: ${formatValue(metric, value)}`}</title>
              <rect className="bar-hit" x={x - band / 2} y={PAD.top} width={band} height={HEIGHT - PAD.top - PAD.bottom} />
              <rect
                className="bar-value"
                x={x - bar / 2}
                y={Math.min(y(0), y(value))}
                width={bar}
                height={Math.max(1, Math.abs(y(value) - y(0)))}
                rx="4"
              />
              <text className="tick" x={x} y={HEIGHT - 8} textAnchor="middle" aria-hidden="true">
                {label}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
