import type { StarterSpec } from '../types.ts';
import { pickFrom } from './random-from.ts';

/** How an app looks beside its colours. Chosen by the seed, the same for all versions of an app. */
export interface Look {
  fonts: 'plain' | 'humanist' | 'geometric' | 'editorial' | 'bookish' | 'slab' | 'rounded' | 'technical';
  corners: 'crisp' | 'soft' | 'round';
  /** `lined`: thin borders; `raised`: shadows; `tinted`: cards on a page tinted with the accent. */
  surface: 'lined' | 'raised' | 'tinted';
  headingFont: string;
  bodyFont: string;
  headingWeight: number;
  headingTracking: string;
  /** Base corner radius in CSS pixels. */
  radiusPx: number;
  /** Corner radius of buttons, fields and chips, as a CSS value. */
  controlRadius: string;
}

const SANS = "'Helvetica Neue', Inter, Roboto, 'Segoe UI', 'Noto Sans', Arial, sans-serif";
const HUMANIST = "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'Noto Sans', 'DejaVu Sans', sans-serif";
const MONO = "ui-monospace, 'Cascadia Code', 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace";

// Stacks of fonts that systems bring along, after https://modernfontstacks.com; Noto and DejaVu for Linux.
const FONTS = {
  plain: { heading: `system-ui, ${SANS}`, body: `system-ui, ${SANS}`, weight: 700, tracking: '-0.022em' },
  humanist: { heading: HUMANIST, body: HUMANIST, weight: 700, tracking: '-0.015em' },
  geometric: {
    heading: "Avenir, 'Avenir Next', Montserrat, Corbel, 'URW Gothic', 'Noto Sans', sans-serif",
    body: "Avenir, 'Avenir Next', Montserrat, Corbel, 'Noto Sans', sans-serif",
    weight: 800,
    tracking: '-0.028em',
  },
  editorial: {
    heading: "'Hoefler Text', Didot, 'Bodoni MT', 'Noto Serif Display', Georgia, serif",
    body: `system-ui, ${SANS}`,
    weight: 600,
    tracking: '-0.02em',
  },
  bookish: {
    heading: "Charter, 'Iowan Old Style', 'Palatino Linotype', 'Noto Serif', Georgia, serif",
    body: "Charter, 'Iowan Old Style', 'Palatino Linotype', 'Noto Serif', Georgia, serif",
    weight: 700,
    tracking: '-0.018em',
  },
  slab: {
    heading: "Rockwell, 'Rockwell Nova', 'Roboto Slab', 'DejaVu Serif', 'Sitka Small', serif",
    body: HUMANIST,
    weight: 700,
    tracking: '-0.02em',
  },
  rounded: {
    heading:
      "ui-rounded, 'SF Pro Rounded', Quicksand, Nunito, 'Arial Rounded MT Bold', 'Noto Sans', sans-serif",
    body: "ui-rounded, 'SF Pro Rounded', Quicksand, Nunito, Calibri, 'Noto Sans', sans-serif",
    weight: 800,
    tracking: '-0.02em',
  },
  technical: { heading: MONO, body: `system-ui, ${SANS}`, weight: 600, tracking: '-0.045em' },
} as const;

/** The look that a spec's seed chooses. */
export function lookOf({ seed }: Pick<StarterSpec, 'seed'>): Look {
  const fonts = pickFrom(
    ['plain', 'humanist', 'geometric', 'editorial', 'bookish', 'slab', 'rounded', 'technical'],
    seed,
    'fonts',
  );
  const corners =
    fonts === 'rounded' ? 'round' : pickFrom(['crisp', 'soft', 'soft', 'round'], seed, 'corners');
  const { heading, body, weight, tracking } = FONTS[fonts];
  return {
    fonts,
    corners,
    surface: pickFrom(['lined', 'raised', 'tinted'], seed, 'surface'),
    headingFont: heading,
    bodyFont: body,
    headingWeight: weight,
    headingTracking: tracking,
    radiusPx: { crisp: 3, soft: 10, round: 18 }[corners],
    controlRadius: { crisp: '3px', soft: '8px', round: '999px' }[corners],
  };
}
