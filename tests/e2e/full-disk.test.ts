import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, startWire, type Exchange } from '#tests/core/llm/support/peers.ts';
import { canLimitFiles, limitFiles } from '#tests/support/limit-files.ts';
import { freePorts, runProgram, startProgram, temporaryFolder } from '#tests/support/program.ts';
import { until } from '#tests/support/until.ts';
import { answerOf } from './support/todo-answer.ts';

const BUILD = '/build --now an app for my errands';
const openai = findDialect('OpenAI responses');

describe.skipIf(!canLimitFiles)('a disk that is full (needs prlimit)', { timeout: 60_000 }, () => {
  it('costs nobody anything: it is said, nothing is lost, and the run goes on when there is room', async () => {
    const dataDir = temporaryFolder();
    const held: Exchange[] = [];
    const wire = await startWire((exchange) => {
      beginStream(exchange, openai.start + openai.text(answerOf()));
      // Whatever could not be noted of the first answer is asked for again.
      if (held.length > 0) exchange.response.end(openai.end);
      held.push(exchange);
    });
    const ports = await freePorts();
    const environment = {
      ...ports,
      OPENAI_API_KEY: 'sk-test',
      OPENAI_API: 'responses',
      OPENAI_BASE_URL: `${wire.url}/v1`,
    };
    const program = await startProgram({ dataDir, environment });
    const readiness = async (): Promise<string> =>
      await (await fetch(`http://127.0.0.1:${ports.PORT}/readyz`)).text();
    program.write(BUILD);
    await until(() => expect(held).toHaveLength(1));
    const before = program.output().length;

    limitFiles(program.child.pid, 4_096);
    held[0]?.response.end(openai.end);
    await until(() => expect(program.errors()).toContain('The store in DATA_DIR cannot be written'));
    await until(async () => expect(await readiness()).toContain('"store":"failed"'));
    expect(program.output().slice(before)).not.toContain('Preview: ');

    limitFiles(program.child.pid, 'unlimited');
    await program.waitFor(/^Preview: /m);
    await until(async () => expect(await readiness()).toContain('"status":"ready"'));
    expect(await program.end()).toBe(0);
    expect(program.errors()).not.toMatch(/^\s+at |"stack"/m);

    const { stdout, status } = spawnSync(process.execPath, ['scripts/audit.ts'], {
      env: { ...process.env, DATA_DIR: dataDir },
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
    const again = await runProgram(['/balance', '/versions'], { dataDir, environment });
    expect(again.output).toContain('You have 8 credits.');
    expect(again.output).not.toContain('version 2');
  });

  it('is said to whoever asks for something, in that person’s language', async () => {
    const dataDir = temporaryFolder();
    const program = await startProgram({ dataDir, environment: { LANG: 'fr_FR.UTF-8' } });
    program.write(BUILD);
    await program.waitFor(/^ZIP: /m);

    limitFiles(program.child.pid, 1_024);
    program.write('/balance');
    await program.waitFor(/Rien ne peut être enregistré dans .*store\.sqlite/);
    limitFiles(program.child.pid, 'unlimited');
    program.write('/balance');
    await program.waitFor(/crédits/);
    expect(await program.end()).toBe(0);
  });
});
