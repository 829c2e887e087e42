/** The gist of Tailwind's typography plugin, which is a program and therefore not run. */
export const TYPOGRAPHY = `@utility prose {
  max-width: 65ch;
  line-height: 1.75;
  & :where(p, ul, ol, blockquote, pre, table, figure) { margin-block: 1.25em; }
  & :where(h1) { font-size: 2.25em; font-weight: 800; line-height: 1.1; margin-block: 0 0.9em; }
  & :where(h2) { font-size: 1.5em; font-weight: 700; line-height: 1.3; margin-block: 2em 1em; }
  & :where(h3) { font-size: 1.25em; font-weight: 600; line-height: 1.6; margin-block: 1.6em 0.6em; }
  & :where(h4) { font-weight: 600; margin-block: 1.5em 0.5em; }
  & :where(ul) { list-style: disc; padding-inline-start: 1.6em; }
  & :where(ol) { list-style: decimal; padding-inline-start: 1.6em; }
  & :where(li) { margin-block: 0.5em; }
  & :where(a) { text-decoration: underline; font-weight: 500; }
  & :where(strong) { font-weight: 600; }
  & :where(blockquote) { border-inline-start: 0.25rem solid color-mix(in oklab, currentcolor 20%, transparent); padding-inline-start: 1em; font-style: italic; }
  & :where(code) { font-size: 0.875em; font-weight: 600; }
  & :where(pre) { overflow-x: auto; padding: 0.85em 1.15em; border-radius: 0.375rem; background: color-mix(in oklab, currentcolor 8%, transparent); }
  & :where(hr) { margin-block: 3em; }
  & :where(img, video) { margin-block: 2em; }
  & :where(th, td) { padding: 0.55em; border-bottom: 1px solid color-mix(in oklab, currentcolor 20%, transparent); text-align: start; }
}
@utility prose-sm { font-size: 0.875rem; line-height: 1.7; }
@utility prose-lg { font-size: 1.125rem; line-height: 1.78; }
@utility prose-xl { font-size: 1.25rem; line-height: 1.8; }
@utility prose-invert { color: #d1d5db; }
@utility not-prose { max-width: none; }
`;
