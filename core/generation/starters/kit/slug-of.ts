/** Longest name of an npm package is 214 characters; shorter ones are nicer in a path. */
const SLUG_LENGTH = 50;

/** A text as lower-case ASCII words with hyphens, for package names and addresses; never empty. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’']/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'app' : slug;
}
