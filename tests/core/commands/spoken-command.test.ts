import { describe, expect, it } from 'vitest';
import { readSpokenCommand } from '#core/commands/spoken-command.ts';
import { GENERATIONS } from '#core/generation/records.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire } from '#tests/core/llm/support/peers.ts';
import { openTalk } from '#tests/support/talk.ts';

const openai = findDialect('OpenAI responses');

describe('a command without its slash', () => {
  it.each([
    ['undo', 'undo'],
    [' Help! ', 'help'],
    ['stop', 'stop'],
    ['Stop it.', 'stop'],
    ['arrête', 'stop'],
    ['balance', 'balance'],
    ['What can you do?', 'help'],
    ['how does this work ??', 'help'],
    ['Que peux-tu faire ?', 'help'],
    ['Was kannst du?', 'help'],
  ])('%j is %s', (text, name) => {
    expect(readSpokenCommand(text)).toBe(name);
  });

  it.each([
    'build',
    'change',
    'rename',
    'admin',
    'undo button',
    'a stop watch',
    'stop the music app',
    'what can you do about the title?',
    'undo?',
    '',
  ])('%j is none', (text) => {
    expect(readSpokenCommand(text)).toBeUndefined();
  });

  it('does what the command does', async () => {
    const talk = await openTalk({}, { platform: 'chat' });
    await talk.command('build', '--now a shop for candles');
    await talk.command('change', '--now make it green');
    await talk.say('undo');
    expect(talk.heard()).toContain('from version 2 to version 1');
  });

  it('stops what runs, said by its people to nobody, and by no stranger', async () => {
    const wire = await startWire((exchange) => beginStream(exchange, openai.start));
    const talk = await openTalk(
      { OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' },
      { platform: 'chat' },
    );
    const run = async () => (await talk.store.collection(GENERATIONS).find({}))[0];
    await talk.command('build', '--now an app for errands', { runs: 'go on' });
    const before = talk.said.length;
    await talk.say('stop', { user: 'eve', aside: true, runs: 'go on' });
    expect(talk.said).toHaveLength(before);
    expect(await run()).not.toHaveProperty('stop_requested');
    await talk.say('stop', { user: 'eve', runs: 'go on' });
    expect(talk.heard()).toContain('belongs to the people of this thread');
    await talk.say('stop', { aside: true });
    expect((await run())?.outcome).toBe('stopped');
    const after = talk.said.length;
    await talk.say('stop', { aside: true });
    expect(talk.said).toHaveLength(after);
  });
});
