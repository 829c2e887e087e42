import type { Comment } from '../types.ts';
import { isRecord } from './storage.ts';

/** Comments by the address of their article. */
export type Comments = Record<string, Comment[]>;

export function addComment(comments: Comments, slug: string, name: string, text: string): Comments {
  const comment: Comment = {
    id: `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`,
    name,
    text,
    sentAt: new Date().toISOString(),
  };
  return { ...comments, [slug]: [...(comments[slug] ?? []), comment] };
}

export function removeComment(comments: Comments, slug: string, id: string): Comments {
  return { ...comments, [slug]: (comments[slug] ?? []).filter((comment) => comment.id !== id) };
}

export function restoreComments(stored: unknown): Comments | undefined {
  if (!isRecord(stored)) return undefined;
  return Object.fromEntries(
    Object.entries(stored).map(([slug, list]) => [slug, Array.isArray(list) ? list.filter(isComment) : []]),
  );
}

function isComment(value: unknown): value is Comment {
  return isRecord(value) && ['id', 'name', 'text', 'sentAt'].every((key) => typeof value[key] === 'string');
}
