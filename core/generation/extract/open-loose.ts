import { isEditEnd, isEditStart } from './edit-markers.ts';
import { joinLines, MAX_BLOCK, type Ending, type OpenBlock } from './open-block.ts';
import type { LooseBlock } from './types.ts';

interface Reader {
  type: LooseBlock['type'];
  /** `last`: the line is the block's last; `after`: the block ended before it. */
  read(line: string): 'last' | 'after' | 'inside';
}

/** Begins a block that stands in the text without a fence around it, where a line opens one. */
export function openLoose(
  line: string,
  context: readonly string[],
  { json: mayBeJson }: { json: boolean },
): OpenBlock | undefined {
  const before = context.at(-1) ?? '';
  if (isEditStart(line)) return collect(readEdit(), [line], context);
  if (line.startsWith('diff --git ')) return collect(readDiff(), [line], context);
  if (line.startsWith('+++ ') && before.startsWith('--- '))
    return collect(readDiff(), [before, line], context);
  if (/^\*\*\* (?:Begin Patch|(?:Update|Add|Delete) File: )/.test(line))
    return collect(readPatch(), [line], context);
  if (mayBeJson && /^\s*(?:\{\s*(?:"|$)|\[\s*(?:\{|$))/.test(line)) {
    const json = readJson();
    return json.read(line) === 'inside' ? collect(json, [line], context) : collectOne(line, context);
  }
  return undefined;
}

function collect(reader: Reader, start: readonly string[], context: readonly string[]): OpenBlock {
  const lines = [...start];
  let size = lines.reduce((sum, line) => sum + line.length, 0);
  return {
    add(line): Ending | undefined {
      const place = reader.read(line);
      if (place === 'after') return { rest: [line] };
      size += line.length + 1;
      if (size <= MAX_BLOCK) lines.push(line);
      return place === 'last' ? { rest: [] } : undefined;
    },
    lines: () => lines,
    raw: () => lines.join('\n'),
    finish: (closed, endsWithNewline): LooseBlock => ({
      type: reader.type,
      context,
      body: joinLines(lines, closed || endsWithNewline),
      closed,
      tooLarge: size > MAX_BLOCK,
    }),
  };
}

/** JSON in one line: the block ends where it begins. */
function collectOne(line: string, context: readonly string[]): OpenBlock {
  return collect({ type: 'json', read: () => 'after' }, [line], context);
}

function readEdit(): Reader {
  return {
    type: 'edit',
    read: (line) => (isEditEnd(line) ? 'last' : /^(?:```|~~~)/.test(line) ? 'after' : 'inside'),
  };
}

function readDiff(): Reader {
  return {
    type: 'diff',
    read: (line) =>
      line === '' || /^(?:[ +\-\\@]|diff |index |new |deleted |old |rename |similarity |Binary )/.test(line)
        ? 'inside'
        : 'after',
  };
}

function readPatch(): Reader {
  return {
    type: 'patch',
    read: (line) =>
      line.startsWith('*** End Patch') ? 'last' : /^(?:```|~~~)/.test(line) ? 'after' : 'inside',
  };
}

/** Counts brackets outside strings; every character is looked at once. */
function readJson(): Reader {
  let depth = 0;
  let inString = false;
  let isSecond = false;
  return {
    type: 'json',
    read(line) {
      // A lone brace followed by anything but a key is no JSON.
      if (isSecond && depth === 1 && !/^\s*(?:["}{[\]]|$)/.test(line)) return 'after';
      isSecond = depth === 0;
      for (let at = 0; at < line.length; at += 1) {
        const character = line.charCodeAt(at);
        if (inString) {
          if (character === 92) at += 1;
          else if (character === 34) inString = false;
        } else if (character === 34) inString = true;
        else if (character === 123 || character === 91) depth += 1;
        else if (character === 125 || character === 93) depth -= 1;
      }
      return depth <= 0 ? 'last' : 'inside';
    },
  };
}
