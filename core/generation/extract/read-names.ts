import { isFilePath } from './languages.ts';

/** Lines longer than this are prose or data, never a name. */
const MAX_NAME_LINE = 200;
const MAX_PROSE_LINE = 600;

const LEADING =
  /^(?:#{1,6}\s*|>\s*|[-*+•·◦▪]\s+|\(?\d{1,3}[.):、]\s*|={2,}\s*|-{2,}\s*|\/\/+\s*|<!--\s*|\/\*+\s*|(?:[\p{Extended_Pictographic}→►]|\uFE0F|\u200D)+\s*)/u;
const TRAILING = /(?:\s*={2,}|\s*-{2,}>?|\s*\*\/|\s+#+|\s*[:：])$/;
/** What stands before a name without being part of it: "Step 2:", "Updated file:", "File 3 -", and in other languages. */
const LABEL =
  /^(?:(?:step|phase|part|section|étape|schritt|paso|passo|шаг|步骤)\s*\d+(?:\.\d+)*\s*[:.)–—-]?\s*|(?:here(?:'s| is)|the|a|an|your|this|new|updated?|modified|modify|modifying|creat(?:e|ed|ing)|add(?:ed|ing)?|edit(?:ed|ing)?|complete|full|final|main|revised|corrected|fixed|code|source|file\s*name|file\s*path|files?|path|name|in|for|of|content(?:s)?|le|la|el|il|lo|die|das|der|fichier|nom du fichier|archivo|nombre de archivo|datei|dateiname|arquivo|файл|имя файла|文件名?|文件路径|新建|创建|修改|ファイル名?|ファイル|ملف|الملف|اسم الملف)(?:\s*\d+)?\s*(?:[:：]|\s[–—-]|(?=\s|[`"'*]))\s*)/iu;
/** What may follow a name: "file", a note in brackets, a description after a dash or a colon. */
const NOTE =
  /^\s*(?:(?:file|component|module|page|script|код|文件|ファイル)s?\b)?\s*(?:[([{（].*|[–—:：-]\s.*|\s*[:：].*|,.*)?$/iu;

/**
 * Reads a line that is a name and little else: a heading, a bold line, a list item, a bare line. Undefined where it
 * is anything else.
 */
export function readNameLine(line: string): string | undefined {
  if (line.length > MAX_NAME_LINE) return undefined;
  let text = line.replaceAll('**', '').trim();
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(LEADING, '').replace(TRAILING, '').trim();
  }
  if (/^[*_][^*_].*[*_]$/.test(text)) text = text.slice(1, -1);
  if (isBarePath(text)) return text;
  for (let before = ''; before !== text;) {
    const named = readLeadingName(text);
    if (named !== undefined) return named;
    before = text;
    text = text.replace(LABEL, '').trim();
  }
  return undefined;
}

/** The name that a line begins with, where what follows is only a note, or that stands in brackets at its end. */
function readLeadingName(text: string): string | undefined {
  const bracketed = /^[\p{L}\p{N} .-]{1,40}[(（]`?([^()（）`]{1,120})`?[)）]$/u.exec(text)?.[1]?.trim();
  if (bracketed !== undefined && isFilePath(bracketed)) return bracketed;
  const quoted =
    /^(?:`([^`]+)`|"([^"]+)"|“([^”]+)”|'([^']+)'|«([^»]+)»|\[`?([^\]`]+)`?\](?:\([^)]*\))?|\(([^)]+)\))/.exec(
      text,
    );
  if (quoted) {
    const name =
      quoted
        .slice(1)
        .find((group) => group !== undefined)
        ?.trim() ?? '';
    return isFilePath(name) && NOTE.test(text.slice(quoted[0].length)) ? name : undefined;
  }
  const bare = /^(\S+?)[:：,]?(?=\s|$)/.exec(text);
  const name = bare?.[1] ?? '';
  return isFilePath(name) && NOTE.test(text.slice(name.length)) ? name : undefined;
}

/** A whole line that is a path, with spaces in it perhaps. */
function isBarePath(text: string): boolean {
  if (!isFilePath(text)) return false;
  if (!text.includes(' ')) return true;
  // "Here is app.py" is a sentence; "My App/main page.html" is a path.
  return /[/\\]/.test(text) && text.split(' ').length <= 5 && !LABEL.test(text) && !/[:,'"()={};]/.test(text);
}

export interface NameInProse {
  path: string;
  /** Whether the sentence is about this file: "create a file called `x`", "in your `x`". */
  isObject: boolean;
}

const TOKEN =
  /`([^`]{1,200})`|"([^"]{1,200})"|“([^”]{1,200})”|«\s?([^»]{1,200})\s?»|「([^」]{1,200})」|\*\*([^*]{1,200})\*\*|(?<![\w'])'([^']{1,200})'|(?<![\p{L}\p{N}/\\@.:=-])((?:[\p{L}\p{N}_@.[\]()-]+[/\\])*[\p{L}\p{N}_.[\]-]*\.[a-z][a-z0-9]{0,9})(?![\p{L}\p{N}/\\(=])/giu;
/** Words right before a name that make it what the sentence is about. */
const BEFORE_OBJECT =
  /(?:creat\w*|add\w*|updat\w*|edit\w*|modif\w*|open\w*|replac\w*|writ\w*|save\w*|put|call(?:ed)? it|called|named?|names?|file|in|into|to|inside|within|as|at|is|here's|now|next|for|of|component|script|page|template|fichier|dans|archivo|en|datei|файл\w*|файле|в|文件|名为|叫做|在|创建|修改|更新|ملف|في)\s*(?:(?:the|a|an|your|this|our|new|following|le|la|el|der|die|das|content\w*|of|main|file|script|code|page)\s+)*[:(]?\s*$/iu;
/** Words right after a name that do the same. */
const AFTER_OBJECT =
  /^[`"')*”»\]]*\s*(?:file|component|script|page|template|fichier|archivo|datei|文件|\(|[:：])/iu;
/** Words right before a name that make it something else: what is imported, run or compared with. */
const BEFORE_OTHER =
  /(?:import\w*|from|than|run(?:ning)?|execut\w*|with|via|using|use[sd]?|directory as|folder as|alongside|like|serves?|loads?)\s+(?:the\s+)?$/iu;
/** "in the `src/components` folder": where a name without a folder belongs. */
const FOLDER =
  /\b(?:in|inside|into|under|within)\s+(?:the|a|an|your)?\s*(?:new\s+)?[`"'“]([\w@.-]+(?:\/[\w@.[\]-]+)*)\/?[`"'”]\s+(?:folder|directory)/i;
/** Folders that are part of an app, not the folder that the whole app is in. */
const APP_FOLDER =
  /^(?:src|app|pages|components?|public|static|templates?|views?|styles?|css|js|scripts?|assets|lib|libs|utils?|helpers?|hooks|store|stores|context|contexts|services?|api|server|client|frontend|backend|models?|routes?|routers?|controllers?|middlewares?|config|types?|tests?|layouts?|data|db|database|schemas?|migrations|docs|bin|includes?|modules?|plugins?|partials|i18n|locales)$/i;

/** The names in a sentence, in their order. */
export function readNamesInProse(sentence: string): NameInProse[] {
  if (sentence.length > MAX_PROSE_LINE || (!sentence.includes('.') && !/[`"]/.test(sentence))) return [];
  const folder = readFolder(sentence);
  // Bold print around more than a name says nothing.
  const line = sentence.replaceAll(/\*\*([^*]{1,200})\*\*/g, (bold, inner: string) =>
    isFilePath(inner.trim()) ? bold : inner,
  );
  const names: NameInProse[] = [];
  for (const match of line.matchAll(TOKEN)) {
    const quoted = match.slice(1, 8).find((group) => group !== undefined);
    const path = (quoted ?? match[8] ?? '')
      .trim()
      .replace(/[.,:;]+$/, '')
      .replace(/^\(([^()]+)\)$/, '$1');
    if (!isFilePath(path) || path.split(' ').length > 4) continue;
    const before = line.slice(Math.max(0, match.index - 60), match.index);
    const after = line.slice(match.index + match[0].length, match.index + match[0].length + 30);
    if (BEFORE_OTHER.test(before)) continue;
    const isObject = BEFORE_OBJECT.test(before) || AFTER_OBJECT.test(after);
    // An unquoted "Foo.bar" in a sentence may be anything.
    if (quoted === undefined && !isObject && !before.endsWith('(')) continue;
    names.push({ path: folder && !/[/\\]/.test(path) ? `${folder}/${path}` : path, isObject });
  }
  return names;
}

function readFolder(line: string): string | undefined {
  const folder = FOLDER.exec(line)?.[1];
  if (folder === undefined || isFilePath(folder)) return undefined;
  return folder.includes('/') || APP_FOLDER.test(folder) ? folder : undefined;
}

const COMMENT =
  /^\s*(?:\/\/+|#+|--+|;+|%+|\/\*+|<!--|\{\/\*|"""|'''|REM\s|@REM\s|\(\*|\{#|<%#)\s*(.*?)\s*(?:\*\/\}?|--+>|"""|'''|\*\)|#\}|%>)?\s*$/;

/** Reads a comment that is a path: `// src/app.ts`, `# File: app.py`, `<!-- index.html -->`. */
export function readNameComment(line: string): string | undefined {
  if (line.length > MAX_NAME_LINE) return undefined;
  const text = COMMENT.exec(line)?.[1];
  return text ? readComment(text) : undefined;
}

function readComment(text: string): string | undefined {
  let name = text.replace(
    /^(?:file\s*name|file\s*path|file|path|source|fichier|archivo|datei|файл|文件名?)\s*[:：]\s*/iu,
    '',
  );
  name = name.replace(/\s+(?:\([^)]*\)|\[[^\]]*\]|[–—-]+\s.*)$/, '').replace(/^[`"'*]+|[`"'*:]+$/g, '');
  return isFilePath(name) && !/\s/.test(name) ? name : undefined;
}

/** Reads a line that is nothing but a path, as some formats put it first inside the fence. */
export function readPathLine(line: string): string | undefined {
  const text = line.trim().replace(/^[`*"']+|[`*"':]+$/g, '');
  return text.length <= MAX_NAME_LINE && isFilePath(text) && (!text.includes(' ') || /[/\\]/.test(text))
    ? text
    : undefined;
}
