import { useRef, useState } from 'react';
import { Faq } from './components/Faq.tsx';
import { Features } from './components/Features.tsx';
import { Footer } from './components/Footer.tsx';
import { FormSection } from './components/FormSection.tsx';
import { Gallery } from './components/Gallery.tsx';
import { Header } from './components/Header.tsx';
import { Hero } from './components/Hero.tsx';
import { Hours } from './components/Hours.tsx';
import { Offers } from './components/Offers.tsx';
import { Steps } from './components/Steps.tsx';
import { Team } from './components/Team.tsx';
import { Voices } from './components/Voices.tsx';
import { config, texts } from './config.ts';
import type { Section } from './types.ts';

export function App() {
  const [chosen, setChosen] = useState('');
  const main = useRef<HTMLElement>(null);

  const choose = (offer: string): void => {
    setChosen(offer);
    document.getElementById('form')?.scrollIntoView();
  };

  const sections: Record<Section, React.ReactNode> = {
    features: <Features />,
    steps: <Steps />,
    offers: <Offers onChoose={choose} />,
    gallery: <Gallery />,
    team: <Team />,
    hours: <Hours />,
    voices: <Voices />,
    faq: <Faq />,
    form: <FormSection chosen={chosen} />,
  };

  return (
    <div className="site" data-layout={config.layout} id="top">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {texts.skip}
      </button>
      <Header />
      <main ref={main} tabIndex={-1}>
        <Hero />
        {config.sections.map((section) => (
          <section key={section} id={section} className={`section ${section}`} aria-labelledby={`${section}-title`}>
            {sections[section]}
          </section>
        ))}
      </main>
      <Footer />
    </div>
  );
}
