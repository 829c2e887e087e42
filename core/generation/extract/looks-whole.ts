import { extensionOf } from './languages.ts';

const OPENING = '([{';
const CLOSING = ')]}';

/** Whether a file whose end was not marked seems to be all there. */
export function looksWhole(path: string, content: string): boolean {
  const text = content.trimEnd();
  if (text === '') return false;
  switch (extensionOf(path)) {
    case 'json':
    case 'webmanifest':
      return isJson(text);
    case 'html':
    case 'htm':
      return text.endsWith('</html>');
    case 'svg':
      return text.endsWith('</svg>');
    case 'vue':
    case 'svelte':
      return /<\/(?:template|script|style|\w+)>$/.test(text);
    case 'css':
    case 'scss':
    case 'less':
      return text.endsWith('}') && isBalanced(text);
    case 'js':
    case 'jsx':
    case 'ts':
    case 'tsx':
    case 'mjs':
    case 'cjs':
      // Balanced after the last import, too: a script's end is a statement's.
      return (
        /[;})\]]$|\bexport default [\w$.]+$/.test(text) &&
        !/^import\b.*$/.test(lastLine(text)) &&
        isBalanced(text)
      );
    case 'md':
    case 'txt':
    case '':
      return content.endsWith('\n');
    default:
      return content.endsWith('\n') && !/[,:([{\\=+]$/.test(text) && isBalanced(text);
  }
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Counts brackets, leaving out what stands in quotes on one line; near enough for text that was written by a model. */
export function isBalanced(text: string): boolean {
  return bracketDepth(text) === 0;
}

/** How many brackets are open at the end; negative where more were closed than opened. */
export function bracketDepth(text: string): number {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') {
      // An apostrophe in text is no string that goes on.
      if (quote !== '`') quote = '';
    } else if (character === '\\') at += 1;
    else if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'" || character === '`') quote = character;
    else if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
  }
  return depth;
}
