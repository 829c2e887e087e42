import { pickFrom } from '../kit/random-from.ts';
import { slugOf } from '../kit/slug-of.ts';
import type { SourceValue } from '../kit/to-source.ts';
import { fold } from '../reading/fold.ts';
import { said } from '../site-kit/pair.ts';
import { capitalised, plainSubject } from '../site-kit/words.ts';
import type { StarterSpec } from '../types.ts';
import { TEMPLATES } from './topics/general.ts';
import type { SamplePost, Topic } from './topics/types.ts';

/** The whole blog as data, for the app's `src/config.ts`. */
export function siteOf(spec: StarterSpec, topic: Topic): SourceValue {
  const { language, seed } = spec;
  const subject = subjectOf(spec);
  const layout = pickFrom(['magazine', 'journal', 'cards'], seed, 'layout');
  return {
    title: spec.title,
    subject,
    language,
    layout,
    tagline: said(topic.tagline, language),
    about: said(topic.about, language),
    posts: postsOf(spec, topic, { subject, layout }),
    postFields: postFieldsOf(spec),
  };
}

/** What the blog is about, fit to stand alone; a blog about nothing in particular is about writing. */
function subjectOf({ subject, noun, language }: StarterSpec): string {
  const words = plainSubject(subject).slice(0, LONGEST_NAME);
  if (words === '') return language === 'fr' ? 'Écrire' : 'Writing';
  return capitalised(words.toLowerCase() === noun.one.toLowerCase() ? noun.many : words);
}

const LONGEST_NAME = 48;

/** Rows come out even with these: two or three in one, or one large article and then two. */
const POSTS = { magazine: 5, journal: 5, cards: 6 } as const;

type ShownPost = {
  slug: string;
  title: string;
  excerpt: string;
  tags: string[];
  date: string;
  art: string;
  body: string;
};

/** The topic's own articles, one about each thing that the request lists, and some about the subject itself. */
function postsOf(spec: StarterSpec, topic: Topic, { subject, layout }: Look): ShownPost[] {
  const named = namedTopics(spec);
  const fillers = Math.max(0, POSTS[layout] - named.length - topic.posts.length);
  const about = [
    ...named.map((name) => ({ name, tag: name })),
    ...Array.from({ length: fillers }, () => ({ name: subject, tag: undefined })),
  ];
  const start = spec.seed % TEMPLATES.length;
  const written = about.map(({ name, tag }, index): Sample => [
    TEMPLATES[(start + index) % TEMPLATES.length] ?? TEMPLATES[0],
    tag,
    name,
  ]);
  const own = topic.posts.map((post): Sample => [post, undefined, subject]);
  return interleaved(written, own).map(([post, tag, name], index) => shown(spec, post, { tag, name, index }));
}

interface Look {
  subject: string;
  layout: keyof typeof POSTS;
}

/** An article, the tag that it gets instead of its own, and what it is about. */
type Sample = readonly [post: SamplePost, tag: string | undefined, name: string];

function interleaved<Item>(first: readonly Item[], second: readonly Item[]): Item[] {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, index) => [
    ...first.slice(index, index + 1),
    ...second.slice(index, index + 1),
  ]).flat();
}

function shown(
  { language }: StarterSpec,
  post: SamplePost,
  { tag, name, index }: { tag: string | undefined; name: string; index: number },
): ShownPost {
  const title = capitalised(
    // In French no line begins with the colon.
    said(post.title, language)
      .replaceAll(/ (?=[:?!;»])/g, '\u00a0')
      .replaceAll('{Topic}', capitalised(name))
      .replaceAll('{topic}', name),
  );
  return {
    slug: slugOf(title),
    title,
    excerpt: said(post.excerpt, language),
    tags: [tag === undefined ? said(post.tag, language) : capitalised(tag)],
    date: dateOf(index),
    art: post.art,
    body: post[language],
  };
}

/** Every other week back from a fixed day: the same request gives the same files at any time. */
function dateOf(index: number): string {
  return new Date(Date.UTC(2026, 9, 26 - index * 14)).toISOString().slice(0, 10);
}

/** What the request lists as topics, without the parts that every blog here has. */
function namedTopics({ details, fields }: StarterSpec): string[] {
  const labels = new Set(fields.map(({ label }) => fold(label)));
  const topics = new Map<string, string>();
  for (const detail of details) {
    const text = fold(detail).trim();
    if (text === '' || text.length > LONGEST_NAME || BLOG_PARTS.test(text) || labels.has(text)) continue;
    topics.set(slugOf(text), detail.trim());
  }
  return [...topics.values()].slice(0, MOST_TOPICS);
}

/** As many articles as fit a first page. */
const MOST_TOPICS = 8;

const BLOG_PARTS =
  /\b(comments?|search|tags?|categor(y|ies|ie)|editors?|edit|dark mode|admin|dashboard|newsletter|about( me)?|contact|rss|feed|markdown|posts?|articles?|authors?|likes?|share|sharing|archives?|pagination|login|users?|images?|photos?|drafts?|reading time|home|page|site|blog|cms|commentaires?|recherche|etiquettes?|mots-cles|editeur|mode sombre|administration|infolettre|a propos|auteurs?|brouillons?|temps de lecture|accueil)\b/;

/** Facts that an article has beside what every one has: the portions of a recipe, the price of a place. */
function postFieldsOf({ fields }: StarterSpec): SourceValue[] {
  return fields
    .filter(({ key, kind }) => kind !== 'long_text' && !KNOWN_FIELD.test(key))
    .map(({ key, label, kind, choices }) => ({
      key,
      label,
      kind,
      required: false,
      choices: choices && [...choices],
    }));
}

const KNOWN_FIELD =
  /^(name|nom|title|titre|e?-?mail|date|tags?|category|categorie|content|contenu|body|text|texte|slug|summary|excerpt|resume|photo|image|comments?|status)$/i;
