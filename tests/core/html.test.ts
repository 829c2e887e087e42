import { describe, expect, it } from 'vitest';
import { html, Html } from '#core/html.ts';

describe('html', () => {
  it('escapes every value, in content and in attributes', () => {
    const text = `<b a="1" c='2'>&amp;`;
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(
      '<p title="&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;">&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;</p>',
    );
  });

  it('leaves markup as it is, alone and in lists', () => {
    const items = ['<', '>'].map((text) => html`<i>${text}</i>`);
    const page = html`<p>${items}${new Html('<br>')}</p>`;
    expect(page.markup).toBe('<p><i>&lt;</i><i>&gt;</i><br></p>');
    expect(String(page)).toBe(page.markup);
  });

  it('takes nothing for nothing, and numbers for numbers', () => {
    expect(html`${undefined}${false}${''}${0}${[]}${['a', [1]]}`.markup).toBe('0a1');
  });
});
