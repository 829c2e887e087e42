import type { Outbox } from '../chat/outbox.ts';
import type { Message, Place } from '../chat/types.ts';
import type { GenerationRecord } from '../generation/records.ts';
import type { RunProgress, RunReporter } from '../generation/report.ts';
import type { Language } from '../i18n/languages.ts';
import { matchLanguage } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import type { PreviewLinks } from '../preview/preview-links.ts';
import type { Projects } from '../projects/projects.ts';
import { renderAccepted, renderClosedCard, renderProgress } from './run-card.ts';
import { renderOutcome } from './run-outcome.ts';

export interface RunReporterDependencies {
  outbox: Outbox;
  projects: Projects;
  links: PreviewLinks;
  translate: (language: Language) => Translate;
  /** Whether whoever reads there can change how this program is set up. */
  isOperatorPlace: (place: Place) => boolean;
}

/** Tells a run's thread about it: one card that changes in place, and one new message at its end. */
export function createRunReporter({
  outbox,
  projects,
  links,
  translate,
  isOperatorPlace,
}: RunReporterDependencies): RunReporter {
  const textsOf = (run: GenerationRecord): Translate => translate(matchLanguage(run.language));

  return {
    async accepted(run, ahead) {
      await outbox.post(cardKey(run), run.target, renderAccepted(textsOf(run), run, ahead));
    },

    progress(run: GenerationRecord, progress: RunProgress) {
      outbox.edit(cardKey(run), renderProgress(textsOf(run), run, progress));
    },

    async finished(run) {
      const t = textsOf(run);
      await outbox.close(cardKey(run), renderClosedCard(t, run));
      await outbox.post(`generation:${run._id}:result`, run.target, await renderResult(t, run));
    },
  };

  async function renderResult(t: Translate, run: GenerationRecord): Promise<Message> {
    const project = await projects.findById(run.project_id);
    return renderOutcome(t, { run, project, links, operator: isOperatorPlace(run.target.place) });
  }
}

function cardKey(run: GenerationRecord): string {
  return `generation:${run._id}:card`;
}
