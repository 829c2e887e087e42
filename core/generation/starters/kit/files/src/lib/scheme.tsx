import { useEffect, useState } from 'react';
import { Icon } from './icons.tsx';
import { read, write } from './storage.ts';

type Scheme = 'light' | 'dark';

const STORAGE_KEY = 'scheme:v1';

/** Puts back the light or dark look that was chosen before; called once, before the first render. */
export function restoreScheme(): void {
  const stored = read(STORAGE_KEY);
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset['scheme'] = stored;
}

/** A button that changes between light and dark and remembers the choice. */
export function SchemeToggle({ toLight, toDark }: { toLight: string; toDark: string }) {
  const [scheme, setScheme] = useState<Scheme>(currentScheme);

  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const onChange = (): void => setScheme(currentScheme());
    system.addEventListener('change', onChange);
    return () => system.removeEventListener('change', onChange);
  }, []);

  const other: Scheme = scheme === 'dark' ? 'light' : 'dark';
  const label = other === 'dark' ? toDark : toLight;
  return (
    <button
      type="button"
      className="button quiet icon"
      aria-label={label}
      title={label}
      onClick={() => {
        document.documentElement.dataset['scheme'] = other;
        write(STORAGE_KEY, other);
        setScheme(other);
      }}
    >
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}

function currentScheme(): Scheme {
  const chosen = document.documentElement.dataset['scheme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
