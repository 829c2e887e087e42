import { ConflictError, UserError } from '../errors.ts';
import type { ProjectFile } from '../generation/types.ts';
import { newId, type GenerationId, type ProjectId } from '../ids.ts';
import type { Store } from '../store/types.ts';
import type { Contents } from './contents.ts';
import { diffFiles, type VersionDifference } from './diff-files.ts';
import { GENERATED_APPS, PROJECTS, type ProjectRecord, type VersionRecord } from './records.ts';

/** A version to be saved. */
export interface NewVersion extends Pick<VersionRecord, 'base_version' | 'made_by' | 'request' | 'problems'> {
  projectId: ProjectId;
  /** The run that made it; saving it again gives the version that is there already. */
  generationId: GenerationId;
  files: readonly ProjectFile[];
}

/** What a list of versions shows of each. */
export type VersionSummary = Pick<
  VersionRecord,
  'version' | 'base_version' | 'request' | 'problems' | 'created_at'
>;

export type Versions = ReturnType<typeof createVersions>;

/** The versions of projects: saved once, numbered, never changed. */
export function createVersions({
  store,
  contents,
  onShown,
}: {
  store: Store;
  contents: Contents;
  onShown: (project: ProjectRecord) => void;
}) {
  const projects = store.collection(PROJECTS);
  const apps = store.collection(GENERATED_APPS);

  /**
   * Saves a version and makes it the current one. Repeatable by the run: one run, one version.
   * @throws UserError code `project_gone` where the project was deleted meanwhile; nothing of it is left then
   */
  async function save({ projectId, generationId, files, ...made }: NewVersion): Promise<VersionRecord> {
    const all_files = await contents.keep(projectId, files);
    const version = await insertOnce({
      ...made,
      all_files,
      project_id: projectId,
      generation_id: generationId,
    });
    const newer = version.version;
    // Only forward: a repeated run must not take back an undo that came after its first try.
    const shown = await projects.findOneAndUpdate(
      { _id: projectId, $or: [{ latest_version: { $lt: newer } }, { latest_version: { $exists: false } }] },
      {
        $set: {
          current_version: newer,
          latest_version: newer,
          redo_versions: [],
          updated_at: new Date(),
        },
      },
    );
    if (shown) onShown(shown);
    else if (!(await projects.findOne({ _id: projectId }, { fields: [] }))) {
      await remove(projectId);
      throw new UserError('the project was deleted', { code: 'project_gone' });
    }
    return version;
  }

  async function insertOnce(
    fields: Omit<VersionRecord, '_id' | 'version' | 'created_at'>,
  ): Promise<VersionRecord> {
    for (;;) {
      const known = await apps.findOne({ generation_id: fields.generation_id });
      if (known) return known;
      const newest = await apps.findOne(
        { project_id: fields.project_id },
        { sort: { version: -1 }, fields: ['version'] },
      );
      const record: VersionRecord = {
        _id: newId(),
        ...fields,
        version: (newest?.version ?? 0) + 1,
        created_at: new Date(),
      };
      try {
        await apps.insertOne(record);
        return record;
      } catch (error) {
        // Somebody took the number, or saved this very run: look again.
        if (!(error instanceof ConflictError)) throw error;
      }
    }
  }

  /** The number of the current version; 0 where there is none. */
  async function currentVersion(projectId: ProjectId): Promise<number> {
    const project = await projects.findOne({ _id: projectId }, { fields: ['current_version'] });
    return project?.current_version ?? 0;
  }

  /**
   * A version, the current one where no number is given.
   * @throws UserError code `no_version` where there is none at all, `version_not_found` for an unknown number
   */
  async function requireVersion(projectId: ProjectId, number?: number): Promise<VersionRecord> {
    const wanted = number ?? (await currentVersion(projectId));
    const found = wanted > 0 ? await apps.findOne({ project_id: projectId, version: wanted }) : undefined;
    if (found) return found;
    if (number === undefined) throw new UserError('no version yet', { code: 'no_version' });
    throw new UserError(`no version ${number}`, {
      code: 'version_not_found',
      parameters: { version: number },
    });
  }

  /** All versions, oldest first, without their lists of files. */
  async function list(projectId: ProjectId): Promise<VersionSummary[]> {
    return await apps.find(
      { project_id: projectId },
      { sort: { version: 1 }, fields: ['version', 'base_version', 'request', 'problems', 'created_at'] },
    );
  }

  /** The files of a version. @throws UserError code `version_not_found` */
  async function files(projectId: ProjectId, version: number): Promise<ProjectFile[]> {
    const { all_files } = await requireVersion(projectId, version);
    return await contents.read(projectId, all_files);
  }

  /** What changes from one version to another. @throws UserError code `version_not_found` */
  async function diff(projectId: ProjectId, from: number, to: number): Promise<VersionDifference> {
    const [before, after] = await Promise.all([files(projectId, from), files(projectId, to)]);
    return await diffFiles(before, after);
  }

  /** The requests that led to a version, oldest first; what was undone on the way is not among them. */
  async function requests(projectId: ProjectId, version: number): Promise<string[]> {
    const versions = await apps.find(
      { project_id: projectId },
      { fields: ['version', 'base_version', 'request'] },
    );
    const byNumber = new Map(versions.map((version) => [version.version, version]));
    const line: string[] = [];
    let step = byNumber.get(version);
    while (step) {
      line.unshift(step.request);
      // A version is always made from an earlier one, so this comes to an end.
      step = byNumber.get(step.base_version);
    }
    return line;
  }

  /** Deletes all versions of a project and their contents. */
  async function remove(projectId: ProjectId): Promise<void> {
    await apps.deleteMany({ project_id: projectId });
    await contents.remove(projectId);
  }

  return { save, currentVersion, requireVersion, list, files, diff, requests, remove };
}
