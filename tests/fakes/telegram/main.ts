/** The fake as a program: `node tests/fakes/telegram/main.ts --port N [--token T]`; it prints its address when ready. */
import { parseArgs } from 'node:util';
import { control } from './control.ts';
import { startTelegramFake, TOKEN } from './server.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, token: { type: 'string', default: TOKEN } },
});
const fake = await startTelegramFake({ port: Number(values.port), token: values.token, control });
process.stdout.write(`${fake.url}\n`);
