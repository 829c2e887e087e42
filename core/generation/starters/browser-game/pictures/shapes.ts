import type { Picture } from './types.ts';

const drawn = (id: string, en: string, fr: string, color: string, path: string): Picture => ({
  id,
  en,
  fr,
  shape: `<path d="${path}" fill="${color}" stroke="${color}" stroke-width="3" stroke-linejoin="round"/><path d="${path}" transform="translate(9.600 9.600) scale(.6)" fill="none" stroke="#fff" stroke-width="3" stroke-linejoin="round" opacity=".55"/>`,
});

export const SHAPES: readonly Picture[] = [
  drawn('circle', 'Circle', 'Cercle', '#e0466a', 'M24 7a17 17 0 1 1 0 34 17 17 0 0 1 0-34Z'),
  drawn('square', 'Square', 'Carré', '#3f8fe0', 'M9 9h30v30H9Z'),
  drawn('triangle', 'Triangle', 'Triangle', '#3fae7d', 'M24 7 42 40H6Z'),
  drawn('diamond', 'Diamond', 'Losange', '#a25ad8', 'm24 5 17 19-17 19L7 24Z'),
  drawn('hexagon', 'Hexagon', 'Hexagone', '#ee8a2b', 'm24 6 16 9v18l-16 9-16-9V15Z'),
  drawn(
    'heart',
    'Heart',
    'Cœur',
    '#d8304d',
    'M24 41C12 32 6 25 6 17c0-9 13-13 18-3 5-10 18-6 18 3 0 8-6 15-18 24Z',
  ),
  drawn('cross', 'Cross', 'Croix', '#2aa3b8', 'M18 6h12v12h12v12H30v12H18V30H6V18h12Z'),
  drawn(
    'star-shape',
    'Star',
    'Étoile',
    '#f0b429',
    'm24 5 5.500 12.500L43 19 33 28.500 35.500 42 24 35l-11.500 7L15 28.500 5 19l13.500-1.500Z',
  ),
  drawn('bolt', 'Lightning', 'Éclair', '#7a6bf0', 'M28 4 9 28h12l-3 16 20-25H26Z'),
  drawn('drop', 'Drop', 'Goutte', '#4bb3f0', 'M24 5c7 9 13 15 13 23a13 13 0 0 1-26 0c0-8 6-14 13-23Z'),
];
