import type { SFCBlock } from 'vue/compiler-sfc';
import { findElisions } from '../elision.ts';
import { type Finding, joinParsedFiles, type ParsedFile, shiftParsedFile } from '../parsed-file.ts';
import { NeedsOwnProcess, type ParseOptions } from './isolation.ts';
import { findMarkupComments } from './markup-comments.ts';
import { parseScript, type ScriptOptions } from './script.ts';
import { parseStylesheet } from './stylesheet.ts';

const MAX_ERRORS = 5;

/** Parses a Vue component: its template with the expressions in it, its scripts and its CSS. */
export async function parseVue(source: string, { isolated }: ParseOptions): Promise<ParsedFile> {
  // The compiler takes 30 MB, and its templates may nest.
  if (!isolated) throw new NeedsOwnProcess();
  const { compileTemplate, parse } = await import('vue/compiler-sfc');
  const { descriptor, errors } = parse(source, { filename: 'component.vue', sourceMap: false });
  const { template, script, scriptSetup, styles } = descriptor;
  const findings: Finding[] = errors.map(toFinding);
  if (errors.length === 0 && template && template.lang === undefined && template.ast) {
    const { errors } = compileTemplate({
      source: template.content,
      ast: template.ast,
      filename: 'component.vue',
      id: 'component',
      compilerOptions: { expressionPlugins: ['typescript'] },
    });
    for (const error of errors) findings.push(toFinding(error));
  }
  const parts: ParsedFile[] = [
    {
      findings: [...findings.slice(0, MAX_ERRORS), ...findElisions(source, findMarkupComments(source))],
      references: [],
    },
  ];
  for (const block of [script, scriptSetup]) {
    if (!block || errors.length > 0) continue;
    parts.push(await parsePart(block, (text) => parseScript(text, scriptOptions(block.lang, isolated))));
  }
  for (const block of styles) {
    if (block.lang === undefined || block.lang === 'css') parts.push(await parsePart(block, parseStylesheet));
  }
  return joinParsedFiles(parts);

  async function parsePart(
    { loc }: SFCBlock,
    parseText: (text: string) => Promise<ParsedFile>,
  ): Promise<ParsedFile> {
    const { offset } = loc.start;
    return shiftParsedFile(await parseText(source.slice(offset, loc.end.offset)), offset);
  }
}

function scriptOptions(lang = 'js', isolated: boolean): ScriptOptions {
  const language = lang === 'ts' || lang === 'tsx' || lang === 'jsx' ? lang : 'js';
  return { language, sourceType: 'module', isolated };
}

function toFinding(error: string | { message: string; loc?: { start: { offset: number } } }): Finding {
  if (typeof error === 'string') return { offset: 0, message: error };
  return { offset: error.loc?.start.offset ?? 0, message: error.message };
}
