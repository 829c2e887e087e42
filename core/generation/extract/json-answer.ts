import { isFilePath } from './languages.ts';
import { readTolerantJson } from './tolerant-json.ts';

/** What a JSON answer says of one file. Paths are as written. */
export type JsonChange =
  | { action: 'write'; path: string; content: string }
  | { action: 'replace'; path: string; search: string; replace: string }
  | { action: 'delete'; path: string };

export interface JsonAnswer {
  changes: JsonChange[];
  /** The answer ended within the last file's content. */
  isCut: boolean;
}

const PATH_KEYS = [
  'path',
  'filePath',
  'file_path',
  'filepath',
  'filename',
  'fileName',
  'file_name',
  'file',
  'name',
];
const CONTENT_KEYS = [
  'content',
  'contents',
  'code',
  'file_content',
  'fileContent',
  'text',
  'source',
  'body',
  'data',
];
/** Folders in the manner of `{"src": {"directory": {...}}}`. */
const FOLDER_KEYS = ['directory', 'children'];
const MAX_DEPTH = 20;

/** Reads files out of a JSON text; undefined where it holds none. */
export function readJsonAnswer(text: string): JsonAnswer | undefined {
  const json = readTolerantJson(text.trim());
  if (!json) return undefined;
  const changes = readChanges(json.value, 0);
  if (!changes || changes.length === 0) return undefined;
  const isCut = json.cut === 'string' && changes.at(-1)?.action === 'write';
  return { changes, isCut };
}

function readChanges(value: unknown, depth: number): JsonChange[] | undefined {
  if (depth > 3) return undefined;
  if (Array.isArray(value)) return readList(value);
  if (!isRecord(value)) return undefined;
  const map = readMap(value, '', 0);
  if (map) return map;
  const single = readEntry(value);
  if (single) return [single];
  // Somewhere under "files", "changes", "project" ... stands the map or the list.
  for (const inner of Object.values(value)) {
    const found = typeof inner === 'object' ? readChanges(inner, depth + 1) : undefined;
    if (found && found.length > 0) return found;
  }
  return undefined;
}

function readList(values: readonly unknown[]): JsonChange[] | undefined {
  const changes = values.flatMap((value) => {
    const entry = isRecord(value) ? (readEntry(value) ?? readMap(value, '', 0)) : undefined;
    return entry ?? [];
  });
  return changes.length > 0 ? changes : undefined;
}

function readEntry(value: Record<string, unknown>): JsonChange | undefined {
  const path = stringOf(value, PATH_KEYS);
  if (path === undefined) return undefined;
  const search = stringOf(value, ['search', 'old', 'old_string', 'oldText', 'find']);
  const replace = stringOf(value, ['replace', 'new', 'new_string', 'newText', 'replacement']);
  if (search !== undefined && replace !== undefined) return { action: 'replace', path, search, replace };
  const content = contentOf(value);
  if (content !== undefined) return { action: 'write', path, content };
  const action = stringOf(value, ['action', 'operation', 'type', 'status', 'op']);
  return action !== undefined && /^(?:delete|remove)d?$/i.test(action)
    ? { action: 'delete', path }
    : undefined;
}

/** `{"src/App.js": "..."}`, with the content as a string or under a key, and folders inside folders. */
function readMap(value: Record<string, unknown>, folder: string, depth: number): JsonChange[] | undefined {
  const changes: JsonChange[] = [];
  const entries = Object.entries(value);
  if (entries.length === 0 || depth > MAX_DEPTH) return undefined;
  for (const [key, inner] of entries) {
    const path = folder === '' ? key : `${folder}/${key}`;
    const content =
      typeof inner === 'string'
        ? inner
        : isRecord(inner)
          ? (contentOf(inner) ?? contentOf(inner['file']))
          : undefined;
    if (content !== undefined && (isFilePath(key) || isFilePath(key.replace(/^\//, ''))))
      changes.push({ action: 'write', path, content });
    else if (isRecord(inner) && content === undefined && /^[\w@.()[\]-]+$/.test(key)) {
      const folderOf = FOLDER_KEYS.map((name) => inner[name]).find(isRecord) ?? inner;
      const nested = readMap(folderOf, path, depth + 1);
      if (!nested) return undefined;
      changes.push(...nested);
    } else if (inner !== undefined) return undefined;
  }
  return changes.length > 0 ? changes : undefined;
}

function contentOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const text = stringOf(value, CONTENT_KEYS);
  if (text !== undefined) return text;
  const lines = CONTENT_KEYS.map((key) => value[key]).find(
    (inner): inner is string[] => Array.isArray(inner) && inner.every((line) => typeof line === 'string'),
  );
  return lines?.join('\n');
}

function stringOf(value: Record<string, unknown>, keys: readonly string[]): string | undefined {
  return keys.map((key) => value[key]).find((inner): inner is string => typeof inner === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
