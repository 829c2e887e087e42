/** What a process does; all of it where there is but one. */
export type Role = 'bots' | 'api' | 'worker';

export const ROLES: readonly Role[] = ['bots', 'api', 'worker'];
