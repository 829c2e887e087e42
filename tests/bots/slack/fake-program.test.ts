import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';

it('the fake service runs as a program that another one orders about', async () => {
  const program = spawn(process.execPath, ['tests/fakes/slack/main.ts', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void program.kill());
  // `once` gives the arguments of an event as they are: a line.
  const [url] = (await once(createInterface({ input: program.stdout }), 'line')) as [string];
  const order = async (action: string, body: object): Promise<unknown> => {
    const response = await fetch(`${url}/control/${action}`, { method: 'POST', body: JSON.stringify(body) });
    return await response.json();
  };
  const call = await fetch(`${url}/api/chat.postMessage`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-fake-token', 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'C1', text: 'Hello.' }),
  });
  expect(await call.json()).toMatchObject({ ok: false, error: 'channel_not_found' });
  // The app is not there: what is said is kept, and that it was not taken is told.
  await order('app', { url });
  expect(await order('command', { user: 'UEVE', channel: 'C1', text: 'help' })).toEqual({ status: 404 });
  expect(await order('say', { user: 'UEVE', channel: 'C1', text: 'hi' })).toMatchObject({ text: 'hi' });
  const messages = await fetch(`${url}/control/messages?channel=C1`);
  expect(await messages.json()).toMatchObject([{ text: 'hi', shown: 'hi' }]);
  const requests = await (await fetch(`${url}/control/requests`)).text();
  expect(requests.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(requests)).toMatchObject({ service: 'slack', url: '/api/chat.postMessage' });
});
