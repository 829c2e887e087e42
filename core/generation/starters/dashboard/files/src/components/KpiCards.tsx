import { config, texts } from '../config.ts';
import { fill, formatNumber } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { changeOf, formatValue, pointsOf, valueOf, within } from '../lib/metrics.ts';
import type { Period } from '../lib/periods.ts';
import { smoothPath } from '../lib/scale.ts';
import { targetFor, type Targets } from '../lib/targets.ts';
import type { DataRecord, Metric } from '../types.ts';

interface KpiCardsProps {
  records: readonly DataRecord[];
  period: Period;
  targets: Targets;
  /** The metric that the charts show. */
  chosen: string;
  onChoose: (key: string) => void;
}

/** The key figures with their change. Choosing one makes the charts show it. */
export function KpiCards({ records, period, targets, chosen, onChoose }: KpiCardsProps) {
  const now = within(records, period);
  const before = within(records, period.before);
  return (
    <section className="kpis" aria-label={texts.keyFigures}>
      {config.metrics.map((metric) => {
        const value = valueOf(metric, now);
        const change = changeOf(value, valueOf(metric, before));
        const target = targetFor(metric, targets, period, 1);
        return (
          <button
            key={metric.key}
            type="button"
            className="kpi card"
            aria-pressed={metric.key === chosen}
            onClick={() => onChoose(metric.key)}
          >
            <span className="kpi-label">{metric.label}</span>
            <span className="kpi-value number" data-metric={metric.key}>
              {formatValue(metric, value)}
            </span>
            <Change metric={metric} change={change} />
            <Sparkline values={pointsOf(metric, records, period).map((point) => point.value)} />
            {target !== undefined && <TargetBar metric={metric} value={value} target={target} />}
          </button>
        );
      })}
    </section>
  );
}

function Change({ metric, change }: { metric: Metric; change: number | undefined }) {
  if (change === undefined) return <span className="kpi-change muted">{texts.noComparison}</span>;
  const rounded = Math.round(change * 10) / 10;
  const isGood = rounded === 0 ? undefined : rounded > 0 !== (metric.lessIsBetter === true);
  return (
    <span className={`kpi-change ${isGood === undefined ? 'muted' : isGood ? 'good' : 'bad'}`}>
      <Icon name={rounded < 0 ? 'trending-down' : 'trending-up'} size={16} />
      <span className="number">
        {rounded > 0 ? '+' : ''}
        {formatNumber(rounded)}
        {config.language === 'fr' ? '\u202f%' : '%'}
      </span>
      <span className="sr-only">{texts.comparedTo}</span>
    </span>
  );
}

function TargetBar({ metric, value, target }: { metric: Metric; value: number; target: number }) {
  const share = target === 0 ? 0 : value / target;
  const reached = metric.lessIsBetter === true ? value <= target : value >= target;
  return (
    <span className="kpi-target">
      <span className="kpi-target-bar" aria-hidden="true">
        <span className={reached ? 'good' : ''} style={{ width: `${Math.min(100, share * 100)}%` }} />
      </span>
      <span>
        {fill(texts.ofTarget, { percent: formatNumber(Math.round(share * 100)), target: formatValue(metric, target) })}
      </span>
    </span>
  );
}

function Sparkline({ values }: { values: readonly number[] }) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const points = values.map((value, index): [number, number] => [
    (index / Math.max(1, values.length - 1)) * 100,
    26 - ((value - low) / span) * 22,
  ]);
  return (
    <svg className="sparkline" viewBox="0 0 100 28" preserveAspectRatio="none" aria-hidden="true">
      <path d={smoothPath(points)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
