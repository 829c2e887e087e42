import hljs from 'highlight.js/lib/core';
import type { LanguageFn } from 'highlight.js';

/** Languages that others contain; without them the inner part stays uncoloured. */
const CONTAINED: Readonly<Record<string, readonly string[]>> = {
  xml: ['css', 'javascript'],
  markdown: ['xml', 'css', 'javascript'],
  dockerfile: ['bash'],
};

/** Loads what colours a language, by the name of its highlight.js module. */
export async function loadSyntax(syntax: string): Promise<void> {
  const names = [...(CONTAINED[syntax] ?? []), syntax].filter((name) => !hljs.getLanguage(name));
  await Promise.all(
    names.map(async (name) => {
      // The path is put together at run time, so its type is not known; every language module is of this shape.
      const module = (await import(`highlight.js/lib/languages/${name}`)) as { default: LanguageFn };
      hljs.registerLanguage(name, module.default);
    }),
  );
}

/** Code as markup, escaped, with a `span` around each part that has a colour. The syntax is loaded already. */
export function highlight(code: string, syntax: string): string {
  return hljs.highlight(code, { language: syntax, ignoreIllegals: true }).value;
}
