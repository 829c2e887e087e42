import { texts } from '../config.ts';
import { fill, formatDay, formatNumber } from '../lib/format.ts';
import type { Score } from '../lib/scores.ts';

export function ScoreList({ list }: { list: Score[] }) {
  return (
    <section data-testid="scores">
      <h2>{texts.bestRounds}</h2>
      {list.length === 0 ? (
        <p className="muted small">{texts.noRounds}</p>
      ) : (
        <ol className="rounds">
          {list.map((round, place) => (
            <li key={round.at}>
              <span className="place number">{place + 1}</span>
              <strong className="number">{formatNumber(round.score)}</strong>
              <span className="muted small">{fill(texts.levelShort, { level: round.level })}</span>
              <time className="muted small" dateTime={round.at}>
                {formatDay(round.at)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
