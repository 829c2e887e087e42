import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StarterSpec } from '../types.ts';
import { lookOf, type Look } from './look.ts';
import { hexOf, oklchOf, readableOn } from './palette.ts';

/** The fitted tokens and the base styles as one sheet, for apps that are not React projects. */
export function baseCss(spec: StarterSpec): string {
  return `${themeCss(spec)}\n${readFileSync(join(import.meta.dirname, 'files/src/styles/base.css'), 'utf8')}`;
}

/**
 * The design tokens of an app as CSS custom properties: colours of both schemes, fonts, corners, shadows.
 * `<html data-scheme="light | dark | auto">` chooses the scheme. What there is:
 *
 * - surfaces `--page --surface --sunken --line --line-strong`, text `--text --muted`
 * - accent `--accent --on-accent --accent-hover`, as text `--accent-text`, as a wash `--accent-soft` with
 *   `--on-accent-soft`; a second hue for charts and art `--second`, `--second-soft`, a third `--third`
 * - states `--danger --danger-soft --success --success-soft --warning --warning-soft` (text on page and on its own soft)
 * - `--font-heading --font-body --font-mono --heading-weight --heading-tracking`
 * - `--radius` (cards), `--radius-small`, `--radius-large`, `--radius-control` (buttons, fields, chips)
 * - `--shadow-small --shadow --shadow-large`, `--card-line` (border colour of a card, may be transparent)
 */
export function themeCss(spec: StarterSpec): string {
  const look = lookOf(spec);
  const light = block(lightTokens(spec, look));
  const dark = block(darkTokens(spec, look));
  return `/* Colours, fonts and corners. Change them here; everything else follows. */
:root {
  --font-heading: ${look.headingFont};
  --font-body: ${look.bodyFont};
  --font-mono: ui-monospace, 'Cascadia Code', 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
  --heading-weight: ${look.headingWeight};
  --heading-tracking: ${look.headingTracking};
  --radius: ${look.radiusPx}px;
  --radius-small: ${Math.round(look.radiusPx * 0.6)}px;
  --radius-large: ${Math.round(look.radiusPx * 1.6)}px;
  --radius-control: ${look.controlRadius};
}

:root {
  color-scheme: light;
${light}
}

:root[data-scheme='dark'] {
  color-scheme: dark;
${dark}
}

@media (prefers-color-scheme: dark) {
  :root[data-scheme='auto'] {
    color-scheme: dark;
${dark.replace(/^/gm, '  ')}
  }
}
`;
}

type Tokens = Record<string, string>;

function lightTokens({ palette }: StarterSpec, look: Look): Tokens {
  const { hue, chroma } = oklchOf(palette.accent);
  const tint = (lightness: number, strength: number): string =>
    hexOf({ lightness, chroma: Math.min(strength, chroma), hue });
  const page = look.surface === 'tinted' ? tint(0.962, 0.016) : tint(0.984, 0.004);
  const accentSoft = tint(0.94, 0.045);
  const strong = (stateHue: number): string =>
    readableOn(hexOf({ lightness: 0.56, chroma: 0.17, hue: stateHue }), tint(0.93, 0.045));
  const soft = (stateHue: number): string => hexOf({ lightness: 0.955, chroma: 0.03, hue: stateHue });
  return {
    page,
    surface: look.surface === 'lined' ? tint(0.996, 0.002) : '#ffffff',
    sunken: look.surface === 'tinted' ? tint(0.94, 0.02) : tint(0.962, 0.006),
    line: tint(0.905, 0.01),
    'line-strong': tint(0.68, 0.018),
    text: tint(0.23, 0.018),
    muted: tint(0.49, 0.02),
    accent: palette.accent,
    'on-accent': palette.onAccent,
    'accent-hover': hoverOf(palette.accent, palette.onAccent),
    'accent-text': readableOn(palette.accent, accentSoft),
    'accent-soft': accentSoft,
    'on-accent-soft': readableOn(hexOf({ lightness: 0.4, chroma: Math.min(chroma, 0.12), hue }), accentSoft),
    second: hexOf({ lightness: 0.62, chroma: 0.12, hue: (hue + 150) % 360 }),
    'second-soft': hexOf({ lightness: 0.93, chroma: 0.04, hue: (hue + 150) % 360 }),
    third: hexOf({ lightness: 0.74, chroma: 0.13, hue: (hue + 65) % 360 }),
    danger: strong(25),
    'danger-soft': soft(25),
    success: strong(152),
    'success-soft': soft(152),
    warning: strong(70),
    'warning-soft': soft(80),
    'card-line': look.surface === 'lined' ? tint(0.885, 0.012) : tint(0.925, 0.01),
    ...shadows(look, tint(0.3, 0.04), [0.06, 0.1, 0.16]),
  };
}

function darkTokens({ palette }: StarterSpec, look: Look): Tokens {
  const { hue, chroma } = oklchOf(palette.accentDark);
  const tint = (lightness: number, strength: number): string =>
    hexOf({ lightness, chroma: Math.min(strength, chroma), hue });
  const raised = look.surface === 'tinted' ? 0.018 : 0.008;
  const accentSoft = tint(0.3, 0.055);
  const strong = (stateHue: number): string => hexOf({ lightness: 0.78, chroma: 0.13, hue: stateHue });
  const soft = (stateHue: number): string => hexOf({ lightness: 0.29, chroma: 0.05, hue: stateHue });
  return {
    page: tint(0.175, raised),
    surface: tint(0.218, raised + 0.002),
    sunken: tint(0.152, raised),
    line: tint(0.31, 0.012),
    'line-strong': tint(0.54, 0.018),
    text: tint(0.95, 0.006),
    muted: tint(0.73, 0.014),
    accent: palette.accentDark,
    'on-accent': palette.onAccentDark,
    'accent-hover': hoverOf(palette.accentDark, palette.onAccentDark),
    'accent-text': readableOn(palette.accentDark, accentSoft),
    'accent-soft': accentSoft,
    'on-accent-soft': readableOn(hexOf({ lightness: 0.86, chroma: Math.min(chroma, 0.09), hue }), accentSoft),
    second: hexOf({ lightness: 0.74, chroma: 0.11, hue: (hue + 150) % 360 }),
    'second-soft': hexOf({ lightness: 0.29, chroma: 0.04, hue: (hue + 150) % 360 }),
    third: hexOf({ lightness: 0.8, chroma: 0.11, hue: (hue + 65) % 360 }),
    danger: strong(22),
    'danger-soft': soft(22),
    success: strong(152),
    'success-soft': soft(152),
    warning: strong(80),
    'warning-soft': soft(80),
    'card-line': tint(0.3, 0.012),
    ...shadows(look, '#000000', [0.3, 0.4, 0.55]),
  };
}

function shadows(look: Look, color: string, [near, middle, far]: [number, number, number]): Tokens {
  const { red, green, blue } = {
    red: Number.parseInt(color.slice(1, 3), 16),
    green: Number.parseInt(color.slice(3, 5), 16),
    blue: Number.parseInt(color.slice(5, 7), 16),
  };
  const shade = (alpha: number): string => `rgb(${red} ${green} ${blue} / ${alpha})`;
  const flat = look.surface === 'lined';
  return {
    'shadow-small': flat ? 'none' : `0 1px 2px ${shade(near)}`,
    shadow: flat ? 'none' : `0 1px 2px ${shade(near)}, 0 6px 18px -6px ${shade(middle)}`,
    'shadow-large': `0 2px 6px ${shade(near)}, 0 24px 60px -16px ${shade(far)}`,
  };
}

/** A shade away from the text on it, so that hovering never costs contrast. */
function hoverOf(accent: string, onAccent: string): string {
  const color = oklchOf(accent);
  const away = oklchOf(onAccent).lightness > 0.5 ? -0.05 : 0.05;
  return hexOf({ ...color, lightness: Math.min(0.95, Math.max(0.15, color.lightness + away)) });
}

function block(tokens: Tokens): string {
  return Object.entries(tokens)
    .map(([name, value]) => `  --${name}: ${value};`)
    .join('\n');
}
