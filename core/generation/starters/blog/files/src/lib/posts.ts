import { config, texts } from '../config.ts';
import type { OwnPost, Post } from '../types.ts';
import { plain } from './format.ts';
import { isRecord } from './storage.ts';

/** Words that are read in a minute, slowly enough to enjoy them. */
const WORDS_PER_MINUTE = 200;

/** Own articles and those of the blog, newest first; drafts are left out. */
export function publishedPosts(own: readonly OwnPost[]): Post[] {
  const published = own.filter(({ isDraft }) => !isDraft);
  return [...published, ...config.posts].sort((one, other) => other.date.localeCompare(one.date));
}

export function isOwn(post: Post): post is OwnPost {
  return 'isDraft' in post;
}

/** Every tag once, the most used first. */
export function tagsOf(posts: readonly Post[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of posts.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([tag]) => tag);
}

/** Articles that hold all words of a search, in any order and with or without accents. */
export function searchPosts(posts: readonly Post[], search: string): Post[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return posts.filter((post) => {
    const text = plain([post.title, post.excerpt, post.body, ...post.tags].join(' '));
    return words.every((word) => text.includes(word));
  });
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

export function minutesToRead(text: string): number {
  return Math.max(1, Math.round(wordsIn(text) / WORDS_PER_MINUTE));
}

/** The beginning of an article without its marks, up to the end of a word. */
export function excerptOf(body: string): string {
  const text = body
    .replace(/```[\s\S]*?(```|$)/g, ' ')
    .replace(/^\s*(#{1,4}|[-*>]|\d+\.)\s+/gm, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length <= 150 ? text : `${text.slice(0, 150).replace(/\s+\S*$/, '')}…`;
}

/** An address for a title that no other article has. */
export function slugFor(title: string, taken: readonly string[]): string {
  const base =
    plain(title)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || plain(texts.untitled).replace(/\s+/g, '-');
  let slug = base;
  for (let number = 2; taken.includes(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}

export function restorePosts(stored: unknown): OwnPost[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.filter(
    (post): post is OwnPost =>
      isRecord(post) &&
      ['slug', 'title', 'excerpt', 'date', 'body', 'art'].every((key) => typeof post[key] === 'string') &&
      Array.isArray(post['tags']) &&
      post['tags'].every((tag) => typeof tag === 'string') &&
      typeof post['isDraft'] === 'boolean' &&
      isRecord(post['facts']),
  );
}
