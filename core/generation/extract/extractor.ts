import { createInterpreter } from './interpreter.ts';
import { createContinuation } from './continuation.ts';
import { createScanner } from './scanner.ts';
import { PROSE_LIMIT, type Extraction, type Extractor, type ExtractorOptions } from './types.ts';
import { createWorkspace } from './workspace.ts';

/**
 * Reads a model's answer into files while it streams. Every character is looked at a constant number of times,
 * however the answer is cut into pieces; the result is the same for every way of cutting it.
 */
export function createExtractor(options: ExtractorOptions): Extractor {
  const { onFileStart, resume } = options;
  const workspace = createWorkspace(options);
  const continuation = createContinuation(resume);
  const interpreter = createInterpreter({
    workspace,
    join: (path, content) => continuation.join(path, content),
  });
  const prose: string[] = [];
  let proseLength = 0;
  const scanner = createScanner({
    onBlock: (block) => interpreter.take(block),
    onStart(block) {
      const raw = onFileStart && interpreter.nameOf(block);
      const path = raw === undefined ? undefined : workspace.locate(raw);
      if (path !== undefined) onFileStart?.(path);
    },
    onText(line) {
      if (proseLength > PROSE_LIMIT) return;
      proseLength += line.length + 1;
      prose.push(line);
    },
  });
  /** The line that has not ended. */
  let pending = '';
  let endsWithReturn = false;
  let ended: Extraction | undefined;

  function write(piece: string): void {
    const text = dropReturns(piece);
    let start = 0;
    while (start < text.length) {
      if (pending === '') start = scanner.skip(text, start);
      if (start === text.length) return;
      const end = text.indexOf('\n', start);
      if (end === -1) {
        pending += start === 0 ? text : text.slice(start);
        return;
      }
      const part = text.slice(start, end);
      scanner.line(pending === '' ? part : pending + part);
      pending = '';
      start = end + 1;
    }
  }

  /** Makes CRLF, which may be cut between two pieces, into LF. */
  function dropReturns(piece: string): string {
    if (!endsWithReturn && !piece.includes('\r')) return piece;
    const text = endsWithReturn ? `\r${piece}` : piece;
    endsWithReturn = text.endsWith('\r');
    return (endsWithReturn ? text.slice(0, -1) : text).replaceAll('\r\n', '\n');
  }

  function finish(): Extraction {
    const waiting = continuation.decide();
    if (waiting !== undefined) write(waiting);
    const endsWithNewline = pending === '';
    if (!endsWithNewline) scanner.line(pending);
    pending = '';
    const { lead, tail } = scanner.end(endsWithNewline);
    const cut = interpreter.cut();
    const files = workspace.files();
    const isThere = (path: string): boolean => files.some((file) => file.path === path);
    // What was cut before and has not come since is still all there is of it.
    const incomplete =
      cut ?? (resume?.incomplete && !isThere(resume.incomplete.path) ? resume.incomplete : undefined);
    return {
      files,
      deleted: workspace.deleted(),
      incomplete,
      failedEdits: workspace.failedEdits(),
      rejected: workspace.rejected(),
      prose: prose.join('\n').slice(0, PROSE_LIMIT).trim(),
      tail,
      lead,
    };
  }

  return {
    write(text) {
      if (ended !== undefined) return;
      const ready = continuation.isDecided() ? text : continuation.read(text);
      if (ready !== undefined) write(ready);
    },
    end: () => (ended ??= finish()),
    files: () => workspace.files(),
  };
}
