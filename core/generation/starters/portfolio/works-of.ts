import { hashOf } from '../kit/random-from.ts';
import { slugOf } from '../kit/slug-of.ts';
import { fold } from '../reading/fold.ts';
import { said, type Pair } from '../site-kit/pair.ts';
import { capitalised } from '../site-kit/words.ts';
import type { StarterSpec } from '../types.ts';
import type { Profession } from './professions/types.ts';

export type ShownWork = {
  slug: string;
  title: string;
  category: string;
  year: number;
  art: string;
  about: string;
  way: string;
  result: string;
};

/** Year of the newest sample; the same request gives the same files in every year. */
const NEWEST_YEAR = 2026;

/** Categories and projects: what the request lists, otherwise the profession's own. */
export function worksOf(spec: StarterSpec, profession: Profession, named: readonly string[]) {
  if (named.length === 0) return ownWorks(spec, profession);
  return listsProjects(spec) ? namedWorks(spec, profession, named) : sortedWorks(spec, profession, named);
}

type Works = { categories: { key: string; label: string }[]; works: ShownWork[] };

function ownWorks(spec: StarterSpec, profession: Profession): Works {
  const start = spec.seed % profession.works.length;
  const turned = [...profession.works.slice(start), ...profession.works.slice(0, start)];
  return {
    categories: Object.entries(profession.categories).map(([key, label]) => ({
      key,
      label: said(label, spec.language),
    })),
    works: turned.map(([title, category, art, about, result], index) =>
      shown(spec, profession, { title: said(title, spec.language), category, art, about, result, index }),
    ),
  };
}

/** The request names projects: they take the place of the samples, with the samples' drawings. */
function namedWorks(spec: StarterSpec, profession: Profession, named: readonly string[]): Works {
  const categories = ownWorks(spec, profession).categories;
  const works = named.map((name, index) => {
    const [, category, art] = profession.works[index % profession.works.length] ?? firstOf(profession);
    return shown(spec, profession, {
      title: capitalised(name),
      category,
      art,
      about: ABOUT,
      result: RESULT,
      index,
    });
  });
  return {
    categories: categories.filter(({ key }) => works.some(({ category }) => category === key)),
    works,
  };
}

/** The request names kinds of work: each gets two projects. */
function sortedWorks(spec: StarterSpec, profession: Profession, named: readonly string[]): Works {
  const categories = named.map((label) => ({ key: slugOf(label), label: capitalised(label) }));
  const works = categories.flatMap(({ key, label }, place) =>
    [0, 1].map((part) => {
      const index = place * 2 + part;
      const art = (profession.works[index % profession.works.length] ?? firstOf(profession))[2];
      const series = said(
        SERIES[(index + (spec.seed % SERIES.length)) % SERIES.length] ?? SERIES[0],
        spec.language,
      );
      return shown(spec, profession, {
        title: `${label}${spec.language === 'fr' ? ' : ' : ': '}${series}`,
        category: key,
        art,
        about: ABOUT,
        result: RESULT,
        index,
      });
    }),
  );
  return { categories, works };
}

function shown(
  { language }: StarterSpec,
  { approach }: Profession,
  work: { title: string; category: string; art: string; about: Pair; result: Pair; index: number },
): ShownWork {
  const way = approach[hashOf(work.title) % approach.length] ?? approach[0];
  return {
    slug: slugOf(work.title),
    title: work.title,
    category: work.category,
    year: NEWEST_YEAR - Math.floor(work.index / 2),
    art: work.art,
    about: said(work.about, language),
    way: said(way, language),
    result: said(work.result, language),
  };
}

function firstOf({ id, works }: Profession) {
  const [first] = works;
  if (first === undefined) throw new RangeError(`the profession ${id} has no works`);
  return first;
}

function listsProjects({ words }: StarterSpec): boolean {
  return [...words].some((word) =>
    /^(projects?|projets?|works?|pieces?|realisations?|clients?|cases?|studies|etudes?)$/.test(fold(word)),
  );
}

const ABOUT: Pair = [
  'It began with a question and a date. I set out what could be done by then, and what could wait.',
  'Au départ, une question et une date. J’ai fixé ce qui pouvait être prêt, et ce qui pouvait attendre.',
];

const RESULT: Pair = [
  'Finished on the day, in use since, and still a pleasure to come back to.',
  'Terminé au jour dit, utilisé depuis, et toujours un plaisir d’y revenir.',
];

const SERIES: readonly [Pair, ...Pair[]] = [
  ['the quiet hour', 'l’heure calme'],
  ['up close', 'de tout près'],
  ['at second glance', 'au second regard'],
  ['in the open', 'au grand jour'],
  ['one long day', 'une longue journée'],
  ['what remains', 'ce qui reste'],
  ['inside out', 'vu de l’intérieur'],
  ['in between', 'entre les deux'],
];
