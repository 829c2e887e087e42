import { isRecord, useStored } from './storage.ts';

export interface Score {
  score: number;
  level: number;
  at: string;
}

/** How many rounds the list of scores keeps. */
const KEPT = 5;

export interface Scores {
  best: number;
  list: Score[];
  /** Raises the best score at once, so that it survives a reload in the middle of a round. */
  reached: (score: number) => void;
  /** Adds a finished round. */
  finished: (round: Score) => void;
}

export function useScores(): Scores {
  const [best, setBest] = useStored('game:best:v1', 0, (stored) =>
    typeof stored === 'number' && Number.isFinite(stored) ? stored : undefined,
  );
  const [list, setList] = useStored<Score[]>('game:scores:v1', [], (stored) =>
    Array.isArray(stored) ? stored.filter(isScore).slice(0, KEPT) : undefined,
  );
  return {
    best,
    list,
    reached: (score) => setBest((before) => Math.max(before, score)),
    finished: (round) =>
      setList((before) =>
        round.score === 0
          ? before
          : [...before, round].sort((one, other) => other.score - one.score).slice(0, KEPT),
      ),
  };
}

function isScore(value: unknown): value is Score {
  return (
    isRecord(value) &&
    typeof value['score'] === 'number' &&
    typeof value['level'] === 'number' &&
    typeof value['at'] === 'string' &&
    !Number.isNaN(Date.parse(value['at']))
  );
}
