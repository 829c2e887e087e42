import { config, texts } from '../config.ts';
import { fill } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { formatMoney } from '../lib/money.ts';

interface OffersProps {
  onChoose: (offer: string) => void;
}

export function Offers({ onChoose }: OffersProps) {
  const { title, shownAs } = config.offers;
  return (
    <div className="container">
      <h2 id="offers-title">{title}</h2>
      {shownAs === 'plans' ? <Plans onChoose={onChoose} /> : <Prices onChoose={onChoose} />}
      <p className="sample">{texts.samplePrices}</p>
    </div>
  );
}

function Prices({ onChoose }: OffersProps) {
  return (
    <ul className="price-list">
      {config.offers.items.map(({ name, points, price }) => (
        <li key={name}>
          <button type="button" aria-label={fill(texts.choose, { name })} onClick={() => onChoose(name)}>
            <span className="price-line">
              <span className="price-name">{name}</span>
              <span className="leader" />
              <span className="number price">{formatMoney(price)}</span>
            </span>
            {points.length > 0 && <span className="muted small">{points.join(', ')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Plans({ onChoose }: OffersProps) {
  const { items } = config.offers;
  const middle = Math.floor(items.length / 2);
  return (
    <ul className="plans">
      {items.map(({ name, points, price }, index) => (
        <li key={name} className="plan" data-featured={index === middle}>
          {index === middle && <span className="badge accent">{texts.popular}</span>}
          <h3>{name}</h3>
          <p className="plan-price number">{formatMoney(price)}</p>
          <ul className="points">
            {points.map((point) => (
              <li key={point}>
                <Icon name="check" size={18} />
                {point}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className={index === middle ? 'button primary' : 'button'}
            onClick={() => onChoose(name)}
          >
            {fill(texts.choose, { name })}
          </button>
        </li>
      ))}
    </ul>
  );
}
