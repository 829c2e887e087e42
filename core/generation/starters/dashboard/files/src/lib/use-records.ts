import { useMemo } from 'react';
import { config, texts } from '../config.ts';
import type { DataRecord } from '../types.ts';
import { count } from './format.ts';
import { restoreRecords } from './records.ts';
import { sampleRecords } from './sample.ts';
import { isRecord, useStored } from './storage.ts';
import { useNotice, type Notice } from './undo.ts';

/** What is kept in the browser: the user's own records, and which samples are not wanted. */
interface Kept {
  own: DataRecord[];
  samples: boolean;
  /** Ids of samples that were deleted one by one. */
  hidden: string[];
}

export interface Records extends Omit<Kept, 'hidden'> {
  all: DataRecord[];
  kept: boolean;
  notice: Notice | undefined;
  dismiss: () => void;
  add: (record: DataRecord) => void;
  take: (records: DataRecord[]) => void;
  remove: (record: DataRecord) => void;
  removeOwn: () => void;
  showSamples: (shown: boolean) => void;
  say: (message: string) => void;
}

const NOTHING: Kept = { own: [], samples: true, hidden: [] };

/** All records, samples included, and what can be done with them. Whatever deletes can be undone. */
export function useRecords(): Records {
  const [state, setState, kept] = useStored<Kept>(`${config.storageKey}:records:v1`, NOTHING, restore);
  const [notice, setNotice] = useNotice();
  const samples = useMemo(sampleRecords, []);

  const all = useMemo(() => {
    const hidden = new Set(state.hidden);
    const shown = state.samples ? samples.filter(({ id }) => !hidden.has(id)) : [];
    return [...state.own, ...shown];
  }, [state, samples]);

  const replace = (next: Kept, message: string): void => {
    const before = state;
    setState(next);
    setNotice({ message, undo: () => setState(before) });
  };

  return {
    all,
    own: state.own,
    samples: state.samples,
    kept,
    notice,
    dismiss: () => setNotice(undefined),
    add: (record) => replace({ ...state, own: [record, ...state.own] }, texts.added),
    take: (records) => replace({ ...state, own: [...records, ...state.own] }, count(texts.imported, records.length)),
    remove: (record) =>
      replace(
        record.sample
          ? { ...state, hidden: [...state.hidden, record.id] }
          : { ...state, own: state.own.filter(({ id }) => id !== record.id) },
        texts.removed,
      ),
    removeOwn: () => replace({ ...state, own: [] }, texts.ownRemoved),
    showSamples: (shown) =>
      replace({ ...state, samples: shown, hidden: [] }, shown ? texts.samplesBack : texts.samplesRemoved),
    say: (message) => setNotice({ message }),
  };
}

function restore(stored: unknown): Kept | undefined {
  if (!isRecord(stored)) return undefined;
  const { hidden, samples } = stored;
  return {
    own: restoreRecords(stored['own']) ?? [],
    samples: samples !== false,
    hidden: Array.isArray(hidden) ? hidden.filter((id): id is string => typeof id === 'string') : [],
  };
}
