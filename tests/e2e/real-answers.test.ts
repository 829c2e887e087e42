import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GENERATIONS } from '#core/generation/records.ts';
import { PROJECTS } from '#core/projects/records.ts';
import { findDialect } from '#tests/core/llm/support/dialects.ts';
import { beginStream, sendJson, startWire, type Exchange } from '#tests/core/llm/support/peers.ts';
import { openTalk } from '#tests/support/talk.ts';

/** Real answers of models, each in a folder with what a careful reader would take from it. */
const ANSWERS = process.env['VECTORT_ANSWERS'] ?? '';
const isThere = ANSWERS !== '' && existsSync(ANSWERS);

interface Expected {
  kind: string;
  files: { path: string; pathAlts?: string[]; sha256: string; status: string; alts?: { sha256: string }[] }[];
}

const samples = (isThere ? readdirSync(ANSWERS, { withFileTypes: true }) : [])
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    answer: readFileSync(join(ANSWERS, name, 'answer.md'), 'utf8'),
    // Its README says what it looks like.
    expected: JSON.parse(readFileSync(join(ANSWERS, name, 'expected.json'), 'utf8')) as Expected,
  }))
  .filter(({ expected }) => expected.kind === 'full')
  .filter(({ expected }) => expected.files.some(({ status }) => status === 'required'));

const openai = findDialect('OpenAI responses');
const anthropic = findDialect('Anthropic');
const PIECE = 40;

describe.skipIf(!isThere)('real answers of models (need VECTORT_ANSWERS)', { timeout: 120_000 }, () => {
  it('become apps with the files that the model wrote, by whichever model can', async () => {
    let answer = '';
    let failure: (exchange: Exchange) => void = () => {};
    const wire = await startWire((exchange) => {
      if (exchange.path === '/v1/responses') return failure(exchange);
      const repair = JSON.stringify(exchange.body).includes('A check found these mistakes');
      stream(exchange, repair ? 'NOTHING TO CHANGE' : answer);
    });
    const failures: Array<(exchange: Exchange) => void> = [
      (exchange) => sendJson(exchange, 500, { error: { message: 'No.' } }),
      (exchange) => sendJson(exchange, 429, { error: { message: 'No.' } }),
      (exchange) => {
        beginStream(exchange, openai.start + openai.text('Here is'));
        setTimeout(() => exchange.response.destroy(), 10);
      },
    ];
    const talk = await openTalk({
      OPENAI_BASE_URL: `${wire.url}/v1`,
      OPENAI_API: 'responses',
      ANTHROPIC_API_KEY: 'sk-ant-test',
      ANTHROPIC_BASE_URL: wire.url,
    });
    await talk.command('admin', 'grant 1000');
    const wrong: string[] = [];
    for (const [index, sample] of samples.entries()) {
      answer = sample.answer;
      failure = failures[index % failures.length] ?? failure;
      await talk.command('build', `--now a web app, number ${index}`);
      const run = await talk.store.collection(GENERATIONS).findOne({}, { sort: { created_at: -1 } });
      const project = run && (await talk.store.collection(PROJECTS).findOne({ _id: run.project_id }));
      if (!run || !project?.current_version) {
        wrong.push(`${sample.name}: no version, ${JSON.stringify(run?.error)}`);
        continue;
      }
      expect(talk.heard(), sample.name).toContain('(anthropic), because others could not: ');
      const files = await talk.product.projects.files(project._id, project.current_version);
      const hashes = new Map(files.map(({ path, content }) => [path, hashOf(content)]));
      for (const { path, pathAlts = [], sha256, alts = [], status } of sample.expected.files) {
        if (status !== 'required') continue;
        // What the check added to the app's own list of packages is not what the model wrote.
        if (run.added_dependencies?.length && /package\.json|requirements\.txt/.test(path)) continue;
        const written = [path, ...pathAlts].map((name) => hashes.get(name)).find((hash) => hash);
        const accepted = [sha256, ...alts.map((alt) => alt.sha256)];
        if (!written || !accepted.includes(written)) wrong.push(`${sample.name}: ${path}`);
      }
    }
    expect(samples.length).toBeGreaterThan(20);
    // One sample in twenty may be read in another way than its reader did.
    expect(new Set(wrong.map((line) => line.split(':')[0])).size, wrong.join('\n')).toBeLessThanOrEqual(
      Math.floor(samples.length / 20),
    );
  });
});

function stream(exchange: Exchange, text: string): void {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${PIECE}}`, 'gu')) ?? [];
  beginStream(exchange, anthropic.start);
  for (const piece of pieces) exchange.response.write(anthropic.text(piece));
  exchange.response.end(anthropic.end);
}

/** As the samples do: without carriage returns, one newline at the end. */
function hashOf(content: string): string {
  const normal = content.replaceAll('\r\n', '\n').replace(/\n+$/, '');
  return createHash('sha256')
    .update(normal === '' ? '' : `${normal}\n`)
    .digest('hex');
}
