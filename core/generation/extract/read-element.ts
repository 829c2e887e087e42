import { isEditStart } from './edit-markers.ts';

/** Marks that models' servers forget to take out at the end of an answer. */
const END_OF_ANSWER =
  /(?:\s*<\|(?:im_end|im_start|endoftext|eot_id|end_of_text|end)\|>|\s*<\/s>|\s*<(?:end_of_turn|eos)>)+\s*$/;
const ENTITY = /&(?:lt|gt|quot|apos|amp|#39|#x27|#34);/g;
const CHARACTERS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
  '&#39;': "'",
  '&#x27;': "'",
  '&#34;': '"',
};

export function dropEndOfAnswer(text: string): string {
  const tail = text.slice(-200);
  return END_OF_ANSWER.test(tail) ? text.slice(0, -tail.length) + tail.replace(END_OF_ANSWER, '') : text;
}

/** The content of a file's element: without the line breaks, fence or CDATA that wrap it. */
export function readElement(body: string): string {
  let text = dropEndOfAnswer(body).replace(/^[ \t]*\n/, '');
  text = text.slice(0, text.length - trailingBlank(text));
  const cdata = /^\s*<!\[CDATA\[\n?/.exec(text);
  if (cdata) text = text.slice(cdata[0].length).replace(/\n?\]\]>\s*$/, '');
  const inner = /^\s*<(content|code)>\n?/.exec(text);
  if (inner && text.trimEnd().endsWith(`</${inner[1]}>`))
    text = text.slice(inner[0].length, text.lastIndexOf('</')).trimEnd();
  const fence = /^\s*(`{3,}|~{3,})[^\n`]*\n/.exec(text);
  if (fence) {
    const closing = text.lastIndexOf('\n');
    const last = text.slice(closing + 1).trim();
    const isClosed = last === fence[1];
    text = text.slice(fence[0].length, isClosed ? Math.max(closing, fence[0].length) : undefined);
  }
  text = unescapeMarkup(text);
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** White space between the last character and the closing tag; counted from the end, so that blanks cost nothing. */
function trailingBlank(text: string): number {
  return text.length - text.trimEnd().length;
}

/** Some models escape what stands in an element. A text with a real `<` is not escaped. */
function unescapeMarkup(text: string): string {
  if (!text.includes('&') || text.includes('<') || !/&(?:lt|gt|amp);/.test(text)) return text;
  return text.replaceAll(ENTITY, (entity) => CHARACTERS[entity] ?? entity);
}

export interface Children {
  path: string | undefined;
  content: string | undefined;
}

/** Reads an element whose path and content are elements inside it. */
export function readChildren(body: string): Children {
  return {
    path: readChild(
      body,
      ['path', 'file_path', 'filepath', 'filename', 'file_name', 'file', 'name', 'source'],
      'first',
    )?.trim(),
    content: readChild(
      body,
      ['content', 'contents', 'file_content', 'document_content', 'file_text', 'code', 'diff', 'patch'],
      'last',
    ),
  };
}

function readChild(body: string, names: readonly string[], end: 'first' | 'last'): string | undefined {
  for (const name of names) {
    const opening = `<${name}>`;
    const start = body.indexOf(opening);
    if (start === -1) continue;
    const from = start + opening.length;
    const to = end === 'first' ? body.indexOf(`</${name}>`, from) : body.lastIndexOf(`</${name}>`);
    return to < from ? body.slice(from) : body.slice(from, to);
  }
  return undefined;
}

/** Whether a text has search/replace blocks. */
export function hasEdits(text: string): boolean {
  return /<<<<|-----/.test(text) && text.split('\n').some(isEditStart);
}
