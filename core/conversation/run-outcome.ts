import { escapeMarkdown, escapeParameters } from '../chat/markdown.ts';
import type { Button, Message } from '../chat/types.ts';
import { zipOf } from '../exports/zip/zip-file.ts';
import type { ChangedFiles, GenerationRecord } from '../generation/records.ts';
import type { Problem } from '../generation/types.ts';
import type { MessageKey, Translate } from '../i18n/translate.ts';
import type { FailureKind } from '../llm/types.ts';
import type { PreviewLinks } from '../preview/preview-links.ts';
import type { ProjectRecord } from '../projects/records.ts';
import { changeForm } from './change-form.ts';

/** More names than this make a list that nobody reads. */
const LISTED_FILES = 12;
const LISTED_PROBLEMS = 5;

interface OutcomeParts {
  run: GenerationRecord;
  /** Undefined where it was deleted meanwhile. */
  project: ProjectRecord | undefined;
  links: PreviewLinks;
  /** Whether it is read by somebody who can change how this program is set up. */
  operator: boolean;
}

/** The new message that ends a run: what was made, by whom, for how much, and what can be done with it. */
export function renderOutcome(t: Translate, parts: OutcomeParts): Message {
  const { run } = parts;
  const { outcome = 'failed' } = run;
  switch (outcome) {
    case 'completed':
      return parts.project
        ? renderVersion(t, { ...parts, project: parts.project })
        : { text: t('error.project_gone') };
    case 'stopped':
      return { text: t('outcome.stopped', { title: escapeMarkdown(run.title) }) };
    case 'failed':
      return { text: renderFailure(t, parts) };
  }
}

function renderVersion(
  t: Translate,
  { run, project, links, operator }: OutcomeParts & { project: ProjectRecord },
): Message {
  const version = run.version ?? 0;
  const title = escapeMarkdown(run.title);
  const broken = (run.problems ?? []).length > 0;
  const lines = [
    broken ? t('outcome.broken', { title, version }) : t('outcome.ready', { title, version }),
    escapeMarkdown(run.summary ?? ''),
    ...(broken ? listProblems(t, run.problems ?? []) : []),
    ...(run.kind === 'change' && run.changed ? listChanges(t, run.changed) : []),
    run.added_dependencies?.length
      ? t('outcome.dependencies', { names: escapeMarkdown(run.added_dependencies.join(', ')) })
      : '',
    describeAuthor(t, { run, operator }),
    broken && run.price > 0 ? t('outcome.not_charged') : '',
    !broken && run.price > 0 ? t('outcome.charged', { count: run.price }) : '',
  ];
  return {
    text: lines.filter(Boolean).join('\n'),
    links: [
      { kind: 'preview', url: links.preview(project.preview_token) },
      { kind: 'code', url: links.code(project.preview_token, version) },
    ],
    files: [zipOf(project, version, links)],
    buttons: [outcomeButtons(t, project, version)],
  };
}

function outcomeButtons(t: Translate, project: ProjectRecord, version: number): Button[] {
  const buttons: Button[] = [
    {
      action: 'project.change',
      value: project._id,
      label: t('button.change'),
      form: changeForm(t, 'change.request'),
    },
  ];
  if (version > 1)
    buttons.push({ action: 'project.undo', value: `${project._id}:${version}`, label: t('button.undo') });
  return buttons;
}

function describeAuthor(t: Translate, { run, operator }: Pick<OutcomeParts, 'run' | 'operator'>): string {
  const { made_by: author } = run;
  if (!author) return '';
  if (author.kind === 'starter') return t(operator ? 'outcome.starter_operator' : 'outcome.starter');
  const reasons = new Map(
    failuresOf(run)
      .filter(({ provider }) => provider !== author.provider)
      .map(({ provider, failure }) => [provider, t(`failure.${failure}`)]),
  );
  const model = `${author.model} (${author.provider})`;
  if (reasons.size === 0) return t('outcome.written', { model });
  const others = [...reasons].map(([provider, reason]) => `${provider}: ${reason}`).join('; ');
  return t('outcome.written_instead', { model, others });
}

function listChanges(t: Translate, { added, changed, removed }: ChangedFiles): string[] {
  const list = (paths: readonly string[]): string => {
    const shown = paths
      .slice(0, LISTED_FILES)
      .map((path) => `\`${path}\``)
      .join(', ');
    return paths.length > LISTED_FILES ? `${shown} … (+${paths.length - LISTED_FILES})` : shown;
  };
  return [
    changed.length > 0 ? t('outcome.changed', { files: list(changed) }) : '',
    added.length > 0 ? t('outcome.added', { files: list(added) }) : '',
    removed.length > 0 ? t('outcome.removed', { files: list(removed) }) : '',
    added.length + changed.length + removed.length === 0 ? t('outcome.unchanged') : '',
  ];
}

function listProblems(t: Translate, problems: readonly Problem[]): string[] {
  const shown = problems
    .slice(0, LISTED_PROBLEMS)
    .map(({ file, line, column, message }) => `- \`${file}:${line}:${column}\` ${escapeMarkdown(message)}`);
  const rest = problems.length - shown.length;
  return rest > 0 ? [...shown, t('outcome.more_problems', { count: rest })] : shown;
}

function renderFailure(t: Translate, { run, operator }: Pick<OutcomeParts, 'run' | 'operator'>): string {
  const { code = 'unknown', parameters = {}, reference = run._id } = run.error ?? {};
  // What operators can do about it themselves is said to them alone.
  const keys = [...(operator ? [`error.${code}_operator`] : []), `error.${code}`];
  const key = keys.find((candidate): candidate is MessageKey => t.has(candidate)) ?? 'error.unknown';
  const lines = [t(key, { ...escapeParameters(parameters), reference })];
  // A model that failed the same way again says nothing new.
  const failures = failuresOf(run).map(
    ({ provider, model, failure }) => `- ${provider} · ${model}: ${t(`failure.${failure}`)}`,
  );
  lines.push(...new Set(failures));
  lines.push(run.price > 0 ? t('outcome.failed_refunded') : t('outcome.failed_free'));
  return lines.join('\n');
}

/** The attempts at models that failed; those that a shutdown broke off did not. */
function failuresOf(run: GenerationRecord): { provider: string; model: string; failure: FailureKind }[] {
  return run.model_attempts.flatMap(({ provider, model, outcome }) =>
    outcome === 'completed' || outcome === 'stopped' ? [] : [{ provider, model, failure: outcome }],
  );
}
