import { useEffect, useRef } from 'react';
import { AboutPage } from './components/AboutPage.tsx';
import { ContactPage } from './components/ContactPage.tsx';
import { Footer } from './components/Footer.tsx';
import { Header } from './components/Header.tsx';
import { HomePage } from './components/HomePage.tsx';
import { WorkPage } from './components/WorkPage.tsx';
import { config, texts } from './config.ts';
import { useRoute } from './lib/route.ts';

export function App() {
  const [page, id] = useRoute();
  const main = useRef<HTMLElement>(null);
  const work = page === 'work' ? config.works.find(({ slug }) => slug === id) : undefined;
  const pageTitle =
    work?.title ?? (page === 'about' ? texts.about : page === 'contact' ? texts.contact : undefined);

  useEffect(() => {
    document.title = pageTitle === undefined ? config.title : `${pageTitle} · ${config.title}`;
  }, [pageTitle]);

  const screen = (): React.ReactNode => {
    if (page === 'work') return <WorkPage key={id} work={work} />;
    if (page === 'about') return <AboutPage />;
    if (page === 'contact') return <ContactPage />;
    return <HomePage category={page === 'kind' ? id : undefined} />;
  };

  return (
    <div className="portfolio" data-layout={config.layout}>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {texts.skip}
      </button>
      <Header page={page ?? 'home'} />
      <main ref={main} tabIndex={-1}>
        {screen()}
      </main>
      <Footer />
    </div>
  );
}
