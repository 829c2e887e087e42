import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { createTranslator } from '#core/i18n/translate.ts';
import { createCodeBrowser } from '#core/preview/code-browser/index.ts';
import type { CodeAnswer, CodeBrowser, CodeRequest } from '#core/preview/code-browser/index.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Patience for a busy machine: where colours are expected, they are waited for. */
const TIME_LIMIT_MS = 60_000;

export const BASE = '/__vectort/code/';

export const FILES = [
  { path: 'README.md', content: '# Salon\n\nRead [the app](src/App.tsx).\n' },
  { path: 'index.html', content: '<!doctype html>\n<title>Salon</title>\n' },
  { path: 'src/App.tsx', content: 'export function App() {\n  return <h1>Salon</h1>;\n}\n' },
  { path: 'src/lib/book.ts', content: 'export const book = (day: string): string => `on ${day}`;\n' },
];

export function openCodeBrowser(timeLimitMs = TIME_LIMIT_MS): CodeBrowser {
  return createCodeBrowser({ translate: createTranslator(), timeLimitMs });
}

/** A request with everything that a test does not care about. `query` is what follows the question mark. */
export function request({
  query,
  ...wanted
}: Partial<Omit<CodeRequest, 'query'>> & { query?: string } = {}): CodeRequest {
  return {
    project: { title: 'Salon', description: 'A booking site for a hairdresser' },
    version: 2,
    files: FILES,
    versions: [
      { version: 2, base: BASE, request: 'Make it green', createdAt: new Date('2026-11-22T10:00:00Z') },
      { version: 1, base: 'http://abc-v1.localhost:8002/__vectort/code/', request: 'A booking site' },
    ],
    path: '',
    query: new URLSearchParams(query),
    base: BASE,
    language: 'en',
    previewUrl: 'http://abc.localhost:8002/',
    ...wanted,
  };
}

/** The page of an answer. */
export function pageOf({ body }: CodeAnswer): string {
  if (typeof body !== 'string') throw new Error('the answer is a stream');
  return body;
}

/** Every element of a page, as a browser without scripts reads it. */
export function elementsOf(page: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(page, { scriptingEnabled: false }));
  return found;
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** All text within an element. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The lines of the file that a page shows, without their numbers. */
export function linesOf(page: string): string[] {
  return elementsOf(page)
    .filter((element) => attributeOf(element, 'class') === 'line')
    .map((element) => element.childNodes.slice(1).map(textOf).join('').replace(/\n$/, ''));
}
