import { UpstreamError, UserError } from '../errors.ts';
import type { ModelChain } from '../llm/types.ts';
import type { Projects } from '../projects/projects.ts';
import type { Collection } from '../store/types.ts';
import { createChecker, type Checker } from './check/checker.ts';
import { writeWithModel } from './model-writer.ts';
import { requestFiles, requestPlan, requestRepair, requestReview } from './prompt.ts';
import type { ChangedFiles, GenerationRecord, MadeBy } from './records.ts';
import type { RunProgress } from './report.ts';
import { makeStarter } from './starters/make-starter.ts';
import type { Brief, Problem, ProjectFile } from './types.ts';
import { createWrittenFiles, type WrittenFiles } from './written-files.ts';

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
  report: (run: GenerationRecord, progress: RunProgress) => void;
}

/** The part of a run's record that writing the app fills in. */
type WrittenApp = Pick<
  GenerationRecord,
  'version' | 'changed' | 'made_by' | 'problems' | 'added_dependencies' | 'summary' | 'model_attempts'
>;

interface Draft {
  files: Map<string, string>;
  checker: Checker;
  madeBy: MadeBy;
  summary: string;
}

/** Turns a run into a saved version: writes, checks, repairs once, bundles, saves. */
export function createAppWriter(dependencies: AppWriterDependencies) {
  const { generations, projects, chain, bundler, report } = dependencies;

  return async function writeApp(run: GenerationRecord, signal: AbortSignal): Promise<Partial<WrittenApp>> {
    const saved = await projects.findVersionOf(run.project_id, run._id);
    if (saved) return { version: saved.version };

    const baseVersion = await fixBaseVersion(run);
    const base = baseVersion > 0 ? await projects.files(run.project_id, baseVersion) : [];
    const brief: Brief = { ...run, files: base };
    const written = await createWrittenFiles({ run, generations, projects });
    const draft =
      chain.providers.length > 0
        ? await writeByModel(run, { brief, written, signal })
        : writeByStarter(run, brief);
    await written.flush();

    report(run, { step: 'checking' });
    const checked = await checkAndRepair(run, { brief, draft, signal });
    const files = [...draft.files].map(([path, content]) => ({ path, content }));
    if (files.length === 0)
      throw new UpstreamError('the answer held no files', { code: 'no_files', retryable: false });
    const { version } = await projects.saveVersion({
      projectId: run.project_id,
      generationId: run._id,
      files,
      made: {
        made_by: draft.madeBy,
        request: run.requests.at(-1) ?? '',
        summary: draft.summary,
        problems: checked.problems,
      },
    });
    return {
      version,
      changed: compareFiles(base, files),
      made_by: draft.madeBy,
      problems: checked.problems,
      added_dependencies: checked.addedDependencies,
      summary: draft.summary,
      model_attempts: run.model_attempts,
    };
  };

  async function fixBaseVersion(run: GenerationRecord): Promise<number> {
    if (run.base_version !== undefined) return run.base_version;
    const current = await projects.currentVersion(run.project_id);
    await generations.updateOne({ _id: run._id }, { $set: { base_version: current } });
    return current;
  }

  function writeByStarter(run: GenerationRecord, brief: Brief): Draft {
    report(run, { step: 'writing', model: undefined, file: undefined, files: 0, instead: undefined });
    const starter = makeStarter(brief);
    if (starter.kind === 'unfit') {
      throw new UserError(`no starter fits: ${starter.reason}`, {
        code: `starter_unfit_${starter.reason}`,
        parameters: { offers: starter.offers.join(', ') },
      });
    }
    const files = new Map(starter.files.map(({ path, content }) => [path, content]));
    const checker = createChecker();
    for (const file of starter.files) checker.add(file);
    return { files, checker, madeBy: { kind: 'starter', type: starter.type }, summary: '' };
  }

  async function writeByModel(
    run: GenerationRecord,
    { brief, written, signal }: { brief: Brief; written: WrittenFiles; signal: AbortSignal },
  ): Promise<Draft> {
    let plan: string | undefined;
    if (brief.mode === 'advanced' && written.files().length === 0) {
      report(run, { step: 'planning' });
      plan = (await askModel(run, { request: requestPlan(brief), signal })).text;
    }
    const checker = createChecker();
    const files = new Map(brief.files.map(({ path, content }) => [path, content]));
    for (const file of brief.files) checker.add(file);
    let count = 0;
    const answer = await writeWithModel({
      chain,
      request: requestFiles(brief, plan),
      current: brief.files,
      kept: written.files(),
      signal,
      onAttempt: (attempt) => run.model_attempts.push(attempt),
      onFile: (file) => {
        written.add(file);
        checker.add(file);
        count += 1;
      },
      onProgress: ({ model, file, instead }) =>
        report(run, { step: 'writing', model, file, files: count, instead }),
    });
    applyAnswer(files, checker, answer);
    return {
      files,
      checker,
      madeBy: { kind: 'model', provider: answer.provider, model: answer.model },
      summary: summarise(answer.prose),
    };
  }
}
