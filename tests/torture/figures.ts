import { isDeepStrictEqual } from 'node:util';
import type { TortureModel } from './model.ts';
import type { ChatPeer } from './peers/types.ts';
import type { StoredRun } from './stored.ts';

/** What `npm run torture -- --json` prints. */
export interface Figures {
  accepted: number;
  /** Accepted requests that ended in a version whose files are those that the model served. */
  completed: number;
  answered_once: number;
  answered_twice: number;
  /** Telegram's replies that came again because it took one and broke the connection before it answered. */
  telegram_unknown: number;
  unanswered: number;
  charged_twice: number;
  charged_without_version: number;
  audit_violations: number;
  jobs_left: number;
  kills: number;
  restarts: number;
  redeliveries: number;
  model_faults: number;
  seconds: number;
  store: string;
  queue: string;
}

export type Replied = Pick<Figures, 'answered_once' | 'answered_twice' | 'telegram_unknown' | 'unanswered'>;

/** How often people were answered, as their services saw it. */
export function countReplies(asked: ReadonlyMap<number, ChatPeer>): Replied {
  const counts: Replied = { answered_once: 0, answered_twice: 0, telegram_unknown: 0, unanswered: 0 };
  for (const [number, peer] of asked) {
    if (!peer.isAccepted(number)) continue;
    const { seen, brokenAfter } = peer.repliesTo(number);
    if (seen === 0) counts.unanswered += 1;
    else if (seen === 1) counts.answered_once += 1;
    else if (peer.platform === 'telegram' && seen - 1 <= brokenAfter) counts.telegram_unknown += 1;
    else counts.answered_twice += 1;
  }
  return counts;
}

/** Every way in which a run broke a promise, in words; `judged` as for 300 runs where it is a whole torture. */
export function findBroken(
  figures: Figures,
  {
    model,
    runs,
    whole,
  }: { model: TortureModel; runs: ReadonlyMap<number, readonly StoredRun[]>; whole: boolean },
): string[] {
  const broken: string[] = [];
  const must = (holds: boolean, text: string): void => {
    if (!holds) broken.push(text);
  };
  must(figures.unanswered === 0, `${figures.unanswered} accepted requests have no final reply`);
  must(figures.answered_twice === 0, `${figures.answered_twice} requests were answered more than once`);
  must(
    figures.completed >= figures.accepted * 0.95,
    `only ${figures.completed} of ${figures.accepted} completed`,
  );
  must(figures.charged_twice === 0, `${figures.charged_twice} charges too many`);
  must(figures.charged_without_version === 0, `${figures.charged_without_version} charges without a version`);
  must(figures.audit_violations === 0, `the audit finds ${figures.audit_violations} violations`);
  must(figures.jobs_left === 0, `${figures.jobs_left} jobs are left`);
  for (const [number, stored] of runs) {
    must(stored.length === 1, `request ${number} made ${stored.length} runs`);
    for (const { outcome, files } of stored) {
      must(
        outcome === 'completed' || !model.hasAnswered(number),
        `run ${number} ${outcome} although a model answered`,
      );
      must(
        !files || isDeepStrictEqual(files, model.filesOf(number)),
        `run ${number} has other files than it was served`,
      );
    }
  }
  if (!whole) return broken;
  must(figures.kills >= 20, `only ${figures.kills} kills`);
  must(figures.restarts >= 4, `only ${figures.restarts} restarts of servers`);
  must(figures.redeliveries >= 100, `only ${figures.redeliveries} redeliveries`);
  must(figures.model_faults >= 30, `only ${figures.model_faults} faults of models`);
  return broken;
}
