import { config, texts } from '../config.ts';
import { linkTo } from '../lib/route.ts';
import { SchemeToggle } from '../lib/scheme.tsx';

export function Header({ page }: { page: string }) {
  const links = [
    { to: linkTo(), label: texts.work, isCurrent: ['home', 'kind', 'work'].includes(page) },
    { to: linkTo('about'), label: texts.about, isCurrent: page === 'about' },
    { to: linkTo('contact'), label: texts.contact, isCurrent: page === 'contact' },
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
        <SchemeToggle toLight={texts.toLight} toDark={texts.toDark} />
      </div>
    </header>
  );
}
