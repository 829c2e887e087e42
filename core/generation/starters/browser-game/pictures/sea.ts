import type { Picture } from './types.ts';

const fish = (body: string, fin: string): string =>
  `<path d="M33 24 45 14v20Z" fill="${fin}" stroke="${fin}" stroke-width="2" stroke-linejoin="round"/><path d="M20 14c4-6 10-6 12-4l-2 8Z" fill="${fin}"/><path d="M3 24c4-8 11-12 18-12 8 0 14 6 17 12-3 6-9 12-17 12-7 0-14-4-18-12Z" fill="${body}"/><circle cx="13" cy="22" r="3.200" fill="#fff"/><circle cx="12.600" cy="22.200" r="1.800" fill="#22303f"/><path d="M20 18c3 4 3 8 0 12" fill="none" stroke="#fff" stroke-width="2.400" stroke-linecap="round" opacity=".7"/>`;

export const SEA: readonly Picture[] = [
  {
    id: 'crab',
    en: 'Crab',
    fr: 'Crabe',
    shape:
      '<path d="M10 22C4 20 3 12 8 8c0 4 3 5 6 4-1 4-2 7-4 10ZM38 22c6-2 7-10 2-14 0 4-3 5-6 4 1 4 2 7 4 10Z" fill="#d8473a"/><path d="m10 34-6 5M13 38l-4 6M38 34l6 5M35 38l4 6" stroke="#b6342a" stroke-width="2.600" stroke-linecap="round"/><path d="M19 20v-5M29 20v-5" stroke="#d8473a" stroke-width="2.600"/><ellipse cx="24" cy="30" rx="16" ry="11" fill="#e5584a"/><g fill="#fff"><circle cx="19" cy="14" r="3.200"/><circle cx="29" cy="14" r="3.200"/></g><g fill="#22303f"><circle cx="19.500" cy="14.500" r="1.600"/><circle cx="28.500" cy="14.500" r="1.600"/></g><path d="M19 32c3 3 7 3 10 0" fill="none" stroke="#8f231c" stroke-width="2" stroke-linecap="round"/>',
  },
  {
    id: 'jellyfish',
    en: 'Jellyfish',
    fr: 'Méduse',
    shape:
      '<path d="M14 26c-3 6 3 8 0 16M21 27c-2 6 2 9 0 16M28 27c2 6-2 9 0 16M35 26c3 6-3 8 0 16" fill="none" stroke="#c78be0" stroke-width="2.600" stroke-linecap="round"/><path d="M7 26C7 13 14 5 24 5s17 8 17 21c-3 2-5-1-8 1s-6-1-9 1-6-3-9-1-5-3-8-1Z" fill="#a865cf"/><g fill="#fff"><circle cx="18" cy="19" r="3"/><circle cx="30" cy="19" r="3"/></g><g fill="#3b1d4f"><circle cx="18.500" cy="19.500" r="1.500"/><circle cx="29.500" cy="19.500" r="1.500"/></g>',
  },
  { id: 'fish', en: 'Orange fish', fr: 'Poisson orange', shape: fish('#f08a33', '#d86b1b') },
  {
    id: 'octopus',
    en: 'Octopus',
    fr: 'Pieuvre',
    shape:
      '<path d="M12 27c-5 3-4 9-9 9M16 30c-2 6-6 6-6 13M24 31v12M32 30c2 6 6 6 6 13M36 27c5 3 4 9 9 9" fill="none" stroke="#b8435f" stroke-width="4.500" stroke-linecap="round"/><path d="M24 4c9 0 15 7 15 15 0 8-5 14-15 14S9 27 9 19C9 11 15 4 24 4Z" fill="#d55a78"/><g fill="#fff"><circle cx="18" cy="20" r="4"/><circle cx="30" cy="20" r="4"/></g><g fill="#3f1420"><circle cx="18.500" cy="20.500" r="2"/><circle cx="29.500" cy="20.500" r="2"/></g>',
  },
  {
    id: 'whale',
    en: 'Whale',
    fr: 'Baleine',
    shape:
      '<path d="M17 9c-3-4-6-3-7-2M17 9c3-4 6-3 7-2M17 9v6" fill="none" stroke="#7cc4e8" stroke-width="2.400" stroke-linecap="round"/><path d="M3 27c0-8 7-12 14-12 11 0 15 9 22 9 0-4-2-7-4-9 5 0 10 2 11 5-1 5-4 8-8 9-2 8-10 12-18 12C9 41 3 35 3 27Z" fill="#3f7fb5"/><path d="M4 30c8 4 20 4 28 2-3 6-8 9-13 9C11 41 6 36 4 30Z" fill="#d8ecf6"/><circle cx="12" cy="25" r="2" fill="#172a3a"/>',
  },
  {
    id: 'turtle',
    en: 'Turtle',
    fr: 'Tortue',
    shape:
      '<g fill="#7fae5a"><circle cx="24" cy="8" r="6"/><ellipse cx="8" cy="17" rx="7" ry="4" transform="rotate(-30 8 17)"/><ellipse cx="40" cy="17" rx="7" ry="4" transform="rotate(30 40 17)"/><ellipse cx="12" cy="38" rx="5.500" ry="3.500" transform="rotate(-40 12 38)"/><ellipse cx="36" cy="38" rx="5.500" ry="3.500" transform="rotate(40 36 38)"/></g><g fill="#22303f"><circle cx="21.500" cy="6.500" r="1.300"/><circle cx="26.500" cy="6.500" r="1.300"/></g><ellipse cx="24" cy="27" rx="15" ry="16" fill="#3f7d4a"/><path d="m24 17 8 5v9l-8 5-8-5v-9Z" fill="#5d9f57"/><path d="M24 11v6M24 36v7M32 22l6-3M32 31l6 3M16 22l-6-3M16 31l-6 3" stroke="#2c5e37" stroke-width="2"/>',
  },
  {
    id: 'shell',
    en: 'Shell',
    fr: 'Coquillage',
    shape:
      '<path d="M24 43 6 22C8 12 15 6 24 6s16 6 18 16Z" fill="#f0b7a0" stroke="#f0b7a0" stroke-width="2" stroke-linejoin="round"/><path d="M24 42 13 12M24 42 24 8M24 42 35 12M24 42 8 20M24 42 40 20" stroke="#d18d78" stroke-width="2"/><path d="M18 40h12l-2 4h-8Z" fill="#d18d78"/>',
  },
  {
    id: 'starfish',
    en: 'Starfish',
    fr: 'Étoile de mer',
    shape:
      '<path d="m24 5 5 13 14 1-11 9 4 14-12-8-12 8 4-14L5 19l14-1Z" fill="#f2a03d" stroke="#f2a03d" stroke-width="5" stroke-linejoin="round"/><g fill="#d97c1c"><circle cx="24" cy="14" r="1.500"/><circle cx="24" cy="25" r="2"/><circle cx="34" cy="22" r="1.500"/><circle cx="14" cy="22" r="1.500"/><circle cx="30" cy="34" r="1.500"/><circle cx="18" cy="34" r="1.500"/></g>',
  },
  { id: 'fish-blue', en: 'Blue fish', fr: 'Poisson bleu', shape: fish('#3f8fd0', '#2566a0') },
  {
    id: 'anchor',
    en: 'Anchor',
    fr: 'Ancre',
    shape:
      '<g fill="none" stroke="#4c5f78" stroke-width="4.500" stroke-linecap="round" stroke-linejoin="round"><circle cx="24" cy="10" r="4.500"/><path d="M24 15v27M15 22h18M7 29c1 8 8 13 17 13s16-5 17-13M7 29l-3 5M7 29l6 3M41 29l3 5M41 29l-6 3"/></g>',
  },
];
