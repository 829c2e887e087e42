import { texts } from '../config.ts';
import { figuresOf, type Bars, type Figure } from '../lib/figures.ts';
import type { Entry } from '../types.ts';

/** What all entries come to: how much is done, what it costs, what is next. */
export function Summary({ entries }: { entries: readonly Entry[] }) {
  const { figures, progress, bars } = figuresOf(entries);
  if (entries.length === 0 || (figures.length === 0 && progress === undefined && bars === undefined)) return null;
  return (
    <section className="summary" aria-label={texts.summary}>
      {progress !== undefined && (
        <div className="progress card">
          <Ring share={progress.share} />
          <div>
            <p className="figure-value number">{progress.text}</p>
            <p className="muted small">{progress.label}</p>
          </div>
        </div>
      )}
      {figures.map((figure) => (
        <FigureCard key={figure.label} {...figure} />
      ))}
      {bars !== undefined && <BarList {...bars} />}
    </section>
  );
}

function FigureCard({ label, value, tone, hint }: Figure) {
  return (
    <div className={`figure card ${tone ?? ''}`}>
      <p className="figure-label">{label}</p>
      <p className="figure-value number">{value}</p>
      {hint !== undefined && <p className="muted small">{hint}</p>}
    </div>
  );
}

function BarList({ title, rows, isMoney }: Bars) {
  const most = Math.max(...rows.map(({ amount }) => amount), 1);
  return (
    <div className={`bars card ${isMoney ? '' : 'counts'}`}>
      <p className="figure-label">{title}</p>
      <ul>
        {rows.map(({ label, text, amount }, index) => (
          <li key={label}>
            <span className="bar-label">{label}</span>
            <span className="number bar-text">{text}</span>
            <span className="bar" data-tone={index % 6} aria-hidden="true">
              <span style={{ width: `${Math.max(2, (amount / most) * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const RADIUS = 20;
const AROUND = 2 * Math.PI * RADIUS;

function Ring({ share }: { share: number }) {
  return (
    <svg className="ring" viewBox="0 0 48 48" width="52" height="52" aria-hidden="true">
      <circle cx="24" cy="24" r={RADIUS} className="ring-back" />
      <circle
        cx="24"
        cy="24"
        r={RADIUS}
        className="ring-front"
        strokeDasharray={`${share * AROUND} ${AROUND}`}
        transform="rotate(-90 24 24)"
      />
    </svg>
  );
}
