import { UserError } from '../errors.ts';
import type { ProjectRecord } from './records.ts';

type Named = Pick<ProjectRecord, '_id' | 'title'>;

/**
 * Which of the projects, as listed, a text means: the number in the list, the id, the whole name, its beginning or any
 * part of it, the first of these that fits any.
 * @throws UserError code `project_not_found` or `project_ambiguous`
 */
export function findByName(projects: readonly Named[], text: string): Named {
  const numbered = /^#?\d{1,6}$/.test(text) ? projects[Number(text.replace('#', '')) - 1] : undefined;
  const found = numbered ?? projects.find(({ _id }) => _id === text);
  if (found) return found;
  const wanted = fold(text);
  const fits: readonly ((title: string) => boolean)[] = [
    (title) => title === wanted,
    (title) => title.startsWith(wanted),
    (title) => title.includes(wanted),
  ];
  for (const fit of fits) {
    const [first, ...others] = wanted === '' ? [] : projects.filter(({ title }) => fit(fold(title)));
    if (first && others.length === 0) return first;
    if (first) throw refusal('project_ambiguous', text);
  }
  throw refusal('project_not_found', text);
}

/** Without case, accents and double spaces. */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

function refusal(code: 'project_ambiguous' | 'project_not_found', project: string): UserError {
  return new UserError(`which project is ${project}?`, {
    code,
    parameters: { project: project.slice(0, 100) },
  });
}
