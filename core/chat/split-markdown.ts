import { plainLink, type Block, type Inline } from './markdown.ts';

export interface SplitOptions {
  /** Most that a part may measure. */
  limit: number;
  /**
   * How much blocks come to as the platform sends them, in whatever the platform counts: characters of its markup, of
   * what is left after its entities ... More blocks or more text must never measure less.
   */
  measure: (blocks: readonly Block[]) => number;
}

type Fits = (block: Block) => boolean;

/**
 * Blocks as parts of which each keeps to the limit, cut between blocks where that is possible, else between items, lines,
 * words, and only of a giant word between characters. Nothing is lost but the line break or space where it is cut.
 */
export function splitMarkdown(blocks: readonly Block[], { limit, measure }: SplitOptions): Block[][] {
  const parts: Block[][] = [];
  const waiting = [...blocks];
  let part: Block[] = [];
  for (let block = waiting.shift(); block; block = waiting.shift()) {
    const first = part;
    const fitsInto = (before: readonly Block[]): Fits => {
      return (candidate) => measure([...before, candidate]) <= limit;
    };
    if (fitsInto(first)(block)) {
      part.push(block);
      continue;
    }
    const fitsAlone = fitsInto([])(unspaced(block));
    const cut = fitsAlone ? undefined : cutBlock(block, fitsInto(first));
    if (cut) {
      parts.push([...part, cut.head]);
      waiting.unshift(...cut.rest);
      part = [];
    } else if (part.length > 0) {
      parts.push(part);
      part = [];
      waiting.unshift(unspaced(block));
    } else {
      const { head, rest } = cutAnyhow(block, fitsInto([]));
      parts.push([head]);
      waiting.unshift(...rest);
    }
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

function unspaced(block: Block): Block {
  const { spaced: _, ...rest } = block;
  return rest;
}

interface Cut {
  head: Block;
  rest: Block[];
}

/** As much of a block as fits, at the best border there is; undefined where nothing does. */
function cutBlock(block: Block, fits: Fits): Cut | undefined {
  switch (block.type) {
    case 'code':
      return cutCode(block, fits);
    case 'paragraph':
      return cutParagraph(block, fits);
    case 'list':
      return cutList(block, fits);
  }
}

function cutCode(block: Block & { type: 'code' }, fits: Fits): Cut | undefined {
  const end = bestEnd(block.text, (length) => fits({ ...block, text: block.text.slice(0, length) }));
  if (end === undefined) return undefined;
  const rest = block.text.slice(end).replace(/^\n/, '');
  return {
    head: { ...block, text: block.text.slice(0, end) },
    rest: rest === '' ? [] : [{ ...unspaced(block), type: 'code', text: rest }],
  };
}

function cutParagraph(block: Block & { type: 'paragraph' }, fits: Fits): Cut | undefined {
  const { inlines } = block;
  const text = inlines.map(visibleText).join('');
  const end = bestEnd(text, (length) => fits({ ...block, inlines: sliceInlines(inlines, 0, length) }));
  if (end === undefined) return undefined;
  const from = /\s/.test(text.charAt(end)) ? end + 1 : end;
  const rest = sliceInlines(inlines, from, text.length);
  return {
    head: { ...block, inlines: sliceInlines(inlines, 0, end) },
    rest: rest.length === 0 ? [] : [{ type: 'paragraph', inlines: rest }],
  };
}

function cutList(block: Block & { type: 'list' }, fits: Fits): Cut | undefined {
  const { items } = block;
  const count = largest(items.length, (n) => fits({ ...block, items: items.slice(0, n) }));
  const others = (from: number): Block[] =>
    from < items.length ? [{ type: 'list', items: items.slice(from) }] : [];
  if (count > 0) return { head: { ...block, items: items.slice(0, count) }, rest: others(count) };
  const [item] = items;
  if (!item) return undefined;
  const asItem = (inlines: readonly Inline[]): Block => ({ ...block, items: [{ ...item, inlines }] });
  const cut = cutParagraph({ type: 'paragraph', inlines: item.inlines }, (candidate) =>
    fits(candidate.type === 'paragraph' ? asItem(candidate.inlines) : candidate),
  );
  if (cut?.head.type !== 'paragraph') return undefined;
  // The rest of an item is no item of its own.
  return { head: asItem(cut.head.inlines), rest: [...cut.rest, ...others(1)] };
}

/** Where not even one character fits: a link whose address is too long becomes text; else one character goes its way. */
function cutAnyhow(block: Block, fits: Fits): Cut {
  const inlines =
    block.type === 'paragraph' ? block.inlines : block.type === 'list' ? (block.items[0]?.inlines ?? []) : [];
  const others: Block[] =
    block.type === 'list' && block.items.length > 1 ? [{ type: 'list', items: block.items.slice(1) }] : [];
  const flat: Block =
    block.type === 'code' ? block : { type: 'paragraph', inlines: inlines.flatMap(withoutLinks) };
  const cut = cutBlock(flat, fits) ?? cutBlock(flat, firstOnly());
  return cut ? { head: cut.head, rest: [...cut.rest, ...others] } : { head: flat, rest: others };
}

/** Finds that the least possible fits. */
function firstOnly(): Fits {
  return (block) => {
    const length =
      block.type === 'code'
        ? block.text.length
        : block.type === 'paragraph'
          ? block.inlines.map(visibleText).join('').length
          : 0;
    return length <= 2;
  };
}

function withoutLinks(inline: Inline): Inline[] {
  if (inline.type === 'link') return [{ type: 'text', text: plainLink(inline) }];
  return inline.type === 'bold'
    ? [{ type: 'bold', children: inline.children.flatMap(withoutLinks) }]
    : [inline];
}

/** No platform takes more in one message, in UTF-16 units: further on, nothing is looked at. */
const LONGEST_PART = 50_000;

/** How much of a text can be taken: whole lines, else whole words, else whole characters; undefined where none. */
function bestEnd(whole: string, fits: (length: number) => boolean): number | undefined {
  const text = whole.slice(0, LONGEST_PART);
  for (const borders of [linesOf, wordsOf, charactersOf]) {
    const ends = borders(text);
    const count = largest(ends.length, (n) => fits(ends[n - 1] ?? 0));
    if (count > 0) return ends[count - 1];
  }
  return undefined;
}

function linesOf(text: string): number[] {
  return [...text.matchAll(/(?<=\S)[^\S\n]*\n/g)].map(({ index }) => index);
}

function wordsOf(text: string): number[] {
  return [...text.matchAll(/(?<=\S)\s/g)].map(({ index }) => index);
}

/** What people see as one character is never torn apart. */
function charactersOf(text: string): number[] {
  return [...new Intl.Segmenter().segment(text)].map(({ index, segment }) => index + segment.length);
}

/** The greatest n from 1 to `most` that holds, where all smaller ones do; 0 where none does. */
function largest(most: number, holds: (n: number) => boolean): number {
  let low = 0;
  let high = Math.min(1, most);
  // What holds is small beside what there is.
  while (low < high && holds(high)) [low, high] = [high, Math.min(high * 2, most)];
  high = Math.max(low, high - 1);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function visibleText(inline: Inline): string {
  if (inline.type === 'bold') return inline.children.map(visibleText).join('');
  return inline.type === 'link' ? inline.label : inline.text;
}

/** The inlines between two offsets of their visible text; a link that is cut leads on from both of its halves. */
function sliceInlines(inlines: readonly Inline[], from: number, to: number): Inline[] {
  const slices: Inline[] = [];
  let start = 0;
  for (const inline of inlines) {
    const { length } = visibleText(inline);
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, length)];
    start += length;
    if (first >= last) continue;
    if (inline.type === 'bold')
      slices.push({ ...inline, children: sliceInlines(inline.children, first, last) });
    else if (inline.type === 'link') slices.push({ ...inline, label: inline.label.slice(first, last) });
    else slices.push({ ...inline, text: inline.text.slice(first, last) });
  }
  return slices;
}
