import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

/** A folder of answers that models gave and of what is in them; not part of the repository. */
const folder = process.env['VECTORT_ANSWERS'];
const WANTED_SHARE = 0.95;

interface ExpectedFile {
  path: string;
  pathAlts?: string[];
  sha256: string;
  alts?: { sha256: string }[];
  status: 'required' | 'optional' | 'truncated' | 'unsafe';
}

describe('the answers in the folder that VECTORT_ANSWERS names', () => {
  it.skipIf(!folder)('are read exactly, at least 95 % of them', () => {
    const samples = readdirSync(folder ?? '').filter((name) =>
      existsSync(join(folder ?? '', name, 'expected.json')),
    );
    const wrong = samples.flatMap((name) =>
      findMistakes(join(folder ?? '', name)).map((mistake) => `${name}: ${mistake}`),
    );
    const failed = new Set(wrong.map((line) => line.split(':', 1)[0]));
    expect(samples.length).toBeGreaterThan(0);
    const share = 1 - failed.size / samples.length;
    expect(share < WANTED_SHARE ? wrong : []).toEqual([]);
  });
});

function findMistakes(sample: string): string[] {
  const expected = JSON.parse(readFileSync(join(sample, 'expected.json'), 'utf8')) as {
    files: ExpectedFile[];
  };
  const { files } = readAnswer(readFileSync(join(sample, 'answer.md'), 'utf8'), {}, 20);
  const left = new Map(files.map(({ path, content }) => [path, content]));
  const mistakes: string[] = [];
  for (const { path, pathAlts = [], sha256, alts = [], status } of expected.files) {
    const found = [path, ...pathAlts]
      .map((each) => each.replaceAll('\\', '/'))
      .find((each) => left.has(each));
    const content = found === undefined ? undefined : left.get(found);
    if (found !== undefined) left.delete(found);
    if (status !== 'required') continue;
    if (content === undefined) mistakes.push(`misses ${path}`);
    else if (![sha256, ...alts.map((each) => each.sha256)].includes(hashOf(content)))
      mistakes.push(`differs in ${path}`);
  }
  return [...mistakes, ...[...left.keys()].map((path) => `wrongly has ${path}`)];
}

function hashOf(content: string): string {
  const text = content.replace(/\n+$/, '');
  return createHash('sha256')
    .update(text === '' ? '' : `${text}\n`)
    .digest('hex');
}
