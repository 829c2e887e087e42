import { Artwork } from '../art/Artwork.tsx';
import { config, texts } from '../config.ts';
import { fill } from '../lib/format.ts';
import { dayName, formatTime, stateAt } from '../lib/hours.ts';
import { Icon } from '../lib/icons.tsx';

export function Hero() {
  const { headline, intro, action, art } = config.hero;
  const next = config.sections[0] ?? 'features';
  return (
    <div className="hero">
      <div className="container hero-row">
        <div className="hero-text">
          <p className="eyebrow">{config.subject}</p>
          <h1>{headline}</h1>
          <p className="lead">{intro}</p>
          <div className="row hero-actions">
            <a className="button primary" href="#form">
              {action}
              <Icon name="arrow-right" size={18} />
            </a>
            <a className="button" href={`#${next}`}>
              {texts.nav[next]}
            </a>
          </div>
          {config.hours && <OpenState />}
        </div>
        <div className="hero-art">
          {art.map(({ kind, seed }) => (
            <div key={seed} className="picture" data-kind={kind}>
              <Artwork kind={kind} seed={seed} />
            </div>
          ))}
        </div>
      </div>
      {config.numbers.length > 0 && (
        <div className="container">
          <dl className="numbers">
            {config.numbers.map(({ value, label }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className="sample">{texts.sampleNumbers}</p>
        </div>
      )}
    </div>
  );
}

/** Whether somebody is there right now. */
function OpenState() {
  if (config.hours === null) return null;
  const { openUntil, opens } = stateAt(config.hours, new Date());
  const text =
    openUntil !== undefined
      ? fill(texts.openNow, { time: formatTime(openUntil) })
      : opens === undefined
        ? texts.closedNow
        : fill(texts.opens, { day: dayName(opens.day), time: formatTime(opens.at) });
  return (
    <p className="open-state small" data-open={openUntil !== undefined}>
      <span className="dot" />
      {text}
    </p>
  );
}
