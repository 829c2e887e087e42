import { config, texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';

export function Footer() {
  return (
    <footer className="footer">
      <div className="container">
        <ul className="promises">
          {texts.promises.map((promise) => (
            <li key={promise.title}>
              <Icon name={promise.icon as 'truck'} size={22} />
              <div>
                <strong>{promise.title}</strong>
                <p className="muted small">{promise.text}</p>
              </div>
            </li>
          ))}
        </ul>
        <div className="row apart small muted footer-end">
          <p>
            {config.title} · {texts.demo}
          </p>
          <a href={linkTo('orders')}>{texts.orders}</a>
        </div>
      </div>
    </footer>
  );
}
