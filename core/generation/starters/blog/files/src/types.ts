import type { ArtKind } from './art/Artwork.tsx';
import type { Question } from './lib/form.ts';

export interface Post {
  /** Its address: `#/post/<slug>`. */
  slug: string;
  title: string;
  excerpt: string;
  tags: string[];
  /** `2026-05-04` */
  date: string;
  art: ArtKind;
  /** Markdown. */
  body: string;
}

/** An article written in this browser. */
export interface OwnPost extends Post {
  isDraft: boolean;
  /** Answers to the blog's own questions (`postFields`). */
  facts: Record<string, string>;
}

export interface Comment {
  id: string;
  name: string;
  text: string;
  sentAt: string;
}

export interface SiteConfig {
  title: string;
  subject: string;
  language: 'en' | 'fr';
  layout: 'magazine' | 'journal' | 'cards';
  tagline: string;
  about: string;
  posts: Post[];
  /** What an article says beside its text: the portions of a recipe, the price of a place. */
  postFields: Question[];
}
