import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { USERS } from '#core/accounts/records.ts';
import type { Place } from '#core/chat/types.ts';
import { COMMANDS } from '#core/commands/registry.ts';
import { LANGUAGES } from '#core/i18n/languages.ts';
import { openTalk } from '#tests/support/talk.ts';

const PLACE: Place = { platform: 'console', workspace: 'w', channel: 'c', thread: 't' };
const ANA = { place: PLACE, user: { id: 'ana' } };

describe('the menus of platforms', () => {
  it('offer every command but the operators’, in the languages that there are', async () => {
    const { product } = await openTalk();
    const { commands } = product.host;
    expect(commands.map(({ name }) => name)).toEqual(
      COMMANDS.filter(({ operatorOnly }) => !operatorOnly).map(({ name }) => name),
    );
    for (const { texts } of commands) expect(Object.keys(texts)).toEqual(Object.keys(LANGUAGES));
    const build = commands.find(({ name }) => name === 'build');
    expect(build?.texts['en']?.summary).toBe('describes a new app');
    expect(build?.texts['fr']?.usage).toContain('<');
    expect(commands.find(({ name }) => name === 'stop')?.texts['en']).not.toHaveProperty('usage');
  });

  it('complete projects by their titles, and give what the command takes', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    await talk.command('build', '--now a to-do list with due dates');
    const { complete } = talk.product.host;
    const all = await complete('project', '', ANA);
    expect(all).toHaveLength(2);
    const [found, ...others] = await complete('project', 'CÀNDL', ANA);
    expect(found?.label).toMatch(/Candles/);
    expect(others).toEqual([]);
    await talk.command('project', found?.value ?? '');
    expect(talk.heard()).toMatch(/Candles[\s\S]*Opened/);
    expect(await complete('project', '', { ...ANA, user: { id: 'ben' } })).toEqual([]);
  });

  it('complete versions, files, names and languages', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    await talk.command('change', '--now make it green');
    const { complete } = talk.product.host;
    expect((await complete('zip', '', ANA)).map(({ value }) => value)).toEqual(['2', '1']);
    expect(await complete('files', 'index.h', ANA)).toEqual([{ value: 'index.html', label: 'index.html' }]);
    expect((await complete('rename', '', ANA))[0]?.value).toMatch(/Candles/);
    expect(await complete('language', 'fran', ANA)).toEqual([{ value: 'fr', label: 'Français' }]);
    expect(await complete('build', 'a', ANA)).toEqual([]);
    expect(await complete('nonsense', '', ANA)).toEqual([]);
  });

  it('make nobody a user who only types', async () => {
    const { product, store } = await openTalk();
    await product.host.complete('project', 'a', { ...ANA, user: { id: 'stranger' } });
    expect(await store.collection(USERS).count({})).toBe(0);
  });
});

describe('a ZIP', () => {
  it('can be fetched from where the message says', async () => {
    const talk = await openTalk();
    await talk.command('build', '--now a shop for candles');
    const [file] = talk.said.at(-1)?.message.files ?? [];
    expect(file?.link).toMatch(/^http:\/\/[a-z2-7]{20,}-v1\.localhost:8002\/__vectort\/code\/zip$/);
    const address = new URL(file?.link ?? '');
    const server = createServer(talk.product.previews.handle).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const asked = get({ host: '127.0.0.1', port, path: address.pathname, headers: { host: address.host } });
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-disposition']).toContain(file?.name);
    const bytes = Buffer.concat(await response.toArray());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
