import { describe, expect, it } from 'vitest';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import {
  beginStream,
  sendJson,
  sendStream,
  startMock,
  startWire,
  type Exchange,
} from '#tests/core/llm/support/peers.ts';
import { runProgram, startProgram, temporaryFolder } from '#tests/support/program.ts';
import { answerOf, TODO_FILES } from './support/todo-answer.ts';
import { request } from './support/request.ts';

const BUILD = '/build --now an app for my errands';
const openai = findDialect('OpenAI responses');
const anthropic = findDialect('Anthropic');

/** Long enough for a busy machine. */
const PATIENT_MS = '15000';
/** Short enough to be waited for. */
const IMPATIENT_MS = '1500';

function modelsAt(url: string, limitMs = PATIENT_MS): Record<string, string> {
  return {
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: `${url}/v1`,
    OPENAI_API: 'responses',
    ANTHROPIC_API_KEY: 'sk-ant-test',
    ANTHROPIC_BASE_URL: url,
    LLM_FIRST_TOKEN_TIMEOUT_MS: limitMs,
    LLM_IDLE_TIMEOUT_MS: limitMs,
  };
}

function isOpenAi({ path }: Exchange): boolean {
  return path === '/v1/responses';
}

function answerAnthropic(exchange: Exchange, text: string): void {
  sendStream(exchange, anthropic.start + anthropic.text(text) + anthropic.end);
}

function fileBlock(path: string, content: string): string {
  return `\`\`\`txt path=${path}\n${content}\n\`\`\``;
}

describe('with models', { timeout: 60_000 }, () => {
  it('is written by the first one, for two credits', async () => {
    const mock = await startMock();
    mock.onMessage(/errands/, { content: answerOf() });
    const { output, status } = await runProgram([BUILD, '/balance', '/history', '/files app.js'], {
      environment: modelsAt(mock.url),
    });
    expect(output).toContain('Written by gpt-5 (openai).');
    expect(output).toContain('2 credits used.');
    expect(output).toContain('You have 8 credits.');
    expect(output).toContain('It keeps errands in the browser.');
    expect(output).toContain("localStorage.setItem('errands'");
    expect(status).toBe(0);
  });

  it.each([
    [
      'an error',
      (exchange: Exchange) => sendJson(exchange, 500, { error: { message: 'No.' } }),
      'server error',
    ],
    [
      'too many requests',
      (exchange: Exchange) => sendJson(exchange, 429, { error: { message: 'No.' } }),
      'rate limit',
    ],
    ['a silence', () => undefined, 'did not begin to answer', true],
    [
      'a stream that falls silent',
      (exchange: Exchange) => beginStream(exchange, openai.start + openai.text('Here is')),
      'fell silent',
      true,
    ],
    [
      'prose without files',
      (exchange: Exchange) =>
        sendStream(exchange, openai.start + openai.text('I would rather not.') + openai.end),
      'answered without an app',
    ],
  ])(
    'goes on with the second after %s of the first, and says so',
    async (_name, fail, reason, isSilent = false) => {
      const wire = await startWire((exchange) => {
        if (isOpenAi(exchange)) fail(exchange);
        else answerAnthropic(exchange, answerOf());
      });
      const environment = modelsAt(wire.url, isSilent ? IMPATIENT_MS : PATIENT_MS);
      const { output, status } = await runProgram([BUILD], { environment });
      expect(output).toMatch(/Written by claude\S* \(anthropic\), because others could not: openai: /);
      expect(output).toContain(`openai: ${reason}`);
      expect(output).toMatch(/^Preview: /m);
      expect(status).toBe(0);
    },
  );

  it('keeps what came whole before a cut, and asks the next one for the rest', async () => {
    const [first = '', ...rest] = Object.keys(TODO_FILES);
    const cutAt = answerOf().indexOf('max-width');
    const wire = await startWire((exchange) => {
      if (!isOpenAi(exchange)) {
        answerAnthropic(exchange, answerOf(rest));
        return;
      }
      beginStream(exchange, openai.start + openai.text(answerOf().slice(0, cutAt)));
      setTimeout(() => exchange.response.destroy(), 50);
    });
    const { output, status } = await runProgram([BUILD, '/files index.html'], {
      environment: modelsAt(wire.url),
    });
    expect(output).toContain('broke off in the middle');
    expect(output).toContain('<h1>Errands</h1>');
    expect(status).toBe(0);
    const asked = JSON.stringify(wire.exchanges.at(-1)?.body);
    expect(asked).toContain('do not write them again');
    expect(asked).toContain(`path=${first}`);
    expect(asked).toContain('style.css');
  });

  it('begins anew where nothing had come but words', async () => {
    const wire = await startWire((exchange) => {
      if (!isOpenAi(exchange)) {
        answerAnthropic(
          exchange,
          `app.js\n\`\`\`js\n${TODO_FILES['app.js'] ?? ''}\`\`\`\n${answerOf(['index.html', 'style.css'])}`,
        );
        return;
      }
      beginStream(exchange, openai.start + openai.text('Here is'));
      setTimeout(() => exchange.response.destroy(), 50);
    });
    const { output } = await runProgram([BUILD, '/files'], { environment: modelsAt(wire.url) });
    expect(output).toContain('- app.js ');
    expect(output).toContain('3 files');
  });

  it('costs nothing and ends with status 1 when no model can', async () => {
    const wire = await startWire((exchange) => sendJson(exchange, 401, { error: { message: 'No.' } }));
    const { output, status } = await runProgram([BUILD, '/balance'], { environment: modelsAt(wire.url) });
    expect(output).toContain('No language model could write this now');
    expect(output).toContain('key refused');
    expect(output).toContain('You have 10 credits.');
    expect(status).toBe(1);
  });

  it('tells what a model says in place of an app, asks it no second time, and charges nothing', async () => {
    const wire = await startWire((exchange) => {
      if (isOpenAi(exchange))
        sendStream(exchange, openai.start + openai.text('Which city is it for?') + openai.end);
      else sendJson(exchange, 401, { error: { message: 'No.' } });
    });
    const { output, status } = await runProgram([BUILD, '/balance'], { environment: modelsAt(wire.url) });
    expect(output).toContain('“Which city is it for?”');
    expect(output).toContain('You have 10 credits.');
    expect(wire.exchanges.filter(isOpenAi)).toHaveLength(1);
    expect(status).toBe(1);
  });

  it.each([
    [
      'more files than an app may have',
      () => Array.from({ length: 2_001 }, (_, n) => fileBlock(`src/${n}.ts`, 'export {};')),
    ],
    ['a larger file than an app may have', () => [fileBlock('data.txt', 'x'.repeat(1024 * 1024 + 1))]],
  ])('makes nothing of %s, says the limits, and charges nothing', async (_name, blocks) => {
    const wire = await startWire((exchange) => {
      const answer = [fileBlock('index.html', '<h1>Errands</h1>'), ...blocks()].join('\n');
      sendStream(exchange, openai.start + openai.text(answer) + openai.end);
    });
    const { output, status } = await runProgram([BUILD, '/balance'], {
      environment: { OPENAI_BASE_URL: `${wire.url}/v1`, OPENAI_API: 'responses' },
    });
    expect(output).toContain('at most 2000 files, 10 MB in all, 1 MB a file');
    expect(output).toContain('You have 10 credits.');
    expect(output).not.toMatch(/^Preview: /m);
    expect(status).toBe(1);
  });

  it('repairs what does not parse, once, in the same run', async () => {
    const broken = answerOf().replace('items.forEach(show);', 'items.forEach(show;');
    const mock = await startMock();
    mock.onMessage(/A check found these mistakes/, {
      content: '```js path=app.js\n' + (TODO_FILES['app.js'] ?? '') + '```\n',
    });
    mock.onMessage(/errands/, { content: broken });
    const { output, status } = await runProgram([BUILD, '/files app.js'], {
      environment: modelsAt(mock.url),
    });
    expect(mock.getRequests()).toHaveLength(2);
    expect(output).toContain('items.forEach(show);');
    expect(output).toContain('2 credits used.');
    expect(status).toBe(0);
  });

  it('keeps an app that stays broken as a draft, for nothing', async () => {
    const broken = answerOf().replace('items.forEach(show);', 'items.forEach(show;');
    const mock = await startMock();
    mock.onMessage(/errands/, { content: broken });
    const { output } = await runProgram([BUILD, '/balance', '/versions'], {
      environment: modelsAt(mock.url),
    });
    expect(output).toContain('does not work yet, even after a repair');
    expect(output).toMatch(/app\.js:\d+:\d+/);
    expect(output).toContain('You have 10 credits.');
    expect(output).toContain('broken draft');
  });

  it('refuses what credits do not suffice for, and starts nothing', async () => {
    const mock = await startMock();
    mock.onMessage(/errands/, { content: answerOf() });
    const six = Array.from({ length: 6 }, () => BUILD);
    const { output } = await runProgram([...six, '/balance'], { environment: modelsAt(mock.url) });
    expect(output.match(/^Preview: /gm)).toHaveLength(5);
    expect(output).toContain('This needs 2 credits and you have 0. Nothing was started.');
  });

  it('stops in the middle of a stream, and gives the credits back', async () => {
    const wire = await startWire((exchange) =>
      beginStream(exchange, openai.start + openai.text(answerOf().slice(0, 200))),
    );
    const program = await startProgram({ dataDir: temporaryFolder(), environment: modelsAt(wire.url) });
    program.write(BUILD);
    await program.waitFor(/writing with/);
    program.write('/stop');
    await program.waitFor(/was stopped\. Nothing was charged\./);
    await wire.exchanges[0]?.aborted;
    program.write('/balance');
    await program.waitFor(/You have 10 credits\./);
  });

  it('shows the app that the model wrote', async () => {
    const mock = await startMock();
    mock.onMessage(/errands/, { content: answerOf() });
    const program = await startProgram({ environment: modelsAt(mock.url), args: ['--stay'] });
    program.write(BUILD);
    const [, url = ''] = await program.waitFor(/^Preview: (\S+)$/m);
    expect((await request(url)).body).toContain('<h1>Errands</h1>');
    expect((await request(new URL('app.js', url).href)).body).toContain("localStorage.getItem('errands')");
  });
});
