import type { Picture } from './types.ts';

const leaf = (x: number, y: number, turn = 0): string =>
  `<path transform="translate(${x} ${y}) rotate(${turn})" d="M0 0C3-7 10-8 13-7 12-1 7 2 0 0Z" fill="#4d9a4f"/>`;
const stem = (path: string): string =>
  `<path d="${path}" fill="none" stroke="#7a5230" stroke-width="2.6" stroke-linecap="round"/>`;
const shine = (x: number, y: number): string =>
  `<ellipse cx="${x}" cy="${y}" rx="3" ry="4.6" transform="rotate(28 ${x} ${y})" fill="#fff" opacity=".4"/>`;

export const FRUIT: readonly Picture[] = [
  {
    id: 'apple',
    en: 'Apple',
    fr: 'Pomme',
    shape: `<path d="M24 14c-5-4-16-3-16 10 0 10 7 18 12 18 2 0 3-1 4-1s2 1 4 1c5 0 12-8 12-18 0-13-11-14-16-10Z" fill="#d8403f"/>${stem('M24 15c0-4 1-6 3-8')}${leaf(26, 10, -8)}${shine(15, 22)}`,
  },
  {
    id: 'cherries',
    en: 'Cherries',
    fr: 'Cerises',
    shape: `${stem('M28 8C22 14 17 20 15 28M28 8c2 8 4 14 6 19')}${leaf(28, 9, 12)}<circle cx="14" cy="33" r="9" fill="#b91f3b"/><circle cx="34" cy="34" r="9" fill="#d0314d"/>${shine(11, 30)}${shine(31, 31)}`,
  },
  {
    id: 'banana',
    en: 'Banana',
    fr: 'Banane',
    shape:
      '<path d="M10 10c1 16 12 28 30 27 2 0 3-3 1-4C29 30 20 22 17 9c-1-3-7-2-7 1Z" fill="#f3c433"/><path d="M12 11c2 14 12 24 28 24" fill="none" stroke="#d9a51d" stroke-width="2"/><path d="M10 10c0-3 6-5 7-1l-1 2-5 1Z" fill="#7a5a20"/>',
  },
  {
    id: 'strawberry',
    en: 'Strawberry',
    fr: 'Fraise',
    shape: `<path d="M24 43C14 37 8 27 9 20c1-6 9-7 15-5 6-2 14-1 15 5 1 7-5 17-15 23Z" fill="#e23d4d"/><path d="M24 18c-5 0-9-2-11-5 4-1 7 0 9 1l2-6 2 6c2-1 5-2 9-1-2 3-6 5-11 5Z" fill="#4d9a4f"/><g fill="#ffe2a0"><ellipse cx="17" cy="24" rx="1.1" ry="1.7"/><ellipse cx="24" cy="26" rx="1.1" ry="1.7"/><ellipse cx="31" cy="24" rx="1.1" ry="1.7"/><ellipse cx="20" cy="32" rx="1.1" ry="1.7"/><ellipse cx="28" cy="32" rx="1.1" ry="1.7"/></g>`,
  },
  {
    id: 'orange',
    en: 'Orange',
    fr: 'Orange',
    shape: `<circle cx="24" cy="27" r="16" fill="#ee8a2b"/><circle cx="24" cy="27" r="16" fill="none" stroke="#d9741a" stroke-width="2"/>${leaf(24, 13, -16)}<circle cx="24" cy="13" r="2" fill="#7a5230"/>${shine(16, 22)}`,
  },
  {
    id: 'pear',
    en: 'Pear',
    fr: 'Poire',
    shape: `<path d="M24 12c-4 0-5 4-6 9-1 4-7 6-7 13 0 6 6 9 13 9s13-3 13-9c0-7-6-9-7-13-1-5-2-9-6-9Z" fill="#b9cb45"/>${stem('M24 13c0-3 1-6 3-8')}${leaf(26, 9, -6)}${shine(17, 31)}`,
  },
  {
    id: 'grapes',
    en: 'Grapes',
    fr: 'Raisin',
    shape: `${stem('M24 15V7')}${leaf(24, 11, -4)}<g fill="#7b4bab"><circle cx="15" cy="19" r="5.4"/><circle cx="24" cy="19" r="5.4"/><circle cx="33" cy="19" r="5.4"/><circle cx="19.500" cy="27" r="5.4"/><circle cx="28.500" cy="27" r="5.4"/><circle cx="24" cy="35" r="5.4"/></g><g fill="#fff" opacity=".35"><circle cx="13.500" cy="17" r="1.5"/><circle cx="22.500" cy="17" r="1.5"/><circle cx="31.500" cy="17" r="1.5"/><circle cx="18" cy="25" r="1.5"/><circle cx="27" cy="25" r="1.5"/></g>`,
  },
  {
    id: 'lemon',
    en: 'Lemon',
    fr: 'Citron',
    shape: `<path d="M6 30c1-3 3-3 4-5 4-9 15-14 25-9 2 1 4-1 6 1s0 4 1 6c3 10-3 18-12 21-8 2-15-1-18-6-2-2-6-5-6-8Z" fill="#f5d63d"/><path d="M12 34c4 6 11 8 18 5" fill="none" stroke="#dcb520" stroke-width="2" stroke-linecap="round"/>${leaf(34, 15, -30)}${shine(18, 24)}`,
  },
  {
    id: 'melon',
    en: 'Watermelon',
    fr: 'Pastèque',
    shape:
      '<path d="M4 18a20 20 0 0 0 40 0Z" fill="#2f8a4a"/><path d="M7 18a17 17 0 0 0 34 0Z" fill="#e9f3d8"/><path d="M9.500 18a14.500 14.500 0 0 0 29 0Z" fill="#e4485a"/><g fill="#43222a"><ellipse cx="17" cy="23" rx="1.2" ry="1.9"/><ellipse cx="24" cy="22" rx="1.2" ry="1.9"/><ellipse cx="31" cy="23" rx="1.2" ry="1.9"/><ellipse cx="20.500" cy="28" rx="1.2" ry="1.9"/><ellipse cx="27.500" cy="28" rx="1.2" ry="1.9"/></g>',
  },
  {
    id: 'kiwi',
    en: 'Kiwi',
    fr: 'Kiwi',
    shape:
      '<circle cx="24" cy="24" r="18" fill="#8a6540"/><circle cx="24" cy="24" r="15.500" fill="#8cc152"/><circle cx="24" cy="24" r="6" fill="#eef5d5"/><g fill="#2e3420"><circle cx="24" cy="14" r="1.2"/><circle cx="31" cy="17" r="1.2"/><circle cx="34" cy="24" r="1.2"/><circle cx="31" cy="31" r="1.2"/><circle cx="24" cy="34" r="1.2"/><circle cx="17" cy="31" r="1.2"/><circle cx="14" cy="24" r="1.2"/><circle cx="17" cy="17" r="1.2"/></g>',
  },
];
