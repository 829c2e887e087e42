import { bestMatch } from '../../site-kit/best-match.ts';
import type { StarterSpec } from '../../types.ts';
import { books } from './books.ts';
import { fitness } from './fitness.ts';
import { food } from './food.ts';
import { garden } from './garden.ts';
import { general } from './general.ts';
import { tech } from './tech.ts';
import { travel } from './travel.ts';
import type { Topic } from './types.ts';

/** The narrow ones first: where two fit equally well, the earlier one is taken. */
export const TOPICS: readonly Topic[] = [travel, food, garden, fitness, tech, books];

export function topicFor(spec: StarterSpec): Topic {
  return bestMatch(TOPICS, spec) ?? general;
}
