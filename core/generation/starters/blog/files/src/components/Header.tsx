import { config, texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';
import { SchemeToggle } from '../lib/scheme.tsx';

export function Header({ page, hasOwn }: { page: string; hasOwn: boolean }) {
  const links = [
    { to: linkTo(), label: texts.articles, isCurrent: ['home', 'tag', 'post'].includes(page) },
    { to: linkTo('about'), label: texts.about, isCurrent: page === 'about' },
    ...(hasOwn ? [{ to: linkTo('mine'), label: texts.mine, isCurrent: page === 'mine' }] : []),
  ];
  return (
    <header className="header">
      <div className="container header-row">
        <a className="wordmark" href={linkTo()}>
          {config.title}
        </a>
        <nav className="menu" aria-label={texts.menu}>
          {links.map(({ to, label, isCurrent }) => (
            <a key={to} href={to} aria-current={isCurrent ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
        <div className="row header-actions">
          <SchemeToggle toLight={texts.toLight} toDark={texts.toDark} />
          <a className="button primary small" href={linkTo('write')}>
            <Icon name="pen-line" size={17} />
            {texts.write}
          </a>
        </div>
      </div>
    </header>
  );
}
