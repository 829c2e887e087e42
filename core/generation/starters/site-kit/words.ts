/** "a hairdresser" is "hairdresser" where it stands alone. */
export function withoutArticle(text: string): string {
  return text.replace(/^(?:(?:an?|the|my|our|une?|les?|la|mon|ma|mes|notre|nos|des|du)\s+|l['’])(?=\S)/i, '');
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
