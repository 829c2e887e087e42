import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { loadConfig, secretsOf } from '#core/config/config.ts';

/** What a process logs, as text: the log goes to standard error, whatever that is. */
function logged(statement: string, secrets: readonly string[] = []): string {
  const program = `
    const { createLogger } = await import('#core/log.ts');
    const log = createLogger('info', { secrets: ${JSON.stringify(secrets)} });
    ${statement}`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }).stderr;
}

describe('the log', () => {
  it('blots out what stands under the name of a secret', () => {
    const out = logged(
      `log.info({ password: 'hunter2', user: { token: 'hunter2' }, err: Object.assign(new Error('no'), {
        headers: { authorization: 'Bearer hunter2', 'x-api-key': 'hunter2' } }) }, 'failed');`,
    );
    expect(out).toContain('failed');
    expect(out).not.toContain('hunter2');
  });

  it('blots out the secrets of the configuration wherever they stand', () => {
    const out = logged(
      `log.info({ url: 'https://chat.example/bot123:abcdefgh/send' }, 'sent');
       log.error({ err: new Error('refused', { cause: new Error('key 123:abcdefgh') }) }, 'line\\nbreak "quoted"');`,
      ['123:abcdefgh', 'line\nbreak "quoted"'],
    );
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(out).toContain('bot[redacted]/send');
    expect(out).not.toContain('abcdefgh');
    expect(out).not.toContain('quoted');
  });

  it('says what was foreseen in a line, and shows where the rest comes from', () => {
    const out = logged(
      `const { BugError, UpstreamError } = await import('#core/errors.ts');
       const cause = new Error('connection refused');
       log.warn({ err: new UpstreamError('no answer', { code: 'unreachable', retryable: true, cause }) }, 'known');
       log.error({ err: new BugError('cannot be', { code: 'bug' }) }, 'bug');`,
    );
    const [known = '', bug = ''] = out.trim().split('\n');
    expect(JSON.parse(known)).toMatchObject({
      err: { code: 'unreachable', message: 'no answer', causes: ['Error: connection refused'] },
    });
    expect(known).not.toContain(' at ');
    expect(JSON.parse(bug)).toMatchObject({ err: { stack: expect.stringContaining(' at ') as string } });
  });

  it('knows which variables are secrets', () => {
    const environment = {
      OPENAI_API_KEY: 'sk-very-secret',
      OPENAI_MODEL: 'gpt-5-of-mine',
      ANTHROPIC_API_KEY: 'x',
    };
    expect(loadConfig(environment).llm.openai.apiKey).toBe('sk-very-secret');
    expect(secretsOf(environment)).toEqual(['sk-very-secret']);
  });

  it('names in every line what is being worked on, across waits, and nothing of what runs beside it', () => {
    const out = logged(
      `const { withLogFields } = await import('#core/log.ts');
       const { setTimeout: sleep } = await import('node:timers/promises');
       const work = (job, ms) => withLogFields({ request: 'r1' }, () => withLogFields({ job }, async () => {
         await sleep(ms);
         log.info({ job_note: job }, 'deep inside');
         log.info('and again');
       }));
       await Promise.all([work('a', 20), work('b', 1)]);
       log.info('outside');`,
    );
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ request, job, job_note: note }) => [request, job, note])).toEqual([
      ['r1', 'b', 'b'],
      ['r1', 'b', undefined],
      ['r1', 'a', 'a'],
      ['r1', 'a', undefined],
      [undefined, undefined, undefined],
    ]);
  });
});
