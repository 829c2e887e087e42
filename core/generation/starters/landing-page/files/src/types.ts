import type { ArtKind } from './art/Artwork.tsx';
import type { IconName } from './lib/icons.tsx';
import type { Question } from './lib/form.ts';

export type Section = 'features' | 'steps' | 'offers' | 'gallery' | 'team' | 'hours' | 'voices' | 'faq' | 'form';

export interface Picture {
  kind: ArtKind;
  /** The same text gives the same picture. */
  seed: string;
}

export interface Offer {
  name: string;
  points: string[];
  /** In whole units of the currency; 0 is free. */
  price: number;
}

/** Opening hours of a week from Monday on, such as `9:00-18:00`; empty where closed. */
export type WeekHours = readonly string[];

export interface SiteConfig {
  title: string;
  subject: string;
  language: 'en' | 'fr';
  currency: string;
  layout: 'split' | 'centered' | 'banner';
  featureStyle: 'cards' | 'rows' | 'numbered';
  mark: IconName;
  /** The page from top to bottom. */
  sections: Section[];
  hero: { headline: string; intro: string; action: string; art: Picture[] };
  numbers: { value: string; label: string }[];
  features: { title: string; items: { icon: IconName; title: string; text: string }[] };
  steps: { title: string; items: { title: string; text: string }[] };
  offers: { title: string; shownAs: 'plans' | 'prices'; items: Offer[] };
  gallery: Picture[];
  team: { name: string; role: string; seed: string }[];
  hours: WeekHours | null;
  voices: { quote: string; by: string }[];
  faq: { question: string; answer: string }[];
  form: {
    purpose: 'booking' | 'table' | 'contact' | 'signup' | 'rsvp' | 'stay';
    nav: string;
    title: string;
    intro: string;
    send: string;
    done: string;
    listTitle: { one: string; other: string };
    questions: Question[];
    /** Times that can be booked; null where the form books none. */
    slots: { days: WeekHours; everyMinutes: number } | null;
  };
  contact: { phone: string; email: string; address: string };
}
