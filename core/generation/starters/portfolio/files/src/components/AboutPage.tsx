import { Artwork } from '../art/Artwork.tsx';
import { config, texts } from '../config.ts';
import { Icon } from '../lib/icons.tsx';
import { linkTo } from '../lib/route.ts';

export function AboutPage() {
  const { about } = config;
  return (
    <div className="container about">
      <div className="about-head">
        <div className="picture">
          <Artwork kind="portrait" seed={about.portrait} />
        </div>
        <div className="stack">
          <p className="eyebrow">{config.role}</p>
          <h1>{texts.aboutTitle}</h1>
          <p className="lead">{config.intro}</p>
          <div>
            <a className="button primary" href={linkTo('contact')}>
              {texts.write}
              <Icon name="arrow-right" size={18} />
            </a>
          </div>
        </div>
      </div>

      <section className="about-part" aria-labelledby="way-title">
        <h2 id="way-title">{texts.howIWork}</h2>
        <ol className="approach">
          {about.approach.map((text, index) => (
            <li key={text}>
              <span className="number" aria-hidden="true">
                {index + 1}
              </span>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>

      <section className="about-part" aria-labelledby="skills-title">
        <h2 id="skills-title">{texts.skills}</h2>
        <ul className="skills">
          {about.skills.map((skill) => (
            <li key={skill}>{skill}</li>
          ))}
        </ul>
      </section>

      {about.parts.includes('services') && (
        <section className="about-part" aria-labelledby="services-title">
          <h2 id="services-title">{texts.services}</h2>
          <ul className="services">
            {about.services.map((service) => (
              <li key={service.name}>
                <h3>{service.name}</h3>
                <p className="muted">{service.about}</p>
              </li>
            ))}
          </ul>
        </section>
      )}

      {about.parts.includes('experience') && (
        <section className="about-part" aria-labelledby="experience-title">
          <h2 id="experience-title">{texts.experience}</h2>
          <ul className="stations">
            {about.experience.map(({ years, what }) => (
              <li key={years}>
                <span className="number muted">{years}</span>
                <span>{what}</span>
              </li>
            ))}
          </ul>
        </section>
      )}

      {about.parts.includes('voices') && (
        <section className="about-part" aria-labelledby="voices-title">
          <h2 id="voices-title">{texts.voices}</h2>
          <div>
            <ul className="services">
              {about.voices.map(({ quote, by }) => (
                <li key={quote}>
                  <Icon name="quote" size={22} />
                  <blockquote>{quote}</blockquote>
                  <p className="muted small">{by}</p>
                </li>
              ))}
            </ul>
            <p className="sample">{texts.sampleVoices}</p>
          </div>
        </section>
      )}
    </div>
  );
}
