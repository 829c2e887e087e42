import { Artwork } from '../art/Artwork.tsx';
import { config, texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';
import type { Work } from '../types.ts';

/** One project, with its neighbours at the end. */
export function WorkPage({ work }: { work: Work | undefined }) {
  if (work === undefined) {
    return (
      <div className="container empty">
        <h1>{texts.notFound}</h1>
        <a className="button" href={linkTo()}>
          {texts.backToWork}
        </a>
      </div>
    );
  }
  const place = config.works.indexOf(work);
  const previous = config.works.at(place - 1);
  const next = config.works[(place + 1) % config.works.length];
  const category = config.categories.find(({ key }) => key === work.category)?.label;
  return (
    <article className="container work-page">
      <a className="back" href={linkTo()}>
        <Icon name="arrow-left" size={18} />
        {texts.backToWork}
      </a>
      <h1>{work.title}</h1>
      <dl className="facts">
        <div>
          <dt>{texts.category}</dt>
          <dd>{category}</dd>
        </div>
        <div>
          <dt>{texts.year}</dt>
          <dd className="number">{work.year}</dd>
        </div>
        <div>
          <dt>{texts.skillsUsed}</dt>
          <dd>{skillsOf(place).join(', ')}</dd>
        </div>
      </dl>
      <div className="picture main-picture">
        <Artwork kind={work.art} seed={work.slug} />
      </div>
      <div className="story">
        <h2>{texts.task}</h2>
        <p className="lead">{work.about}</p>
        <h2>{texts.way}</h2>
        <p>{work.way}</p>
        <h2>{texts.result}</h2>
        <p>{work.result}</p>
      </div>
      <div className="more-pictures">
        {['detail', 'sketch'].map((name) => (
          <div key={name} className="picture">
            <Artwork kind={work.art} seed={`${work.slug} ${name}`} />
          </div>
        ))}
      </div>
      <nav className="neighbours" aria-label={texts.work}>
        {previous && (
          <a href={linkTo('work', previous.slug)}>
            <span className="muted small">{texts.previous}</span>
            <strong>{previous.title}</strong>
          </a>
        )}
        {next && (
          <a href={linkTo('work', next.slug)}>
            <span className="muted small">{texts.next}</span>
            <strong>{next.title}</strong>
          </a>
        )}
      </nav>
    </article>
  );
}

/** Two of the skills, in turn. */
function skillsOf(place: number): string[] {
  const { skills } = config.about;
  return [0, 1].flatMap((part) => skills[(place * 2 + part) % skills.length] ?? []);
}
