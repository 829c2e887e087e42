import type { Diagnostic, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { findElisions } from '../elision.ts';
import type { ParsedFile, PythonImport } from '../parsed-file.ts';
import { offsetOf } from '../position.ts';
import { NeedsOwnProcess, type ParseOptions } from './isolation.ts';
import { readPythonText } from './python-text.ts';

const MAX_ERRORS = 3;

/** `return` or `yield` outside a function, `break` outside a loop and the like: wrong in every Python. */
const RULES = ['F701', 'F702', 'F704', 'F706', 'F707'];

const IMPORT = /^([ \t]*)(?:import[ \t]+([^\n;]+)|from[ \t]*(\.*)[ \t]*([\w.]*)[ \t]+import\b([^\n;]*))/gmu;

let workspace: Promise<Workspace> | undefined;

/** Parses Python: errors of syntax, imports, code that was left out. The parser takes 70 MB. */
export async function parsePython(source: string, { isolated }: ParseOptions): Promise<ParsedFile> {
  const { statements, comments, tooDeep } = readPythonText(source);
  if (tooDeep) return { findings: [tooDeep], references: [] };
  if (!isolated) throw new NeedsOwnProcess();
  workspace ??= openWorkspace();
  // What `check` returns is documented as the package's own type, but typed `any`.
  const diagnostics = (await workspace).check(source) as Diagnostic[];
  const errors = diagnostics.slice(0, MAX_ERRORS).map(({ message, start_location: { row, column } }) => ({
    offset: offsetOf(source, row, column),
    message,
  }));
  return {
    findings: [...errors, ...findElisions(source, comments)],
    references: [],
    pythonImports: errors.length === 0 ? importsOf(statements) : [],
  };
}

async function openWorkspace(): Promise<Workspace> {
  const { PositionEncoding, Workspace } = await import('@astral-sh/ruff-wasm-nodejs');
  return new Workspace({ lint: { select: RULES } }, PositionEncoding.Utf16);
}

function importsOf(statements: string): PythonImport[] {
  const imports: PythonImport[] = [];
  for (const found of statements.matchAll(IMPORT)) {
    const [whole, indent = '', modules, dots = '', from = '', list = ''] = found;
    const isTopLevel = indent === '';
    const offset = found.index + indent.length;
    if (modules === undefined) {
      const names = list.replaceAll(/[()]/g, ' ').split(',').flatMap(firstWord);
      imports.push({ module: from, level: dots.length, names, isTopLevel, offset });
      continue;
    }
    let at = found.index + whole.length - modules.length;
    for (const part of modules.split(',')) {
      for (const module of firstWord(part)) {
        imports.push({ module, level: 0, names: [], isTopLevel, offset: at + part.indexOf(module) });
      }
      at += part.length + 1;
    }
  }
  return imports;
}

/** Without what follows `as`. */
function firstWord(text: string): string[] {
  const word = /[\p{L}_][\p{L}\p{N}_.]*/u.exec(text);
  return word ? [word[0]] : [];
}
