import { describe, expect, it } from 'vitest';
import { createRenderer } from '#core/preview/code-browser/render/renderer.ts';

/** Keeps the Markdown highlighter busy for minutes. */
const BOMB = { type: 'code', code: '![a]('.repeat(6_000), syntax: 'markdown' } as const;
const CODE = { type: 'code', code: 'const a = 1;', syntax: 'typescript' } as const;

describe('the thread that colours', () => {
  it('colours code and renders Markdown', async () => {
    const renderer = createRenderer({ timeLimitMs: 60_000 });
    expect(await renderer.render(CODE)).toContain('<span class="hljs-keyword">const</span>');
    const markdown = { type: 'markdown', text: '*a*', path: 'README.md', addresses: new Map() } as const;
    expect(await renderer.render(markdown)).toBe('<p><em>a</em></p>\n');
    await renderer.close();
  });

  it('gives up on a file that keeps it busy, and goes on with the next', async () => {
    const reasons: unknown[] = [];
    const renderer = createRenderer({ timeLimitMs: 300, onGivenUp: (reason) => reasons.push(reason) });
    const [bomb, waiting] = await Promise.all([renderer.render(BOMB), renderer.render(CODE)]);
    expect(bomb).toBeUndefined();
    // Its time was over while it waited.
    expect(waiting).toBeUndefined();
    expect(reasons).toHaveLength(1);
    // A new thread has to start within the limit, which a busy machine may need a few attempts for.
    await expect.poll(() => renderer.render(CODE), { timeout: 15_000 }).toContain('hljs-keyword');
    await renderer.close();
  });

  it('says what it cannot colour', async () => {
    const reasons: unknown[] = [];
    const renderer = createRenderer({ timeLimitMs: 60_000, onGivenUp: (reason) => reasons.push(reason) });
    expect(await renderer.render({ ...CODE, syntax: 'nonsense' })).toBeUndefined();
    expect(String(reasons[0])).toContain('nonsense');
    expect(await renderer.render(CODE)).toContain('hljs-keyword');
    await renderer.close();
  });

  it('starts again after it was closed', async () => {
    const renderer = createRenderer({ timeLimitMs: 60_000 });
    await renderer.render(CODE);
    await renderer.close();
    expect(await renderer.render(CODE)).toContain('hljs-keyword');
    await renderer.close();
  });
});
