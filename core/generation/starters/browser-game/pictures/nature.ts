import type { Picture } from './types.ts';

const flower = (petal: string): string =>
  `<path d="M24 26v18M24 38c-6 0-9-3-10-7 5-1 9 2 10 7Z" fill="#4d9a4f" stroke="#4d9a4f" stroke-width="2.400" stroke-linecap="round"/><g fill="${petal}">${[0, 60, 120, 180, 240, 300].map((turn) => `<ellipse cx="24" cy="9" rx="5" ry="7" transform="rotate(${turn} 24 18)"/>`).join('')}</g><circle cx="24" cy="18" r="5" fill="#ffd166"/>`;

export const NATURE: readonly Picture[] = [
  {
    id: 'mushroom',
    en: 'Mushroom',
    fr: 'Champignon',
    shape:
      '<path d="M18 26h12c0 6 2 10 3 14 0 3-18 3-18 0 1-4 3-8 3-14Z" fill="#f3e6d0"/><path d="M4 25C5 13 13 6 24 6s19 7 20 19c0 4-40 4-40 0Z" fill="#d5413d"/><g fill="#fff"><circle cx="15" cy="18" r="3.500"/><circle cx="26" cy="12" r="3"/><circle cx="34" cy="20" r="3.500"/><circle cx="23" cy="22" r="2"/></g>',
  },
  {
    id: 'ladybird',
    en: 'Ladybird',
    fr: 'Coccinelle',
    shape:
      '<path d="m17 10-4-5M31 10l4-5" stroke="#2b2430" stroke-width="2.400" stroke-linecap="round"/><path d="M13 18C13 9 18 7 24 7s11 2 11 11Z" fill="#2b2430"/><circle cx="24" cy="28" r="16" fill="#dc3f35"/><path d="M24 12v32" stroke="#2b2430" stroke-width="2.400"/><g fill="#2b2430"><circle cx="16" cy="23" r="3"/><circle cx="32" cy="23" r="3"/><circle cx="15" cy="33" r="3"/><circle cx="33" cy="33" r="3"/></g>',
  },
  {
    id: 'bee',
    en: 'Bee',
    fr: 'Abeille',
    shape:
      '<g fill="#cfe8f5" opacity=".9"><ellipse cx="17" cy="13" rx="7" ry="10" transform="rotate(-24 17 13)"/><ellipse cx="31" cy="13" rx="7" ry="10" transform="rotate(24 31 13)"/></g><ellipse cx="24" cy="28" rx="17" ry="13" fill="#f5c433"/><path d="M19 16c-3 7-3 17 0 24h4c-2-8-2-16 0-25ZM30 16c3 7 3 17 0 24 3-1 5-2 6-4 2-6 2-11 0-16-1-2-3-3-6-4Z" fill="#3a2d22"/><g fill="#3a2d22"><circle cx="12" cy="26" r="2"/></g>',
  },
  {
    id: 'leaf',
    en: 'Leaf',
    fr: 'Feuille',
    shape:
      '<path d="M8 40C4 20 16 6 42 6c1 24-12 38-30 34Z" fill="#5aa04f"/><path d="M6 43C14 32 22 23 33 15M17 31l-1-9M23 25l-1-9M20 28l9 1M26 22l9 0" fill="none" stroke="#2f6d33" stroke-width="2.200" stroke-linecap="round"/>',
  },
  { id: 'flower-pink', en: 'Pink flower', fr: 'Fleur rose', shape: flower('#e8709b') },
  {
    id: 'tree',
    en: 'Tree',
    fr: 'Arbre',
    shape:
      '<path d="M21 28h6v16h-6Z" fill="#7a5230"/><circle cx="24" cy="17" r="13" fill="#4d9a4f"/><circle cx="14" cy="23" r="9" fill="#418a46"/><circle cx="34" cy="23" r="9" fill="#5cab5a"/>',
  },
  {
    id: 'acorn',
    en: 'Acorn',
    fr: 'Gland',
    shape:
      '<path d="M24 8V4" stroke="#6b4426" stroke-width="3" stroke-linecap="round"/><path d="M11 22h26c0 12-7 18-13 22-6-4-13-10-13-22Z" fill="#c58a45"/><path d="M8 20c0-8 7-12 16-12s16 4 16 12c0 4-32 4-32 0Z" fill="#8a5a30"/><path d="M12 17h24M15 12.500h18" stroke="#6b4426" stroke-width="1.600"/>',
  },
  {
    id: 'snowflake',
    en: 'Snowflake',
    fr: 'Flocon',
    shape: `<g fill="none" stroke="#6aa9d8" stroke-width="3" stroke-linecap="round">${[0, 60, 120].map((turn) => `<path transform="rotate(${turn} 24 24)" d="M24 4v40M24 11l-5-4M24 11l5-4M24 37l-5 4M24 37l5 4"/>`).join('')}</g>`,
  },
  {
    id: 'pine',
    en: 'Fir tree',
    fr: 'Sapin',
    shape:
      '<path d="M21 38h6v7h-6Z" fill="#7a5230"/><path d="m24 3 10 13h-5l8 11h-5l8 12H8l8-12h-5l8-11h-5Z" fill="#2f7d55" stroke="#2f7d55" stroke-width="2" stroke-linejoin="round"/>',
  },
  { id: 'flower-blue', en: 'Blue flower', fr: 'Fleur bleue', shape: flower('#5f8fdc') },
];
