import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLogger } from '#core/log.ts';
import { createPictures } from '#core/preview/pictures.ts';
import { CHROMIUM_PATH } from '#tests/support/starter-page.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47];
/** Where a PNG keeps its width and its height. */
const SIZE_AT = 16;

const pictures = createPictures({ chromiumPath: CHROMIUM_PATH, log: createLogger('silent') });

describe.skipIf(CHROMIUM_PATH === undefined)('pictures of apps (need Chromium)', () => {
  it('show an app that reaches nothing but itself', async () => {
    const reached: string[] = [];
    const other = createServer((request, response) => {
      reached.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('{}');
    });
    other.on('upgrade', (request, socket) => {
      reached.push(request.url ?? '');
      socket.destroy();
    });
    const port = await listen(other);
    // Without the headers that keep apps to themselves in everybody's browser.
    const app = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end(`<!doctype html><h1>Hello</h1><script>
        for (const host of ['127.0.0.1', 'localhost', 'a.localhost']) {
          fetch('http://' + host + ':${port}/fetch', { mode: 'no-cors' }).catch(() => {});
          new WebSocket('ws://' + host + ':${port}/socket');
          new Image().src = 'http://' + host + ':${port}/image';
          window.open('http://' + host + ':${port}/window');
        }
        const src = 'http://127.0.0.1:${port}/frame';
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
      </script>`);
    });
    const picture = Buffer.from(await pictures.take(`http://an-app.localhost:${await listen(app)}/`));
    expect([...picture.subarray(0, PNG.length)]).toEqual(PNG);
    expect([picture.readUInt32BE(SIZE_AT), picture.readUInt32BE(SIZE_AT + 4)]).toEqual([1280, 800]);
    expect(reached).toEqual([]);
  });

  it('cannot be had of a page that does not come', async () => {
    await expect(pictures.take('http://a.localhost:9/')).rejects.toMatchObject({ code: 'no_picture' });
  });
});

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port; // It listens on a port.
}
