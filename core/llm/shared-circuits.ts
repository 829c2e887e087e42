import { createHash } from 'node:crypto';
import type { Announcer } from '../announce/types.ts';
import type { Logger } from '../log.ts';
import type { CircuitLesson } from './circuit.ts';
import { REACTIONS } from './reactions.ts';
import type { LlmConfig, ModelProvider } from './types.ts';

/** What processes tell each other of providers. Nothing here is waited for when a model is asked. */
export interface SharedCircuits {
  tell(provider: string, lesson: CircuitLesson): void;
  /** Hears what others tell of a provider, and first what still holds of the time before. */
  hear(provider: string, listener: (lesson: CircuitLesson) => void): void;
}

/** A lesson with its times as dates, in milliseconds since 1970, so that it can lie. */
interface SharedLesson extends Omit<CircuitLesson, 'openMs' | 'heldMs'> {
  provider: string;
  openUntil: number;
  heldUntil: number;
}

const TOPIC = 'circuits';

export function createSharedCircuits({
  announcer,
  log,
}: {
  announcer: Announcer;
  log: Logger;
}): SharedCircuits {
  return {
    tell(provider, { openMs, heldMs, ...lesson }) {
      const now = Date.now();
      const news: SharedLesson = {
        ...lesson,
        provider,
        openUntil: now + openMs,
        heldUntil: now + heldMs,
      };
      announcer.note(TOPIC, provider, { news, forMs: Math.max(openMs, heldMs) });
    },
    hear(provider, listener) {
      const pass = (news: unknown): void => {
        if (!isLesson(news) || news.provider !== provider) return;
        const { failure, failures, openings, openUntil, heldUntil } = news;
        const left = (until: number): number => Math.max(0, until - Date.now());
        listener({ failure, failures, openings, openMs: left(openUntil), heldMs: left(heldUntil) });
      };
      announcer.hear(TOPIC, pass);
      announcer.notes(TOPIC).then(
        (notes) => notes.forEach(pass),
        (error: unknown) => log.warn({ err: error }, 'what other processes know of the models was not read'),
      );
    },
  };
}

/**
 * The same for processes that ask the same provider in the same way, and no other: a new key or another address begins
 * without a past.
 */
export function sharedName(config: LlmConfig, { id, model }: ModelProvider): string {
  const settings: unknown = Object.entries(config).find(([name]) => name === id)?.[1];
  const mark = createHash('sha256')
    .update(JSON.stringify([settings, model]))
    .digest('hex')
    .slice(0, 16);
  return `${id}:${mark}`;
}

/** Another process may be of another release. */
function isLesson(news: unknown): news is SharedLesson {
  if (typeof news !== 'object' || news === null) return false;
  const { provider, failure, ...numbers } = news as Partial<SharedLesson>; // Looked at field by field.
  const { openUntil, heldUntil, failures, openings } = numbers;
  return (
    typeof provider === 'string' &&
    (failure === undefined || failure in REACTIONS) &&
    [openUntil, heldUntil, failures, openings].every(Number.isFinite)
  );
}
