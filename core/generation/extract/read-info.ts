import { extensionOf, isFilePath } from './languages.ts';

export interface FenceInfo {
  /** In lower case; empty where none is named. */
  language: string;
  /** The path as written; undefined where the line names none. */
  path: string | undefined;
  /** Whether the block quotes lines of a file (`12:40:src/app.ts`) and is none itself. */
  isQuote: boolean;
}

const ATTRIBUTE =
  /(?:^|[\s{,([])(path|file|file[-_]?path|file[-_]?name|title|name)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|(\S.*))/i;
/** `src/app.ts#L10-L20`, `src/app.ts:10-20`, `src/app.ts (lines 1-5)`: a part of a file. */
const LINE_RANGE = /(?:#L?\d+(?:-L?\d+)?|:\d+(?:[-:]\d+)+|\s*\(lines? \d+.*\))$/i;

/** Reads what follows an opening fence: the language and, in any of the usual manners, the path. */
export function readInfo(info: string): FenceInfo {
  const text = info.trim();
  const language = (/^[\w+#.-]*/.exec(text)?.[0] ?? '').toLowerCase();
  if (text === '' || text.length > 1_000) return { language, path: undefined, isQuote: false };
  if (/^\d+:\d+:\S/.test(text)) return { language: '', path: undefined, isQuote: true };
  const found = readAttribute(text) ?? readAfterColon(text) ?? readWords(text);
  if (found === undefined) return { language, path: undefined, isQuote: false };
  const isQuote = LINE_RANGE.test(found.path);
  return { ...found, path: isQuote ? found.path.replace(LINE_RANGE, '') : found.path, isQuote };
}

type Found = { language: string; path: string } | undefined;

function readAttribute(text: string): Found {
  const match = ATTRIBUTE.exec(text);
  if (!match) return undefined;
  const [, key = '', double, single, tick, bare] = match;
  const path = (double ?? single ?? tick ?? (bare ?? '').replace(/\s+[\w-]+\s*=.*$|\s*[}\])]+$/, '')).trim();
  // A title can be any text.
  if (path === '' || (/^(?:title|name)$/i.test(key) && !isFilePath(path))) return undefined;
  const language = match.index === 0 ? '' : (/^[\w+#.-]*/.exec(text)?.[0] ?? '').toLowerCase();
  return { language, path };
}

function readAfterColon(text: string): Found {
  const match = /^([a-z0-9+#.-]*):\s*(\S.*)$/i.exec(text);
  const path = match?.[2]?.trim() ?? '';
  if (!match || path.startsWith('//')) return undefined;
  if (!isFilePath(path.replace(LINE_RANGE, '')) && !/^(?:\.{0,2}\/)?[\w.@-]+(?:\/[\w.@-]+)+$/.test(path))
    return undefined;
  return { language: (match[1] ?? '').toLowerCase(), path };
}

function readWords(text: string): Found {
  const match =
    /^([\w+#-]*)\s+(?:(?:\/\/|#|--|<!--|\/\*|\||-|@)\s*)?[([{"'`]?(.*?)[)\]}"'`]?(?:\s*(?:-->|\*\/))?$/.exec(
      text,
    );
  const path = match?.[2]?.trim() ?? '';
  if (match && isFilePath(path.replace(LINE_RANGE, '')))
    return { language: (match[1] ?? '').toLowerCase(), path };
  const whole = text.replace(LINE_RANGE, '');
  // A `dockerfile` alone is a language.
  return isFilePath(whole) && /[./\\]/.test(whole) ? { language: extensionOf(whole), path: text } : undefined;
}
