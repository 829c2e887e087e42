import { pickFrom } from '../kit/random-from.ts';
import type { SourceValue } from '../kit/to-source.ts';
import { said, type Pair } from '../site-kit/pair.ts';
import { questionsOf } from '../site-kit/questions-of.ts';
import { capitalised, plainSubject } from '../site-kit/words.ts';
import type { StarterSpec } from '../types.ts';
import { readDetails } from './details-of.ts';
import type { Profession } from './professions/types.ts';
import { worksOf } from './works-of.ts';

/** The whole portfolio as data, for the app's `src/config.ts`. */
export function siteOf(spec: StarterSpec, profession: Profession): SourceValue {
  const { language, seed } = spec;
  const text = (pair: Pair): string => said(pair, language);
  const { parts, named } = readDetails(spec);
  // A developer lists what they work with; everybody else what they work on.
  const isSkills = profession.id === 'developer';
  const subject = capitalised(plainSubject(spec.subject));
  return {
    title: spec.title,
    subject,
    language,
    layout: pickFrom(['grid', 'mosaic', 'index'], seed, 'layout'),
    role: profession.id === 'general' && !isSaid(subject, spec.title) ? subject : text(profession.role),
    headline: text(pickFrom(profession.headlines, seed, 'headline')),
    intro: text(profession.intro),
    ...worksOf(spec, profession, isSkills ? [] : named),
    about: {
      portrait: `${seed}`,
      approach: profession.approach.map(text),
      skills: isSkills && named.length > 0 ? named.map(capitalised) : profession.skills.map(text),
      services: profession.services.map(([name, about]) => ({ name: text(name), about: text(about) })),
      experience: EXPERIENCE.map(([years, what]) => ({ years: text(years), what: text(what) })),
      voices: VOICES.map(([quote, by]) => ({ quote: text(quote), by: text(by) })),
      parts: parts.length === 0 ? ['services'] : parts,
    },
    questions: questionsOf({
      spec,
      purpose: 'contact',
      offers: profession.services.map(([name]) => text(name)),
    }),
    email: 'hello@example.com',
  };
}

/** Whether the title already says the subject, or there is nothing to say. */
function isSaid(subject: string, title: string): boolean {
  return subject === '' || title.toLowerCase().includes(subject.toLowerCase());
}

const EXPERIENCE: readonly (readonly [Pair, Pair])[] = [
  [
    ['since 2022', 'depuis 2022'],
    ['On my own, with a desk in a shared studio', 'À mon compte, avec un bureau dans un atelier partagé'],
  ],
  [
    ['2018–2022', '2018–2022'],
    ['In a team of nine, the last two years leading it', 'Dans une équipe de neuf, dont deux ans à sa tête'],
  ],
  [
    ['2015–2018', '2015–2018'],
    ['First position, and the best teachers', 'Premier poste, et les meilleurs professeurs'],
  ],
  [
    ['2011–2015', '2011–2015'],
    ['Studies, with a year abroad', 'Études, dont un an à l’étranger'],
  ],
];

const VOICES: readonly (readonly [Pair, Pair])[] = [
  [
    ['Asked better questions than we did.', 'De meilleures questions que les nôtres.'],
    ['A client, 2025', 'Un client, 2025'],
  ],
  [
    [
      'On the day, as agreed, and with a good idea on top.',
      'Au jour dit, comme convenu, avec une bonne idée en plus.',
    ],
    ['A publisher, 2024', 'Une éditrice, 2024'],
  ],
  [
    ['We still use it every day.', 'Nous nous en servons encore chaque jour.'],
    ['A town, 2023', 'Une commune, 2023'],
  ],
];
