import { guessProjectType } from '#core/generation/project-types/guess-project-type.ts';
import { makeStarter } from '#core/generation/starters/make-starter.ts';
import { readSpec } from '#core/generation/starters/read-spec.ts';
import { suggestTitle } from '#core/generation/starters/suggest-title.ts';
import type { StarterSpec } from '#core/generation/starters/types.ts';
import type { Brief, ProjectFile } from '#core/generation/types.ts';

/** A brief as the conversation makes it for the first request and its changes. */
export function briefFor(first: string, ...changes: string[]): Brief {
  return {
    title: suggestTitle(first, 'en'),
    requests: [first, ...changes],
    type: guessProjectType(first).type,
    language: 'en',
    mode: 'quick',
    files: [],
  };
}

export function specFor(first: string, ...changes: string[]): StarterSpec {
  return readSpec(briefFor(first, ...changes));
}

/** The files of the starter for a request; fails where none fits. */
export function filesFor(first: string, ...changes: string[]): ProjectFile[] {
  const made = makeStarter(briefFor(first, ...changes));
  if (made.kind !== 'made') throw new Error(`no starter for "${first}": ${made.reason}`);
  return made.files;
}
