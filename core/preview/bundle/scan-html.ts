import { Tokenizer, TokenizerMode, type Token } from 'parse5';

/** An element that a page's text shows, in the order of the text. */
export interface PageElement {
  name: string;
  attributes: readonly { name: string; value: string; start: number; end: number }[];
  /** Where it begins, where its start tag ends, and, for scripts and styles, where its end tag does. */
  start: number;
  contentStart: number;
  end: number;
  line: number;
  column: number;
  /** What stands in a script or a style. */
  text: string;
}

/** Places in a page's text, by offset. */
export interface ScannedPage {
  elements: readonly PageElement[];
  /** After the start tag of the head, or where it would be. */
  headStart: number;
  /** Before the end tag of the head, or where it would be. */
  headEnd: number;
}

/** Elements whose content is text, whatever is in it. */
const TEXT_MODES: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

/**
 * Finds the elements of a page by its tags alone, as browsers tell them apart. No tree is built: that takes time that
 * grows with the square of what a hostile page nests.
 */
export function scanHtml(html: string): ScannedPage {
  const elements: PageElement[] = [];
  let open: PageElement | undefined;
  let headStart: number | undefined;
  let headEnd: number | undefined;
  let fallback = 0;
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onComment: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onDoctype: ({ location }) => (fallback = location?.endOffset ?? 0),
      onStartTag(tag) {
        tokenizer.state = TEXT_MODES[tag.tagName] ?? tokenizer.state;
        const element = elementOf(tag);
        if (!element) return;
        elements.push(element);
        open = TEXT_MODES[tag.tagName] === undefined ? undefined : element;
        if (tag.tagName === 'html') fallback = element.contentStart;
        if (tag.tagName === 'head') headStart ??= element.contentStart;
      },
      onEndTag({ tagName, location }) {
        if (tagName === 'head') headEnd ??= location?.startOffset;
        if (!open || !location || open.name !== tagName) return;
        open.text = html.slice(open.contentStart, location.startOffset);
        open.end = location.endOffset;
        open = undefined;
      },
    },
  );
  tokenizer.write(html, true);
  const start = headStart ?? fallback;
  return { elements, headStart: start, headEnd: Math.max(headEnd ?? start, start) };
}

function elementOf({ tagName, attrs, location }: Token.TagToken): PageElement | undefined {
  if (!location) return undefined;
  return {
    name: tagName,
    attributes: attrs.map(({ name, value }) => {
      const place = location.attrs?.[name];
      return { name, value, start: place?.startOffset ?? 0, end: place?.endOffset ?? 0 };
    }),
    start: location.startOffset,
    contentStart: location.endOffset,
    end: location.endOffset,
    line: location.startLine,
    column: location.startCol,
    text: '',
  };
}
