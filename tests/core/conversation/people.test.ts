import { describe, expect, it } from 'vitest';
import { USERS } from '#core/accounts/records.ts';
import type { ChatEvent } from '#core/chat/types.ts';
import { GENERATIONS } from '#core/generation/records.ts';
import { GENERATED_APPS, PROJECTS } from '#core/projects/records.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startMock, startWire } from '#tests/core/llm/support/peers.ts';
import { answerOf } from '#tests/e2e/support/todo-answer.ts';
import { openTalk, type Talk } from '#tests/support/talk.ts';

const openai = findDialect('OpenAI responses');
const CHAT = { platform: 'chat' };
const ben = { user: 'ben' };
const aside = { aside: true };

async function talkWithShop(): Promise<Talk> {
  const talk = await openTalk({}, CHAT);
  await talk.command('build', '--now a shop for candles');
  return talk;
}

const runsOf = async (talk: Talk) => await talk.store.collection(GENERATIONS).find({});

describe('a stranger in a thread', () => {
  it('presses nothing, is told so alone, and changes nothing', async () => {
    const talk = await talkWithShop();
    await talk.command('change', '--now make it green');
    await talk.say('make it red');
    for (const label of ['Build', 'Cancel', 'Change', 'Undo']) {
      await talk.press(label, ben);
      expect(talk.heard()).toContain('Only the people of this thread');
      expect(talk.said.at(-1)?.target).toMatchObject({ audience: 'asker', userId: 'ben' });
    }
    const versions = await talk.store.collection(GENERATED_APPS).count({});
    expect(versions).toBe(2);
    await talk.press('Build');
    expect(talk.heard()).toContain('is ready (version 3)');
  });

  it('sees, names, undoes and stops nothing by command', async () => {
    const talk = await talkWithShop();
    for (const [name, argument] of [
      ['files', ''],
      ['zip', ''],
      ['undo', ''],
      ['rename', 'Mine'],
      ['delete', ''],
      ['stop', ''],
    ] as const) {
      await talk.command(name, argument, ben);
      expect(talk.heard()).toContain('belongs to the people of this thread');
    }
    await talk.command('projects', '', ben);
    expect(talk.heard()).toContain('No projects yet');
  });

  it('does not stop the run of others, and those who have a part in it do', async () => {
    const wire = await startWire((exchange) => beginStream(exchange, openai.start));
    const talk = await openTalk({ OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' }, CHAT);
    await talk.command('build', '--now an app for errands', { runs: 'go on' });
    await talk.press('Stop', { ...ben, runs: 'go on' });
    expect(talk.heard()).toContain('Only the people of this thread');
    expect((await runsOf(talk))[0]?.stop_requested).toBeUndefined();
    await talk.say('hello', { ...ben, runs: 'go on' });
    await talk.press('Stop', ben);
    expect((await runsOf(talk))[0]?.outcome).toBe('stopped');
  });

  it('says what they like to others, and becomes no user by it', async () => {
    const talk = await talkWithShop();
    const before = talk.said.length;
    await talk.say('make it green', { ...ben, ...aside });
    expect(talk.said).toHaveLength(before);
    expect(await talk.store.collection(USERS).count({})).toBe(1);
  });
});

describe('whoever speaks to the bot in a thread', () => {
  it('is one of its people: their request is quoted, and what they say aside counts', async () => {
    const talk = await talkWithShop();
    await talk.say('make it green', ben);
    expect(talk.heard()).toMatch(/Change to \*\*.*Candles/);
    await talk.press('Build', ben);
    expect(talk.heard()).toContain('is ready (version 2)');
    await talk.say('make it red', { ...ben, ...aside });
    expect(talk.heard()).toMatch(/Change to \*\*/);
    await talk.press('Build');
    expect(talk.heard()).toContain('is ready (version 3)');
    await talk.press('Undo', ben);
    expect(talk.heard()).toContain('from version 3 to version 2');
  });

  it('changes the one project, which stays its owner’s', async () => {
    const talk = await talkWithShop();
    await talk.say('make it green', ben);
    await talk.press('Build', ben);
    expect(await talk.store.collection(PROJECTS).count({})).toBe(1);
    await talk.command('projects', '', ben);
    expect(talk.heard()).toContain('No projects yet');
    await talk.command('delete', '', ben);
    expect(talk.heard()).toContain('Only the person whose project it is');
    await talk.command('delete');
    await talk.press('Delete', ben);
    expect(talk.heard()).toContain('Only the person whose project it is');
    expect(await talk.store.collection(PROJECTS).count({})).toBe(1);
  });

  it('pays for what they press, and the app is whose request it was', async () => {
    const mock = await startMock();
    mock.onMessage(/errands/, { content: answerOf() });
    const talk = await openTalk({ OPENAI_BASE_URL: `${mock.url}/v1`, OPENAI_API: 'responses' }, CHAT);
    await talk.say('a web app that keeps my errands');
    await talk.say('hello', ben);
    await talk.press('Build', ben);
    expect(talk.heard()).toContain('is ready (version 1)');
    expect(talk.heard()).not.toMatch(/\bleft\b/);
    await talk.command('balance');
    expect(talk.heard()).toContain('You have 10 credits');
    await talk.command('balance', '', ben);
    expect(talk.heard()).toContain('You have 8 credits');
    await talk.command('projects');
    expect(talk.heard()).toContain('1 project');
  });

  it('waits behind the run of another, with a card of their own', async () => {
    const wire = await startWire((exchange) => beginStream(exchange, openai.start));
    const talk = await openTalk({ OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' }, CHAT);
    await talk.command('build', '--now an app for errands', { runs: 'go on' });
    await talk.command('change', '--now make it green', { ...ben, runs: 'go on' });
    const runs = await runsOf(talk);
    expect(runs.map(({ target }) => target.userId).toSorted()).toEqual(['ana', 'ben']);
    expect(talk.said.at(-1)).toMatchObject({
      target: { userId: 'ben' },
      current: { progress: '1 job ahead' },
    });
    await talk.press('Stop', { ...ben, runs: 'go on' });
    await talk.command('stop');
  });

  it('adds to a first quote instead of replacing it', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.say('a shop for candles');
    await talk.say('add a dark mode', ben);
    expect(talk.heard()).toMatch(/“a shop for candles add a dark mode”/);
    await talk.press('Build', ben);
    await talk.command('projects');
    expect(talk.heard()).toContain('1 project');
  });
});

describe('what people say aside', () => {
  it.each(['thanks!', 'merci beaucoup', 'lol', 'who wants coffee?', 'hello', 'on mange où ?', '👍'])(
    '%j is let be',
    async (text) => {
      const talk = await talkWithShop();
      const before = talk.said.length;
      await talk.say(text, aside);
      expect(talk.said).toHaveLength(before);
    },
  );

  it('to others by name is let be, and asked about where it reads as a request', async () => {
    const talk = await talkWithShop();
    const before = talk.said.length;
    await talk.say('the button is too small', { ...aside, mentions: ['ben'] });
    expect(talk.said).toHaveLength(before);
    await talk.say('make it green', { ...aside, mentions: ['ben'] });
    expect(talk.heard()).toContain('Is this a change of');
  });

  it('is asked about where it is unclear, and is a change once somebody says so', async () => {
    const talk = await talkWithShop();
    await talk.say('the page is too dark', aside);
    expect(talk.heard()).toMatch(/Is this a change of \*\*.*Candles.*“the page is too dark”/);
    expect(
      talk.said
        .at(-1)
        ?.message.buttons?.flat()
        .map(({ label }) => label),
    ).toEqual(['Yes']);
    await talk.press('Yes', ben);
    expect(talk.heard()).toContain('Only the people of this thread');
    await talk.press('Yes');
    expect(talk.heard()).toMatch(/Change to[\s\S]*the page is too dark/);
  });

  it('does not take the place of a quote that waits', async () => {
    const talk = await talkWithShop();
    await talk.say('make it green');
    await talk.say('the page is too dark', aside);
    expect(talk.heard()).toContain('Is this a change of');
    await talk.press('Build');
    expect(talk.heard()).toContain('is ready (version 2)');
  });

  it('answers what the bot asked, of the one it asked', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.say('make me an app');
    await talk.say('hello', ben);
    await talk.say('fine by me', { ...ben, ...aside });
    expect(talk.heard()).toBe('');
    await talk.say('a shop for candles', aside);
    expect(talk.heard()).toMatch(/Online shop/);
    await talk.say('yes', { ...ben, ...aside });
    expect((await runsOf(talk)).length).toBe(0);
    await talk.say('yes', aside);
    expect(talk.heard()).toContain('is ready (version 1)');
  });

  it('in French, to a user whose client is French', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.command('build', '--now une boutique de bougies', { locale: 'fr-CA' });
    await talk.say('le bouton est trop petit', aside);
    expect(talk.heard()).toMatch(/Est-ce une modification de/);
    await talk.press('Oui');
    expect(talk.heard()).toMatch(/Modification de/);
  });
});

describe('a restart between a question and its answer', () => {
  it('keeps who has a part in the thread', async () => {
    const before = await openTalk({}, CHAT);
    await before.say('make me an app');
    await before.say('hello', ben);
    await before.product.stop();
    const after = await openTalk({}, { ...CHAT, store: before.store });
    await after.say('a shop for candles', ben);
    expect(after.heard()).toMatch(/Online shop/);
    await after.press('Build', { user: 'eve' });
    expect(after.heard()).toContain('Only the people of this thread');
    await after.press('Build', ben);
    expect(after.heard()).toContain('is ready (version 1)');
    await after.command('projects');
    expect(after.heard()).toContain('1 project');
  });
});

describe('a form', () => {
  const formOf = (talk: Talk, form: string, user: string): ChatEvent => {
    const button = talk.said
      .flatMap(({ current }) => current.buttons?.flat() ?? [])
      .findLast((one) => one.form?.id === form);
    if (!button?.form) throw new Error(`no form ${form}`);
    const [field] = button.form.fields;
    return {
      type: 'form',
      id: `${form}:${user}:${talk.said.length}`,
      place: { platform: 'chat', workspace: 'w', channel: 'c', thread: 't' },
      user: { id: user },
      attachments: [],
      form,
      value: button.value ?? '',
      values: { [field?.name ?? '']: 'make it green' },
    };
  };

  it('behind Change of an app is a change like a written one', async () => {
    const talk = await talkWithShop();
    await talk.send(formOf(talk, 'change.request', 'eve'));
    expect(talk.heard()).toContain('Only the people of this thread');
    await talk.send(formOf(talk, 'change.request', 'ana'));
    expect(talk.heard()).toMatch(/Change to[\s\S]*make it green/);
  });

  it('behind Change of a quote makes a new one', async () => {
    const talk = await openTalk({}, CHAT);
    await talk.say('a shop for candles');
    const outdated = formOf(talk, 'quote.change', 'ana');
    await talk.send(formOf(talk, 'quote.change', 'eve'));
    expect(talk.heard()).toContain('Only the people of this thread');
    await talk.send({ ...outdated, id: 'once' });
    expect(talk.heard()).toMatch(/a shop for candles make it green/);
    await talk.send({ ...outdated, id: 'again' });
    expect(talk.heard()).toContain('no longer valid');
  });
});
