import { texts } from '../config.ts';
import { fill, formatNumber } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import type { Status } from '../types.ts';

export function Stats({ status, best }: { status: Status; best: number }) {
  return (
    <dl className="stats" data-testid="stats">
      <div className="stat main">
        <dt>{texts.score}</dt>
        <dd className="number" data-testid="score" key={status.score}>
          {formatNumber(status.score)}
        </dd>
      </div>
      <div className="stat">
        <dt>{texts.best}</dt>
        <dd className="number" data-testid="best">
          {formatNumber(best)}
        </dd>
      </div>
      <div className="stat">
        <dt>{texts.level}</dt>
        <dd className="number" data-testid="level">
          {status.level}
        </dd>
      </div>
      {status.lives !== undefined && (
        <div className="stat">
          <dt>{texts.lives}</dt>
          <dd className="lives" data-testid="lives" aria-label={fill(texts.livesLeft, { count: status.lives })}>
            {Array.from({ length: Math.max(status.lives, 0) }, (_, index) => (
              <Icon key={index} name="heart" size={18} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
