/**
 * News between the processes of one installation. Everything here may get lost and nobody waits for it: whoever needs
 * to know looks by itself now and then, and is only quicker by what it hears. News are values as JSON has them.
 */
export interface Announcer {
  /** Tells all other processes. */
  tell(topic: string, news: unknown): void;
  /** Hears what other processes tell. Returns the unsubscribing function. */
  hear(topic: string, listener: (news: unknown) => void): () => void;
  /**
   * Tells all other processes, and leaves it for those that come later, under a key whose note it replaces, for so
   * many milliseconds; none: the note is taken away.
   */
  note(topic: string, key: string, note: { news: unknown; forMs: number }): void;
  /** The news of all notes that are left. */
  notes(topic: string): Promise<unknown[]>;
}
