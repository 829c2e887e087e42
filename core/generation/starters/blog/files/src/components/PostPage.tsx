import { Artwork } from '../art/Artwork.tsx';
import { config, texts } from '../config.ts';
import { fill } from '../lib/format.ts';
import { shownValue } from '../lib/form.ts';
import { Icon } from '../lib/icons.tsx';
import { isOwn } from '../lib/posts.ts';
import { linkTo } from '../lib/route.ts';
import type { OwnPost, Post } from '../types.ts';
import { CommentSection } from './CommentSection.tsx';
import { Markdown } from './Markdown.tsx';
import { PostCard } from './PostCard.tsx';
import { PostFacts } from './PostFacts.tsx';

interface PostPageProps {
  post: Post | undefined;
  posts: Post[];
  onRemove: (post: OwnPost) => void;
}

export function PostPage({ post, posts, onRemove }: PostPageProps) {
  if (post === undefined) {
    return (
      <div className="container empty">
        <h1>{texts.notFound}</h1>
        <a className="button" href={linkTo()}>
          {texts.back}
        </a>
      </div>
    );
  }
  return (
    <>
      <article className="container article">
        <a className="back" href={linkTo()}>
          <Icon name="arrow-left" size={18} />
          {texts.back}
        </a>
        <header className="article-head">
          <PostFacts post={post} />
          <h1>{post.title}</h1>
          <p className="lead">{post.excerpt}</p>
          {isOwn(post) && (
            <div className="row">
              {post.isDraft && <span className="badge warning">{texts.draft}</span>}
              <a className="button small" href={linkTo('edit', post.slug)}>
                <Icon name="pencil" size={16} />
                {texts.edit}
              </a>
              <button
                type="button"
                className="button small danger"
                aria-label={fill(texts.removeNamed, { name: post.title })}
                onClick={() => onRemove(post)}
              >
                <Icon name="trash" size={16} />
                {texts.remove}
              </button>
            </div>
          )}
        </header>
        <div className="picture cover">
          <Artwork kind={post.art} seed={post.slug} />
        </div>
        {isOwn(post) && <Facts post={post} />}
        <Markdown source={post.body} />
        <CommentSection slug={post.slug} />
      </article>
      <More posts={relatedTo(post, posts)} />
    </>
  );
}

/** Answers to the blog's own questions. */
function Facts({ post }: { post: OwnPost }) {
  const shown = config.postFields.filter(({ key }) => (post.facts[key] ?? '') !== '');
  if (shown.length === 0) return null;
  return (
    <dl className="facts card">
      {shown.map(({ key, label }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{shownValue(post.facts[key] ?? '')}</dd>
        </div>
      ))}
    </dl>
  );
}

function More({ posts }: { posts: Post[] }) {
  if (posts.length === 0) return null;
  return (
    <section className="more" aria-labelledby="more-title">
      <div className="container">
        <h2 id="more-title">{texts.more}</h2>
        <ul className="posts plain-posts">
          {posts.map((post) => (
            <PostCard key={post.slug} post={post} />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Two more articles: those with a tag in common first. */
function relatedTo(post: Post, posts: Post[]): Post[] {
  const others = posts.filter(({ slug }) => slug !== post.slug);
  const near = others.filter(({ tags }) => tags.some((tag) => post.tags.includes(tag)));
  return [...new Set([...near, ...others])].slice(0, 2);
}
