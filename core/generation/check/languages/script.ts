import type { EcmaScriptModule, ParseResult, ParserOptions, Program, parseSync as Parse } from 'oxc-parser';
import { findElisions } from '../elision.ts';
import type { ImportedName, ModuleExports, ParsedFile, Reference } from '../parsed-file.ts';
import { NeedsOwnProcess, type ParseOptions } from './isolation.ts';
import { mayExhaustStack } from './script-depth.ts';
import { findScriptErrors, isMistake, type ScriptParser } from './script-errors.ts';

export interface ScriptOptions extends ParseOptions {
  language: NonNullable<ParserOptions['lang']>;
  /** `unambiguous` for a .js file: whether it is a module shows only in its text. */
  sourceType: NonNullable<ParserOptions['sourceType']>;
}

/** Asking for a module that is loaded still takes a tenth of the time that parsing takes. */
let parseSync: typeof Parse | undefined;

/** Parses JavaScript or TypeScript: errors of syntax and of doubled names, imports, exports, code that was left out. */
export async function parseScript(source: string, options: ScriptOptions): Promise<ParsedFile> {
  if (!options.isolated && mayExhaustStack(source)) throw new NeedsOwnProcess();
  parseSync ??= (await import('oxc-parser')).parseSync;
  const parseText = parseSync;
  const parse = (text: string, sourceType = options.sourceType): ParseResult =>
    parseText('script', text, {
      lang: options.language,
      sourceType,
      astType: 'js',
      showSemanticErrors: true,
    });
  const parsed = parse(source);
  const { errors, module, comments } = parsed;
  const isWrong = errors.some(isMistake) && !isClassicScript(source, module, options, parse);
  const findings = isWrong ? findScriptErrors(source, errors, parse) : [];
  const elisions = findElisions(
    source,
    comments.map(({ value, start }) => ({ text: value, offset: start })),
  );
  // An exhausted parser's tree is not worth walking.
  const requires = !isWrong && source.includes('require(') ? findRequires(parsed.program) : [];
  const exports = isWrong ? undefined : exportsOf(source, module, options);
  return {
    findings: [...findings, ...elisions],
    references: [...importsOf(source, module), ...requires],
    isModule: module.hasModuleSyntax,
    ...(exports && { exports }),
  };
}

/** `return` outside a function and the like are mistakes of a .js file only if no type of script has them. */
function isClassicScript(
  source: string,
  module: EcmaScriptModule,
  { sourceType }: ScriptOptions,
  parse: ScriptParser,
): boolean {
  if (sourceType !== 'unambiguous' || module.hasModuleSyntax) return false;
  return (['commonjs', 'script'] as const).some((type) => parse(source, type).errors.length === 0);
}

function importsOf(source: string, module: EcmaScriptModule): Reference[] {
  const references: Reference[] = [];
  for (const { moduleRequest, entries } of module.staticImports) {
    const names: ImportedName[] = [];
    for (const { importName } of entries) {
      // A namespace has neither a name nor a place, the default export only a place.
      if (importName.start === null) continue;
      names.push({ name: importName.name ?? 'default', offset: importName.start });
    }
    references.push({
      kind: 'import',
      specifier: moduleRequest.value,
      offset: moduleRequest.start,
      names,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    });
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, importName, isType } of entries) {
      if (!moduleRequest) continue;
      references.push({
        kind: 'import',
        specifier: moduleRequest.value,
        offset: moduleRequest.start,
        names:
          importName.name === null
            ? []
            : [{ name: importName.name, offset: importName.start ?? moduleRequest.start }],
        typeOnly: isType,
      });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])([^'"`$\\]+)\1$/.exec(source.slice(moduleRequest.start, moduleRequest.end));
    if (literal?.[2] === undefined) continue;
    references.push({
      kind: 'import',
      specifier: literal[2],
      offset: moduleRequest.start,
      names: [],
      typeOnly: false,
    });
  }
  return references;
}

/** Nothing where the names are not to be known: `export =`, and .js files that may be CommonJS. */
function exportsOf(
  source: string,
  module: EcmaScriptModule,
  { language }: ScriptOptions,
): ModuleExports | undefined {
  const mayBeCommonJs = !module.hasModuleSyntax && (!language.startsWith('ts') || /\bexports\b/.test(source));
  // `export =` allows no other export.
  const isAssigned = module.staticExports.length === 0 && /\bexport\s*=/.test(source);
  if (mayBeCommonJs || isAssigned) return undefined;
  const names: string[] = [];
  const stars: string[] = [];
  for (const { entries } of module.staticExports) {
    for (const { exportName, moduleRequest } of entries) {
      if (exportName.name !== null) names.push(exportName.name);
      else if (moduleRequest) stars.push(moduleRequest.value);
      else names.push('default');
    }
  }
  return { names, stars };
}

/** `require('x')` and `import x = require('x')`; the parser lists neither. */
function findRequires(program: Program): Reference[] {
  const references: Reference[] = [];
  const waiting: unknown[] = [program];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const argument = requestOf(node);
    if (typeof argument?.value === 'string') {
      const { value: specifier, start: offset } = argument;
      references.push({ kind: 'require', specifier, offset, names: [], typeOnly: false });
    }
    for (const child of Object.values(node))
      if (typeof child === 'object' && child !== null) waiting.push(child);
  }
  return references.sort((a, b) => a.offset - b.offset);
}

interface SomeNode {
  type?: string;
  callee?: { type: string; name?: string };
  arguments?: { value?: unknown; start: number }[];
  expression?: { value?: unknown; start: number };
}

function requestOf(node: SomeNode): { value?: unknown; start: number } | undefined {
  if (node.type === 'TSExternalModuleReference') return node.expression;
  const isRequire =
    node.type === 'CallExpression' && node.callee?.type === 'Identifier' && node.callee.name === 'require';
  return isRequire ? node.arguments?.[0] : undefined;
}
