/** A mistake at a place in a text, in UTF-16 units from its start. */
export interface Finding {
  offset: number;
  message: string;
}

export interface ImportedName {
  /** `default` for the default export. */
  name: string;
  offset: number;
}

/** One file's mention of another file or of a package. */
export interface Reference {
  /**
   * `script` (a module), `classic-script` and `stylesheet` are what a page loads; `stylesheet-import` is `@import` of
   * CSS.
   */
  kind: 'import' | 'require' | 'script' | 'classic-script' | 'stylesheet' | 'stylesheet-import';
  specifier: string;
  offset: number;
  /** The names taken from it; none where it is taken as a whole or only for its effects. */
  names: readonly ImportedName[];
  /** Erased before the app runs. */
  typeOnly: boolean;
}

/** What an ES module offers by name. */
export interface ModuleExports {
  names: readonly string[];
  /** Specifiers of `export * from`. */
  stars: readonly string[];
}

/** What is known of a file by itself. Plain data: it also travels between processes. */
export interface ParsedFile {
  findings: readonly Finding[];
  references: readonly Reference[];
  /** Missing where the names cannot be known (CommonJS, components, anything that is no module). */
  exports?: ModuleExports;
  /** Whether a script is an ES module. */
  isModule?: boolean;
  /** Specifiers that a page's import map answers for. */
  mappedSpecifiers?: readonly string[];
  /** Modules that a Python file imports. */
  pythonImports?: readonly PythonImport[];
}

export interface PythonImport {
  /** Dotted name, without the leading dots of a relative import. */
  module: string;
  /** Leading dots: 0 for an absolute import. */
  level: number;
  /** The names after `import` in `from ... import`. */
  names: readonly string[];
  /** False inside a block, where the import may be optional. */
  isTopLevel: boolean;
  offset: number;
}

export const NOTHING_FOUND: ParsedFile = { findings: [], references: [] };

export const TOO_DEEP: ParsedFile = {
  findings: [{ offset: 0, message: 'The file is nested too deeply to be read' }],
  references: [],
};

/** Moves what was found in a piece of a file to where the piece stands in it. */
export function shiftParsedFile(parsed: ParsedFile, by: number): ParsedFile {
  const shift = <Item extends { offset: number }>(item: Item): Item => ({
    ...item,
    offset: item.offset + by,
  });
  return {
    ...parsed,
    findings: parsed.findings.map(shift),
    references: parsed.references.map((reference) => ({
      ...shift(reference),
      names: reference.names.map(shift),
    })),
  };
}

/** Puts together what was found in the pieces of one file. */
export function joinParsedFiles(parts: readonly ParsedFile[]): ParsedFile {
  return {
    findings: parts.flatMap(({ findings }) => findings),
    references: parts.flatMap(({ references }) => references),
    mappedSpecifiers: parts.flatMap(({ mappedSpecifiers = [] }) => mappedSpecifiers),
  };
}
