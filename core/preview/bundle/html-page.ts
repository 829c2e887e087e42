import { posix } from 'node:path';
import { scanHtml, type PageElement, type ScannedPage } from './scan-html.ts';
import { BASE_PLACEHOLDER, HEAD_PLACEHOLDER } from './types.ts';

/** A script of a page that must be bundled: modules, and everything that is not plain JavaScript. */
export interface PageScript {
  /** What it is called in the build: an address of the app, or that of a module we hand in. */
  entry: string;
  /** Its text, where it stands in the page itself. */
  inline?: string;
  element: PageElement;
}

/** Tailwind as a script that compiles in the browser, which takes the internet: we compile instead. */
export interface BrowserTailwind {
  /** Stylesheets for it that stand in the page. */
  css: string;
  /** Its configuration: `tailwind.config = {...}`. */
  config: string | undefined;
  /** Elements whose work is done by then. */
  replaced: readonly PageElement[];
}

export interface HtmlPage extends ScannedPage {
  /** Path in the project. */
  path: string;
  html: string;
  scripts: readonly PageScript[];
  /** Addresses of the app's stylesheets. */
  stylesheets: readonly string[];
  /** The page's own import maps, which win over ours. */
  importMaps: readonly PageElement[];
  tailwind: BrowserTailwind | undefined;
}

/** What a script has become. */
export interface BuiltScript {
  address: string;
  stylesheets: readonly string[];
}

export interface PageParts {
  built: (script: PageScript) => BuiltScript | undefined;
  imports: Readonly<Record<string, string>>;
  /** Addresses of stylesheets beside those of the scripts. */
  stylesheets: readonly string[];
}

/** A place in the page's text that another text takes. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

const ADDRESS_ATTRIBUTES = new Set(['src', 'href', 'action', 'formaction', 'poster', 'data']);

/** Version 3 and version 4 of it. */
const TAILWIND_SCRIPT = /^(?:https?:)?\/\/(?:cdn\.tailwindcss\.com|[^/]+\/(?:npm\/)?@tailwindcss\/browser)\b/;
const TAILWIND_4_SCRIPT = /@tailwindcss\/browser/;

/** Finds what must be bundled in a page. `address` is the page's own, so that its relative addresses can be read. */
export function readPage(path: string, source: string, address: string): HtmlPage {
  const html = source.replaceAll(/%PUBLIC_URL%|%BASE_URL%(?=\/)/g, '').replaceAll(/%VITE_\w+%/g, '');
  const scanned = scanHtml(html);
  const scripts = scanned.elements.filter(({ name }) => name === 'script');
  return {
    path,
    html,
    ...scanned,
    scripts: scripts.flatMap((element, index) => readScript(element, { address, index })),
    importMaps: scripts.filter((element) => typeOf(element) === 'importmap'),
    stylesheets: scanned.elements.flatMap((element) => readStylesheet(element, address)),
    tailwind: readTailwind(scanned.elements),
  };
}

/** The page's text with its scripts exchanged for what they have become. */
export function writePage(page: HtmlPage, { built, imports, stylesheets }: PageParts): string {
  const exchanged = new Map<PageElement, string>();
  const sheets = new Set(stylesheets);
  for (const script of page.scripts) {
    const result = built(script);
    if (!result) continue;
    for (const sheet of result.stylesheets) sheets.add(sheet);
    exchanged.set(script.element, scriptTag(script.element, result.address));
  }
  for (const element of page.importMaps) exchanged.set(element, '');
  page.tailwind?.replaced.forEach((element, index) => {
    // What else the page does with `tailwind` must find it.
    exchanged.set(element, index === 0 ? '<script>window.tailwind = {};</script>' : '');
  });
  const links = [...sheets].map((sheet) => `<link rel="stylesheet" href="${BASE_PLACEHOLDER}${sheet}">`);
  const edits: Edit[] = [
    ...page.elements.flatMap((element) => {
      const text = exchanged.get(element);
      return text === undefined ? addressEdits(element) : [{ start: element.start, end: element.end, text }];
    }),
    { start: page.headStart, end: page.headStart, text: HEAD_PLACEHOLDER + importMapTag(page, imports) },
    { start: page.headEnd, end: page.headEnd, text: links.join('') },
  ];
  return applyEdits(page.html, edits);
}

/** The address of a file on the app's own host; undefined for other hosts. */
function localAddress(source: string, page: string): string | undefined {
  const url = URL.parse(source, `http://app.invalid${page}`);
  if (url?.host !== 'app.invalid') return undefined;
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname;
  }
}

function readScript(
  element: PageElement,
  { address, index }: { address: string; index: number },
): PageScript[] {
  const type = typeOf(element);
  const source = attributeOf(element, 'src');
  if (source !== undefined) {
    const local = localAddress(source, address);
    const compiled = local !== undefined && /\.(?:tsx?|jsx|mts|vue|svelte)$/.test(local);
    return local !== undefined && (type === 'module' || compiled) ? [{ entry: local, element }] : [];
  }
  if (type !== 'module') return [];
  // In the page's folder, so that its imports start from there.
  const name = `${posix.basename(address, '.html') || 'index'}.script-${index + 1}`;
  return [{ entry: posix.join(address.replace(/[^/]*$/, ''), name), inline: element.text, element }];
}

function readStylesheet(element: PageElement, address: string): string[] {
  const href = attributeOf(element, 'href');
  if (element.name !== 'link' || href === undefined) return [];
  if (!/\bstylesheet\b/i.test(attributeOf(element, 'rel') ?? '')) return [];
  const local = localAddress(href, address);
  return local === undefined ? [] : [local];
}

function readTailwind(elements: readonly PageElement[]): BrowserTailwind | undefined {
  const scripts = elements.filter(
    (element) => element.name === 'script' && TAILWIND_SCRIPT.test(attributeOf(element, 'src') ?? ''),
  );
  const [script] = scripts;
  if (!script) return undefined;
  const styles = elements.filter(
    (element) => element.name === 'style' && typeOf(element) === 'text/tailwindcss',
  );
  const configs = elements.filter(
    (element) => element.name === 'script' && /^\s*(?:window\.)?tailwind\.config\s*=/.test(element.text),
  );
  const css = styles.map(({ text }) => text).join('\n');
  const four = TAILWIND_4_SCRIPT.test(attributeOf(script, 'src') ?? '');
  const start = four
    ? css.includes('tailwindcss')
      ? ''
      : '@import "tailwindcss";'
    : '@tailwind base;\n@tailwind components;\n@tailwind utilities;';
  return {
    css: `${start}\n${css.replaceAll(/@tailwind\s+\w+\s*;/g, four ? '$&' : '')}`,
    config: configs.length === 0 ? undefined : configs.map(({ text }) => text).join('\n'),
    replaced: [...scripts, ...configs, ...styles],
  };
}

function scriptTag(element: PageElement, address: string): string {
  const dropped = new Set(['src', 'type', 'integrity', 'lang', 'crossorigin']);
  const kept = element.attributes.filter(({ name }) => !dropped.has(name));
  const attributes = kept.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('');
  return `<script type="module" src="${BASE_PLACEHOLDER}${address}"${attributes}></script>`;
}

function importMapTag({ importMaps }: HtmlPage, imports: Readonly<Record<string, string>>): string {
  const merged = {
    ...imports,
    ...Object.assign({}, ...importMaps.map(({ text }) => readImports(text))),
  } as object;
  if (Object.keys(merged).length === 0) return '';
  const json = JSON.stringify({ imports: merged }).replaceAll('<', String.raw`\u003c`);
  return `<script type="importmap">${json}</script>`;
}

function readImports(text: string): object {
  try {
    return (JSON.parse(text) as { imports?: object }).imports ?? {};
  } catch {
    return {};
  }
}

/** Puts the app's base before addresses that begin with a slash, which matters where apps share a host. */
function addressEdits({ attributes }: PageElement): Edit[] {
  return attributes.flatMap(({ name, value, start, end }) => {
    if (end === 0 || !ADDRESS_ATTRIBUTES.has(name) || !/^\/(?!\/)/.test(value)) return [];
    return [{ start, end, text: `${name}="${BASE_PLACEHOLDER}${escapeAttribute(value)}"` }];
  });
}

function typeOf(element: PageElement): string {
  return (attributeOf(element, 'type') ?? '').trim().toLowerCase();
}

function attributeOf({ attributes }: PageElement, name: string): string | undefined {
  return attributes.find((one) => one.name === name)?.value.trim();
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  // What is put in comes before what is exchanged at the same place.
  const sorted = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
  for (const { start, end, text: instead } of sorted) {
    if (start < position) continue;
    result += text.slice(position, start) + instead;
    position = end;
  }
  return result + text.slice(position);
}
