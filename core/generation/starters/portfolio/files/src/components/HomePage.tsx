import { Artwork } from '../art/Artwork.tsx';
import { config, texts } from '../config.ts';
import { count } from '../lib/format.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';
import { WorkCard } from './WorkCard.tsx';

/** The first screen and all work, of one category where the address says so. */
export function HomePage({ category }: { category: string | undefined }) {
  const known = config.categories.find(({ key }) => key === category);
  const works = known ? config.works.filter((work) => work.category === known.key) : config.works;
  return (
    <>
      <div className="container hero">
        <div className="hero-text">
          <p className="eyebrow">{config.role}</p>
          <h1>{config.headline}</h1>
          <p className="lead">{config.intro}</p>
          <div className="row">
            <a className="button primary" href={linkTo('contact')}>
              {texts.write}
              <Icon name="arrow-right" size={18} />
            </a>
            <a className="button" href={linkTo('about')}>
              {texts.about}
            </a>
          </div>
        </div>
        {config.layout === 'grid' && (
          <div className="picture hero-picture">
            <Artwork kind="portrait" seed={config.about.portrait} />
          </div>
        )}
      </div>

      <section className="container works" aria-labelledby="work-title">
        <div className="works-head">
          <h2 id="work-title">{texts.work}</h2>
          {config.categories.length > 1 && (
            <nav className="chips" aria-label={texts.filter}>
              <a className="chip" href={linkTo()} aria-current={known === undefined}>
                {texts.all}
              </a>
              {config.categories.map(({ key, label }) => (
                <a key={key} className="chip" href={linkTo('kind', key)} aria-current={known?.key === key}>
                  {label}
                </a>
              ))}
            </nav>
          )}
        </div>
        <p className="sr-only" role="status">
          {count(texts.shown, works.length)}
        </p>
        <ul className="work-list" data-testid="works">
          {works.map((work) => (
            <WorkCard key={work.slug} work={work} />
          ))}
        </ul>
        <p className="sample">{texts.sampleWork}</p>
      </section>

      <section className="call" aria-labelledby="call-title">
        <div className="container row apart">
          <div>
            <h2 id="call-title">{texts.callTitle}</h2>
            <p>{texts.callText}</p>
          </div>
          <a className="button" href={linkTo('contact')}>
            {texts.write}
            <Icon name="arrow-right" size={18} />
          </a>
        </div>
      </section>
    </>
  );
}
