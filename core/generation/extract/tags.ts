import { isFilePath } from './languages.ts';
import type { FileTag } from './types.ts';

export interface OpeningTag {
  tag: FileTag;
  /** The opening mark as written. */
  opener: string;
  start: number;
  end: number;
  /** `<delete path="x" />`: there is no content. */
  isEmpty: boolean;
}

/** Longest opening tag, in characters. */
export const MAX_TAG = 4_000;

/** Elements whose path and content are elements inside them. */
const WITH_CHILDREN = new Set(
  'write_to_file create_file new_file write_file save_file insert_file replace_in_file apply_diff edit_file search_replace search_and_replace change document file_change modify_file update_file delete_file rename_file move_file'.split(
    ' ',
  ),
);
/** Elements of files; any other element counts only with a path that is unmistakable, at the beginning of a line. */
const OF_FILES =
  /^(?:(?:bolt|agent|vibe|app|code|ai)Action|(?:dyad|lov|lovable|vibe|app|code|ai|bolt|v0|file)-(?:write|create|edit|delete|remove|rename|move|file|patch|update|search-replace)|file|delete|rename|move|remove|edit|patch|deletefile|movefile|renamefile|createfile|writefile|editfile|codefile|newfile|antartifact)$/i;
const PATH_ATTRIBUTES = [
  'path',
  'filepath',
  'file_path',
  'file-path',
  'filename',
  'file_name',
  'file',
  'name',
  'from',
  'original_file_path',
  'old_path',
  'oldpath',
  'source',
];
const TARGET_ATTRIBUTES = ['to', 'new_file_path', 'new_path', 'newpath', 'destination', 'new_name'];

/**
 * Finds the first opening tag of a file in a text. `'open'` says that a tag begins at `start` whose end is not in
 * the text.
 */
export function findTag(text: string): OpeningTag | { start: number; isOpen: true } | undefined {
  const firstVisible = text.search(/\S/);
  const pattern = /<([a-z][\w:-]{0,40})(?=[\s/>]|$)/gi;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [mark, name = ''] = match;
    const start = match.index;
    const isFirst = start === firstVisible;
    const isKnown = OF_FILES.test(name) || WITH_CHILDREN.has(name.toLowerCase());
    // In backticks it is talked about.
    if ((!isKnown && !isFirst) || text.charAt(start - 1) === '`') continue;
    const rest = text.slice(start + mark.length, start + MAX_TAG);
    const attributes = readAttributes(rest);
    if (!attributes) {
      if (isKnown && rest.length < MAX_TAG - mark.length - 1) return { start, isOpen: true };
      continue;
    }
    const tag = isKnown ? readKnownTag(name, attributes.values) : readOtherTag(name, attributes.values);
    if (!tag) continue;
    const end = start + mark.length + attributes.length;
    return { tag, opener: text.slice(start, end), start, end, isEmpty: attributes.isEmpty };
  }
  return undefined;
}

interface Attributes {
  values: Map<string, string>;
  /** Up to and with `>`, in characters. */
  length: number;
  isEmpty: boolean;
}

const ATTRIBUTE = /\s*([\w:@.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{["'`]?([^{}]*?)["'`]?\}|([^\s"'>]+)))?/y;

/** Reads attributes up to the tag's end; undefined where it is not there. Values may hold `<` and `>`. */
function readAttributes(text: string): Attributes | undefined {
  const values = new Map<string, string>();
  let at = 0;
  for (;;) {
    const end = /^\s*(\/?)>/.exec(text.slice(at, at + 200));
    if (end) return { values, length: at + end[0].length, isEmpty: end[1] === '/' };
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (!match) return undefined;
    const [, key = '', double, single, braces, bare] = match;
    values.set(key.toLowerCase(), decodeAttribute(double ?? single ?? braces ?? bare ?? ''));
    at = ATTRIBUTE.lastIndex;
  }
}

function decodeAttribute(value: string): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

function readKnownTag(name: string, values: ReadonlyMap<string, string>): FileTag {
  const path = firstOf(values, PATH_ATTRIBUTES);
  // Actions of app builders are files only where they say so.
  if (name.endsWith('Action')) {
    const type = values.get('type') ?? 'file';
    if (path === undefined || /shell|start|build|supabase|command/i.test(type))
      return { action: 'skip', name };
    return /delete|remove/i.test(type) ? { action: 'delete', name, path } : { action: 'write', name, path };
  }
  if (/^antartifact$/i.test(name)) {
    const title = [
      values.get('path'),
      values.get('filename'),
      values.get('title'),
      values.get('identifier'),
    ].find((value) => value !== undefined && isFilePath(value));
    return title === undefined ? { action: 'skip', name } : { action: 'write', name, path: title };
  }
  if (path === undefined)
    return WITH_CHILDREN.has(name.toLowerCase()) || name === 'file'
      ? { action: 'children', name }
      : { action: 'skip', name };
  return readAction(name, path, values);
}

function readOtherTag(name: string, values: ReadonlyMap<string, string>): FileTag | undefined {
  const path = firstOf(
    values,
    PATH_ATTRIBUTES.filter((key) => /path|file/.test(key)),
  );
  if (path === undefined || !isFilePath(path)) return undefined;
  // Pages and components have such attributes, too: a file's element is written in one of these manners.
  return /[-_]|file|code|write|edit|artifact|action/i.test(name) ? readAction(name, path, values) : undefined;
}

function readAction(name: string, path: string, values: ReadonlyMap<string, string>): FileTag {
  const to = firstOf(values, TARGET_ATTRIBUTES);
  if (/delete|remove/i.test(name) || /^(?:delete|remove)$/i.test(values.get('action') ?? ''))
    return { action: 'delete', name, path };
  if (/rename|move/i.test(name))
    return to === undefined ? { action: 'skip', name } : { action: 'rename', name, path, to };
  if (/edit|replace|patch|diff|modify/i.test(name)) return { action: 'edit', name, path };
  return { action: 'write', name, path };
}

function firstOf(values: ReadonlyMap<string, string>, keys: readonly string[]): string | undefined {
  return keys.map((key) => values.get(key)).find((value) => value !== undefined && value !== '');
}
