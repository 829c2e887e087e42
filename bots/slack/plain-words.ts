/** What stands between angle brackets in Slack's texts: a person, a channel, a group, a date, an address. */
const MARKED = /<([^<>]*)>/g;

/** The words of a message as whoever wrote them sees them, without the bot's own name. */
export function plainWords(text: string, botUserId: string): string {
  return text
    .replaceAll(new RegExp(`<@${botUserId}(?:\\|[^<>]*)?>[,:]?[^\\S\\n]*`, 'g'), '')
    .replaceAll(MARKED, (_, inner: string) => readMarked(inner))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** People who are named, in the order in which they are. */
export function mentionsIn(text: string): string[] {
  return [...text.matchAll(/<@([UW]\w+)(?:\|[^<>]*)?>/g)].map(([, id = '']) => id);
}

function readMarked(inner: string): string {
  const [target = '', label] = inner.split('|', 2);
  if (target.startsWith('@')) return `@${label ?? target.slice(1)}`;
  if (target.startsWith('#')) return `#${label ?? target.slice(1)}`;
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  if (/^(?:mailto|tel):/.test(target)) return label ?? target.replace(/^\w+:/, '');
  // An address that was typed without its scheme is labelled as it was typed.
  return label === undefined || target.endsWith(label) ? target : `${label} (${target})`;
}
