import { canHold, extensionOf, isPlain, isShell } from './languages.ts';
import { readInfo } from './read-info.ts';
import { readNameComment, readNameLine, readNamesInProse } from './read-names.ts';

/** How a block's path was found; the weaker the source, the more the content has to speak for a file. */
export type NameSource = 'info' | 'heading' | 'comment' | 'prose';

export interface BlockName {
  path: string;
  source: NameSource;
}

interface Unnamed {
  info: string;
  context: readonly string[];
  /** The first lines of the content. */
  head: readonly string[];
}

/** How many lines of text above a block may name it: its heading and a paragraph or two below. */
const MAX_LINES_ABOVE = 8;
/** A path in a comment stands in the first line, or below a line that has to be first. */
const FIRST_LINE = /^(?:#!|<\?|<!doctype|['"]use |@charset|# -\*-|\s*$)/i;

/** Finds the path that a fenced block is meant for; undefined where nothing says it. */
export function nameBlock({ info, context, head }: Unnamed): BlockName | undefined {
  const { language, path } = readInfo(info);
  if (path !== undefined) return { path, source: 'info' };
  if (context.length === 0 && head.length === 0) return undefined;
  const comment = readHead(head);
  const heading = readHeading(context, language);
  const below = readProse(context, language);
  if (heading && !(below?.isIntroduction && below.path !== heading)) {
    return { path: isLonger(comment, heading) ? comment : heading, source: 'heading' };
  }
  if (comment !== undefined && !(isShell(language) && !canHold(comment, language))) {
    return { path: below && isLonger(below.path, comment) ? below.path : comment, source: 'comment' };
  }
  return below && { path: below.path, source: 'prose' };
}

/** Whether one path is the other with its folders. */
function isLonger(path: string | undefined, than: string): path is string {
  return path !== undefined && path.length > than.length && path.replaceAll('\\', '/').endsWith(`/${than}`);
}

function readHead(head: readonly string[]): string | undefined {
  for (const line of head.slice(0, 3)) {
    const path = readNameComment(line);
    if (path !== undefined) return path;
    if (!FIRST_LINE.test(line)) return undefined;
  }
  return undefined;
}

/** The nearest line above that is a name and can stand for a file in the block's language. */
function readHeading(context: readonly string[], language: string): string | undefined {
  let seen = 0;
  for (const line of context.toReversed()) {
    if (line.trim() === '') continue;
    if ((seen += 1) > MAX_LINES_ABOVE) return undefined;
    const path = readNameLine(line);
    if (path !== undefined) return isShell(language) && !canHold(path, language) ? undefined : path;
    // A heading about something else begins another part.
    if (/^#{1,6}\s/.test(line) && seen > 1) return undefined;
  }
  return undefined;
}

interface NameBelow {
  path: string;
  /** Whether it stands in the line right above and that line is about this file. */
  isIntroduction: boolean;
}

const ABOUT_RUNNING =
  /\b(?:run|runs|running|execute|install|start|launch|outputs?|prints?|usage|test it|visit|terminal|command)\b/i;
const ABOUT_FILES =
  /\b(?:creat|add|updat|edit|modif|replac|writ|sav|put|call|nam|file|content|code|here|look)/i;

/** A name in the paragraph above, or in the one before it where that one has none. */
function readProse(context: readonly string[], language: string): NameBelow | undefined {
  let paragraphs = 0;
  let nearest = true;
  for (let index = context.length - 1, seen = 0; index >= 0; index -= 1) {
    const line = context[index] ?? '';
    if (line.trim() === '') {
      if (seen > 0 && context[index - 1]?.trim()) paragraphs += 1;
      if (paragraphs > 1) return undefined;
      continue;
    }
    if ((seen += 1) > MAX_LINES_ABOVE || (/^#{1,6}\s/.test(line) && seen > 1)) return undefined;
    const path = choosePath(line, language, paragraphs > 0);
    if (path !== undefined) return { path, isIntroduction: nearest && /[:：]\s*$/.test(line) };
    nearest = false;
  }
  return undefined;
}

function choosePath(line: string, language: string, isFar: boolean): string | undefined {
  // What stands below "Run `app.py`:" is a command or its output.
  if ((isPlain(language) || isShell(language)) && ABOUT_RUNNING.test(line) && !ABOUT_FILES.test(line))
    return undefined;
  const names = readNamesInProse(line).filter(({ path }) => canHold(path, language));
  if (isPlain(language) || isShell(language) || isFar) {
    return names.find(
      ({ isObject, path }) =>
        isObject &&
        (!isShell(language) || /^(?:sh|bash|zsh|ps1|bat|cmd|env|service)?$/.test(extensionOf(path))),
    )?.path;
  }
  return (names.find(({ isObject }) => isObject) ?? names[0])?.path;
}
