import type { Picture } from './types.ts';

const alien = (body: string, dark: string, path: string): string =>
  `<path d="${path}" fill="${body}"/><g fill="#fff"><ellipse cx="18" cy="23" rx="4" ry="5"/><ellipse cx="30" cy="23" rx="4" ry="5"/></g><g fill="${dark}"><circle cx="18.500" cy="24" r="2.300"/><circle cx="29.500" cy="24" r="2.300"/></g><path d="M19 32c3 3 7 3 10 0" fill="none" stroke="${dark}" stroke-width="2.200" stroke-linecap="round"/>`;

/** Those that look hostile come first: they are the enemies of a shooter. */
export const SPACE: readonly Picture[] = [
  {
    id: 'alien-green',
    en: 'Green alien',
    fr: 'Extraterrestre vert',
    shape: `<path d="m13 12-3-8M35 12l3-8" stroke="#5aa84a" stroke-width="2.600" stroke-linecap="round"/><circle cx="10" cy="4.500" r="2.500" fill="#a6dd6c"/><circle cx="38" cy="4.500" r="2.500" fill="#a6dd6c"/>${alien('#7cc74f', '#234a1d', 'M24 8c11 0 17 7 17 16 0 8-4 11-4 15-3 3-6-1-8 2-3 3-7 3-10 0-2-3-5 1-8-2 0-4-4-7-4-15C7 15 13 8 24 8Z')}`,
  },
  {
    id: 'ufo',
    en: 'Flying saucer',
    fr: 'Soucoupe',
    shape:
      '<path d="M13 24c0-8 5-13 11-13s11 5 11 13Z" fill="#9fd8ee"/><circle cx="24" cy="20" r="5" fill="#7cc74f"/><g fill="#234a1d"><circle cx="22.300" cy="20" r="1.200"/><circle cx="25.700" cy="20" r="1.200"/></g><ellipse cx="24" cy="28" rx="21" ry="8" fill="#8d93b8"/><ellipse cx="24" cy="25.500" rx="21" ry="6" fill="#b6bbdb"/><g fill="#ffd166"><circle cx="9" cy="29" r="2"/><circle cx="18" cy="32" r="2"/><circle cx="30" cy="32" r="2"/><circle cx="39" cy="29" r="2"/></g>',
  },
  {
    id: 'alien-violet',
    en: 'Violet alien',
    fr: 'Extraterrestre violet',
    shape: alien(
      '#a273dd',
      '#3b1d66',
      'M24 7c10 0 17 8 17 17v15l-5-4-5 5-7-4-7 4-5-5-5 4V24C7 15 14 7 24 7Z',
    ),
  },
  {
    id: 'alien-coral',
    en: 'Coral alien',
    fr: 'Extraterrestre corail',
    shape: alien('#ef7d6b', '#6b1d1d', 'm24 6 6 5 9-1-1 9 5 6-5 6 1 9-9-1-6 5-6-5-9 1 1-9-5-6 5-6-1-9 9 1Z'),
  },
  {
    id: 'rocket',
    en: 'Rocket',
    fr: 'Fusée',
    shape:
      '<path d="M18 36c-1 5 3 8 6 10 3-2 7-5 6-10Z" fill="#f7a531"/><path d="M15 26 8 33v8l8-4ZM33 26l7 7v8l-8-4Z" fill="#d8463f"/><path d="M24 3c7 5 10 13 9 22-.5 5-2 9-3 12H18c-1-3-2.500-7-3-12-1-9 2-17 9-22Z" fill="#eef0f7"/><path d="M24 3c3.500 2.500 6 6 7.500 10h-15C18 9 20.500 5.500 24 3Z" fill="#d8463f"/><circle cx="24" cy="21" r="5" fill="#3f6fb5"/><circle cx="24" cy="21" r="3" fill="#9fd8ee"/>',
  },
  {
    id: 'planet',
    en: 'Planet',
    fr: 'Planète',
    shape:
      '<circle cx="24" cy="24" r="14" fill="#e2a24c"/><path d="M11 19c9 3 17 3 26 0M10.500 26c9 3 18 3 27 0" fill="none" stroke="#c47d2c" stroke-width="3"/><ellipse cx="24" cy="25" rx="22" ry="6.500" transform="rotate(-16 24 25)" fill="none" stroke="#f0dcb4" stroke-width="3.200" stroke-dasharray="52 16 200" stroke-dashoffset="-58"/>',
  },
  {
    id: 'star',
    en: 'Star',
    fr: 'Étoile',
    shape:
      '<path d="m24 4 6 13 14 2-10 10 2 14-12-7-12 7 2-14L4 19l14-2Z" fill="#ffcf4a" stroke="#ffcf4a" stroke-width="2" stroke-linejoin="round"/><path d="m24 12 3.500 8 8.500 1-6 6" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" opacity=".6"/>',
  },
  {
    id: 'moon',
    en: 'Moon',
    fr: 'Lune',
    shape:
      '<path d="M31 5A20 20 0 1 0 43 31 16 16 0 0 1 31 5Z" fill="#f2e3b3"/><g fill="#d8c58a"><circle cx="15" cy="22" r="3"/><circle cx="21" cy="34" r="4"/><circle cx="12" cy="31" r="1.800"/></g>',
  },
  {
    id: 'earth',
    en: 'Earth',
    fr: 'Terre',
    shape:
      '<circle cx="24" cy="24" r="19" fill="#3f8fd0"/><path d="M13 11c6-2 10 0 11 4s-5 4-5 8-6 5-9 1c-2-3 0-9 3-13ZM30 22c5-2 10 0 11 4 0 6-4 12-9 14-4-2-2-6-4-9-2-4-1-8 2-9Z" fill="#5fae57"/>',
  },
  {
    id: 'comet',
    en: 'Comet',
    fr: 'Comète',
    shape:
      '<path d="M44 4 21 21M40 16 25 26M32 5 20 17" stroke="#9fd8ee" stroke-width="3" stroke-linecap="round"/><circle cx="16" cy="31" r="12" fill="#8d93b8"/><g fill="#6a6f94"><circle cx="12" cy="28" r="3"/><circle cx="19" cy="36" r="2.400"/><circle cx="20" cy="27" r="1.600"/></g>',
  },
];
