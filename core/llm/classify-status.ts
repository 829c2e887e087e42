import type { FailureKind } from './types.ts';

/** The failure that an HTTP status stands for where the body says nothing more exact. */
export function classifyStatus(status: number): FailureKind {
  switch (status) {
    case 401:
    case 403:
      return 'unauthorized';
    case 402:
      return 'quota_exhausted';
    case 404:
      return 'unknown_model';
    case 429:
      return 'rate_limited';
    // Time-out and conflict: the two of the 4xx that pass by themselves.
    case 408:
    case 409:
      return 'server_error';
    default:
      return status >= 500 ? 'server_error' : 'bad_request';
  }
}
