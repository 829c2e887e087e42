import { describe, expect, it } from 'vitest';
import type { GenerationId, ProjectId, UserId } from '#core/ids.ts';
import { newId } from '#core/ids.ts';
import { createProjects, type Projects } from '#core/projects/projects.ts';
import { FILE_CONTENTS, GENERATED_APPS } from '#core/projects/records.ts';
import { tempStore } from '#tests/support/temp-store.ts';

const ana = newId<UserId>();
const ben = newId<UserId>();

async function open() {
  const store = await tempStore();
  const projects = createProjects({ store });
  return { store, projects };
}

async function makeProject(projects: Projects, title = 'To-do list', userId = ana): Promise<ProjectId> {
  const id = newId<ProjectId>();
  await projects.create({ id, userId, title, description: title, type: 'web_app' });
  return id;
}

async function save(
  projects: Projects,
  projectId: ProjectId,
  content: string,
  { run = newId<GenerationId>(), path = 'index.html' } = {},
): Promise<number> {
  const base = await projects.currentVersion(projectId);
  const { version } = await projects.saveVersion({
    projectId,
    generationId: run,
    files: [{ path, content }],
    base_version: base,
    made_by: { kind: 'starter', type: 'web_app' },
    request: `request for ${content}`,
    problems: [],
  });
  return version;
}

const step = () => ({ key: newId() });

describe('projects', () => {
  it('are made once for an id, with a token that finds them', async () => {
    const { projects } = await open();
    const id = await makeProject(projects);
    const first = await projects.get(ana, id);
    await projects.create({ id, userId: ana, title: 'Again', description: '', type: 'blog_cms' });
    expect(await projects.get(ana, id)).toEqual(first);
    expect((await projects.findByToken(first.preview_token))?._id).toBe(id);
    expect(await projects.findByToken('unknown')).toBeUndefined();
  });

  it('are not there for anybody else', async () => {
    const { projects } = await open();
    const id = await makeProject(projects);
    for (const attempt of [
      () => projects.get(ben, id),
      () => projects.rename(ben, id, 'Mine now'),
      () => projects.remove(ben, id),
      () => projects.find(ben, '1'),
      () => projects.undo(ben, id, step()),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'project_not_found' });
    }
    expect((await projects.get(ana, id)).title).toBe('To-do list');
  });

  it('are found by number, id, name and part of a name', async () => {
    const { projects } = await open();
    const shop = await makeProject(projects, 'Candle shop');
    const todo = await makeProject(projects, 'Élan to-do');
    const other = await makeProject(projects, 'Élan shop');
    expect((await projects.find(ana, '1'))._id).toBe(other);
    expect((await projects.find(ana, '#3'))._id).toBe(shop);
    expect((await projects.find(ana, todo))._id).toBe(todo);
    expect((await projects.find(ana, 'candle SHOP'))._id).toBe(shop);
    expect((await projects.find(ana, 'elan to'))._id).toBe(todo);
    expect((await projects.find(ana, 'to-do'))._id).toBe(todo);
    await expect(projects.find(ana, 'elan')).rejects.toMatchObject({ code: 'project_ambiguous' });
    await expect(projects.find(ana, '4')).rejects.toMatchObject({ code: 'project_not_found' });
    await expect(projects.find(ana, '   ')).rejects.toMatchObject({ code: 'project_not_found' });
  });

  it('are listed with the newest change first, by pages', async () => {
    const { projects } = await open();
    const ids = [];
    for (let count = 0; count < 5; count += 1) ids.push(await makeProject(projects, `App ${count}`));
    const second = await projects.list(ana, { page: 2, pageSize: 2 });
    expect(second.total).toBe(5);
    expect(second.items.map(({ _id }) => _id)).toEqual([ids[2], ids[1]]);
  });

  it('are taken by one run at a time, and by the same run again', async () => {
    const { projects } = await open();
    const id = await makeProject(projects);
    const [one, two] = [newId<GenerationId>(), newId<GenerationId>()];
    expect(await projects.lock(id, one)).toBe(true);
    expect(await projects.lock(id, two)).toBe(false);
    expect(await projects.lock(id, one)).toBe(true);
    expect((await projects.get(ana, id)).status).toBe('generating');
    await projects.unlock(id, two);
    expect(await projects.runningRun(id)).toBe(one);
    await projects.unlock(id, one);
    expect((await projects.get(ana, id)).status).toBe('draft');
    expect(await projects.lock(id, two)).toBe(true);
  });

  it('leave nothing behind when they are deleted', async () => {
    const { projects, store } = await open();
    const id = await makeProject(projects);
    const kept = await makeProject(projects, 'Other');
    await save(projects, id, 'same text');
    await save(projects, kept, 'same text');
    await projects.remove(ana, id);
    await expect(projects.get(ana, id)).rejects.toMatchObject({ code: 'project_not_found' });
    expect(await store.collection(GENERATED_APPS).count({ project_id: id })).toBe(0);
    expect(await store.collection(FILE_CONTENTS).count({ project_id: id })).toBe(0);
    expect(await projects.files(kept, 1)).toEqual([{ path: 'index.html', content: 'same text' }]);
  });
});

describe('versions', () => {
  it('of a project that was deleted meanwhile are not saved', async () => {
    const { projects, store } = await open();
    const id = await makeProject(projects);
    await projects.remove(ana, id);
    await expect(save(projects, id, 'late')).rejects.toMatchObject({ code: 'project_gone' });
    expect(await store.collection(GENERATED_APPS).count({ project_id: id })).toBe(0);
    expect(await store.collection(FILE_CONTENTS).count({ project_id: id })).toBe(0);
  });

  it('are numbered, kept as they were, and the newest is shown', async () => {
    const { projects } = await open();
    const id = await makeProject(projects);
    const shown: number[] = [];
    projects.onShown(({ current_version }) => shown.push(current_version ?? 0));
    expect(await save(projects, id, 'one')).toBe(1);
    expect(await save(projects, id, 'deux é')).toBe(2);
    expect(await projects.currentVersion(id)).toBe(2);
    expect(await projects.files(id, 1)).toEqual([{ path: 'index.html', content: 'one' }]);
    expect((await projects.requireVersion(id)).all_files).toMatchObject([{ path: 'index.html', size: 7 }]);
    expect(shown).toEqual([1, 2]);
    await expect(projects.requireVersion(id, 3)).rejects.toMatchObject({ code: 'version_not_found' });
  });

  it('are saved once for a run, and a repeated run takes back no undo', async () => {
    const { projects } = await open();
    const id = await makeProject(projects);
    await save(projects, id, 'one');
    const run = newId<GenerationId>();
    expect(await save(projects, id, 'two', { run })).toBe(2);
    await projects.undo(ana, id, step());
    expect(await save(projects, id, 'two', { run })).toBe(2);
    expect(await projects.currentVersion(id)).toBe(1);
    expect(await projects.versions(id)).toHaveLength(2);
  });

  it('get different numbers when many are saved at once', async () => {
    const { projects } = await open();
    const id = await makeProject(projects);
    const numbers = await Promise.all(
      Array.from({ length: 12 }, (_, count) => save(projects, id, `text ${count}`)),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, count) => count + 1));
    expect(await projects.currentVersion(id)).toBe(12);
  });

  it('share what they have in common', async () => {
    const { projects, store } = await open();
    const id = await makeProject(projects);
    await save(projects, id, 'same');
    await save(projects, id, 'same', { path: 'other.html' });
    expect(await store.collection(FILE_CONTENTS).count({ project_id: id })).toBe(1);
  });

  it('go back and forward again and again', async () => {
    const { projects } = await open();
    const id = await makeProject(projects);
    for (const content of ['one', 'two', 'three']) await save(projects, id, content);
    expect(await projects.undo(ana, id, step())).toMatchObject({ before: 3, now: 2 });
    expect(await projects.undo(ana, id, step())).toMatchObject({ before: 2, now: 1 });
    await expect(projects.undo(ana, id, step())).rejects.toMatchObject({ code: 'nothing_to_undo' });
    expect(await projects.redo(ana, id, step())).toMatchObject({ before: 1, now: 2 });
    expect(await projects.redo(ana, id, step())).toMatchObject({ before: 2, now: 3 });
    await expect(projects.redo(ana, id, step())).rejects.toMatchObject({ code: 'nothing_to_redo' });
  });

  it('made after an undo follow what was shown, and nothing is left to redo', async () => {
    const { projects } = await open();
    const id = await makeProject(projects);
    for (const content of ['one', 'two']) await save(projects, id, content);
    await projects.undo(ana, id, step());
    expect(await save(projects, id, 'three')).toBe(3);
    await expect(projects.redo(ana, id, step())).rejects.toMatchObject({ code: 'nothing_to_redo' });
    expect(await projects.requests(id, 3)).toEqual(['request for one', 'request for three']);
    expect(await projects.undo(ana, id, step())).toMatchObject({ before: 3, now: 1 });
  });

  it('step once for one event, and not from a version that is shown no more', async () => {
    const { projects } = await open();
    const id = await makeProject(projects);
    for (const content of ['one', 'two', 'three']) await save(projects, id, content);
    const press = { key: 'press', from: 3 };
    expect(await projects.undo(ana, id, press)).toMatchObject({ before: 3, now: 2 });
    expect(await projects.undo(ana, id, press)).toMatchObject({ before: 3, now: 2 });
    await expect(projects.undo(ana, id, { key: 'late press', from: 3 })).rejects.toMatchObject({
      code: 'version_moved',
    });
    expect(await projects.currentVersion(id)).toBe(2);
  });

  it('are compared file by file', async () => {
    const { projects } = await open();
    const id = await makeProject(projects);
    const run = async (files: { path: string; content: string }[]) =>
      await projects.saveVersion({
        projectId: id,
        generationId: newId<GenerationId>(),
        files,
        base_version: 0,
        made_by: { kind: 'starter', type: 'web_app' },
        request: '',
        problems: [],
      });
    await run([
      { path: 'a.txt', content: 'one\ntwo\nthree\n' },
      { path: 'gone.txt', content: 'x\n' },
      { path: 'same.txt', content: 'same' },
    ]);
    await run([
      { path: 'a.txt', content: 'one\n2\nthree\n' },
      { path: 'new.txt', content: 'y\nz\n' },
      { path: 'same.txt', content: 'same' },
    ]);
    const { files, text } = await projects.diff(id, 1, 2);
    expect(files).toEqual([
      { path: 'a.txt', kind: 'changed', addedLines: 1, removedLines: 1 },
      { path: 'gone.txt', kind: 'removed', addedLines: 0, removedLines: 1 },
      { path: 'new.txt', kind: 'added', addedLines: 2, removedLines: 0 },
    ]);
    expect(text).toContain('--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three');
    expect((await projects.diff(id, 2, 2)).files).toEqual([]);
  });
});
