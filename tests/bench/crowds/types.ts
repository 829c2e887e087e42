/** People of one platform, at its fake: in a process of their own, so that none of it is counted as the bot's work. */
export interface Crowd {
  /** What the product is told, so that it serves them. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where the bot listens, for platforms that bring what happens. */
  readonly port: number;
  /** Resolves once the bot hears them. */
  ready(): Promise<void>;
  /** Has somebody use a command, or ask for their balance. Resolves with the milliseconds until that was acknowledged. */
  ask(person: number, command?: string): Promise<number>;
  /** How many answers were posted so far. */
  answers(): number;
  close(): Promise<void>;
}

/** What the measurement tells a crowd. */
export interface Order {
  events: number;
  concurrency: number;
}

/** What a crowd tells: first how the bot is to be started, then how each order went. */
export type Report =
  | Pick<Crowd, 'environment' | 'port'>
  /** `ms` from the first question to the last answer. */
  | { acknowledgedMs: readonly number[]; ms: number };
