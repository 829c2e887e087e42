/**
 * A process with an inbox on the store in a folder, to be killed: goes on with what was left, accepts the texts it is
 * given, and appends what it handles to the folder's file `handled`. It kills itself when all is `accepted`, when the
 * first is `handled`, or `never`; but always when it is to handle the text `poison`.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInbox } from '#core/chat/inbox.ts';
import { VectortError } from '#core/errors.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';
import { says, textOf } from './inbox-event.ts';
import { silent } from '#tests/support/watch-store.ts';

const [dataDir = '', dies = 'never', ...texts] = process.argv.slice(2);

const note = (line: string): void => appendFileSync(join(dataDir, 'handled'), `${line}\n`);
const die = (): void => void process.kill(process.pid, 'SIGKILL');

const store = await openEmbeddedStore({ dataDir, log: silent });
const inbox = createInbox({
  store,
  log: silent,
  isControl: () => false,
  async handle(event) {
    // Accepted, and nothing of it done yet.
    if (dies === 'accepted') await new Promise(() => undefined);
    if (textOf(event) === 'poison') die();
    note(textOf(event));
    if (dies === 'handled') die();
  },
  async onFailure(event, _key, error) {
    note(`${textOf(event)} failed: ${error instanceof VectortError ? error.code : String(error)}`);
  },
});
await inbox.start();
for (const text of texts) await inbox.accept(says(text));
if (dies === 'accepted') die();
await inbox.idle();
await inbox.stop();
await store.close();
