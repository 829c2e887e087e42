import type { DefaultTreeAdapterMap, ParserError } from 'parse5';
import { findElisions } from '../elision.ts';
import {
  type Finding,
  joinParsedFiles,
  type ParsedFile,
  type Reference,
  shiftParsedFile,
} from '../parsed-file.ts';
import { NeedsOwnProcess, type ParseOptions } from './isolation.ts';
import { findMarkupComments } from './markup-comments.ts';
import { parseScript, type ScriptOptions } from './script.ts';
import { parseStylesheet } from './stylesheet.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const MAX_FINDINGS = 8;

/** The parser looks through the open elements at each tag, so a deep page takes time with its square. */
const MAX_TAGS = 4_000;

/** Jinja, EJS, PHP and the like: what the browser gets is another page. */
const TEMPLATE = /\{%|<%|<\?(?:php|=)|\{\{[#>/]/;
const MUSTACHE = /\{\{[^{}\n]*\}\}|\{%|<%/;

/** Elements whose end tag HTML lets go, or has none. */
const NO_END_TAG = new Set(
  (
    'html head body p li dt dd rb rt rtc rp optgroup option colgroup caption thead tbody tfoot tr td th ' +
    'area base br col embed hr img input link meta param source track wbr frame basefont bgsound'
  ).split(' '),
);

/** Of the parser's complaints those after which the browser shows something else than was meant. */
const SERIOUS: ReadonlyMap<string, string> = new Map([
  ['eof-in-tag', 'The file ends inside a tag'],
  ['eof-in-comment', 'A comment is never closed'],
  ['eof-before-tag-name', 'The file ends inside a tag'],
  [
    'unexpected-character-in-attribute-name',
    'A quote or < stands where the name of an attribute is expected',
  ],
  ['missing-attribute-value', 'An attribute has a = but no value'],
]);

/** Parses a page: its tags, inline scripts and styles, and the files of the app that it loads. */
export async function parsePage(source: string, options: ParseOptions): Promise<ParsedFile> {
  if (!options.isolated && source.split('<').length > MAX_TAGS) throw new NeedsOwnProcess();
  const { parse } = await import('parse5');
  const isTemplate = TEMPLATE.test(source);
  const findings: Finding[] = [];
  const document = parse(source, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startOffset }: ParserError) => {
      const message = SERIOUS.get(code);
      if (message && !isTemplate) findings.push({ offset: startOffset, message });
    },
  });
  const parts: ParsedFile[] = [];
  for (const element of elementsOf(document)) {
    const location = element.sourceCodeLocation;
    if (!location?.startTag) continue;
    if (!location.endTag && !isTemplate && isLeftOpen(element, source)) {
      const { tagName } = element;
      findings.push({ offset: location.startOffset, message: `<${tagName}> is never closed` });
      // What the browser took for its text is not worth reading.
      if (tagName === 'script' || tagName === 'style') continue;
    }
    parts.push(await parseElement(element, source, options));
  }
  findings.sort((a, b) => a.offset - b.offset);
  const elisions = findElisions(source, findMarkupComments(source));
  return joinParsedFiles([
    { findings: [...findings.slice(0, MAX_FINDINGS), ...elisions], references: [] },
    ...parts,
  ]);
}

/** Without recursion: pages may nest as deep as they are long. */
function* elementsOf(root: Node): Generator<Element> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) yield node;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
    if ('content' in node) waiting.push(node.content);
  }
}

function isLeftOpen({ tagName, namespaceURI, sourceCodeLocation }: Element, source: string): boolean {
  if (NO_END_TAG.has(tagName)) return false;
  const isHtml = namespaceURI.endsWith('/xhtml');
  // `<path />` of SVG closes itself.
  return isHtml || source[(sourceCodeLocation?.startTag?.endOffset ?? 0) - 2] !== '/';
}

async function parseElement(element: Element, source: string, options: ParseOptions): Promise<ParsedFile> {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const offset = element.sourceCodeLocation?.startOffset ?? 0;
  if (element.tagName === 'link') {
    const rel = attributes.get('rel')?.toLowerCase().split(/\s+/) ?? [];
    const kind = rel.includes('modulepreload') ? 'script' : 'stylesheet';
    const isLoaded = rel.includes('stylesheet') || rel.includes('modulepreload');
    return reference(isLoaded ? attributes.get('href') : undefined, kind, offset);
  }
  if (element.tagName !== 'script' && element.tagName !== 'style') return { findings: [], references: [] };
  const type = attributes.get('type')?.trim().toLowerCase() ?? '';
  const language = attributes.get('lang') ?? '';
  const src = attributes.get('src');
  if (element.tagName === 'script' && src !== undefined) {
    const kind = type === 'module' ? 'script' : 'classic-script';
    return reference(src, kind, offset);
  }
  const place = element.childNodes[0]?.sourceCodeLocation;
  if (!place) return { findings: [], references: [] };
  const text = source.slice(place.startOffset, place.endOffset);
  if (MUSTACHE.test(text) && type !== 'text/babel') return { findings: [], references: [] };
  if (element.tagName === 'style') {
    return language === '' ? shiftParsedFile(await parseStylesheet(text), place.startOffset) : EMPTY;
  }
  return shiftParsedFile(await parseInlineScript(text, type, options), place.startOffset);
}

const EMPTY: ParsedFile = { findings: [], references: [] };

async function parseInlineScript(
  text: string,
  type: string,
  { isolated }: ParseOptions,
): Promise<ParsedFile> {
  if (type === 'importmap' || type.endsWith('json')) {
    const { parseJson } = await import('./json.ts');
    const parsed = parseJson(text, { isTolerant: false });
    if (type !== 'importmap' || parsed.findings.length > 0) return parsed;
    return { ...parsed, mappedSpecifiers: specifiersOf(JSON.parse(text)) };
  }
  const script = SCRIPT_TYPES.get(type);
  return script ? parseScript(text, { ...script, isolated }) : EMPTY;
}

/** https://mimesniff.spec.whatwg.org/#javascript-mime-type, as far as anybody writes them; other types are data. */
const SCRIPT_TYPES: ReadonlyMap<string, Omit<ScriptOptions, 'isolated'>> = new Map([
  ['', { language: 'js', sourceType: 'script' }],
  ['text/javascript', { language: 'js', sourceType: 'script' }],
  ['application/javascript', { language: 'js', sourceType: 'script' }],
  ['module', { language: 'js', sourceType: 'module' }],
  ['text/babel', { language: 'tsx', sourceType: 'unambiguous' }],
  ['text/jsx', { language: 'jsx', sourceType: 'unambiguous' }],
] as const);

function specifiersOf(importMap: unknown): string[] {
  const imports: unknown =
    typeof importMap === 'object' && importMap !== null && 'imports' in importMap && importMap.imports;
  return typeof imports === 'object' && imports !== null ? Object.keys(imports) : [];
}

function reference(specifier: string | undefined, kind: Reference['kind'], offset: number): ParsedFile {
  if (specifier === undefined) return EMPTY;
  return { findings: [], references: [{ kind, specifier, offset, names: [], typeOnly: false }] };
}
