import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);

describe('the SDKs of the vendors', () => {
  test('are loaded by the first request or by prepare, and only those that are configured', async () => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', SCRIPT], {
      cwd: new URL('../../..', import.meta.url),
    });

    expect(JSON.parse(stdout)).toEqual({
      created: [],
      prepared: ['@anthropic-ai/sdk', '@google/generative-ai'],
    });
  });
});

/** A process of its own, because the test runner and other tests load the SDKs, too. */
const SCRIPT = `
  import { registerHooks } from 'node:module';
  const sdks = new Set();
  registerHooks({
    resolve(specifier, context, next) {
      if (/^(openai|@anthropic-ai|@google)\\b/.test(specifier)) sdks.add(specifier);
      return next(specifier, context);
    },
  });
  const { createModelChain } = await import('#core/llm/chain.ts');
  const off = { apiKey: undefined, baseUrl: undefined, model: undefined };
  const chain = createModelChain({
    config: {
      order: ['openai', 'anthropic', 'gemini'],
      firstTokenTimeoutMs: 1, idleTimeoutMs: 1, totalTimeoutMs: 1,
      openai: { ...off, api: 'auto' },
      anthropic: { ...off, apiKey: 'k' },
      gemini: { ...off, apiKey: 'k' },
    },
    log: { info() {}, warn() {} },
  });
  const created = [...sdks];
  await chain.prepare();
  console.log(JSON.stringify({ created, prepared: [...sdks].sort() }));
`;
