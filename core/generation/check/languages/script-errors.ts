import type { OxcError, ParseResult } from 'oxc-parser';
import type { Finding } from '../parsed-file.ts';
import { findMissingBrace, findMissingQuote } from './script-repairs.ts';

/** Parses another text with the options of the file at hand. */
export type ScriptParser = (source: string, sourceType?: 'commonjs' | 'script') => ParseResult;

/** A parser that lost its way goes on complaining; what comes later mostly follows from what came first. */
const MAX_ERRORS = 5;

/** A closing tag that nobody opened: where it is understood as one, the parser tells what is open there. */
const PROBE = '</_>';

const STRAY_CHARACTER = /^Unexpected token\. Did you mean `\{'/;
const UNCLOSED_ELEMENT = /^Expected corresponding (?:JSX|closing)/;

/**
 * Says where mistakes are, which is not always where the parser noticed them: an element that is never closed is named
 * by its opening tag, a block that is never closed by its brace, a string without its end by the line it begins in.
 */
export function findScriptErrors(source: string, all: readonly OxcError[], parse: ScriptParser): Finding[] {
  const errors = all.filter(isMistake);
  const [first] = errors;
  if (!first) return [];
  const unclosed = findUnclosedElement(source, errors, parse);
  if (unclosed) return [unclosed];
  const isValid = (text: string): boolean => parse(text).errors.length === 0;
  const quote = findMissingQuote(source, placeOf(first), isValid);
  if (quote) return [quote];
  const findings = errors.slice(0, MAX_ERRORS).map((error) => ({
    offset: placeOf(error),
    message: describe(source, error),
  }));
  const brace = findMissingBrace(source, isValid) ?? findOpeningBrace(source, first);
  return brace ? [brace, ...findings] : findings;
}

/** Warnings and advice are none. */
export function isMistake({ severity }: OxcError): boolean {
  const name: string = severity;
  return name === 'Error';
}

/** Everything behind an element that is not closed is read as its text, up to a character that no text may hold. */
function findUnclosedElement(
  source: string,
  errors: readonly OxcError[],
  parse: ScriptParser,
): Finding | undefined {
  const [first] = errors;
  if (!first) return undefined;
  const opened = openedElement(source, first);
  if (opened) return opened;
  const place = placeOf(first);
  const isText = STRAY_CHARACTER.test(first.message);
  if (isText) {
    // `<p>a } b</p>`: without such characters the file is right, so the character is the mistake.
    const characters = source.split('');
    for (const error of errors) if (STRAY_CHARACTER.test(error.message)) characters[placeOf(error)] = ' ';
    if (parse(characters.join('')).errors.length === 0) return undefined;
  }
  const reachesEnd = first.labels.some(({ end }) => source.slice(end).trim() === '');
  if (!isText && !reachesEnd) return undefined;
  const [probed] = parse(source.slice(0, place) + PROBE).errors;
  return probed && openedElement(source, probed);
}

function openedElement(source: string, { message, labels }: OxcError): Finding | undefined {
  if (!UNCLOSED_ELEMENT.test(message)) return undefined;
  const opened = labels.find((label) => label.message === 'Opened here');
  if (!opened) return undefined;
  const name = source.slice(opened.start, opened.end).replaceAll(/[<>]/g, '');
  return { offset: opened.start, message: `<${name}> is never closed: </${name}> is missing` };
}

/** The bracket that the parser was still waiting to be closed at the end of the file. */
function findOpeningBrace(source: string, { labels }: OxcError): Finding | undefined {
  if (!labels.some(({ start }) => source.slice(start).trim() === '')) return undefined;
  const opened = labels.find(({ message }) => message === 'Opened here');
  return opened && { offset: opened.start, message: 'This bracket is never closed' };
}

/** Of two places, such as two declarations of one name, the later one is the mistake. */
function placeOf({ labels }: OxcError): number {
  return Math.max(0, ...labels.map(({ start }) => start));
}

function describe(source: string, error: OxcError): string {
  const place = placeOf(error);
  if (source.startsWith('<!--', place - 1)) return 'JSX has no HTML comments: write {/* ... */}';
  if (
    source[place - 1] === '=' &&
    error.message === 'Unexpected token' &&
    /^[\w-]/.test(source.slice(place))
  ) {
    return 'Unexpected token: the value of an attribute is written in quotes or braces';
  }
  return error.helpMessage === null
    ? error.message
    : `${error.message.replace(/\.$/, '')}. ${error.helpMessage}`;
}
