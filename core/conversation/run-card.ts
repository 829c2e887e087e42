import { escapeMarkdown } from '../chat/markdown.ts';
import type { Message } from '../chat/types.ts';
import type { GenerationRecord } from '../generation/records.ts';
import type { RunProgress } from '../generation/report.ts';
import type { Translate } from '../i18n/translate.ts';

/** The card of a run that waits. */
export function renderAccepted(t: Translate, run: GenerationRecord, ahead: number): Message {
  return ahead > 0
    ? openCard(t, run, { step: 'waiting', progress: t('card.waiting', { count: ahead }) })
    : openCard(t, run, { step: 'starting', progress: t('card.starting') });
}

/** The card while a run works. */
export function renderProgress(t: Translate, run: GenerationRecord, progress: RunProgress): Message {
  return openCard(t, run, { step: progress.step, progress: describe(t, progress) });
}

/** The card once it does not change any more: no button, nothing that spins. */
export function renderClosedCard(t: Translate, run: GenerationRecord): Message {
  const seconds = Math.max(1, Math.round((Date.now() - run.created_at.getTime()) / 1000));
  const { outcome = 'failed' } = run;
  const title = escapeMarkdown(run.title);
  switch (outcome) {
    case 'completed':
      return { text: t('card.completed', { title, seconds }) };
    case 'stopped':
      return { text: t('card.stopped', { title }) };
    case 'failed':
      return { text: t('card.failed', { title }) };
  }
}

function openCard(t: Translate, run: GenerationRecord, working: Pick<Message, 'progress' | 'step'>): Message {
  return {
    text: t('card.title', { title: escapeMarkdown(run.title) }),
    ...working,
    buttons: [[{ action: 'run.stop', value: run._id, label: t('button.stop'), style: 'danger' }]],
  };
}

function describe(t: Translate, progress: RunProgress): string {
  switch (progress.step) {
    case 'planning':
      return t('card.planning');
    case 'writing':
      return [
        progress.instead
          ? t('card.instead', {
              provider: progress.instead.provider,
              reason: t(`failure.${progress.instead.reason}`),
            })
          : undefined,
        progress.model ? t('card.writing', { model: progress.model }) : t('card.fitting'),
        progress.file ? t('card.file', { path: progress.file, count: progress.files }) : undefined,
      ]
        .filter((part) => part !== undefined)
        .join(' · ');
    case 'checking':
      return t('card.checking');
    case 'repairing':
      return t('card.repairing', { count: progress.problems });
    case 'reviewing':
      return t('card.reviewing');
    case 'bundling':
      return t('card.bundling');
  }
}
