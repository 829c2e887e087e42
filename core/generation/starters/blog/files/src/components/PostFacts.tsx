import { texts } from '../config.ts';
import { count, formatDay } from '../lib/format.ts';
import { minutesToRead } from '../lib/posts.ts';
import type { Post } from '../types.ts';

/** Day, reading time and tags in one line. */
export function PostFacts({ post }: { post: Post }) {
  return (
    <span className="post-facts small">
      <time dateTime={post.date}>{formatDay(post.date)}</time>
      <span>{count(texts.minutes, minutesToRead(post.body))}</span>
      {post.tags.map((tag) => (
        <span key={tag} className="post-tag">
          {tag}
        </span>
      ))}
    </span>
  );
}
