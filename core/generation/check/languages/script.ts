import type { EcmaScriptModule, OxcError, ParserOptions } from 'oxc-parser';
import { findElisions } from '../elision.ts';
import type { Finding, ImportedName, ModuleExports, ParsedFile, Reference } from '../parsed-file.ts';
import { NeedsOwnProcess, type ParseOptions } from './isolation.ts';
import { mayExhaustStack } from './script-depth.ts';
import { findScriptErrors, type ScriptParser } from './script-errors.ts';

export type ScriptLanguage = NonNullable<ParserOptions['lang']>;

export interface ScriptOptions extends ParseOptions {
  language: ScriptLanguage;
  /** `unambiguous` for a .js file: whether it is a module shows only in its text. */
  sourceType: 'module' | 'unambiguous' | 'commonjs' | 'script';
}

const REQUIRE_CALL = /(?<![\w$.])require\(\s*(['"])([^'"\n]+)\1\s*\)/g;

/** Parses JavaScript or TypeScript: errors of syntax and of doubled names, imports, exports, code that was left out. */
export async function parseScript(source: string, options: ScriptOptions): Promise<ParsedFile> {
  if (!options.isolated && mayExhaustStack(source)) throw new NeedsOwnProcess();
  const { parseSync } = await import('oxc-parser');
  const parse: ScriptParser = (text, sourceType = options.sourceType) =>
    parseSync('script', text, { lang: options.language, sourceType, astType: 'js', showSemanticErrors: true });
  const { errors, module, comments } = parse(source);
  // For all types of source at once, `return` outside a function and the like are mistakes only if none takes them.
  const isForgiven = errors.length > 0 && !module.hasModuleSyntax && isValidClassicScript(parse, options);
  function isValidClassicScript(parse: ScriptParser, { sourceType }: ScriptOptions): boolean {
    return sourceType === 'unambiguous' && (['commonjs', 'script'] as const).some((type) => parse(source, type).errors.length === 0);
  }
  const findings: Finding[] = errors.length > 0 && !isForgiven ? findScriptErrors(source, errors, parse) : [];
  const elisions = findElisions(
    source,
    comments.map(({ value, start }) => ({ text: value, offset: start })),
  );
  return {
    findings: [...findings, ...elisions],
    references: [],
  };
}
