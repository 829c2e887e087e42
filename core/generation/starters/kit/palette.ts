import type { StarterPalette } from '../types.ts';

/** Perceptual colour: lightness 0..1, chroma 0..0.37, hue in degrees. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** Text contrast that WCAG 2.2 asks of body text (level AA). */
export const TEXT_CONTRAST = 4.5;

/** A palette around one colour, `#rrggbb`: the accent of both schemes and readable text on it. */
export function paletteFrom(accent: string): StarterPalette {
  const wanted = oklchOf(accent);
  const light = { ...wanted, lightness: clamp(wanted.lightness, 0.3, 0.86) };
  // A colour that almost carries white text is darkened to carry it; a light one keeps its own character and gets dark text.
  const withWhite = light.lightness < 0.7 ? darkenUntil(light, '#ffffff') : undefined;
  const accentHex = withWhite ?? hexOf(light);
  const dark = {
    ...wanted,
    lightness: clamp(wanted.lightness + 0.14, 0.7, 0.86),
    chroma: Math.min(wanted.chroma, 0.17),
  };
  const accentDark = hexOf(dark);
  return {
    accent: accentHex,
    onAccent: withWhite === undefined ? inkOn(accentHex, wanted) : '#ffffff',
    accentDark,
    onAccentDark: inkOn(accentDark, wanted),
  };
}

/** The colour itself where it reads on `background` with text contrast, otherwise the nearest shade that does. */
export function readableOn(color: string, background: string): string {
  const start = oklchOf(color);
  const step = luminanceOf(background) > 0.35 ? -0.01 : 0.01;
  for (let lightness = start.lightness; lightness >= 0 && lightness <= 1; lightness += step) {
    const shade = hexOf({ ...start, lightness });
    if (contrastBetween(shade, background) >= TEXT_CONTRAST) return shade;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrastBetween(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `#rrggbb` of a perceptual colour; chroma that a screen cannot show is taken back, lightness and hue are kept. */
export function hexOf({ lightness, chroma, hue }: Oklch): string {
  for (let shown = chroma; shown > 0; shown -= 0.004) {
    const rgb = linearRgbOf({ lightness, chroma: shown, hue });
    if (rgb.every((channel) => channel > -0.0005 && channel < 1.0005)) return hexOfLinear(rgb);
  }
  return hexOfLinear(linearRgbOf({ lightness, chroma: 0, hue }));
}

/** @throws RangeError when the colour is not `#rrggbb`. */
export function oklchOf(hex: string): Oklch {
  const [red, green, blue] = linearChannels(hex);
  // Björn Ottosson's Oklab matrices, https://bottosson.github.io/posts/oklab/
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const lightness = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { lightness, chroma: Math.hypot(a, b), hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

function inkOn(background: string, { hue, chroma }: Oklch): string {
  const ink = hexOf({ lightness: 0.2, chroma: Math.min(chroma, 0.03), hue });
  return contrastBetween(ink, background) >= TEXT_CONTRAST ? ink : '#000000';
}

/** At most this much may a colour lose before it is another colour. */
const LARGEST_DARKENING = 0.1;

function darkenUntil(color: Oklch, text: string): string | undefined {
  for (let lightness = color.lightness; lightness >= color.lightness - LARGEST_DARKENING; lightness -= 0.01) {
    const shade = hexOf({ ...color, lightness });
    if (contrastBetween(shade, text) >= TEXT_CONTRAST) return shade;
  }
  return undefined;
}

type Channels = [red: number, green: number, blue: number];

function linearRgbOf({ lightness, chroma, hue }: Oklch): Channels {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function hexOfLinear(channels: Channels): string {
  const bytes = channels.map((channel) => {
    const linear = clamp(channel, 0, 1);
    const encoded = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${bytes.join('')}`;
}

function luminanceOf(hex: string): number {
  const [red, green, blue] = linearChannels(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linearChannels(hex: string): Channels {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  if (match === null) throw new RangeError(`not a #rrggbb colour: ${hex}`);
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => {
    const encoded = Number.parseInt(pair, 16) / 255;
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
