/**
 * A model behind OpenAI's Responses API and Anthropic's Messages API, in a process of its own so that its work is not counted as the product's. The
 * model's name says how it behaves:
 * `ok`, `status-500`, `status-429`, `refusal`, `hang`, `cut-N` (breaks the connection after N characters), `slow-N` (takes
 * N milliseconds). What it writes is told over IPC: `{ answer, chunkCharacters }`; the port is told back once it listens.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ProjectFile } from '#core/generation/types.ts';
import { sampleAnswer } from './sample-app.ts';

export interface ModelAnswer {
  /** What is written; of files, those that the request does not show as complete. */
  answer: string | { files: readonly ProjectFile[] };
  chunkCharacters: number;
}

const CUT_DELAY_MS = 20;

let told: ModelAnswer = { answer: '', chunkCharacters: 20 };

process.on('message', (message: ModelAnswer) => {
  told = message;
  process.send?.({ ready: true });
});
process.on('disconnect', () => process.exit());

const server = createServer((request, response) => {
  // What the SDK sends is always an object with these.
  const dialect = request.url?.endsWith('/messages') ? ANTHROPIC : OPENAI;
  void text(request).then((body) => reply(response, dialect, JSON.parse(body) as ModelRequest));
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));

interface ModelRequest {
  model: string;
  /** OpenAI's. */
  input?: unknown;
  /** Anthropic's. */
  messages?: unknown;
}

interface Event {
  type: string;
  [key: string]: unknown;
}

interface Dialect {
  begin: readonly Event[];
  text: (delta: string) => Event;
  refusal: readonly Event[];
  end: readonly Event[];
}

const OPENAI: Dialect = {
  begin: [{ type: 'response.created', response: { id: 'r1', status: 'in_progress' } }],
  text: (delta) => ({
    type: 'response.output_text.delta',
    item_id: 'm1',
    output_index: 0,
    content_index: 0,
    delta,
  }),
  refusal: [{ type: 'response.refusal.delta', item_id: 'm1', delta: 'No' }],
  end: [
    {
      type: 'response.completed',
      response: { id: 'r1', status: 'completed', usage: { input_tokens: 7, output_tokens: 11 } },
    },
  ],
};

const ANTHROPIC: Dialect = {
  begin: [
    {
      type: 'message_start',
      message: { id: 'm1', role: 'assistant', content: [], usage: { input_tokens: 7, output_tokens: 1 } },
    },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  ],
  text: (text) => ({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } }),
  refusal: [{ type: 'message_delta', delta: { stop_reason: 'refusal' }, usage: { output_tokens: 1 } }],
  end: [
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 11 } },
    { type: 'message_stop' },
  ],
};

function reply(response: ServerResponse, dialect: Dialect, { model, input, messages }: ModelRequest): void {
  const [kind = '', detail = ''] = model.split('-');
  if (kind === 'hang') return;
  if (kind === 'status') {
    response.writeHead(Number(detail), { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: 'no', type: 'server_error', code: null } }));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const event of dialect.begin) send(response, event);
  if (kind === 'refusal') {
    for (const event of dialect.refusal) send(response, event);
    response.end();
    return;
  }
  const whole =
    typeof told.answer === 'string' ? told.answer : missingFiles(told.answer.files, input ?? messages);
  const written = kind === 'cut' ? whole.slice(0, Number(detail)) : whole;
  void stream(response, dialect, { written, ms: kind === 'slow' ? Number(detail) : 0 }).then(() => {
    if (kind === 'cut') {
      // What was written is to arrive first.
      setTimeout(() => response.destroy(), CUT_DELAY_MS);
      return;
    }
    for (const event of dialect.end) send(response, event);
    response.end();
  });
}

/** Events that leave together, so that the clients and not this server are what is measured. */
const EVENTS_A_WRITE = 16;

async function stream(
  response: ServerResponse,
  dialect: Dialect,
  { written, ms }: { written: string; ms: number },
): Promise<void> {
  const began = performance.now();
  let events = '';
  for (let start = 0, count = 1; start < written.length; start += told.chunkCharacters, count += 1) {
    events += format(dialect.text(written.slice(start, start + told.chunkCharacters)));
    if (count % EVENTS_A_WRITE > 0 && start + told.chunkCharacters < written.length) continue;
    const isFree = response.write(events);
    events = '';
    if (!isFree) await new Promise((resolve) => response.once('drain', resolve));
    if (ms === 0) continue;
    const dueMs =
      ms * Math.min(1, (start + told.chunkCharacters) / written.length) - (performance.now() - began);
    if (dueMs > 0) await new Promise((resolve) => setTimeout(resolve, dueMs));
  }
}

function send(response: ServerResponse, event: Event): void {
  response.write(format(event));
}

function format(event: Event): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** Writes what the request does not show as received, as a model does that is asked for the rest. */
function missingFiles(files: readonly ProjectFile[], input: unknown): string {
  const asked = JSON.stringify(input);
  return sampleAnswer(files.filter(({ content }) => !asked.includes(JSON.stringify(content).slice(1, -1))));
}
