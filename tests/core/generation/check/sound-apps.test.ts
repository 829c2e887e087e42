import { describe, expect, it } from 'vitest';
import { createChecker } from '#core/generation/check/checker.ts';
import { STARTERS } from '#core/generation/starters/registry.ts';
import { starterSpec } from '#tests/support/starter-spec.ts';

describe('apps that are right', () => {
  it.each(STARTERS.map((starter) => [starter.type, starter] as const))(
    'raise nothing: %s',
    async (_, starter) => {
      const checker = createChecker();
      for (const file of starter.files(starterSpec())) checker.add(file);
      expect(await checker.finish()).toEqual({ problems: [], fixed: [], addedDependencies: [] });
    },
  );
});
