import { describe, expect, it } from 'vitest';
import { USERS } from '#core/accounts/records.ts';
import type { DeletedEvent, EditedEvent } from '#core/chat/types.ts';
import { newId } from '#core/ids.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire } from '#tests/core/llm/support/peers.ts';
import { openTalk, type Talk } from '#tests/support/talk.ts';

const openai = findDialect('OpenAI responses');
const CHAT = { platform: 'chat' };
const PLACE = { platform: 'chat', workspace: 'w', channel: 'c', thread: 't' };

const edited = (of: string, text: string): EditedEvent => ({
  type: 'edited',
  id: `${of}:edited:${newId()}`,
  place: PLACE,
  user: { id: 'ana' },
  attachments: [],
  of,
  text,
});

/** Of a service that does not tell whose it was. */
const deleted = (of: string): DeletedEvent => ({
  type: 'deleted',
  id: `${of}:deleted`,
  place: PLACE,
  user: { id: '' },
  attachments: [],
  of,
});

async function startRun(): Promise<Talk> {
  const wire = await startWire((exchange) => beginStream(exchange, openai.start));
  const talk = await openTalk({ OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' }, CHAT);
  await talk.say('a web app for errands', { id: 'm1' });
  await talk.press('Build', { runs: 'go on' });
  return talk;
}

describe('a request changed by its author', () => {
  it('before the run has a new quote, and the old one is closed', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.say('a shop for candles', { id: 'm1' });
    await talk.send(edited('m1', 'a shop for soap'));
    expect(talk.said).toHaveLength(2);
    expect(talk.said[0]?.current).toEqual({ text: expect.stringContaining('Withdrawn') });
    expect(talk.heard()).toMatch(/“a shop for soap”/);
    await talk.press('Build', { stale: true });
    expect(talk.heard()).toContain('Soap** is ready');
  });

  it('keeps what was added to it, whichever of both is changed', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.say('a shop for candles', { id: 'm1' });
    await talk.say('add a dark mode', { id: 'm2' });
    await talk.send(edited('m1', 'a shop for soap'));
    expect(talk.heard()).toContain('a shop for soap add a dark mode');
    await talk.send(edited('m2', 'make it green'));
    expect(talk.heard()).toContain('a shop for soap make it green');
    await talk.send(deleted('m2'));
    expect(talk.heard()).toContain('“a shop for soap”');
  });

  it('is asked again what it still does not say', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.say('make me an app', { id: 'm1' });
    await talk.send(edited('m1', 'make me a thing'));
    expect(talk.heard()).toContain('What should the app do?');
    await talk.send(edited('m1', 'a shop for candles'));
    expect(talk.heard()).toContain('Online shop');
  });

  it('in nothing, twice, or after all is over, changes nothing', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.say('a shop for candles', { id: 'm1' });
    await talk.send(edited('m1', 'a shop for candles'));
    await talk.send(edited('unknown', 'a shop for soap'));
    await talk.send({ ...edited('m1', 'a shop for soap'), user: { id: 'nobody-known' } });
    expect(talk.said).toHaveLength(1);
    const once = edited('m1', 'a shop for soap');
    await talk.send(once);
    await talk.send(once);
    expect(talk.said).toHaveLength(2);
    await talk.press('Build');
    const { length } = talk.said;
    await talk.send(edited('m1', 'a shop for bread'));
    await talk.send(deleted('m1'));
    expect(talk.said).toHaveLength(length);
    expect(await talk.store.collection(USERS).count({})).toBe(1);
  });

  it('while it runs is told once, to its author, that the run goes on', async () => {
    const talk = await startRun();
    await talk.send(edited('m1', 'a web app for errands'), { runs: 'go on' });
    expect(talk.heard()).toBe('');
    await talk.send(edited('m1', 'a web app for chores'), { runs: 'go on' });
    expect(talk.heard()).toContain('from your message as it was');
    expect(talk.said.at(-1)?.target).toMatchObject({ audience: 'asker', userId: 'ana' });
    await talk.send(edited('m1', 'a web app for tasks'), { runs: 'go on' });
    expect(talk.heard()).toBe('');
    await talk.command('stop');
  });
});

describe('a request deleted by its author', () => {
  it('before the run takes its quote with it', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.say('a shop for candles', { id: 'm1' });
    await talk.send(deleted('m1'));
    expect(talk.said).toHaveLength(1);
    expect(talk.said[0]?.current).toEqual({ text: expect.stringContaining('Withdrawn') });
    await talk.press('Build', { stale: true });
    expect(talk.heard()).toContain('no longer valid');
  });

  it('while it runs is told that the run goes on, and how it ends', async () => {
    const talk = await startRun();
    await talk.send(deleted('m1'), { runs: 'go on' });
    expect(talk.heard()).toMatch(/although it is deleted now. Stop ends it/);
    expect(talk.said.at(-1)?.target).toMatchObject({ audience: 'asker', userId: 'ana' });
    await talk.press('Stop');
  });

  it('that was unclear is not asked about any more', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.command('build', '--now a shop for candles');
    await talk.say('the page is too dark', { aside: true, id: 'm2' });
    await talk.send(deleted('m2'));
    expect(talk.said.at(-1)?.current).toEqual({ text: expect.stringContaining('Withdrawn') });
  });
});
