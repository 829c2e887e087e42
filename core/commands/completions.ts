import type { Asker } from '../conversation/context.ts';
import type { CommandServices, Completion } from './types.ts';

/** Enough to find one's project among by its first letters. */
const MOST_PROJECTS = 200;

/** The asker's projects, the newest first. By their ids: two may have one name. */
export async function completeProjects(
  { userId }: Asker,
  _typed: string,
  { projects }: CommandServices,
): Promise<Completion[]> {
  const { items } = await projects.list(userId, { page: 1, pageSize: MOST_PROJECTS });
  return items.map(({ _id, title }) => ({ value: _id, label: title }));
}

/** The versions of the project that is talked about, the newest first. */
export async function completeVersions(
  asker: Asker,
  _typed: string,
  { conversations, projects }: CommandServices,
): Promise<Completion[]> {
  const project = await conversations.currentProject(asker);
  const versions = project ? await projects.versions(project._id) : [];
  return versions
    .toSorted((a, b) => b.version - a.version)
    .map(({ version, request }) => ({ value: String(version), label: `${version} · ${oneLine(request)}` }));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
