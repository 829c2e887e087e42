import { Artwork } from '../art/Artwork.tsx';
import { config, texts } from '../config.ts';
import { count } from '../lib/format.ts';
import { tagsOf } from '../lib/posts.ts';
import { linkTo } from '../lib/route.ts';
import type { Post } from '../types.ts';

export function AboutPage({ posts }: { posts: Post[] }) {
  return (
    <div className="container about">
      <div className="picture">
        <Artwork kind="portrait" seed={config.title} />
      </div>
      <div className="stack">
        <p className="eyebrow">{config.subject}</p>
        <h1>{texts.about}</h1>
        <p className="lead">{config.about}</p>
        <p>
          <a href={linkTo()}>{count(texts.found, posts.length)}</a>
        </p>
        <ul className="chips" aria-label={texts.tags}>
          {tagsOf(posts).map((tag) => (
            <li key={tag}>
              <a className="chip" href={linkTo('tag', tag)}>
                {tag}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
