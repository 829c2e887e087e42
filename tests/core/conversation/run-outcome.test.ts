import { describe, expect, it } from 'vitest';
import { openTalk } from '../../support/talk.ts';

const BUILD = '--now a to-do list';
const UNFIT = '--now a REST API for tracking satellites in Rust';

describe('without a language model', () => {
  it('tells the operator which settings give one', async () => {
    const talk = await openTalk({});
    await talk.command('build', BUILD);
    expect(talk.heard()).toContain('set OPENAI_API_KEY');
    await talk.command('build', UNFIT);
    expect(talk.heard()).toContain('OPENAI_API_KEY');
  });

  it('tells everybody else whom to ask', async () => {
    const talk = await openTalk({}, { platform: 'slack' });
    await talk.command('build', BUILD);
    const made = talk.heard();
    expect(made).toContain('The operator of this bot can set up a model');
    await talk.command('build', UNFIT);
    const failed = talk.heard();
    expect(failed).toMatch(/ask the operator of this bot/i);
    expect(made + failed).not.toContain('OPENAI_API_KEY');
  });
});
