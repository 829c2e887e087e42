import { posix } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { BASE_PLACEHOLDER, HEAD_PLACEHOLDER } from './types.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A script of a page that must be bundled: modules, and everything that is not plain JavaScript. */
export interface PageScript {
  /** What it is called in the build: an address of the app, or that of a module we hand in. */
  entry: string;
  /** Its text, where it stands in the page itself. */
  inline?: string;
  element: Element;
}

export interface HtmlPage {
  /** Path in the project. */
  path: string;
  html: string;
  scripts: PageScript[];
  /** The page's own import maps, which win over ours. */
  imports: Record<string, string>;
  importMaps: Element[];
  elements: Element[];
  /** Where the head begins and ends in the text. */
  headStart: number;
  headEnd: number;
}

/** A page's place in the text that another text takes. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What a script has become. */
export interface BuiltScript {
  address: string;
  stylesheets: readonly string[];
}

const ADDRESS_ATTRIBUTES = new Set(['src', 'href', 'action', 'formaction', 'poster', 'data']);

/** Finds what must be bundled in a page. `address` is the page's own, so that its relative addresses can be read. */
export async function readPage(path: string, source: string, address: string): Promise<HtmlPage> {
  const { parse } = await import('parse5');
  const html = source.replaceAll(/%PUBLIC_URL%|%BASE_URL%(?=\/)/g, '').replaceAll(/%VITE_\w+%/g, '');
  const document = parse(html, { sourceCodeLocationInfo: true });
  const elements = [...walk(document)];
  const page: HtmlPage = {
    path,
    html,
    scripts: [],
    imports: {},
    importMaps: [],
    elements,
    ...headOf(elements, html),
  };
  for (const element of elements) {
    if (element.tagName !== 'script' || !element.sourceCodeLocation) continue;
    readScript(element, { page, address });
  }
  return page;
}

/** The page's text with its scripts exchanged for what they have become. */
export function writePage(
  page: HtmlPage,
  {
    built,
    imports,
    head = '',
  }: {
    built: (script: PageScript) => BuiltScript | undefined;
    imports: Readonly<Record<string, string>>;
    head?: string;
  },
): string {
  const edits: Edit[] = page.elements.flatMap(addressEdits);
  const stylesheets = new Set<string>();
  for (const script of page.scripts) {
    const result = built(script);
    const place = script.element.sourceCodeLocation;
    if (!result || !place) continue;
    for (const sheet of result.stylesheets) stylesheets.add(sheet);
    const others = script.element.attrs.filter(({ name }) => !['src', 'type', 'integrity', 'lang'].includes(name));
    const attributes = others.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('');
    const text = `<script type="module" src="${BASE_PLACEHOLDER}${result.address}"${attributes}></script>`;
    // Nothing else in the element may be edited: the whole is exchanged.
    dropInside(edits, place.startOffset, place.endOffset);
    edits.push({ start: place.startOffset, end: place.endOffset, text });
  }
  for (const { sourceCodeLocation: place } of page.importMaps) {
    if (place) edits.push({ start: place.startOffset, end: place.endOffset, text: '' });
  }
  const merged = { ...imports, ...page.imports };
  const importMap =
    Object.keys(merged).length === 0
      ? ''
      : `<script type="importmap">${JSON.stringify({ imports: merged }).replaceAll('<', String.raw`\u003c`)}</script>`;
  edits.push({ start: page.headStart, end: page.headStart, text: HEAD_PLACEHOLDER + importMap });
  const links = [...stylesheets].map((sheet) => `<link rel="stylesheet" href="${escapeAttribute(sheet)}">`).join('');
  edits.push({ start: page.headEnd, end: page.headEnd, text: links + head });
  return applyEdits(page.html, edits);
}

function readScript(element: Element, { page, address }: { page: HtmlPage; address: string }): void {
  const attribute = (name: string): string | undefined =>
    element.attrs.find((one) => one.name === name)?.value;
  const type = (attribute('type') ?? '').trim().toLowerCase();
  const source = attribute('src')?.trim();
  if (type === 'importmap') {
    page.importMaps.push(element);
    Object.assign(page.imports, readImports(textOf(element)));
    return;
  }
  if (source !== undefined) {
    const local = localAddress(source, address);
    const compiled = local !== undefined && /\.(?:tsx?|jsx|mts|vue|svelte)$/.test(local);
    if (local !== undefined && (type === 'module' || compiled)) page.scripts.push({ entry: local, element });
    return;
  }
  if (type === 'module') {
    const entry = `${posix.join(posix.dirname(address), `${posix.basename(address, '.html') || 'index'}`)}.script-${page.scripts.length + 1}`;
    page.scripts.push({ entry, inline: textOf(element), element });
  }
}

/** The address of a file on the app's own host; undefined for other hosts. */
export function localAddress(source: string, page: string): string | undefined {
  const url = URL.parse(source, `http://app.invalid${page}`);
  return url?.host === 'app.invalid' ? decodeURIComponentSafely(url.pathname) : undefined;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readImports(text: string): Record<string, string> {
  try {
    const map = JSON.parse(text) as { imports?: Record<string, string> };
    return map.imports ?? {};
  } catch {
    return {};
  }
}

/** Puts the app's base before addresses that begin with a slash, which matters where apps share a host. */
function addressEdits(element: Element): Edit[] {
  return element.attrs.flatMap(({ name, value }) => {
    const place = element.sourceCodeLocation?.attrs?.[name];
    if (!place || !ADDRESS_ATTRIBUTES.has(name) || !/^\/(?!\/)/.test(value)) return [];
    return [
      {
        start: place.startOffset,
        end: place.endOffset,
        text: `${name}="${BASE_PLACEHOLDER}${escapeAttribute(value)}"`,
      },
    ];
  });
}

function headOf(elements: readonly Element[], html: string): { headStart: number; headEnd: number } {
  const place = (name: string) => elements.find(({ tagName }) => tagName === name)?.sourceCodeLocation;
  const head = place('head');
  const start =
    head?.startTag?.endOffset ??
    place('html')?.startTag?.endOffset ??
    /^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ??
    0;
  return { headStart: start, headEnd: head?.endTag?.startOffset ?? start };
}

function* walk(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  // Without recursion: a hostile page nests deeper than any stack.
  const stack: Node[] = 'childNodes' in node ? node.childNodes.toReversed() : [];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('tagName' in next) yield next;
    if ('content' in next) stack.push(...next.content.childNodes.toReversed());
    if ('childNodes' in next) stack.push(...next.childNodes.toReversed());
  }
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function dropInside(edits: Edit[], start: number, end: number): void {
  for (let index = edits.length - 1; index >= 0; index -= 1) {
    const edit = edits[index];
    if (edit && edit.start >= start && edit.end <= end) edits.splice(index, 1);
  }
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text: instead } of edits.toSorted((one, other) => one.start - other.start)) {
    result += text.slice(position, start) + instead;
    position = end;
  }
  return result + text.slice(position);
}
