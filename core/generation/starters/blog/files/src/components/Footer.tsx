import { config, texts } from '../config.ts';
import { linkTo } from '../lib/route.ts';

export function Footer() {
  return (
    <footer className="footer">
      <div className="container row apart small">
        <p>
          <strong>{config.title}</strong> <span className="muted">· {config.tagline}</span>
        </p>
        <p className="row">
          <a href={linkTo('about')}>{texts.about}</a>
          <a href={linkTo('mine')}>{texts.mine}</a>
        </p>
      </div>
    </footer>
  );
}
