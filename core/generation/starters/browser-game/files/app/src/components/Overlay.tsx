import type { Phase } from '../App.tsx';
import { config, texts } from '../config.ts';
import { shapes } from '../game/motifs.ts';
import { fill, formatNumber } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import type { Status } from '../types.ts';
import { Picture } from './Picture.tsx';

interface OverlayProps {
  phase: Phase;
  status: Status;
  isRecord: boolean;
  onStart: () => void;
  onGoOn: () => void;
}

/** Words on cards have no picture. */
const pictured = config.motifs.filter(({ id }) => id in shapes);

/** What lies over the board before, between and after rounds. */
export function Overlay({ phase, status, isRecord, onStart, onGoOn }: OverlayProps) {
  if (phase === 'playing') return null;
  return (
    <div className="overlay" role="status">
      {phase === 'ready' && (
        <>
          <div className="overlay-motifs" aria-hidden="true">
            {pictured.slice(0, 3).map(({ id }) => (
              <Picture key={id} id={id} />
            ))}
          </div>
          <p className="overlay-title">{config.title}</p>
          <p className="overlay-text">{texts.how[0]}</p>
          <button type="button" className="button primary play" onClick={onStart}>
            <Icon name="play" size={18} />
            {texts.play}
          </button>
        </>
      )}
      {phase === 'paused' && (
        <>
          <p className="overlay-title">{texts.paused}</p>
          <button type="button" className="button primary play" onClick={onGoOn}>
            <Icon name="play" size={18} />
            {texts.goOn}
          </button>
        </>
      )}
      {phase === 'over' && (
        <>
          {isRecord && (
            <p className="record">
              <Icon name="trophy" size={18} />
              {texts.record}
            </p>
          )}
          <p className="overlay-title">{status.over === 'won' ? texts.won : texts.lost}</p>
          <p className="overlay-score number">{formatNumber(status.score)}</p>
          <p className="overlay-text">{fill(texts.reached, { level: status.level })}</p>
          <button type="button" className="button primary play" onClick={onStart}>
            <Icon name="rotate-ccw" size={18} />
            {texts.again}
          </button>
        </>
      )}
    </div>
  );
}
