import { findNodeAtLocation, type ParseError, parse, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Finding, ParsedFile } from '../parsed-file.ts';

export interface JsonOptions {
  /** Whether comments and commas at the end of a list are allowed. */
  isTolerant: boolean;
}

/** Parses JSON; names the first mistake, from which the others mostly follow. */
export function parseJson(source: string, { isTolerant }: JsonOptions): ParsedFile {
  const text = source.replace(/^\uFEFF/, '');
  const by = source.length - text.length;
  if (text.trim() === '') {
    return { findings: isTolerant ? [] : [{ offset: 0, message: 'The file is empty' }], references: [] };
  }
  if (isStrictJson(text)) return { findings: [], references: [] };
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: !isTolerant, allowTrailingComma: isTolerant });
  const [first] = errors;
  if (first) return { findings: [{ offset: first.offset + by, message: describe(first) }], references: [] };
  // Such as a control character in a string, which only the strict parser minds.
  const findings = isTolerant ? [] : [{ offset: 0, message: 'The file is not valid JSON' }];
  return { findings, references: [] };
}

/** A package.json is read by npm, which wants versions of packages to be text. */
export function findManifestMistakes(source: string): Finding[] {
  const root = parseTree(source);
  if (root?.type !== 'object') return [{ offset: 0, message: 'package.json must hold an object' }];
  return ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap(
    (section) => {
      const node = findNodeAtLocation(root, [section]);
      if (!node) return [];
      if (node.type !== 'object') return [{ offset: node.offset, message: `"${section}" must be an object` }];
      return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
        key && value && value.type !== 'string'
          ? [{ offset: value.offset, message: `The version of "${String(key.value)}" must be a string` }]
          : [],
      );
    },
  );
}

function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `CommaExpected` as "comma expected". */
function describe({ error }: ParseError): string {
  const words = printParseErrorCode(error)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return `Not valid JSON: ${words}`;
}
