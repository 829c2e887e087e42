import type { Comment } from '../elision.ts';

/** The comments of HTML and of what is written like it. */
export function findMarkupComments(source: string): Comment[] {
  const comments: Comment[] = [];
  for (let start = source.indexOf('<!--'); start !== -1; start = source.indexOf('<!--', start + 4)) {
    const end = source.indexOf('-->', start + 4);
    if (end === -1) break;
    comments.push({ text: source.slice(start + 4, end), offset: start });
    start = end;
  }
  return comments;
}
