import { describe, expect, it } from 'vitest';
import { USERS } from '#core/accounts/records.ts';
import { GENERATIONS } from '#core/generation/records.ts';
import { GENERATED_APPS, PROJECTS } from '#core/projects/records.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, sendJson, startMock, startWire, type Exchange } from '#tests/core/llm/support/peers.ts';
import { answerOf } from '#tests/e2e/support/todo-answer.ts';
import { openTalk, type Talk } from '#tests/support/talk.ts';

const openai = findDialect('OpenAI responses');

async function count(talk: Talk) {
  return {
    projects: await talk.store.collection(PROJECTS).count({}),
    versions: await talk.store.collection(GENERATED_APPS).count({}),
    runs: await talk.store.collection(GENERATIONS).count({}),
  };
}

describe('from a sentence to a quote', () => {
  it('quotes what is clear without a question', async () => {
    const talk = await openTalk();
    await talk.say('a to-do list with due dates');
    expect(talk.heard()).toMatch(/To-do List.*Web app[\s\S]*Free: no language model/i);
    expect(await count(talk)).toEqual({ projects: 0, versions: 0, runs: 0 });
    await talk.press('Build');
    expect(talk.heard()).toContain('is ready (version 1)');
    expect(await count(talk)).toEqual({ projects: 1, versions: 1, runs: 1 });
  });

  it('asks what an app is for when nothing is said of it, and takes the answer as words', async () => {
    const talk = await openTalk();
    await talk.say('make me an app');
    expect(talk.heard()).toContain('What should the app do?');
    await talk.say('a shop for candles');
    expect(talk.heard()).toMatch(/Online shop/);
  });

  it('decides by itself when told to', async () => {
    const talk = await openTalk();
    await talk.say('make me an app');
    for (let asked = 0; asked < 3 && !talk.heard().includes('· Web app'); asked += 1) {
      await talk.press('You decide');
    }
    expect(talk.heard()).toContain('· Web app');
  });

  it('lets another kind be chosen', async () => {
    const talk = await openTalk();
    await talk.say('a shop for candles');
    await talk.press('Other kind');
    await talk.press('Landing page');
    expect(talk.heard()).toMatch(/Landing page/);
    await talk.press('Build');
    const [project] = await talk.store.collection(PROJECTS).find({});
    expect(project?.type).toBe('landing_page');
  });

  it('offers to build nothing that no starter can make, and still another kind', async () => {
    const talk = await openTalk();
    await talk.command('build', 'a Kubernetes operator written in Rust');
    if (talk.heard().includes('What kind of app')) await talk.press('Web app');
    expect(talk.heard()).toContain('no starter does what you describe');
    expect(talk.heard()).not.toContain('Free:');
    await expect(talk.press('Build')).rejects.toThrow('Build');
    await talk.press('Other kind');
    await talk.press('Landing page');
    expect(talk.heard()).toContain('Free:');
    await talk.press('Build');
    expect(await count(talk)).toEqual({ projects: 1, versions: 1, runs: 1 });
  });

  it('takes what is added to a quote, and then only the new quote counts', async () => {
    const talk = await openTalk();
    await talk.say('a shop for candles');
    const before = talk.said.length;
    await talk.press('Change');
    await talk.say('called Wax and Wick');
    expect(talk.heard()).toContain('Wax and Wick');
    const old = talk.said[before - 1]?.message.buttons?.flat().find(({ label }) => label === 'Build');
    await talk.send({
      type: 'action',
      id: 'late press',
      place: { platform: 'console', workspace: 'w', channel: 'c', thread: 't' },
      user: { id: 'ana' },
      attachments: [],
      action: old?.action ?? '',
      value: old?.value ?? '',
    });
    expect(talk.heard()).toContain('no longer valid');
    expect((await count(talk)).runs).toBe(0);
  });

  it('says yes and no to a quote in words, too', async () => {
    const talk = await openTalk();
    await talk.say('a shop for candles');
    await talk.say('no');
    expect(talk.heard()).toContain('Cancelled');
    await talk.say('a shop for candles');
    await talk.say('yes!');
    expect(talk.heard()).toContain('is ready (version 1)');
  });

  it('never takes thanks and greetings for requests', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    for (const text of ['thanks!', 'merci beaucoup', 'hello', '👍', 'cool']) await talk.say(text);
    expect((await count(talk)).runs).toBe(1);
  });
});

describe('a press', () => {
  it('starts one run, however often it comes', async () => {
    const talk = await openTalk();
    await talk.say('a shop for candles');
    const event = await talk.press('Build');
    await talk.send(event);
    await talk.send({ ...event, id: 'pressed again' });
    expect(await count(talk)).toEqual({ projects: 1, versions: 1, runs: 1 });
  });

  it('of somebody else is refused, to them alone', async () => {
    const talk = await openTalk({}, { platform: 'chat' });
    await talk.say('a shop for candles');
    await talk.press('Build', { user: 'ben' });
    expect(talk.heard()).toContain('Only the people of this thread');
    expect(talk.said.at(-1)?.target).toMatchObject({ audience: 'asker', userId: 'ben' });
    expect((await count(talk)).runs).toBe(0);
  });
});

describe('next to a finished app', () => {
  it('a sentence is a change of it', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    await talk.say('make it green');
    expect(talk.heard()).toMatch(/Change to \*\*.*Candles/);
    await talk.press('Build');
    expect(talk.heard()).toMatch(/is ready \(version 2\)[\s\S]*Changed: /);
    expect(await count(talk)).toEqual({ projects: 1, versions: 2, runs: 2 });
  });

  it('a sentence that may be another app is asked about', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    await talk.say('build me a to-do list with due dates');
    expect(talk.heard()).toContain('Is this a new app, or a change of');
    await talk.press('New app');
    await talk.press('Build');
    expect(await count(talk)).toEqual({ projects: 2, versions: 2, runs: 2 });
  });

  it('the undo button goes back once, and not twice from the same message', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    await talk.command('change', '--now make it green');
    await talk.command('change', '--now make it red');
    await talk.press('Undo');
    expect(talk.heard()).toContain('from version 3 to version 2');
    await talk.press('Undo');
    expect(talk.heard()).toContain('Another version is shown by now');
    await talk.command('undo');
    expect(talk.heard()).toContain('from version 2 to version 1');
    await talk.command('undo');
    expect(talk.heard()).toContain('no older version');
  });
});

describe('runs of one project', () => {
  it('wait for each other, and the second builds on the first', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    await talk.command('change', '--now make it green', { runs: 'go on' });
    await talk.command('change', '--now call it Wax and Wick', { runs: 'go on' });
    await talk.idle();
    const versions = await talk.store.collection(GENERATED_APPS).find({}, { sort: { version: 1 } });
    expect(versions.map(({ version, base_version }) => [version, base_version])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    const { _id } = (await talk.store.collection(PROJECTS).find({}))[0] ?? {};
    if (!_id) throw new Error('no project');
    const files = await talk.product.projects.files(_id, 3);
    expect(files.find(({ path }) => path === 'index.html')?.content).toContain('Wax and Wick');
    const second = await talk.product.projects.files(_id, 2);
    const theme = (list: typeof files) => list.find(({ path }) => path === 'src/styles/theme.css')?.content;
    expect(theme(files)).toBe(theme(second));
  });

  it('are stopped by a button, whether they write or wait', async () => {
    const wire = await startWire((exchange: Exchange) =>
      beginStream(exchange, openai.start + openai.text(answerOf().slice(0, 200))),
    );
    const talk = await openTalk({ OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' });
    await talk.command('build', '--now an app for errands', { runs: 'go on' });
    await talk.command('change', '--now make it green', { runs: 'go on' });
    await talk.command('change', '--now make it red', { runs: 'go on' });
    await talk.press('Stop', { runs: 'go on' });
    await talk.press('Stop', { runs: 'go on' });
    await talk.command('stop');
    await talk.idle();
    const runs = await talk.store.collection(GENERATIONS).find({});
    expect(runs.map(({ outcome }) => outcome)).toEqual(runs.map(() => 'stopped'));
    const stopped = talk.said.filter(({ message }) => message.text.includes('was stopped'));
    expect(stopped).toHaveLength(runs.length);
    const [user] = await talk.store.collection(USERS).find({});
    expect(user).toMatchObject({ credits_total: 10, holds: [] });
  });
});

describe('what is said of money and failures', () => {
  it('names the first credits in the language of whoever asks', async () => {
    const talk = await openTalk();
    await talk.command('language', 'fr');
    await talk.command('history');
    expect(talk.heard()).toContain('+10 · bonus · Bienvenue sur Vectort');
  });

  it('names a failure of a model once, however often it was tried', async () => {
    const wire = await startWire(({ response }) => {
      response.writeHead(500, { 'content-type': 'application/json', 'retry-after': '0' });
      response.end('{"error":{"message":"No."}}');
    });
    const talk = await openTalk({ OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' });
    await talk.command('build', '--now an app for errands');
    expect(talk.heard().match(/: server error/g)).toHaveLength(1);
  });
});

describe('a project without a version', () => {
  it('is not changed but tried again', async () => {
    const wire = await startWire((exchange) => sendJson(exchange, 401, { error: { message: 'No.' } }));
    const talk = await openTalk({ OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' });
    await talk.command('build', '--now an app for errands');
    expect(talk.heard()).toContain('No language model could write this now');
    await talk.command('change', 'make it green');
    expect(talk.heard()).toContain('has no version yet');
    await talk.say('a web app for my errands, please');
    expect(talk.heard()).toContain('2 credits');
  });

  it('ends the change that waited for its first run', async () => {
    const wire = await startWire(({ response }) => {
      setTimeout(() => {
        response.writeHead(401, { 'content-type': 'application/json' });
        response.end('{"error":{"message":"No."}}');
      }, 300);
    });
    const talk = await openTalk({ OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' });
    await talk.command('build', '--now an app for errands', { runs: 'go on' });
    await talk.command('change', '--now make it green', { runs: 'go on' });
    await talk.idle();
    expect(talk.heard()).toContain('has no version yet');
    const [user] = await talk.store.collection(USERS).find({});
    expect(user).toMatchObject({ credits_total: 10, holds: [] });
  });
});

describe('with a model', () => {
  it('quotes the price, and charges what was quoted', async () => {
    const mock = await startMock();
    mock.onMessage(/errands/, { content: answerOf() });
    const talk = await openTalk({ OPENAI_BASE_URL: `${mock.url}/v1`, OPENAI_API: 'responses' });
    await talk.say('a web app that keeps my errands');
    expect(talk.heard()).toContain('2 credits (advanced: 4), free if it fails.');
    await talk.press('Advanced');
    expect(talk.heard()).toContain('4 credits used.');
    await talk.command('balance');
    expect(talk.heard()).toContain('You have 6 credits.');
  });
});
