import { UpstreamError, UserError } from '../errors.ts';
import type { ModelChain, ModelRequest } from '../llm/types.ts';
import type { Projects } from '../projects/projects.ts';
import type { Collection } from '../store/types.ts';
import { createDraft, type Draft } from './draft.ts';
import { writeWithModel, type ModelAnswer } from './model-writer.ts';
import { requestFiles, requestPlan, requestRepair, requestReview } from './prompt.ts';
import { isTooLarge } from './extract/is-too-large.ts';
import type { GenerationRecord } from './records.ts';
import type { RunProgress } from './report.ts';
import type { GivenFiles } from './given-files.ts';
import type { Brief, MadeBy, Problem, ProjectFile } from './types.ts';
import { createWrittenFiles } from './written-files.ts';

/** Builds the page of a version; the preview's own job, seen from here. */
export interface AppBundler {
  /** Bundles the files and keeps the result for the version that will be saved of them. */
  bundle(files: readonly ProjectFile[], signal: AbortSignal): Promise<{ problems: readonly Problem[] }>;
}

export interface AppWriterDependencies {
  generations: Collection<GenerationRecord>;
  projects: Projects;
  chain: ModelChain;
  bundler: AppBundler;
  givenFiles: Pick<GivenFiles, 'read'>;
  report: (run: GenerationRecord, progress: RunProgress) => void;
}

/** The part of a run's record that writing the app fills in. */
type WrittenApp = Pick<
  GenerationRecord,
  | 'title'
  | 'version'
  | 'changed'
  | 'made_by'
  | 'problems'
  | 'added_dependencies'
  | 'summary'
  | 'model_attempts'
>;

interface Work {
  run: GenerationRecord;
  brief: Brief;
  draft: Draft;
  signal: AbortSignal;
}

interface Author {
  madeBy: MadeBy;
  summary: string;
  /** Another name that the app has from now on. */
  newTitle?: string | undefined;
}

/** More problems than this tell a model nothing more, and cost tokens. */
const MAX_REPORTED_PROBLEMS = 40;

/** What the user is told of the app, in characters. */
const SUMMARY_CHARACTERS = 400;

export type WriteApp = (run: GenerationRecord, signal: AbortSignal) => Promise<Partial<WrittenApp>>;

/** Turns a run into a saved version: writes, checks, repairs once, bundles, saves. */
export function createAppWriter({
  generations,
  projects,
  chain,
  bundler,
  givenFiles,
  report,
}: AppWriterDependencies): WriteApp {
  return async function writeApp(run, signal) {
    const baseVersion = await fixBaseVersion(run);
    if (run.kind === 'change' && baseVersion === 0) {
      throw new UserError('the run before it made no version', { code: 'no_version' });
    }
    const base = baseVersion > 0 ? await projects.files(run.project_id, baseVersion) : [];
    const requests = [...(await projects.requests(run.project_id, baseVersion)), run.request];
    const given = await givenFiles.read(run.given ?? []);
    const work: Work = {
      run,
      brief: { ...run, requests, files: base, given },
      draft: createDraft(base),
      signal,
    };
    const author = await write(work);
    const problems = await checkAndRepair(work, author);
    const title = author.newTitle ?? run.title;
    const result: WrittenApp = {
      title,
      changed: work.draft.changes(),
      made_by: author.madeBy,
      problems,
      added_dependencies: work.draft.addedDependencies(),
      summary: author.summary,
      model_attempts: run.model_attempts,
    };
    const { version } = await projects.saveVersion({
      projectId: run.project_id,
      generationId: run._id,
      files: work.draft.files(),
      base_version: baseVersion,
      made_by: author.madeBy,
      request: run.request,
      problems,
    });
    if (title !== run.title) await rename(run, title);
    return { ...result, version };
  };

  /** Whoever pays for a change need not be whose project it is. */
  async function rename({ project_id }: GenerationRecord, title: string): Promise<void> {
    const project = await projects.findById(project_id);
    if (project) await projects.rename(project.user_id, project_id, title);
  }

  async function fixBaseVersion(run: GenerationRecord): Promise<number> {
    if (run.base_version !== undefined) return run.base_version;
    const base = await projects.currentVersion(run.project_id);
    await generations.updateOne({ _id: run._id }, { $set: { base_version: base } });
    return base;
  }

  async function write(work: Work): Promise<Author> {
    const { run, draft } = work;
    if (run.written_by) {
      draft.replaceAll(await projects.readContents(run.project_id, run.written));
      return { madeBy: run.written_by.made_by, summary: run.written_by.summary };
    }
    const author = chain.providers.length > 0 ? await writeByModel(work) : await writeByStarter(work);
    if (draft.isEmpty()) {
      throw new UpstreamError('the answer left no files', { code: 'nothing_left', retryable: false });
    }
    return author;
  }

  async function writeByStarter({ run, brief, draft }: Work): Promise<Author> {
    report(run, { step: 'writing', model: undefined, file: undefined, files: 0, instead: undefined });
    // Loaded with the first starter: whoever has a model needs none.
    const { makeStarter } = await import('./starters/make-starter.ts');
    const starter = makeStarter(brief);
    if (starter.kind === 'unfit') {
      throw new UserError(`no starter fits: ${starter.reason}`, {
        code: `starter_unfit_${starter.reason}`,
        parameters: { offers: starter.offers.join(', ') },
      });
    }
    draft.replaceAll(starter.files);
    return {
      madeBy: { kind: 'starter', type: starter.type },
      summary: '',
      newTitle: starter.newTitle,
    };
  }

  async function writeByModel(work: Work): Promise<Author> {
    const { run, brief, draft } = work;
    const written = await createWrittenFiles({ run, generations, projects });
    const resumed = written.files();
    for (const file of resumed) draft.put(file);
    const advanced = brief.mode === 'advanced';
    let plan: string | undefined;
    if (advanced && resumed.length === 0) {
      report(run, { step: 'planning' });
      plan = await askForText(work, requestPlan(brief));
    }
    let count = resumed.length;
    const answer = await ask(work, {
      request: requestFiles(brief, plan),
      current: brief.files,
      kept: resumed,
      onFile: (file) => {
        count += 1;
        written.add(file);
        draft.put(file);
      },
      onProgress: ({ model, file, instead }) =>
        report(run, { step: 'writing', model, file, files: count, instead }),
    });
    draft.apply(answer);
    await written.flush();
    if (advanced) {
      report(run, { step: 'reviewing' });
      await amend(work, requestReview(brief, draft.files()));
    }
    const author: Author = {
      madeBy: { kind: 'model', provider: answer.provider, model: answer.model },
      summary: summarise(answer.prose),
    };
    await noteWritten(work, author);
    return author;
  }

  /** From here on a run that starts again asks no model for what is there. */
  async function noteWritten({ run, draft }: Work, { madeBy, summary }: Author): Promise<void> {
    await generations.updateOne(
      { _id: run._id },
      {
        $set: {
          written: await projects.keepContents(run.project_id, draft.files()),
          written_by: { made_by: madeBy, summary },
          model_attempts: run.model_attempts,
        },
      },
    );
  }

  /** Checks and bundles; what is found goes to the model once, and what is left then stays with the version. */
  async function checkAndRepair(work: Work, author: Author): Promise<Problem[]> {
    const found = await findProblems(work);
    if (found.length === 0 || author.madeBy.kind === 'starter') return found;
    report(work.run, { step: 'repairing', problems: found.length });
    const shown = found.slice(0, MAX_REPORTED_PROBLEMS);
    const repaired = await amend(
      work,
      requestRepair(work.brief, { files: work.draft.files(), problems: shown }),
    );
    return repaired ? await findProblems(work) : found;
  }

  async function findProblems({ run, draft, signal }: Work): Promise<Problem[]> {
    report(run, { step: 'checking' });
    const problems = await draft.check();
    if (problems.length > 0) return problems;
    report(run, { step: 'bundling' });
    return [...(await bundler.bundle(draft.files(), signal)).problems];
  }

  /** A second opinion on what is already whole: when no model gives one, the app stays as it is. */
  async function amend(work: Work, request: ModelRequest): Promise<boolean> {
    const { draft } = work;
    try {
      const answer = await ask(work, {
        request,
        current: draft.files(),
        kept: [],
        mayBeEmpty: true,
        onFile: () => {},
        // The card goes on saying what is being done: repairing, or reviewing.
        onProgress: () => {},
      });
      return !isTooLarge(answer) && draft.apply(answer);
    } catch (error) {
      if (error instanceof UpstreamError) return false;
      throw error;
    }
  }

  async function ask(
    { run, signal }: Work,
    writing: Omit<Parameters<typeof writeWithModel>[0], 'chain' | 'signal' | 'onAttempt'>,
  ): Promise<ModelAnswer> {
    return await writeWithModel({
      ...writing,
      chain,
      signal,
      onAttempt: (attempt) => run.model_attempts.push(attempt),
    });
  }

  async function askForText({ run, signal }: Work, request: ModelRequest): Promise<string> {
    let text = '';
    await chain.generate(request, {
      signal,
      onText: (piece) => (text += piece),
      onAttempt: (attempt) => run.model_attempts.push(attempt),
      resume: () => {
        text = '';
        return request;
      },
    });
    return text;
  }
}

/** The author's own closing words: the last paragraph outside the files that reads like prose. */
function summarise(prose: string): string {
  const paragraphs = prose.split(/\n\s*\n/).map((part) => part.replaceAll(/\s+/g, ' ').trim());
  const last =
    paragraphs.findLast((part) => /^[\p{L}\p{N}"“«*]/u.test(part) && /[.!?。！？]["”»)]*$/u.test(part)) ?? '';
  return last.length > SUMMARY_CHARACTERS ? `${last.slice(0, SUMMARY_CHARACTERS)}…` : last;
}
