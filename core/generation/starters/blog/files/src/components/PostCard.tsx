import { Artwork } from '../art/Artwork.tsx';
import { config, texts } from '../config.ts';
import { isOwn } from '../lib/posts.ts';
import { linkTo } from '../lib/route.ts';
import type { Post } from '../types.ts';
import { PostFacts } from './PostFacts.tsx';

export function PostCard({ post }: { post: Post }) {
  return (
    <li className="post-card">
      <a href={linkTo('post', post.slug)}>
        {config.layout !== 'journal' && (
          <span className="picture">
            <Artwork kind={post.art} seed={post.slug} />
          </span>
        )}
        <span className="post-text">
          <PostFacts post={post} />
          <strong className="post-title">
            {post.title} {isOwn(post) && <span className="badge accent">{texts.yours}</span>}
          </strong>
          <span className="muted">{post.excerpt}</span>
        </span>
      </a>
    </li>
  );
}
