/**
 * A process with an outbox on the store in a folder, to be killed: goes on with what was left, and says what it is told
 * to, `key=text` for a post, `key~text` for a durable edit, `key.text` for closing, `idle` to wait until that is out. It
 * kills itself before its n-th write to the store, before or after the n-th call that reaches the service, or at that call once all it says is `stored`.
 */
import { join } from 'node:path';
import { createOutbox } from '#core/chat/outbox.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import { dieBeforeWrite } from '#tests/support/dying-store.ts';
import { createChatService, createPlatform, targetIn, type ChatService } from './chat-service.ts';
import { silent } from '#tests/support/watch-store.ts';

const [dataDir = '', dies = '', canFind = '', ...sayings] = process.argv.slice(2);
const [when, n = Infinity] = dies.split(':').map((part, index) => (index === 0 ? part : Number(part)));

const die = (): void => void process.kill(process.pid, 'SIGKILL');
const store = await openEmbeddedStore({ dataDir, log: silent });
const service = createChatService(join(dataDir, 'service'));
const mortalService: ChatService = {
  ...service,
  post: async (...parameters) => await mortal(async () => await service.post(...parameters)),
  edit: async (...parameters) => await mortal(async () => await service.edit(...parameters)),
};
let calls = 0;
const allSaid = Promise.withResolvers<void>();

async function mortal<Result>(call: () => Promise<Result>): Promise<Result> {
  calls += 1;
  if (when === 'before' && calls === n) die();
  if (when === 'stored' && calls === n) await allSaid.promise.then(die);
  const result = await call();
  if (when === 'after' && calls === n) die();
  return result;
}

const outbox = createOutbox({
  store: when === 'write' ? dieBeforeWrite(store, Number(n)) : store,
  log: silent,
  platforms: new Map([['chat', createPlatform(mortalService, { canFind: canFind === 'yes' })]]),
});
await outbox.start();
for (const saying of sayings) {
  if (saying === 'idle') await outbox.idle();
  const [, key = '', what, text = ''] = /^(\w+)([=~.])(.*)$/.exec(saying) ?? [];
  if (what === '=') await outbox.post(key, targetIn('c'), { text });
  if (what === '~') await outbox.edit(key, { text }, { durable: true });
  if (what === '.') await outbox.close(key, { text });
}
allSaid.resolve();
await outbox.idle();
await outbox.stop();
await store.close();
