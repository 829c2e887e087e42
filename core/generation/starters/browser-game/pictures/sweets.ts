import type { Picture } from './types.ts';

const wrapped = (one: string, other: string): string =>
  `<path d="m14 24-11-9v18ZM34 24l11-9v18Z" fill="${other}" stroke="${other}" stroke-width="2" stroke-linejoin="round"/><circle cx="24" cy="24" r="13" fill="${one}"/><path d="M16 15c6 4 10 10 11 21M24 11.500c6 4 10 9 12 15" fill="none" stroke="#fff" stroke-width="3.500" opacity=".75"/>`;

export const SWEETS: readonly Picture[] = [
  {
    id: 'lollipop',
    en: 'Lollipop',
    fr: 'Sucette',
    shape:
      '<path d="M24 28v17" stroke="#e8dfd0" stroke-width="3.500" stroke-linecap="round"/><circle cx="24" cy="18" r="14" fill="#e8527e"/><path d="M24 18c0-4 6-4 6 0 0 6-12 6-12-1 0-9 18-8 18 3" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" opacity=".85"/>',
  },
  { id: 'candy-pink', en: 'Pink sweet', fr: 'Bonbon rose', shape: wrapped('#ec6a9c', '#f6b3cd') },
  {
    id: 'doughnut',
    en: 'Doughnut',
    fr: 'Beignet',
    shape:
      '<circle cx="24" cy="25" r="18" fill="#d39a55"/><path d="M24 7c10 0 18 7 18 16 0 3-3 4-5 3s-3 3-6 3-4 3-7 3-4-3-7-3-4-3-6-2-5 0-5-4C6 14 14 7 24 7Z" fill="#ef7fa6"/><circle cx="24" cy="24" r="6" fill="#fff7ee"/><g stroke-width="2.400" stroke-linecap="round"><path d="m13 16 2 2" stroke="#fff"/><path d="m22 11 2 1" stroke="#ffd166"/><path d="m32 14-2 2" stroke="#7fc8e8"/><path d="m36 22 1 2" stroke="#fff"/><path d="m12 23 1 1" stroke="#ffd166"/></g>',
  },
  {
    id: 'ice-cream',
    en: 'Ice cream',
    fr: 'Glace',
    shape:
      '<path d="m13 24 11 21 11-21Z" fill="#dca55e"/><path d="m17 28 9 12M22 25l7 10M31 28l-9 12" stroke="#b67e38" stroke-width="1.800"/><circle cx="17" cy="19" r="8" fill="#f6b3cd"/><circle cx="31" cy="19" r="8" fill="#f7e6b5"/><circle cx="24" cy="12" r="8" fill="#8a5a3c"/>',
  },
  {
    id: 'cupcake',
    en: 'Cupcake',
    fr: 'Cupcake',
    shape:
      '<path d="m11 26 4 18h18l4-18Z" fill="#6f9fd8"/><path d="m18 27 1.500 17M24 27v17M30 27l-1.500 17" stroke="#4f7fb8" stroke-width="2"/><path d="M7 25c-1-6 4-7 5-8 0-6 5-6 6-9 1-2 4-3 6-3s5 1 6 3c1 3 6 3 6 9 1 1 6 2 5 8 0 3-34 3-34 0Z" fill="#f4d3e0"/><circle cx="24" cy="6" r="4" fill="#d8304d"/>',
  },
  { id: 'candy-mint', en: 'Mint sweet', fr: 'Bonbon à la menthe', shape: wrapped('#4fb99a', '#bfe8da') },
  {
    id: 'chocolate',
    en: 'Chocolate',
    fr: 'Chocolat',
    shape:
      '<rect x="9" y="5" width="30" height="30" rx="3" fill="#6b4028"/><g fill="#85532f"><rect x="12" y="8" width="11" height="11" rx="2"/><rect x="25" y="8" width="11" height="11" rx="2"/><rect x="12" y="21" width="11" height="11" rx="2"/></g><path d="M6 27h36v17H6Z" fill="#d8304d"/><path d="M6 27h36l-4 4H10Z" fill="#e8c46a"/>',
  },
  {
    id: 'cookie',
    en: 'Cookie',
    fr: 'Cookie',
    shape:
      '<path d="M24 5c3 5 6 4 9 4 0 5 4 7 9 9a20 20 0 1 1-18-13Z" fill="#d9a55f"/><g fill="#6b4028"><circle cx="17" cy="17" r="3"/><circle cx="28" cy="21" r="2.600"/><circle cx="15" cy="30" r="2.600"/><circle cx="25" cy="34" r="3"/><circle cx="35" cy="29" r="2.400"/></g>',
  },
  {
    id: 'macaron',
    en: 'Macaron',
    fr: 'Macaron',
    shape:
      '<path d="M6 22C6 12 14 8 24 8s18 4 18 14Z" fill="#9bc77f"/><path d="M6 27c0 10 8 13 18 13s18-3 18-13Z" fill="#86b56b"/><path d="M6 22h36v5H6Z" fill="#fff3dc"/><path d="M5 22c3 3 5 0 7 2s5-1 7 1 4-1 6 1 5-2 7 0 5-1 7 0 3-2 4-4Z" fill="#86b56b"/>',
  },
  { id: 'candy-lemon', en: 'Lemon sweet', fr: 'Bonbon au citron', shape: wrapped('#f0bf3c', '#fae6a5') },
];
