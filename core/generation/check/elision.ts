import type { Finding } from './parsed-file.ts';

export interface Comment {
  /** What stands between the comment's marks. */
  text: string;
  offset: number;
}

/** Longer comments explain something; a model that leaves code out says so in a few words. */
const MAX_ELISION_CHARACTERS = 120;

/** What a model calls the code that it did not repeat. */
const CODE =
  '(?:code|component|components|function|functions|implementation|logic|imports?|styles?|css|rules|markup|jsx|html|content|contents|file|methods?|routes?|handlers?|state|hooks?|fields|items|props|sections?|page|script|class|body|template|definitions?|types?|exports?|elements?|parts?|features?|data|config|configuration|setup|endpoints|tests|cases|helpers|utilities)';
const UNCHANGED =
  '(?:(?:(?:remains?|stays?|is|are|goes|continues?|here|the|same|unchanged|unmodified|as|before|above|it was|omitted|for|brevity|like|exactly)\\b[ ,]*)+)';
const ELLIPSIS = '(?:\\.{3,}|…)';
const REST_OF = '(?:the )?(?:rest|remainder) of (?:the |your |this |my |our |its )?(?:[\\w.<>/-]+ ){0,3}?';
/** "Rest of the text in this class" is an explanation. */
const REST_OF_ONE = REST_OF.replace('{0,3}', '{0,1}');
const EXISTING = `(?:keep (?:the |all )?)?(?:the |all |your )?(?:existing|previous|original|other|remaining|same|unchanged)(?: [\\w.<>/-]+){0,2} ${CODE}(?: ${UNCHANGED})?`;
const REST_ELSEWHERE =
  '(?:reste du code|resto del código|resto del codice|rest des codes|restlicher code|остальной код|其余代码|其他代码|残りのコード|بقية الكود).*';

/**
 * Comments that stand for code the model did not write. Each pattern takes the whole comment: "the rest of the code"
 * is a hole in the file, "the rest of the code runs once a day" is an explanation.
 */
const ELISIONS = [
  `${ELLIPSIS}? ?\\(?(?:${REST_OF}${CODE} ${UNCHANGED}|${REST_ELSEWHERE})\\)? ?${ELLIPSIS}?[.!]?`,
  `${ELLIPSIS} ?\\(?${REST_OF}${CODE}\\)? ?${ELLIPSIS}?`,
  `\\(?${REST_OF}${CODE}\\)? ?${ELLIPSIS}`,
  // "Rest of the props" explains a spread; of these nobody keeps a rest.
  `\\(?${REST_OF_ONE}(?:code|component|implementation|file|function|logic|jsx|markup|script|class)\\)?[.!]?`,
  // "Existing code" alone may be a heading; with an ellipsis it is a hole.
  `${ELLIPSIS} ?\\(?(?:${EXISTING}|${UNCHANGED}|(?:more|similar|additional) ${CODE})\\)? ?${ELLIPSIS}?`,
  `\\(?${EXISTING}\\)? ?${ELLIPSIS}`,
  `${ELLIPSIS}? ?\\(?(?:[\\w-]+ ){0,4}(?:omitted|truncated|shortened|abbreviated) for brevity\\)? ?${ELLIPSIS}?\\.?`,
  `(?:the )?(?:existing|previous|original|other|remaining|rest of the)(?: [\\w.-]+){0,2} ${CODE} (?:remains?|stays?|is|are) (?:exactly )?(?:the same|unchanged|as (?:before|is|it was))(?: as (?:before|above))?[.!]?`,
].map((pattern) => new RegExp(`^${pattern}$`, 'iu'));

const BARE_ELLIPSIS = new RegExp(`^${ELLIPSIS}$`);

const HINT = /\.{3}|…|rest |remain|unchanged|brevity|reste |resto |остальн|其余|其他|残り|بقية/i;

/** Finds comments that say "the rest stays as it was": with them the file is not the whole file. */
export function findElisions(source: string, comments: Iterable<Comment>): Finding[] {
  const findings: Finding[] = [];
  for (const { text, offset } of comments) {
    if (text.length > MAX_ELISION_CHARACTERS || !HINT.test(text)) continue;
    // A comment for a manual explains.
    if (text.startsWith('*') && !/\.{3}|…/.test(text)) continue;
    const words = text.replaceAll(/^[\s*/#!-]+|[\s*/-]+$/g, '').replaceAll(/\s+/g, ' ');
    const isHole = BARE_ELLIPSIS.test(words)
      ? !isAmongComments(source, offset)
      : ELISIONS.some((pattern) => pattern.test(words));
    if (isHole) findings.push({ offset, message: `Part of the file was left out: "${words}"` });
  }
  return findings;
}

/** Inside an example in a longer comment three dots are only punctuation. */
function isAmongComments(source: string, offset: number): boolean {
  const lineStart = source.lastIndexOf('\n', offset) + 1;
  const lineEnd = source.indexOf('\n', offset);
  const before = source.slice(source.lastIndexOf('\n', lineStart - 2) + 1, lineStart);
  const after = lineEnd === -1 ? '' : source.slice(lineEnd + 1, lineEnd + 1 + MAX_ELISION_CHARACTERS);
  return [before, after].some((line) => /^[ \t]*(?:\/\/|\/\*|\*|#)/.test(line));
}
