import type { ArtKind } from './art/Artwork.tsx';
import type { Question } from './lib/form.ts';

export interface Work {
  /** Its address: `#/work/<slug>`. */
  slug: string;
  title: string;
  /** Key of one of the categories. */
  category: string;
  year: number;
  art: ArtKind;
  about: string;
  way: string;
  result: string;
}

export type Part = 'services' | 'experience' | 'voices';

export interface SiteConfig {
  title: string;
  subject: string;
  language: 'en' | 'fr';
  layout: 'grid' | 'mosaic' | 'index';
  role: string;
  headline: string;
  intro: string;
  categories: { key: string; label: string }[];
  works: Work[];
  about: {
    /** The same text gives the same face. */
    portrait: string;
    approach: string[];
    skills: string[];
    services: { name: string; about: string }[];
    experience: { years: string; what: string }[];
    voices: { quote: string; by: string }[];
    /** Which of the lists above are shown. */
    parts: Part[];
  };
  questions: Question[];
  email: string;
}
