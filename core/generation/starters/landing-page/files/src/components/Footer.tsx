import { config, texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';

export function Footer() {
  const { contact } = config;
  return (
    <footer className="footer">
      <div className="container footer-row">
        <div className="stack">
          <p className="wordmark">
            <span className="mark">
              <Icon name={config.mark} />
            </span>
            <span className="wordmark-text">{config.title}</span>
          </p>
          <p className="muted small">{config.subject}</p>
        </div>
        <ul className="footer-links small">
          <li>{contact.address}</li>
          <li>
            <a href={`tel:${contact.phone.replace(/\s/g, '')}`}>{contact.phone}</a>
          </li>
          <li>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </li>
          <li className="muted">{texts.sampleContact}</li>
        </ul>
        <a className="button small" href="#top">
          {texts.backToTop}
          <Icon name="arrow-up" size={16} />
        </a>
      </div>
    </footer>
  );
}
