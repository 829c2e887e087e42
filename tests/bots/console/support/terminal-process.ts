/** A program at a real terminal: says what it hears, and runs something for as long as it is not stopped. */
import { Readable } from 'node:stream';
import { CONSOLE_PLACE, createConsole } from '#bots/console/index.ts';
import type { Target } from '#core/chat/types.ts';

const TARGET: Target = { place: CONSOLE_PLACE, audience: 'thread', userId: 'operator' };

const [dataDir = ''] = process.argv.slice(2);

const end = (): void => {
  void terminal.stop().then(() => {
    process.stdout.write('ended\n');
    process.exit();
  });
};
const terminal = createConsole({
  input: process.stdin,
  output: process.stdout,
  firstMessages: ['first'],
  user: { id: 'operator' },
  welcome: ['Welcome.'],
  explain: (error) => `**sorry**: ${String(error)}`,
  fileUnwritten: ({ name, folder }) => `no room for ${name} in ${folder}`,
  waiting: 'waiting',
  interruptHint: 'Again ends.',
  dataDir,
  files: { open: async () => Readable.from([]) },
  whenHandled: async () => undefined,
  whenIdle: async () => undefined,
  isControl: () => false,
  onInterrupt: end,
});
await terminal.start(async (event) => {
  const said = event.type === 'message' ? event.text : event.type === 'action' ? event.action : event.type;
  if (said === 'run.stop') await terminal.edit?.(TARGET, 'card', { text: 'stopped' });
  else if (said === 'run') {
    const buttons = [[{ label: 'Stop', action: 'run.stop' }]];
    await terminal.post(TARGET, { text: 'Card', progress: 'running', buttons }, 'card');
  } else await terminal.post(TARGET, { text: `heard ${said}` }, event.id);
});
void terminal.ended.then(end);
