/** "a hairdresser" is "hairdresser" where it stands alone. */
export function withoutArticle(text: string): string {
  return text.replace(/^(?:(?:an?|the|my|our|une?|les?|la|mon|ma|mes|notre|nos|des|du)\s+|l['’])(?=\S)/i, '');
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "recipe blog" is about recipes, "landing page" about nothing yet. */
const KIND_OF_SITE =
  /(?<!\p{L})(?:landing ?pages?|home ?pages?|web ?pages?|one ?pagers?|pages?|blogs?|weblogs?|cms|articles?|posts?|portfolios?|sites?(?: web| vitrine| internet)?|web ?sites?)(?!\p{L})/giu;

/** What a site is about, without article, asides and the words for the site itself; may be empty. */
export function plainSubject(subject: string): string {
  const [main = ''] = subject.split(/[,;(]/);
  return withoutArticle(withoutArticle(main).replace(KIND_OF_SITE, ''))
    .replace(/^\s*(?:de |d['’]|sur |pour |about |for |on )/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
