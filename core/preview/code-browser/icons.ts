import { html, type Html } from '../../html.ts';

/** Outlines in a box of 24 by 24, drawn with the colour of the text around them. */
const SHAPES = {
  code: 'M8 7 3 12l5 5M16 7l5 5-5 5M13.5 5l-3 14',
  download: 'M12 4v11m0 0-4.5-4.5M12 15l4.5-4.5M5 20h14',
  history: 'M6 4v16M6 4a2 2 0 1 0 .01 0M6 20a2 2 0 1 0 .01 0M18 6a2 2 0 1 0 .01 0M18 10c0 4-12 2-12 6',
  open: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  warning: 'M12 4 2.5 20h19L12 4ZM12 10v5M12 17.5v.5',
} as const;

/** All icons, to be put into a page once. */
export const ICONS: Html = html`<svg class="sprite" aria-hidden="true">
  ${Object.entries(SHAPES).map(
    ([name, path]) => html`<symbol id="icon-${name}" viewBox="0 0 24 24"><path d="${path}" /></symbol>`,
  )}
</svg>`;

export function icon(name: keyof typeof SHAPES): Html {
  return html`<svg class="icon" aria-hidden="true"><use href="#icon-${name}" /></svg>`;
}
