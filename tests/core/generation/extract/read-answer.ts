import { createExtractor } from '#core/generation/extract/extractor.ts';
import type { Extraction, ExtractorOptions } from '#core/generation/extract/types.ts';

/** Reads an answer in pieces of a size. */
export function readAnswer(
  answer: string,
  options: ExtractorOptions = {},
  size = answer.length || 1,
): Extraction {
  const extractor = createExtractor(options);
  for (let at = 0; at < answer.length; at += size) extractor.write(answer.slice(at, at + size));
  return extractor.end();
}

/** The files that a fresh project holds after an answer, by path. */
export function filesOf(answer: string, options: ExtractorOptions = {}): Record<string, string> {
  return Object.fromEntries(readAnswer(answer, options).files.map(({ path, content }) => [path, content]));
}

/** The current version with an answer's changes. */
export function applyTo(current: Record<string, string>, answer: string): Record<string, string> {
  const files = Object.entries(current).map(([path, content]) => ({ path, content }));
  const { files: written, deleted } = readAnswer(answer, { current: files });
  const after = { ...current };
  for (const path of deleted) delete after[path];
  for (const { path, content } of written) after[path] = content;
  return after;
}
