import { useEffect, useState } from 'react';

/** The parts of the address after `#/`: `#/tag/news` is `['tag', 'news']`. */
export function useRoute(): string[] {
  const [route, setRoute] = useState(currentRoute);

  useEffect(() => {
    const onChange = (): void => {
      setRoute(currentRoute());
      window.scrollTo({ top: 0, behavior: 'instant' });
    };
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);

  return route;
}

export function go(...parts: string[]): void {
  window.location.hash = linkTo(...parts);
}

export function linkTo(...parts: string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

function currentRoute(): string[] {
  const parts = window.location.hash.replace(/^#\/?/, '').split('/').filter(Boolean);
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return [];
  }
}
