/** Pictures that `files/src/art/Artwork.tsx` can draw. */
export type ArtKind =
  | 'arches'
  | 'bands'
  | 'hills'
  | 'leaves'
  | 'mosaic'
  | 'orbits'
  | 'page'
  | 'plate'
  | 'portrait'
  | 'skyline'
  | 'waves'
  | 'window';
