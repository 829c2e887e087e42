import { texts } from '../config.ts';
import { fill, formatDay } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';
import type { OwnPost } from '../types.ts';

interface MyPostsProps {
  own: OwnPost[];
  onRemove: (post: OwnPost) => void;
}

/** Everything written in this browser, drafts included. */
export function MyPosts({ own, onRemove }: MyPostsProps) {
  if (own.length === 0) {
    return (
      <div className="container empty">
        <span className="symbol">
          <Icon name="pen-line" size={28} />
        </span>
        <h1>{texts.noPosts}</h1>
        <p className="muted">{texts.noPostsHint}</p>
        <a className="button primary" href={linkTo('write')}>
          {texts.newPost}
        </a>
      </div>
    );
  }
  return (
    <div className="container mine">
      <h1>{texts.mine}</h1>
      <ul className="mine-list">
        {own.map((post) => (
          <li key={post.slug} className="card row apart">
            <div className="mine-text">
              <a href={linkTo('post', post.slug)}>
                <strong>{post.title}</strong>
              </a>
              <p className="row small muted">
                <time dateTime={post.date}>{formatDay(post.date)}</time>
                {post.isDraft && <span className="badge warning">{texts.draft}</span>}
              </p>
            </div>
            <div className="row">
              <a className="button small" href={linkTo('edit', post.slug)}>
                <Icon name="pencil" size={16} />
                {texts.edit}
              </a>
              <button
                type="button"
                className="button quiet icon small"
                aria-label={fill(texts.removeNamed, { name: post.title })}
                onClick={() => onRemove(post)}
              >
                <Icon name="trash" size={16} />
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p className="muted small">{texts.postKept}</p>
    </div>
  );
}
