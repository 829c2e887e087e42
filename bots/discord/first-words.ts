import { CODES, hasCode } from './api-errors.ts';

/** So long may words take before "is thinking" goes ahead of them, in milliseconds: Discord waits for three seconds. */
const MOMENT_MS = 500;

interface Expected {
  channelId: string;
  /** Tells Discord that the words come later. */
  later: () => Promise<unknown>;
  isBeingSaid: boolean;
  /** It was to be put off while it was being said. */
  isOverdue: boolean;
  timer?: NodeJS.Timeout;
}

/**
 * What is said at once answers the interaction itself: one call, and nobody sees "is thinking". Only what takes longer
 * is put off, and replaces that when it comes.
 */
export function createFirstWords() {
  const expected = new Map<string, Expected>();

  function forget(id: string): void {
    clearTimeout(expected.get(id)?.timer);
    expected.delete(id);
  }

  async function putOff(id: string): Promise<void> {
    const entry = expected.get(id);
    if (!entry) return;
    if (entry.isBeingSaid) {
      entry.isOverdue = true;
      return;
    }
    forget(id);
    await entry.later();
  }

  return {
    /** From here on, words may answer this interaction; what is expected is to be put off, too. */
    expect(id: string, { channelId, later }: Pick<Expected, 'channelId' | 'later'>): void {
      expected.set(id, { channelId, later, isBeingSaid: false, isOverdue: false });
    },
    forget,
    /** Puts off what is not said within a moment. */
    putOffSoon(id: string): void {
      const entry = expected.get(id);
      if (entry) entry.timer = setTimeout(() => void putOff(id), MOMENT_MS);
    },
    /**
     * Says the first words of an interaction by answering it. Undefined where that was done already, or is too late;
     * then it is for others to say them.
     */
    async say<Result>(
      id: string,
      { channelId, answer }: { channelId?: string; answer: () => Promise<Result> },
    ): Promise<Result | undefined> {
      const entry = expected.get(id);
      if (!entry || entry.isBeingSaid) return undefined;
      if (channelId !== undefined && channelId !== entry.channelId) return undefined;
      entry.isBeingSaid = true;
      try {
        const result = await answer();
        forget(id);
        return result;
      } catch (error) {
        entry.isBeingSaid = false;
        if (hasCode(error, CODES.alreadyAnswered, CODES.unknownInteraction)) {
          forget(id);
          return undefined;
        }
        if (entry.isOverdue) await putOff(id);
        throw error;
      }
    },
    /** Whoever comes after this process finds everything put off. */
    async stop(): Promise<void> {
      await Promise.all([...expected.keys()].map(putOff));
    },
  };
}

export type FirstWords = ReturnType<typeof createFirstWords>;
