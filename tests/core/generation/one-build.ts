/** A program that is asked for one app and answers; it is killed before its n-th write to the store. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Platform } from '#core/chat/types.ts';
import { loadConfig } from '#core/config/config.ts';
import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import { createLogger } from '#core/log.ts';
import { createProduct } from '#core/product.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import { dieBeforeWrite } from '#tests/support/dying-store.ts';

const [dataDir = '', n = '', modelUrl = '', postsFile = ''] = process.argv.slice(2);
const log = createLogger('silent');
const config = loadConfig({ DATA_DIR: dataDir, OPENAI_BASE_URL: `${modelUrl}/v1`, OPENAI_API: 'responses' });
const real = await openEmbeddedStore({ dataDir, log });
const store = dieBeforeWrite(real, Number(n));
const queue = await createEmbeddedQueue({ store, log });
const product = createProduct({ config, log, store, queue });

/** A service that remembers what it took, under the key that came with it. */
const platform: Platform = {
  name: 'console',
  capabilities: {
    edit: true,
    privateMessages: true,
    forms: false,
    textCharacters: 4_000,
    fileBytes: 1_000_000,
    editIntervalMs: 10,
  },
  async start(accept) {
    await accept({
      type: 'command',
      id: 'the-event',
      place: { platform: 'console', workspace: 'w', channel: 'c', thread: null },
      user: { id: 'u' },
      attachments: [],
      name: 'build',
      argument: '--now an app for my errands',
    });
  },
  async post(_target, message, key) {
    appendFileSync(postsFile, `${JSON.stringify({ key, text: message.text })}\n`);
    return { messageId: key };
  },
  async edit() {},
  async findPost(_target, key) {
    const known = existsSync(postsFile) && readFileSync(postsFile, 'utf8').includes(`"key":"${key}"`);
    return known ? { messageId: key } : undefined;
  },
  async stop() {},
};

await product.start([platform]);
await product.whenIdle();
await product.stop();
await real.close();
