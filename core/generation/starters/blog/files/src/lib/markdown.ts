/** A block of an article: what `Markdown.tsx` shows. */
export type Block =
  | { type: 'heading'; level: 2 | 3; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; isOrdered: boolean; items: string[] }
  | { type: 'quote'; text: string }
  | { type: 'code'; text: string }
  | { type: 'rule' };

const FENCE = /^\s*```/;
const HEADING = /^\s*(#{1,4})\s+(.+?)\s*#*$/;
const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const QUOTE = /^\s*>\s?(.*)$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;

/** Reads the subset of Markdown that the README names; everything else stays text. */
export function parseMarkdown(source: string): Block[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;

  const takeWhile = (matches: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && matches(lines[at] ?? '')) at += 1;
    return lines.slice(from, at);
  };

  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    if (line.trim() === '') {
      at += 1;
    } else if (FENCE.test(line)) {
      at += 1;
      blocks.push({ type: 'code', text: takeWhile((next) => !FENCE.test(next)).join('\n') });
      at += 1;
    } else if (RULE.test(line)) {
      at += 1;
      blocks.push({ type: 'rule' });
    } else if (heading) {
      at += 1;
      blocks.push({ type: 'heading', level: (heading[1] ?? '').length > 2 ? 3 : 2, text: heading[2] ?? '' });
    } else if (QUOTE.test(line)) {
      const text = takeWhile((next) => QUOTE.test(next)).map((next) => QUOTE.exec(next)?.[1] ?? '');
      blocks.push({ type: 'quote', text: text.join(' ') });
    } else if (item) {
      const isOrdered = item[1] !== undefined;
      const items = takeWhile((next) => {
        const match = ITEM.exec(next);
        return match !== null && !RULE.test(next) && (match[1] !== undefined) === isOrdered;
      });
      blocks.push({ type: 'list', isOrdered, items: items.map((next) => ITEM.exec(next)?.[2] ?? '') });
    } else {
      blocks.push({ type: 'paragraph', text: takeWhile(isText).join('\n') });
    }
  }
  return blocks;
}

function isText(line: string): boolean {
  return line.trim() !== '' && ![FENCE, HEADING, ITEM, QUOTE, RULE].some((pattern) => pattern.test(line));
}
