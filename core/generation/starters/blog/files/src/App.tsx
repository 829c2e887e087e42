import { useEffect, useRef, useState } from 'react';
import { AboutPage } from './components/AboutPage.tsx';
import { Editor } from './components/Editor.tsx';
import { Footer } from './components/Footer.tsx';
import { Header } from './components/Header.tsx';
import { MyPosts } from './components/MyPosts.tsx';
import { PostList } from './components/PostList.tsx';
import { PostPage } from './components/PostPage.tsx';
import { config, texts } from './config.ts';
import { fill } from './lib/format.ts';
import { publishedPosts, restorePosts } from './lib/posts.ts';
import { go, useRoute } from './lib/route.ts';
import { useStored } from './lib/storage.ts';
import type { OwnPost } from './types.ts';

/** How long a deleted article can be brought back. */
const UNDO_MS = 7000;

export function App() {
  const [page, id] = useRoute();
  const [own, setOwn, kept] = useStored<OwnPost[]>('posts:v1', [], restorePosts);
  const [removed, setRemoved] = useState<OwnPost>();
  const main = useRef<HTMLElement>(null);

  const posts = publishedPosts(own);
  const mine = own.find(({ slug }) => slug === id);
  const post = posts.find(({ slug }) => slug === id) ?? mine;
  const pageTitle = page === 'post' ? post?.title : page === 'tag' ? id : undefined;

  useEffect(() => {
    document.title = pageTitle === undefined ? config.title : `${pageTitle} · ${config.title}`;
  }, [pageTitle]);

  useEffect(() => {
    if (removed === undefined) return;
    const timer = setTimeout(() => setRemoved(undefined), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removed]);

  const save = (saved: OwnPost, before: OwnPost | undefined): void => {
    setOwn((all) => [saved, ...all.filter(({ slug }) => slug !== before?.slug)]);
    if (saved.isDraft) go('mine');
    else go('post', saved.slug);
  };

  const remove = (gone: OwnPost): void => {
    setOwn((all) => all.filter(({ slug }) => slug !== gone.slug));
    setRemoved(gone);
    go('mine');
  };

  const screen = (): React.ReactNode => {
    if (page === 'post') return <PostPage key={id} post={post} posts={posts} onRemove={remove} />;
    if (page === 'write') return <Editor key="new" own={own} onSave={save} />;
    if (page === 'edit' && mine) return <Editor key={mine.slug} own={own} post={mine} onSave={save} />;
    if (page === 'mine' || page === 'edit') return <MyPosts own={own} onRemove={remove} />;
    if (page === 'about') return <AboutPage posts={posts} />;
    return <PostList posts={posts} tag={page === 'tag' ? id : undefined} />;
  };

  return (
    <div className="blog" data-layout={config.layout}>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {texts.skip}
      </button>
      <Header page={page ?? 'home'} hasOwn={own.length > 0} />
      <main ref={main} tabIndex={-1}>
        {!kept && (
          <div className="container">
            <p className="notice danger" role="alert">
              {texts.notKept}
            </p>
          </div>
        )}
        {screen()}
      </main>
      <Footer />
      <div aria-live="polite">
        {removed && (
          <div className="toast">
            <span>{fill(texts.removedPost, { name: removed.title })}</span>
            <button
              type="button"
              onClick={() => {
                setOwn((all) => [removed, ...all]);
                setRemoved(undefined);
              }}
            >
              {texts.undo}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
