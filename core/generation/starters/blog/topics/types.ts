import type { ArtKind } from '../../site-kit/art-kind.ts';
import type { Pair } from '../../site-kit/pair.ts';

/** A sample article. Bodies are Markdown as the app renders it; `{topic}` stands for what the article is about. */
export interface SamplePost {
  title: Pair;
  excerpt: Pair;
  tag: Pair;
  art: ArtKind;
  en: string;
  fr: string;
}

/** What a blog about one topic begins with when the request lists nothing. */
export interface Topic {
  id: string;
  /** Tells by a request's folded text whether this is the topic; English and French together. */
  match: RegExp;
  tagline: Pair;
  about: Pair;
  posts: readonly SamplePost[];
}
