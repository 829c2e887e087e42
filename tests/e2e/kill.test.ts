import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire, type Exchange } from '#tests/core/llm/support/peers.ts';
import { runProgram, startProgram, temporaryFolder, type Program } from '#tests/support/program.ts';
import { answerOf, TODO_FILES } from './support/todo-answer.ts';

const BUILD = '/build --now an app for my errands';
const openai = findDialect('OpenAI responses');

interface SlowModel {
  environment: Record<string, string>;
  /** The bodies of the requests, as text. */
  asked: () => string[];
}

/** Writes the first file, then waits for ever; whoever asks for the rest gets the rest. */
async function startSlowModel({ pauses }: { pauses: boolean }): Promise<SlowModel> {
  const paths = Object.keys(TODO_FILES);
  const wire = await startWire((exchange: Exchange) => {
    const asked = JSON.stringify(exchange.body);
    const isRest = asked.includes('do not write them again');
    const answer = isRest ? answerOf(paths.filter((path) => !asked.includes(`path=${path}`))) : answerOf();
    if (!pauses || isRest) {
      beginStream(exchange, openai.start + openai.text(answer) + openai.end);
      exchange.response.end();
      return;
    }
    beginStream(exchange, openai.start + openai.text(answer.slice(0, answer.indexOf('max-width'))));
  });
  return {
    environment: { OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' },
    asked: () => wire.exchanges.map(({ body }) => JSON.stringify(body)),
  };
}

async function startAndAsk(options: Parameters<typeof startProgram>[0]): Promise<Program> {
  const program = await startProgram(options);
  program.write(BUILD);
  return program;
}

/** One answer in all, whoever gave it. */
function expectOneAnswer(outputs: readonly string[]): void {
  const answers = outputs.join('\n').match(/is ready \(version \d+\)/g);
  expect(answers).toEqual(['is ready (version 1)']);
}

describe('kill -9', { timeout: 60_000 }, () => {
  it('while the model writes: the next start asks for the rest only', async () => {
    const dataDir = temporaryFolder();
    const model = await startSlowModel({ pauses: true });
    const program = await startAndAsk({ dataDir, environment: model.environment });
    await program.waitFor(/style\.css/);
    await noted(dataDir, TODO_FILES['index.html'] ?? '');
    await program.kill('SIGKILL');

    const { output, status } = await runProgram(['/balance', '/files index.html'], {
      dataDir,
      environment: model.environment,
    });
    expectOneAnswer([program.output(), output]);
    expect(output).toContain('You have 8 credits.');
    expect(output).toContain('<h1>Errands</h1>');
    expect(status).toBe(0);
    const [, second = ''] = model.asked();
    expect(model.asked()).toHaveLength(2);
    expect(second).toContain('path=index.html');
    expect(second).not.toContain('path=app.js');
  });

  it.each([
    ['as soon as the card is there', /Errands|App/],
    ['at the first word of the model', /writing with/],
    ['while it checks', /checking|preparing|Preview: /],
    ['while the preview is made', /preparing|Preview: /],
    ['when the answer is out', /^Preview: /m],
  ])('%s: one app, one charge, one answer', async (_when, mark) => {
    const dataDir = temporaryFolder();
    const model = await startSlowModel({ pauses: false });
    const program = await startAndAsk({ dataDir, environment: model.environment });
    await program.waitFor(mark);
    await program.kill('SIGKILL');

    const { output, status } = await runProgram(['/balance', '/versions'], {
      dataDir,
      environment: model.environment,
    });
    // What was on the screen when the process died may be said once more: the terminal cannot be asked.
    expect(`${program.output()}\n${output}`).toContain('is ready (version 1)');
    expect(output).toContain('You have 8 credits.');
    expect(output).not.toContain('version 2');
    expect(status).toBe(0);
    expect(audit(dataDir)).toEqual({ violations: '', status: 0 });
  });
});

function audit(dataDir: string): { violations: string; status: number | null } {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/audit.ts'], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  return { violations: stdout, status };
}

/** Resolves when the run has noted that it has a file of this content: what is in the store survives the process. */
async function noted(dataDir: string, content: string): Promise<void> {
  const mark = `"sha256":"${createHash('sha256').update(content).digest('hex')}"`;
  const isThere = (): boolean =>
    globSync(join(dataDir, 'store.sqlite*')).some((file) => readFileSync(file).includes(mark));
  while (!isThere()) await sleep(20);
}
