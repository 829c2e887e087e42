import { describe, expect, it } from 'vitest';
import { ANSWERS } from './answers.ts';
import { filesOf, readAnswer } from './read-answer.ts';

describe('reading files out of an answer', () => {
  it.each(ANSWERS)('knows $name', ({ text, files }) => {
    expect(filesOf(text)).toEqual(files);
  });

  it.each(ANSWERS)('gives the same for $name however it is cut into pieces', ({ text }) => {
    const whole = readAnswer(text);
    for (const size of [1, 2, 3, 7, 20]) expect(readAnswer(text, {}, size)).toEqual(whole);
  });

  it('gives the same for all of them in one answer', () => {
    const text = ANSWERS.filter(({ text }) => !/^[[{]|stray|```\nSources/.test(text))
      .map((answer) => answer.text)
      .join('\n\n---\n\n');
    const whole = readAnswer(text);
    expect(whole.files.length).toBeGreaterThan(10);
    for (const size of [1, 20, 333]) expect(readAnswer(text, {}, size)).toEqual(whole);
  });

  it('keeps what is said outside the files', () => {
    const { prose } = readAnswer('Here it is.\n\n```js path=a.js\na();\n```\n\nIt says a.\n');
    expect(prose).toBe('Here it is.\n\n\nIt says a.');
  });
});
