import { useState } from 'react';
import { config, texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';
import { SchemeToggle } from '../lib/scheme.tsx';
import type { Section } from '../types.ts';

/** More links than this do not fit beside the name; what is looked for first comes first. The form has a button. */
const MOST_LINKS = 5;
const LOOKED_FOR: Section[] = ['offers', 'hours', 'features', 'faq', 'team', 'gallery', 'voices', 'steps'];
const linked = LOOKED_FOR.filter((section) => config.sections.includes(section)).slice(0, MOST_LINKS);

export function Header() {
  const [open, setOpen] = useState(false);
  const links = config.sections.filter((section) => linked.includes(section));

  return (
    <header
      className="header"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <div className="container header-row">
        <a className="wordmark" href="#top">
          <span className="mark">
            <Icon name={config.mark} />
          </span>
          <span className="wordmark-text">{config.title}</span>
        </a>
        <nav id="menu" className="menu" aria-label={texts.menu} data-open={open}>
          {links.map((section) => (
            <a key={section} href={`#${section}`} onClick={() => setOpen(false)}>
              {texts.nav[section]}
            </a>
          ))}
        </nav>
        <div className="header-actions">
          <SchemeToggle toLight={texts.toLight} toDark={texts.toDark} />
          <a className="button primary small" href="#form" onClick={() => setOpen(false)}>
            {config.form.nav}
          </a>
          <button
            type="button"
            className="button quiet icon menu-button"
            aria-label={open ? texts.closeMenu : texts.openMenu}
            aria-expanded={open}
            aria-controls="menu"
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'x' : 'menu'} />
          </button>
        </div>
      </div>
    </header>
  );
}
