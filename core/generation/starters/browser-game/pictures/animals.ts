import type { Picture } from './types.ts';

const eyes = (y: number, apart = 8): string =>
  `<g fill="#2b2430"><circle cx="${24 - apart}" cy="${y}" r="2.4"/><circle cx="${24 + apart}" cy="${y}" r="2.4"/></g><g fill="#fff"><circle cx="${24.8 - apart}" cy="${y - 0.8}" r=".8"/><circle cx="${24.8 + apart}" cy="${y - 0.8}" r=".8"/></g>`;
const smile = (y: number): string =>
  `<path d="M20 ${y}c1.500 2 3 2 4 0 1 2 2.500 2 4 0" fill="none" stroke="#2b2430" stroke-width="1.6" stroke-linecap="round"/>`;
const nose = (y: number, fill: string): string =>
  `<path d="M21.500 ${y}h5L24 ${y + 3}Z" fill="${fill}" stroke="${fill}" stroke-width="1.4" stroke-linejoin="round"/>`;
const head = (fill: string, ry = 15): string =>
  `<ellipse cx="24" cy="27" rx="17" ry="${ry}" fill="${fill}"/>`;
const round = (fill: string, inner: string, y = 14, apart = 13, r = 6.5): string =>
  `<g fill="${fill}"><circle cx="${24 - apart}" cy="${y}" r="${r}"/><circle cx="${24 + apart}" cy="${y}" r="${r}"/></g><g fill="${inner}"><circle cx="${24 - apart}" cy="${y}" r="${r * 0.5}"/><circle cx="${24 + apart}" cy="${y}" r="${r * 0.5}"/></g>`;
const pointed = (fill: string, inner: string): string =>
  `<path d="M8 24 9 7l12 8ZM40 24 39 7l-12 8Z" fill="${fill}" stroke="${fill}" stroke-width="2" stroke-linejoin="round"/><path d="m11 19 .5-7 6 4ZM37 19l-.5-7-6 4Z" fill="${inner}"/>`;

export const ANIMALS: readonly Picture[] = [
  {
    id: 'cat',
    en: 'Cat',
    fr: 'Chat',
    shape: `${pointed('#e39a4a', '#f6c9a0')}${head('#e39a4a')}<path d="M24 13v6M19 14l1 4M29 14l-1 4" stroke="#b86f28" stroke-width="2" stroke-linecap="round"/>${eyes(26)}${nose(30, '#c45a5a')}${smile(34)}`,
  },
  {
    id: 'dog',
    en: 'Dog',
    fr: 'Chien',
    shape: `${head('#c99a6b')}<ellipse cx="24" cy="33" rx="9" ry="7.500" fill="#f4e3cc"/><path d="M9 14c-6 4-6 16-2 22 5-2 6-14 6-20ZM39 14c6 4 6 16 2 22-5-2-6-14-6-20Z" fill="#84593a"/>${eyes(24)}<ellipse cx="24" cy="30" rx="3.2" ry="2.4" fill="#2b2430"/>${smile(34)}`,
  },
  {
    id: 'rabbit',
    en: 'Rabbit',
    fr: 'Lapin',
    shape: `<g fill="#e6dede"><ellipse cx="17" cy="13" rx="4.500" ry="11" transform="rotate(-8 17 13)"/><ellipse cx="31" cy="13" rx="4.500" ry="11" transform="rotate(8 31 13)"/></g><g fill="#f1a9b5"><ellipse cx="17" cy="14" rx="2" ry="7.500" transform="rotate(-8 17 14)"/><ellipse cx="31" cy="14" rx="2" ry="7.500" transform="rotate(8 31 14)"/></g><circle cx="24" cy="31" r="14" fill="#f3ecec"/>${eyes(29, 6.5)}${nose(33, '#e0788c')}${smile(37)}`,
  },
  {
    id: 'fox',
    en: 'Fox',
    fr: 'Renard',
    shape: `${pointed('#d9622b', '#4a2a20')}<path d="M24 42C14 40 7 31 7 23c4-6 30-6 34 0 0 8-7 17-17 19Z" fill="#e2702f"/><path d="M24 42C15 40 8 32 7 26c7 0 13 4 17 10 4-6 10-10 17-10-1 6-8 14-17 16Z" fill="#fff3e6"/>${eyes(25, 7.5)}<circle cx="24" cy="38" r="3" fill="#2b2430"/>`,
  },
  {
    id: 'bear',
    en: 'Bear',
    fr: 'Ours',
    shape: `${round('#8b5e3c', '#c99a73')}${head('#8b5e3c', 16)}<ellipse cx="24" cy="33" rx="8" ry="6.500" fill="#dcb48d"/>${eyes(25)}<ellipse cx="24" cy="30.500" rx="3.400" ry="2.400" fill="#2b2430"/>${smile(34)}`,
  },
  {
    id: 'frog',
    en: 'Frog',
    fr: 'Grenouille',
    shape: `<g fill="#6aab3f"><circle cx="13" cy="16" r="8"/><circle cx="35" cy="16" r="8"/><ellipse cx="24" cy="29" rx="19" ry="14"/></g><g fill="#fff"><circle cx="13" cy="15" r="5"/><circle cx="35" cy="15" r="5"/></g><g fill="#2b2430"><circle cx="14" cy="15.500" r="2.600"/><circle cx="34" cy="15.500" r="2.600"/></g><path d="M12 30c6 7 18 7 24 0" fill="none" stroke="#2d5d1d" stroke-width="2.400" stroke-linecap="round"/>`,
  },
  {
    id: 'panda',
    en: 'Panda',
    fr: 'Panda',
    shape: `${round('#2d2a33', '#2d2a33')}${head('#f6f4f1', 16)}<g fill="#2d2a33"><ellipse cx="16" cy="26" rx="5" ry="6.500" transform="rotate(24 16 26)"/><ellipse cx="32" cy="26" rx="5" ry="6.500" transform="rotate(-24 32 26)"/></g><g fill="#fff"><circle cx="17" cy="25.500" r="2"/><circle cx="31" cy="25.500" r="2"/></g><ellipse cx="24" cy="32" rx="3" ry="2.200" fill="#2d2a33"/>${smile(35)}`,
  },
  {
    id: 'pig',
    en: 'Pig',
    fr: 'Cochon',
    shape: `<path d="M10 20c-3-5-2-10 0-12 4 1 8 4 9 8ZM38 20c3-5 2-10 0-12-4 1-8 4-9 8Z" fill="#e58ea0"/>${head('#f4a9b8', 16)}${eyes(23)}<ellipse cx="24" cy="32" rx="8" ry="6" fill="#e58ea0"/><g fill="#a84f63"><ellipse cx="21" cy="32" rx="1.500" ry="2.400"/><ellipse cx="27" cy="32" rx="1.500" ry="2.400"/></g>`,
  },
  {
    id: 'owl',
    en: 'Owl',
    fr: 'Hibou',
    shape: `<path d="M8 10c5 1 10 3 16 3s11-2 16-3c-1 6 1 10 1 17 0 10-7 16-17 16S7 37 7 27c0-7 2-11 1-17Z" fill="#7b5b45"/><g fill="#f3e3c8"><circle cx="16" cy="23" r="8"/><circle cx="32" cy="23" r="8"/></g><g fill="#2b2430"><circle cx="16.500" cy="23" r="4"/><circle cx="31.500" cy="23" r="4"/></g><g fill="#fff"><circle cx="17.800" cy="21.500" r="1.300"/><circle cx="32.800" cy="21.500" r="1.300"/></g><path d="m21 27 3 6 3-6Z" fill="#e8a33d"/><path d="M18 37c2 2 4 2 6 0 2 2 4 2 6 0" fill="none" stroke="#f3e3c8" stroke-width="2" stroke-linecap="round"/>`,
  },
  {
    id: 'chick',
    en: 'Chick',
    fr: 'Poussin',
    shape: `<path d="M22 11c-2-4 0-6 2-7 0 3 3 3 3 7Z" fill="#e8a91f"/><circle cx="24" cy="27" r="17" fill="#f7d14b"/>${eyes(24, 7)}<path d="m18 29 6-3 6 3-6 5Z" fill="#ea7d2c"/><g fill="#f2a65a" opacity=".6"><circle cx="12" cy="30" r="3"/><circle cx="36" cy="30" r="3"/></g>`,
  },
];
