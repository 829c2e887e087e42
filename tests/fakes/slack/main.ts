/** The fake as a program: `node tests/fakes/slack/main.ts --port N`; it prints its address when ready. */
import { parseArgs } from 'node:util';
import { control } from './control.ts';
import { startSlackFake } from './server.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const fake = await startSlackFake({ port: Number(values.port), control });
process.stdout.write(`${fake.url}\n`);
