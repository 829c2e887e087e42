import type { OxcError, ParseResult } from 'oxc-parser';
import type { Finding } from '../parsed-file.ts';

/** Parses another text with the options of the file at hand. */
export type ScriptParser = (source: string, sourceType?: 'commonjs' | 'script') => ParseResult;

/** A parser that lost its way goes on complaining; what comes later mostly follows from what came first. */
const MAX_ERRORS = 5;

/** A closing tag that nobody opened: where it is understood as one, the parser tells what is open there. */
const PROBE = '</_>';

/**
 * Says where mistakes are, which is not always where the parser noticed them: an element that is never closed is named
 * by its opening tag, and a block that is never closed also by its brace, not only by the end of the file.
 */
export function findScriptErrors(source: string, errors: readonly OxcError[], parse: ScriptParser): Finding[] {
  const findings: Finding[] = [];
  for (const error of errors) {
    if (error.severity !== 'Error') continue;
    if (findings.length === MAX_ERRORS) break;
    const unclosed = findUnclosedElement(source, error, parse);
    if (unclosed) {
      // Everything behind it was read as the element's text.
      findings.push(unclosed);
      break;
    }
    findings.push({ offset: placeOf(error), message: describe(error) });
  }
  return [...findings, ...findUnclosedBlock(source, errors)];
}

/** Of two places, such as two declarations of one name, the later one is the mistake. */
function placeOf({ labels }: OxcError): number {
  return Math.max(0, ...labels.map(({ start }) => start));
}

function describe({ message, helpMessage }: OxcError): string {
  return helpMessage === null ? message : `${message}. ${helpMessage}`;
}
