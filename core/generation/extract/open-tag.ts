import { joinLines, MAX_BLOCK, type Ending, type OpenBlock } from './open-block.ts';
import type { OpeningTag } from './tags.ts';
import type { TagBlock } from './types.ts';

/** The content of an XML-like element, up to its closing tag wherever in a line that stands. */
export function openTag({ tag, opener }: OpeningTag, context: readonly string[]): OpenBlock {
  const { name } = tag;
  const closing = `</${name}`;
  // The element around it ends this one, too.
  const outer = name.endsWith('Action') ? `</${name.slice(0, -'Action'.length)}Artifact` : undefined;
  const again = new RegExp(`^\\s*<${name}\\s[^>]*=`);
  const lines: string[] = [];
  let size = 0;

  function keep(line: string): void {
    size += line.length + 1;
    if (size <= MAX_BLOCK) lines.push(line);
  }

  return {
    add(line): Ending | undefined {
      const lessThan = line.indexOf('<');
      if (lessThan === -1) {
        keep(line);
        return undefined;
      }
      let at = line.indexOf(closing, lessThan);
      if (at === -1 && outer !== undefined) at = line.indexOf(outer, lessThan);
      if (at !== -1) {
        keep(line.slice(0, at));
        const end = line.indexOf('>', at);
        const after = end === -1 ? line.length : end + 1;
        return { rest: after === line.length ? [] : [line.slice(after)], mark: line.slice(at, after) };
      }
      // The next file begins without this one having ended.
      if (again.test(line)) return { rest: [line] };
      keep(line);
      return undefined;
    },
    lines: () => lines,
    raw: () => opener + lines.join('\n'),
    finish: (closed, endsWithNewline): TagBlock => ({
      type: 'tag',
      tag,
      context,
      body: joinLines(lines, !closed && endsWithNewline),
      closed,
      tooLarge: size > MAX_BLOCK,
    }),
  };
}
