import type { AST } from 'svelte/compiler';
import { findElisions } from '../elision.ts';
import { type Finding, joinParsedFiles, type ParsedFile, shiftParsedFile } from '../parsed-file.ts';
import { NeedsOwnProcess, type ParseOptions } from './isolation.ts';
import { findMarkupComments } from './markup-comments.ts';
import { parseScript } from './script.ts';

/** Parses a Svelte component as its compiler does, which stops at the first mistake. */
export async function parseSvelte(source: string, { isolated }: ParseOptions): Promise<ParsedFile> {
  // The compiler takes 45 MB and half a second to load.
  if (!isolated) throw new NeedsOwnProcess();
  const { compile, parse } = await import('svelte/compiler');
  // Preprocessors turn such styles into CSS; they are an app's own, so they do not run here.
  const text = source.replaceAll(
    /(<style\b[^>]*\blang=[^>]*>)([^]*?)(?=<\/style\s*>)/gi,
    (_, tag: string, css: string) => tag + css.replaceAll(/[^\n]/g, ' '),
  );
  const findings: Finding[] = [];
  const scripts: ParsedFile[] = [];
  try {
    const { instance, module } = parse(text, { modern: true, filename: 'Component.svelte' });
    for (const script of [instance, module]) if (script) scripts.push(await parsePart(script));
    compile(text, { generate: false, filename: 'Component.svelte' });
  } catch (error) {
    if (!isCompileError(error)) throw error;
    // Its second line is a link to the manual.
    const [message = ''] = error.message.split('\n');
    // Enums and decorators are for the preprocessor of the app.
    if (error.code !== 'typescript_invalid_feature') {
      findings.push({ offset: error.position?.[0] ?? 0, message });
    }
  }
  findings.push(...findElisions(source, findMarkupComments(source)));
  return joinParsedFiles([{ findings, references: [] }, ...scripts]);

  async function parsePart({ content, attributes }: AST.Script): Promise<ParsedFile> {
    // The tree's nodes know where they stand, though the type of ESTree's nodes does not say so.
    const { start, end } = content as typeof content & { start: number; end: number };
    const isTypeScript = attributes.some(
      ({ name, value }) => name === 'lang' && JSON.stringify(value).includes('"ts"'),
    );
    const parsed = await parseScript(source.slice(start, end), {
      language: isTypeScript ? 'ts' : 'js',
      sourceType: 'module',
      isolated,
    });
    return shiftParsedFile(parsed, start);
  }
}

function isCompileError(
  error: unknown,
): error is Error & { code: string; position?: readonly [number, number] } {
  return error instanceof Error && error.name === 'CompileError' && 'code' in error;
}
