import { describe, expect, it } from 'vitest';
import { USERS } from '#core/accounts/records.ts';
import type { Message, Target } from '#core/chat/types.ts';
import { UserError } from '#core/errors.ts';
import { GENERATIONS } from '#core/generation/records.ts';
import { openTalk } from '#tests/support/talk.ts';

describe('what a thread never takes', () => {
  it('is told to the asker alone, and the run ends with its version', async () => {
    let isGone = false;
    const talk = await openTalk(
      {},
      {
        platform: 'chat',
        refuse: ({ audience }: Target) =>
          isGone && audience === 'thread' ? new UserError('gone', { code: 'no_such_chat' }) : undefined,
      },
    );
    await talk.say('a shop for candles');
    isGone = true;
    await talk.press('Build');
    const told = talk.said.at(-1);
    expect(told?.target).toMatchObject({ audience: 'asker', userId: 'ana' });
    expect(told?.message.text).toMatch(
      /I could not say this where you asked \(the chat did not take it\):\n\n\*\*Candles\*\* is ready/,
    );
    expect(told?.message.files?.[0]?.name).toMatch(/\.zip$/);
    const [run] = await talk.store.collection(GENERATIONS).find({});
    expect(run).toMatchObject({ status: 'completed', version: 1 });
    const [user] = await talk.store.collection(USERS).find({});
    expect(user?.holds).toEqual([]);
    await talk.command('projects');
    expect(talk.heard()).toContain('1 project');
  });

  it('and the asker neither, is given up without another try', async () => {
    const refused: Message[] = [];
    const talk = await openTalk(
      {},
      {
        platform: 'chat',
        refuse(_target, message) {
          refused.push(message);
          return new UserError('blocked', { code: 'blocked' });
        },
      },
    );
    await talk.say('a shop for candles');
    expect(refused).toHaveLength(2);
    await talk.idle();
    expect(refused).toHaveLength(2);
  });
});

describe('waiting for one place', () => {
  it('does not wait for what goes on elsewhere', async () => {
    const talk = await openTalk({}, { platform: 'chat' });
    const elsewhere = { platform: 'console', workspace: 'local', channel: 'terminal', thread: null };
    await talk.command('build', '--now a shop for candles', { runs: 'go on' });
    let isOver = false;
    const all = talk.product.whenIdle().then(() => (isOver = true));
    await talk.product.whenHandled(elsewhere);
    await talk.product.whenIdle(elsewhere);
    expect(isOver).toBe(false);
    await all;
    expect(talk.product.lastOutcome('chat')).toBe('completed');
    expect(talk.product.lastOutcome('console')).toBeUndefined();
  });
});
