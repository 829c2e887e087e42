import { entryOf } from '#core/chat/reception.ts';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Platform } from '#core/chat/types.ts';
import { loadConfig } from '#core/config/config.ts';
import { createEmbeddedQueue } from '#core/jobs/backends/embedded/index.ts';
import { createLogger } from '#core/log.ts';
import { createProduct } from '#core/product.ts';
import { ROLES } from '#core/roles.ts';
import type { Store } from '#core/store/types.ts';

/** One life of the product: it is told of one and the same event, and ends when everything is answered. */
export async function buildOnce(
  store: Store,
  { dataDir, modelUrl, postsFile }: { dataDir: string; modelUrl: string; postsFile: string },
): Promise<void> {
  const log = createLogger('silent');
  const config = loadConfig({
    DATA_DIR: dataDir,
    OPENAI_BASE_URL: `${modelUrl}/v1`,
    OPENAI_API: 'responses',
  });
  const queue = await createEmbeddedQueue({ store, log });
  const product = createProduct({ config, log, store, queue });
  await product.start({ roles: new Set(ROLES), entries: [entryOf(rememberingPlatform(postsFile))] });
  await product.whenIdle();
  await product.stop();
}

/** A service that remembers what it took, under the key that came with it. */
function rememberingPlatform(postsFile: string): Platform {
  return {
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
}
