/** What kind of file something is, for its badge, its colour and its syntax. */
export interface FileKind {
  /** Shown to people; a proper name, so the same in every language. */
  label: string;
  /** One to three characters that stand beside the name. */
  badge: string;
  /** Class of the style sheet that colours badge and bar. */
  color: 'amber' | 'blue' | 'cyan' | 'green' | 'grey' | 'orange' | 'pink' | 'purple' | 'red' | 'teal';
  /** Name of a highlight.js language module; absent where there is nothing to colour. */
  syntax?: string;
}

const TYPESCRIPT: FileKind = { label: 'TypeScript', badge: 'TS', color: 'blue', syntax: 'typescript' };
const JAVASCRIPT: FileKind = { label: 'JavaScript', badge: 'JS', color: 'amber', syntax: 'javascript' };
const HTML: FileKind = { label: 'HTML', badge: '<>', color: 'orange', syntax: 'xml' };
const JSON_FILE: FileKind = { label: 'JSON', badge: '{}', color: 'amber', syntax: 'json' };
const MARKDOWN: FileKind = { label: 'Markdown', badge: 'M', color: 'cyan', syntax: 'markdown' };
const PYTHON: FileKind = { label: 'Python', badge: 'PY', color: 'green', syntax: 'python' };
const SETTINGS: FileKind = { label: 'Config', badge: '=', color: 'grey', syntax: 'ini' };
const SHELL: FileKind = { label: 'Shell', badge: '$', color: 'green', syntax: 'bash' };
const CPP: FileKind = { label: 'C++', badge: 'C++', color: 'pink', syntax: 'cpp' };
const C: FileKind = { label: 'C', badge: 'C', color: 'grey', syntax: 'c' };
const XML: FileKind = { label: 'XML', badge: '<>', color: 'teal', syntax: 'xml' };
const YAML: FileKind = { label: 'YAML', badge: 'Y', color: 'red', syntax: 'yaml' };
const KOTLIN: FileKind = { label: 'Kotlin', badge: 'KT', color: 'purple', syntax: 'kotlin' };
const TEXT: FileKind = { label: 'Text', badge: '≡', color: 'grey' };

const BY_EXTENSION: Readonly<Record<string, FileKind>> = {
  ts: TYPESCRIPT,
  tsx: TYPESCRIPT,
  mts: TYPESCRIPT,
  cts: TYPESCRIPT,
  js: JAVASCRIPT,
  jsx: JAVASCRIPT,
  mjs: JAVASCRIPT,
  cjs: JAVASCRIPT,
  html: HTML,
  htm: HTML,
  css: { label: 'CSS', badge: '#', color: 'purple', syntax: 'css' },
  scss: { label: 'SCSS', badge: '#', color: 'pink', syntax: 'scss' },
  less: { label: 'Less', badge: '#', color: 'blue', syntax: 'less' },
  vue: { label: 'Vue', badge: 'V', color: 'green', syntax: 'xml' },
  svelte: { label: 'Svelte', badge: 'S', color: 'red', syntax: 'xml' },
  astro: { label: 'Astro', badge: 'A', color: 'purple', syntax: 'xml' },
  json: JSON_FILE,
  jsonc: JSON_FILE,
  webmanifest: JSON_FILE,
  md: MARKDOWN,
  mdx: MARKDOWN,
  markdown: MARKDOWN,
  py: PYTHON,
  pyi: PYTHON,
  svg: { label: 'SVG', badge: '<>', color: 'pink', syntax: 'xml' },
  xml: XML,
  yml: YAML,
  yaml: YAML,
  toml: SETTINGS,
  ini: SETTINGS,
  cfg: SETTINGS,
  conf: SETTINGS,
  env: SETTINGS,
  properties: SETTINGS,
  sh: SHELL,
  bash: SHELL,
  zsh: SHELL,
  sql: { label: 'SQL', badge: 'SQL', color: 'teal', syntax: 'sql' },
  graphql: { label: 'GraphQL', badge: 'GQL', color: 'pink', syntax: 'graphql' },
  gql: { label: 'GraphQL', badge: 'GQL', color: 'pink', syntax: 'graphql' },
  go: { label: 'Go', badge: 'GO', color: 'cyan', syntax: 'go' },
  rs: { label: 'Rust', badge: 'RS', color: 'orange', syntax: 'rust' },
  rb: { label: 'Ruby', badge: 'RB', color: 'red', syntax: 'ruby' },
  php: { label: 'PHP', badge: 'PHP', color: 'purple', syntax: 'php' },
  java: { label: 'Java', badge: 'J', color: 'orange', syntax: 'java' },
  kt: KOTLIN,
  kts: KOTLIN,
  swift: { label: 'Swift', badge: 'SW', color: 'orange', syntax: 'swift' },
  dart: { label: 'Dart', badge: 'D', color: 'teal', syntax: 'dart' },
  c: C,
  h: C,
  cpp: CPP,
  cc: CPP,
  hpp: CPP,
  cs: { label: 'C#', badge: 'C#', color: 'green', syntax: 'csharp' },
  lua: { label: 'Lua', badge: 'LUA', color: 'blue', syntax: 'lua' },
  r: { label: 'R', badge: 'R', color: 'blue', syntax: 'r' },
  diff: { label: 'Diff', badge: '±', color: 'grey', syntax: 'diff' },
  patch: { label: 'Diff', badge: '±', color: 'grey', syntax: 'diff' },
  csv: { label: 'CSV', badge: ',', color: 'green' },
  txt: TEXT,
};

const BY_NAME: Readonly<Record<string, FileKind>> = {
  dockerfile: { label: 'Docker', badge: '▣', color: 'blue', syntax: 'dockerfile' },
  makefile: { label: 'Make', badge: 'MK', color: 'grey', syntax: 'makefile' },
  procfile: SETTINGS,
  '.editorconfig': SETTINGS,
  '.npmrc': SETTINGS,
  '.env': SETTINGS,
};

/** The kind of a file by its path; plain text where nothing is known. */
export function fileKindOf(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (Object.hasOwn(BY_NAME, name)) return BY_NAME[name] ?? TEXT;
  if (name.startsWith('.env.')) return SETTINGS;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return Object.hasOwn(BY_EXTENSION, extension) ? (BY_EXTENSION[extension] ?? TEXT) : TEXT;
}

/** The highlight.js module for the word after a Markdown fence, which is an extension or a name. */
export function syntaxOfFence(info: string): string | undefined {
  const word = /^[\w+#-]+/.exec(info.trim().toLowerCase())?.[0] ?? '';
  const named = [...Object.values(BY_EXTENSION), ...Object.values(BY_NAME)].find(
    ({ label, syntax }) => syntax === word || label.toLowerCase() === word,
  );
  return named?.syntax ?? (word === 'shell' ? 'bash' : fileKindOf(`.${word}`).syntax);
}
