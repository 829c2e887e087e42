import { ConflictError, UserError } from '../errors.ts';
import { newToken, type GenerationId, type ProjectId, type UserId } from '../ids.ts';
import type { Store } from '../store/types.ts';
import { createContents } from './contents.ts';
import { findByName } from './find-by-name.ts';
import { PROJECTS, type ProjectRecord } from './records.ts';
import { createVersions } from './versions.ts';

export interface NewProject {
  /** Chosen by the caller, so that creating it again changes nothing. */
  id: ProjectId;
  userId: UserId;
  title: string;
  description: string;
  type: string;
}

/** An undo or a redo. */
export interface Step {
  /** The event that asks for it; the same event steps once. */
  key: string;
  /** The version that was shown where it was asked; another one by now is an error. */
  from?: number;
}

/** Told of a project that shows another version than before. */
export type ShownListener = (project: ProjectRecord) => void;

export type Projects = ReturnType<typeof createProjects>;

/** The projects of users, their versions and which of them is shown. */
export function createProjects({ store }: { store: Store }) {
  const projects = store.collection(PROJECTS);
  const contents = createContents(store);
  const listeners = new Set<ShownListener>();
  const versions = createVersions({ store, contents, onShown: tell });

  function tell(project: ProjectRecord): void {
    for (const listener of listeners) listener(project);
  }

  /** Makes a project; repeatable by its id. */
  async function create({ id, userId, title, description, type }: NewProject): Promise<void> {
    const now = new Date();
    try {
      await projects.insertOne({
        _id: id,
        user_id: userId,
        title,
        description,
        type,
        status: 'draft',
        repository_url: null,
        deployment_url: null,
        config: {},
        preview_token: newToken(),
        redo_versions: [],
        created_at: now,
        updated_at: now,
      });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }

  /** @throws UserError code `project_not_found` for unknown projects and for those of somebody else */
  async function get(userId: UserId, projectId: ProjectId): Promise<ProjectRecord> {
    const project = await projects.findOne({ _id: projectId, user_id: userId });
    if (!project) throw notFound(projectId);
    return project;
  }

  /** A page of a user's projects, the newest change first. Pages count from 1. */
  async function list(
    userId: UserId,
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<{ items: ProjectRecord[]; total: number }> {
    const [items, total] = await Promise.all([
      projects.find(
        { user_id: userId },
        { sort: { updated_at: -1, _id: -1 }, skip: (page - 1) * pageSize, limit: pageSize },
      ),
      projects.count({ user_id: userId }),
    ]);
    return { items, total };
  }

  /**
   * A user's project by its number in `list`, its id, its name or a part of that.
   * @throws UserError code `project_not_found` or `project_ambiguous`
   */
  async function find(userId: UserId, text: string): Promise<ProjectRecord> {
    const mine = await projects.find(
      { user_id: userId },
      { sort: { updated_at: -1, _id: -1 }, fields: ['title'] },
    );
    return await get(userId, findByName(mine, text.trim())._id);
  }

  /** The project whose previews carry the token; undefined where there is none. */
  async function findByToken(token: string): Promise<ProjectRecord | undefined> {
    return await projects.findOne({ preview_token: token });
  }

  async function rename(userId: UserId, projectId: ProjectId, title: string): Promise<void> {
    const matched = await projects.updateOne(
      { _id: projectId, user_id: userId },
      { $set: { title, updated_at: new Date() } },
    );
    if (matched === 0) throw notFound(projectId);
  }

  /** Deletes a project with all versions and contents; repeatable. */
  async function remove(userId: UserId, projectId: ProjectId): Promise<void> {
    await get(userId, projectId);
    await versions.remove(projectId);
    // Last, so that a deletion that was cut off can be asked for again.
    await projects.deleteOne({ _id: projectId });
  }

  /**
   * Goes back to the version that the current one was made from.
   * @throws UserError code `nothing_to_undo`, `version_moved`, or `run_under_way` while a run has the project
   */
  async function undo(
    userId: UserId,
    projectId: ProjectId,
    step: Step,
  ): Promise<{ before: number; now: number }> {
    return await move(userId, projectId, step, async (project, current) => {
      const { base_version: now } = await versions.requireVersion(projectId, current);
      if (now === 0) throw new UserError('nothing before the first version', { code: 'nothing_to_undo' });
      return { now, redo_versions: [...project.redo_versions, current] };
    });
  }

  /** Goes forward to what the last undo left. @throws UserError like `undo`, with code `nothing_to_redo` */
  async function redo(
    userId: UserId,
    projectId: ProjectId,
    step: Step,
  ): Promise<{ before: number; now: number }> {
    return await move(userId, projectId, step, async ({ redo_versions }) => {
      const now = redo_versions.at(-1);
      if (now === undefined) throw new UserError('nothing was undone', { code: 'nothing_to_redo' });
      return { now, redo_versions: redo_versions.slice(0, -1) };
    });
  }

  async function move(
    userId: UserId,
    projectId: ProjectId,
    { key, from }: Step,
    decide: (project: ProjectRecord, current: number) => Promise<{ now: number; redo_versions: number[] }>,
  ): Promise<{ before: number; now: number }> {
    const project = await get(userId, projectId);
    if (project.last_step?.key === key) return project.last_step;
    // Its new version would take the place of the one that is asked for.
    if (project.running) throw new UserError('a run has the project', { code: 'run_under_way' });
    const before = project.current_version;
    if (before === undefined) throw new UserError('no version yet', { code: 'no_version' });
    if (from !== undefined && from !== before) throw moved();
    const { now, redo_versions } = await decide(project, before);
    const changed = await projects.findOneAndUpdate(
      { _id: projectId, current_version: before, running: { $exists: false } },
      {
        $set: {
          current_version: now,
          redo_versions,
          last_step: { key, before, now },
          updated_at: new Date(),
        },
      },
    );
    if (!changed) throw moved();
    tell(changed);
    return { before, now };
  }

  /** Takes a project for a run; false while another run has it. The same run may take it again. */
  async function lock(projectId: ProjectId, run: GenerationId): Promise<boolean> {
    const matched = await projects.updateOne(
      { _id: projectId, $or: [{ running: { $exists: false } }, { running: run }] },
      { $set: { running: run, status: 'generating' } },
    );
    return matched === 1;
  }

  /** Gives a project back after a run, with the status that its versions say. */
  async function unlock(projectId: ProjectId, run: GenerationId): Promise<void> {
    const status = (await versions.currentVersion(projectId)) > 0 ? 'completed' : 'draft';
    await projects.updateOne({ _id: projectId, running: run }, { $set: { status }, $unset: { running: '' } });
  }

  /** A project whoever has it; undefined where it was deleted. */
  async function findById(projectId: ProjectId): Promise<ProjectRecord | undefined> {
    return await projects.findOne({ _id: projectId });
  }

  /** The run that has the project. */
  async function runningRun(projectId: ProjectId): Promise<GenerationId | undefined> {
    return (await projects.findOne({ _id: projectId }, { fields: ['running'] }))?.running;
  }

  return {
    create,
    get,
    list,
    find,
    findByToken,
    rename,
    remove,
    undo,
    redo,
    lock,
    unlock,
    findById,
    runningRun,
    saveVersion: versions.save,
    currentVersion: versions.currentVersion,
    requireVersion: versions.requireVersion,
    versions: versions.list,
    files: versions.files,
    diff: versions.diff,
    requests: versions.requests,
    keepContents: contents.keep,
    readContents: contents.read,
    /** Calls the listener whenever a project shows another version: a new one, or by undo and redo. */
    onShown: (listener: ShownListener): void => void listeners.add(listener),
  };
}

function notFound(project: string): UserError {
  return new UserError(`no project ${project}`, {
    code: 'project_not_found',
    parameters: { project: project.slice(0, 100) },
  });
}

function moved(): UserError {
  return new UserError('another version is shown by now', { code: 'version_moved' });
}
