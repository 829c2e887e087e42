import { LLMock } from '@copilotkit/aimock';
import { newId } from '#core/ids.ts';
import { TODO_FILES } from '#tests/e2e/support/todo-answer.ts';
import { startEdge, type Fault } from './edge.ts';
import { numberIn } from './requests.ts';

/** Language models that fail often, and write for each request what they write for no other. */
export interface TortureModel {
  readonly environment: Readonly<Record<string, string>>;
  /** The files of a request's app, by path. */
  filesOf(number: number): Readonly<Record<string, string>>;
  /** Whether a whole answer to this request went out. */
  hasAnswered(number: number): boolean;
  faults(): number;
  close(): Promise<void>;
}

/** One call in five goes wrong. */
const FAULTS: readonly { fault: Fault; share: number }[] = [
  { fault: 'error', share: 0.08 },
  { fault: 'cut', share: 0.07 },
  { fault: 'hang', share: 0.05 },
];

/** So that an answer takes about a second and processes die in the middle of it. */
const PACE = { chunkSize: 60, latency: 25 };

export async function startTortureModel(): Promise<TortureModel> {
  const nonces = new Map<number, string>();
  const answered = new Set<number>();
  let faults = 0;

  function filesOf(number: number): Record<string, string> {
    const nonce = nonces.get(number) ?? newId();
    nonces.set(number, nonce);
    return {
      ...TODO_FILES,
      'index.html': (TODO_FILES['index.html'] ?? '').replaceAll('Errands', `Errands ${number} (${nonce})`),
      'style.css': `${TODO_FILES['style.css']}\n/* ${nonce}: ${'·'.repeat(number % 97)} */\n`,
      'app.js': `${TODO_FILES['app.js']}\n// ${nonce}\n`,
    };
  }

  /** Who is asked for the rest gives the rest. */
  function write(asked: string): string {
    const missing = Object.entries(filesOf(numberIn(asked) ?? 0)).filter(
      ([, content]) => !asked.includes(content),
    );
    const fences = missing.map(
      ([path, content]) => `\`\`\`${path.split('.').at(-1)} path=${path}\n${content}\`\`\``,
    );
    return `Here is your app.\n\n${fences.join('\n\n')}\n\nIt keeps errands in the browser.\n`;
  }

  const mock = new LLMock({ port: 0, journalMaxEntries: 10 });
  mock.on(
    { predicate: () => true },
    ({ messages }) => ({
      content: write(
        messages.map(({ content }) => (typeof content === 'string' ? content : textOf(content))).join('\n'),
      ),
    }),
    PACE,
  );
  await mock.start();

  function decide(): Fault | undefined {
    let dice = Math.random();
    for (const { fault, share } of FAULTS) {
      if (dice < share) {
        faults += 1;
        return fault;
      }
      dice -= share;
    }
    return undefined;
  }

  const edge = await startEdge({
    target: mock.url,
    decide,
    onAnswer({ body, status, fault }) {
      const number = numberIn(body);
      if (number !== undefined && status === 200 && fault === undefined) answered.add(number);
    },
  });
  return {
    environment: {
      OPENAI_API_KEY: 'sk-torture-openai',
      OPENAI_BASE_URL: `${edge.url}/v1`,
      OPENAI_API: 'responses',
      ANTHROPIC_API_KEY: 'sk-torture-anthropic',
      ANTHROPIC_BASE_URL: edge.url,
      LLM_FIRST_TOKEN_TIMEOUT_MS: '2000',
      LLM_IDLE_TIMEOUT_MS: '2000',
      LLM_TOTAL_TIMEOUT_MS: '20000',
    },
    filesOf,
    hasAnswered: (number) => answered.has(number),
    faults: () => faults,
    async close() {
      await edge.close();
      await mock.stop();
    },
  };
}

function textOf(parts: readonly { text?: string }[] | null): string {
  return (parts ?? []).map(({ text = '' }) => text).join('\n');
}
