import { config, texts } from '../config.ts';
import type { Entry } from '../types.ts';
import { nameOf, restoreEntries, sampleEntries, withDone } from './entries.ts';
import { count, fill } from './format.ts';
import { useStored } from './storage.ts';
import { useNotice, type Notice } from './undo.ts';

export interface Entries {
  all: Entry[];
  /** Whether the browser keeps what is added. */
  kept: boolean;
  notice: Notice | undefined;
  dismiss: () => void;
  add: (entry: Entry) => void;
  change: (entry: Entry) => void;
  setDone: (entry: Entry, done: boolean) => void;
  remove: (entry: Entry) => void;
  removeSamples: () => void;
  removeAll: () => void;
  /** Adds entries from a file; those with the id of one that is there take its place. */
  take: (entries: Entry[]) => void;
  say: (message: string) => void;
}

/** All entries, kept in the browser, and what can be done with them. Whatever deletes can be undone. */
export function useEntries(): Entries {
  const [all, setAll, kept] = useStored<Entry[]>(`${config.storageKey}:entries:v1`, sampleEntries, restoreEntries);
  const [notice, setNotice] = useNotice();

  const replace = (next: Entry[], message: string): void => {
    const before = all;
    setAll(next);
    setNotice({ message, undo: () => setAll(before) });
  };

  const change = (entry: Entry): void => {
    setAll((before) => before.map((one) => (one.id === entry.id ? entry : one)));
    // Undoing an older deletion would take this change back too.
    setNotice(undefined);
  };

  return {
    all,
    kept,
    notice,
    dismiss: () => setNotice(undefined),
    add: (entry) => {
      setAll((before) => [entry, ...before]);
      setNotice(undefined);
    },
    change,
    setDone: (entry, done) => change(withDone(entry, done)),
    remove: (entry) =>
      replace(
        all.filter(({ id }) => id !== entry.id),
        fill(texts.removed, { name: nameOf(entry) }),
      ),
    removeSamples: () =>
      replace(
        all.filter(({ sample }) => !sample),
        texts.samplesRemoved,
      ),
    removeAll: () => replace([], texts.allRemoved),
    take: (entries) => {
      const taken = new Set(entries.map(({ id }) => id));
      replace([...entries, ...all.filter(({ id }) => !taken.has(id))], count(texts.imported, entries.length));
    },
    say: (message) => setNotice({ message }),
  };
}
