import { bestMatch } from '../../site-kit/best-match.ts';
import type { StarterSpec } from '../../types.ts';
import { architect } from './architect.ts';
import { artist } from './artist.ts';
import { designer } from './designer.ts';
import { developer } from './developer.ts';
import { general } from './general.ts';
import { performer } from './performer.ts';
import { photographer } from './photographer.ts';
import type { Profession } from './types.ts';
import { writer } from './writer.ts';

/** The narrow ones first: where two fit equally well, the earlier one is taken. */
export const PROFESSIONS: readonly Profession[] = [
  photographer,
  architect,
  developer,
  writer,
  performer,
  designer,
  artist,
];

export function professionFor(spec: StarterSpec): Profession {
  return bestMatch(PROFESSIONS, spec) ?? general;
}
