import { useState } from 'react';
import { config, texts } from '../config.ts';
import { formatNumber } from '../lib/format.ts';
import { formatValue } from '../lib/metrics.ts';
import type { Metric, Slice } from '../types.ts';
import { NoData } from './NoData.tsx';

const RADIUS = 58;
const AROUND = 2 * Math.PI * RADIUS;
/** More slices than this cannot be told apart; the rest is one. */
const MOST_SLICES = 5;

/** Shares of a whole. The legend carries the numbers; a slice and its line light up together. */
export function DonutChart({ metric, slices }: { metric: Metric; slices: readonly Slice[] }) {
  const [at, setAt] = useState<number>();
  const positive = slices.filter(({ value }) => value > 0);
  if (positive.length === 0) return <NoData />;
  const rest = positive.slice(MOST_SLICES);
  const shown = [
    ...positive.slice(0, MOST_SLICES),
    ...(rest.length > 0 ? [{ label: texts.others, value: rest.reduce((sum, { value }) => sum + value, 0) }] : []),
  ];
  const total = shown.reduce((sum, { value }) => sum + value, 0);
  const chosen = at === undefined ? undefined : shown[at];
  let start = 0;

  return (
    <div className="donut">
      <div className="donut-ring">
        <svg viewBox="0 0 160 160" aria-hidden="true">
          {shown.map(({ label, value }, index) => {
            const length = (value / total) * AROUND;
            const offset = -start;
            start += length;
            return (
              <circle
                key={label}
                data-tone={index}
                data-dim={at !== undefined && at !== index}
                cx="80"
                cy="80"
                r={RADIUS}
                strokeDasharray={`${Math.max(0, length - (shown.length > 1 ? 2.5 : 0))} ${AROUND}`}
                strokeDashoffset={offset}
                transform="rotate(-90 80 80)"
                onPointerEnter={() => setAt(index)}
                onPointerLeave={() => setAt(undefined)}
              />
            );
          })}
        </svg>
        <p className="donut-middle">
          <strong className="number">{formatValue(metric, chosen?.value ?? total)}</strong>
          <span className="muted">{chosen?.label ?? texts.total}</span>
        </p>
      </div>
      <ul className="donut-legend">
        {shown.map(({ label, value }, index) => (
          <li key={label} onPointerEnter={() => setAt(index)} onPointerLeave={() => setAt(undefined)}>
            <span className="swatch" data-tone={index} />
            <span className="bar-label">{label}</span>
            <span className="number muted">
              {formatNumber(Math.round((value / total) * 100))}
              {config.language === 'fr' ? '\u202f%' : '%'}
            </span>
            <span className="number bar-text">{formatValue(metric, value)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
