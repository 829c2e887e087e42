import type { FailureKind } from './types.ts';

export interface Reaction {
  /** Whether the same request to the same provider may succeed a little later. */
  again: boolean;
  /**
   * What it says of the provider: `alive` (it answered, the request was at fault), `failing` (counts towards
   * opening its circuit), `unusable` (nobody need ask until an operator has changed something).
   */
  provider: 'alive' | 'failing' | 'unusable';
}

/** What the chain does about each kind of failure. All of them go to the next provider first. */
export const REACTIONS: Readonly<Record<FailureKind, Reaction>> = {
  refusal: { again: false, provider: 'alive' },
  content_filter: { again: false, provider: 'alive' },
  bad_request: { again: false, provider: 'alive' },
  no_answer: { again: false, provider: 'alive' },
  web_page: { again: false, provider: 'failing' },
  length: { again: false, provider: 'alive' },
  empty: { again: true, provider: 'failing' },
  malformed: { again: true, provider: 'failing' },
  cut: { again: true, provider: 'failing' },
  timeout_first_token: { again: true, provider: 'failing' },
  timeout_idle: { again: true, provider: 'failing' },
  timeout_total: { again: true, provider: 'failing' },
  rate_limited: { again: true, provider: 'failing' },
  server_error: { again: true, provider: 'failing' },
  unreachable: { again: true, provider: 'failing' },
  circuit_open: { again: true, provider: 'failing' },
  quota_exhausted: { again: false, provider: 'unusable' },
  unauthorized: { again: false, provider: 'unusable' },
  unknown_model: { again: false, provider: 'unusable' },
};
