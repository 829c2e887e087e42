import type { Problem } from '../../generation/types.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  scss: 'SCSS',
  sass: 'Sass',
  less: 'Less',
  styl: 'Stylus',
};

/** What SCSS and Less have and CSS, which nests by itself today, has not. */
const BEYOND_CSS =
  /^\s*(?:[$@][\w-]+\s*:|@(?:use|forward|mixin|include|extend|function|return|if|else|each|for|while)\b|\/\/)|#\{|^\s*\.[\w-]+\(\)\s*;|:[^;{}]*\$\w/m;

/** Whether a stylesheet of a preprocessor is more than CSS. */
export function findPreprocessing(css: string): number | undefined {
  const place = BEYOND_CSS.exec(css);
  if (!place) return undefined;
  const start = place.index + (/^\s*/.exec(place[0])?.[0].length ?? 0);
  return css.slice(0, start).split('\n').length;
}

/** Preprocessors are not run. What is plain CSS in a `.scss` file is taken as that; everything else is a mistake. */
export function preprocessorProblem(path: string, source: string): Problem | undefined {
  const language = LANGUAGES[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  if (language === undefined) return undefined;
  const line = language === 'SCSS' || language === 'Less' ? findPreprocessing(source) : 1;
  if (line === undefined) return undefined;
  return {
    file: path,
    line,
    column: 1,
    message: `${language} is not available: write it as CSS in a .css file`,
  };
}
