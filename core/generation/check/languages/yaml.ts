import type { ParsedFile } from '../parsed-file.ts';
import { NeedsOwnProcess, type ParseOptions } from './isolation.ts';

/** The parser is slow: 100 kB take up to half a second. What is longer is data that a program wrote. */
const MAX_CHARACTERS_HERE = 16 * 1024;
const MAX_CHARACTERS = 256 * 1024;

/** Helm, Jinja and the like make YAML out of something that is none; `${{ }}` of workflows is. */
const TEMPLATE = /(?:^|[^$])\{\{|\{%/;

/** Parses YAML, several documents in one file too. */
export async function parseYaml(source: string, { isolated }: ParseOptions): Promise<ParsedFile> {
  if (source.length > MAX_CHARACTERS || TEMPLATE.test(source)) return { findings: [], references: [] };
  if (!isolated && source.length > MAX_CHARACTERS_HERE) throw new NeedsOwnProcess();
  const { parseAllDocuments } = await import('yaml');
  const documents = parseAllDocuments(source, { prettyErrors: false, logLevel: 'silent' });
  const errors = [...documents].flatMap(({ errors }) => errors);
  const findings = errors.slice(0, 3).map(({ message, pos }) => ({ offset: pos[0], message }));
  return { findings, references: [] };
}
