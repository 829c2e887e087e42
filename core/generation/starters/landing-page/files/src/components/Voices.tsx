import { config, texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';

export function Voices() {
  return (
    <div className="container">
      <h2 id="voices-title">{texts.voicesTitle}</h2>
      <ul className="voice-list">
        {config.voices.map(({ quote, by }) => (
          <li key={quote}>
            <figure>
              <Icon name="quote" size={26} />
              <blockquote>{quote}</blockquote>
              <figcaption className="muted small">{by}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
      <p className="sample">{texts.sampleVoices}</p>
    </div>
  );
}
