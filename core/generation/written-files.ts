import type { Projects } from '../projects/projects.ts';
import type { Collection } from '../store/types.ts';
import type { StoredFile } from '../projects/records.ts';
import type { GenerationRecord } from './records.ts';
import type { ProjectFile } from './types.ts';

/** Files that complete within this time are noted together, in milliseconds: a fast stream costs few writes. */
const GATHER_MS = 40;

/** Keeps what a run has received whole, so that a run whose process died does not ask for it again. */
export interface WrittenFiles {
  files(): ProjectFile[];
  add(file: ProjectFile): void;
  /** Resolves when everything added is kept. @throws UpstreamError of the store */
  flush(): Promise<void>;
}

export async function createWrittenFiles({
  run,
  generations,
  projects,
}: {
  run: GenerationRecord;
  generations: Collection<GenerationRecord>;
  projects: Pick<Projects, 'keepContents' | 'readContents'>;
}): Promise<WrittenFiles> {
  const kept = new Map<string, StoredFile>(run.written.map((file) => [file.path, file]));
  const contents = new Map(
    (await projects.readContents(run.project_id, run.written)).map((file) => [file.path, file]),
  );
  let waiting: ProjectFile[] = [];
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();

  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    last = last.then(async () => {
      if (batch.length === 0) return;
      for (const file of await projects.keepContents(run.project_id, batch)) kept.set(file.path, file);
      await generations.updateOne({ _id: run._id }, { $set: { written: [...kept.values()] } });
    });
    // Whoever flushes sees the failure; without a listener the process would end first.
    last.catch(() => {});
  };

  return {
    files: () => [...contents.values()],
    add(file) {
      contents.set(file.path, file);
      waiting.push(file);
      timer ??= setTimeout(write, GATHER_MS);
    },
    async flush() {
      write();
      await last;
    },
  };
}
