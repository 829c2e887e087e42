import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished, vi } from 'vitest';
import { TOKEN } from '#tests/fakes/telegram/server.ts';
import { ADA, PRIVATE } from './support/bench.ts';

it('the fake service runs as a program that another one orders about', async () => {
  const child = spawn(process.execPath, ['tests/fakes/telegram/main.ts', '--port', '0']);
  onTestFinished(() => void child.kill());
  const [printed] = (await once(child.stdout, 'data')) as [Buffer];
  const url = printed.toString('utf8').trim();
  const call = async (path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(
      `${url}${path}`,
      body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          },
    );
    return await response.json();
  };
  await call('/control', { do: 'say', user: ADA, chat: PRIVATE, text: 'hello' });
  const updates = await call(`/bot${TOKEN}/getUpdates`, { timeout: 0 });
  expect(updates).toMatchObject({ ok: true, result: [{ message: { text: 'hello' } }] });
  await call(`/bot${TOKEN}/sendMessage`, { chat_id: PRIVATE.id, text: 'hi' });
  await vi.waitFor(async () =>
    expect(await call(`/control/messages?chat=${PRIVATE.id}`)).toMatchObject([
      { text: 'hello' },
      { text: 'hi' },
    ]),
  );
});
