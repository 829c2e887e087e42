import { expect, it, onTestFinished, vi } from 'vitest';
import { missingScopes, SCOPES } from '#bots/slack/scopes.ts';
import { createLogger, type Logger } from '#core/log.ts';
import type { SlackFake } from '#tests/fakes/slack/server.ts';
import { tempStore } from '#tests/support/temp-store.ts';
import { openPlatform, startWorkspace } from './support/bench.ts';

async function startOn(
  fake: SlackFake,
  env: Record<string, string> = {},
): Promise<{ warned: string[]; start: Promise<void> }> {
  const log: Logger = createLogger('silent');
  const warned: string[] = [];
  vi.spyOn(log, 'warn').mockImplementation((...args: unknown[]) => void warned.push(String(args.at(-1))));
  const { platform } = await openPlatform(fake, await tempStore(), { log, env });
  onTestFinished(async () => await platform.stop());
  return { warned, start: platform.start(async () => await Promise.resolve()) };
}

async function openFake(): Promise<SlackFake> {
  const fake = await startWorkspace();
  onTestFinished(async () => await fake.close());
  return fake;
}

it('is told by the operator’s error that a token is not accepted', async () => {
  const { start } = await startOn(await openFake(), { SLACK_BOT_TOKEN: 'xoxb-another' });
  await expect(start).rejects.toMatchObject({ name: 'OperatorError', code: 'slack_token' });
});

it('is tried again where Slack is away', async () => {
  const fake = await openFake();
  fake.fail({ method: 'auth.test', status: 503 });
  const { start } = await startOn(fake);
  await expect(start).rejects.toMatchObject({ code: 'slack_broken', retryable: true });
});

it('names each scope that is missing with what cannot be done without it', async () => {
  const fake = await openFake();
  fake.world.scopes.splice(fake.world.scopes.indexOf('files:write'), 1);
  const { warned, start } = await startOn(fake);
  await start;
  expect(warned).toHaveLength(1);
  expect(warned[0]).toContain('files:write');
  expect(warned[0]).toContain('attach the ZIP');
});

it('does not start where it could not answer at all', async () => {
  const fake = await openFake();
  fake.world.scopes.splice(fake.world.scopes.indexOf('chat:write'), 1);
  const { start } = await startOn(fake);
  await expect(start).rejects.toMatchObject({ name: 'OperatorError', code: 'slack_scope' });
});

it('has nothing to say where every scope is there', async () => {
  const { warned, start } = await startOn(await openFake());
  await start;
  expect(warned).toEqual([]);
  expect(missingScopes(Object.keys(SCOPES))).toEqual([]);
});
