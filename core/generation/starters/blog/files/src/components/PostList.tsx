import { useState } from 'react';
import { config, texts } from '../config.ts';
import { count } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { searchPosts, tagsOf } from '../lib/posts.ts';
import { go, linkTo } from '../lib/route.ts';
import type { Post } from '../types.ts';
import { PostCard } from './PostCard.tsx';

interface PostListProps {
  posts: Post[];
  /** Only articles with this tag. */
  tag: string | undefined;
}

export function PostList({ posts, tag }: PostListProps) {
  const [search, setSearch] = useState('');
  const tags = tagsOf(posts);
  const tagged = tag === undefined ? posts : posts.filter((post) => post.tags.includes(tag));
  const found = searchPosts(tagged, search);

  return (
    <div className="container home">
      <div className="intro">
        <p className="eyebrow">{config.subject}</p>
        <h1>{config.tagline}</h1>
        {config.layout !== 'cards' && <p className="lead">{config.about}</p>}
      </div>

      <div className="finders">
        <nav className="chips" aria-label={texts.tags}>
          <a className="chip" href={linkTo()} aria-current={tag === undefined}>
            {texts.all}
          </a>
          {tags.map((name) => (
            <a key={name} className="chip" href={linkTo('tag', name)} aria-current={name === tag}>
              {name}
            </a>
          ))}
        </nav>
        <label className="search">
          <span className="sr-only">{texts.search}</span>
          <Icon name="search" size={18} />
          <input
            type="search"
            className="input"
            placeholder={texts.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
      </div>

      <h2 className="sr-only">{texts.latest}</h2>
      <p className="sr-only" role="status">
        {count(texts.found, found.length)}
      </p>
      {found.length > 0 ? (
        <ul className="posts" data-testid="posts">
          {found.map((post) => (
            <PostCard key={post.slug} post={post} />
          ))}
        </ul>
      ) : (
        <div className="empty">
          <span className="symbol">
            <Icon name="search" size={28} />
          </span>
          <h3>{texts.nothingFound}</h3>
          <p className="muted">{texts.nothingFoundHint}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              setSearch('');
              go();
            }}
          >
            {texts.showAll}
          </button>
        </div>
      )}
      <p className="sample">{texts.sample}</p>
    </div>
  );
}
