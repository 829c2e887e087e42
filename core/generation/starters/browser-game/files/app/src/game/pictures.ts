import { shapes } from './motifs.ts';

/** A picture as an address that an image or a canvas can load; it is part of the app, nothing is fetched. */
export function pictureUrl(id: string): string {
  const body = shapes[id] ?? '<circle cx="24" cy="24" r="14" fill="#8d99ae"/>';
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 48 48">${body}</svg>`,
  )}`;
}
