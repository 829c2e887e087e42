/** The least that reading a stream of text by lines can cost: pieces are joined into lines, and nothing else happens. */
export function scanLines(chunks: readonly string[]): number {
  let lines = 0;
  let pending = '';
  for (const chunk of chunks) {
    pending += chunk;
    let end = pending.indexOf('\n');
    while (end !== -1) {
      onLine(pending.slice(0, end));
      pending = pending.slice(end + 1);
      end = pending.indexOf('\n');
    }
  }
  if (pending !== '') onLine(pending);
  return lines;

  function onLine(line: string): void {
    if (line.length >= 0) lines += 1;
  }
}
