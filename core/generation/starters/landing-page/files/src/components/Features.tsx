import { config } from '../config.ts';
import { Icon } from '../lib/icons.tsx';

export function Features() {
  const { title, items } = config.features;
  return (
    <div className="container">
      <h2 id="features-title">{title}</h2>
      <ul className="feature-list" data-style={config.featureStyle} data-count={items.length}>
        {items.map((feature, index) => (
          <li key={feature.title}>
            <span className="feature-mark">
              {config.featureStyle === 'numbered' ? (
                <span className="number">{String(index + 1).padStart(2, '0')}</span>
              ) : (
                <Icon name={feature.icon} size={22} />
              )}
            </span>
            <div>
              <h3>{feature.title}</h3>
              <p className="muted">{feature.text}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
