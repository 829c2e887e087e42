import type { ModelRequest } from '../llm/types.ts';
import { ANSWER_FORMAT } from './extract/answer-format.ts';
import type { GivenFile } from './given-files.ts';
import { PROJECT_TYPES } from './project-types/project-types.ts';
import type { Brief, Mode, Problem, ProjectFile } from './types.ts';

/** Upper bounds of one answer, in tokens: about 12 files for a quick run, several times that for an advanced one. */
const OUTPUT_TOKENS: Record<Mode, number> = { quick: 32_000, advanced: 64_000 };

/** Enough of the cut file's end for a model to find its place, in characters. */
const CUT_TAIL_CHARACTERS = 2_000;

const ROLE = `You are a senior product engineer. You write complete, working, good-looking apps from short requests.
Everything you write is used as it is: no placeholders, no "rest of the code", no lorem ipsum, no missing files.
Texts in the app are in the language of the request. The app works on a phone's width and with a keyboard.
Keep what the user stores in localStorage unless the request says otherwise. Use no external images or fonts that need a key.`;

/** The request for a first version or a change. */
export function requestFiles(brief: Brief, plan?: string): ModelRequest {
  const change = brief.files.length > 0;
  const parts = [
    describeRequest(brief),
    plan ? `Follow this plan:\n\n${plan}` : undefined,
    change ? `The app as it is now:\n\n${showFiles(brief.files)}` : undefined,
    change
      ? 'Make the change. Give only the files that change: edits for small changes, whole files for large ones.'
      : 'Write the app. Give every file. End with two plain sentences that tell the user what it does.',
  ];
  return {
    system: `${ROLE}\n\n${ANSWER_FORMAT}`,
    messages: [{ role: 'user', text: joinParts(parts) }],
    maxOutputTokens: OUTPUT_TOKENS[brief.mode],
  };
}

/** The first step of an advanced run: what will be built, before any code. */
export function requestPlan(brief: Brief): ModelRequest {
  return {
    system: `${ROLE}\n\nYou are asked for a plan only. Write no code.`,
    messages: [
      {
        role: 'user',
        text: joinParts([
          describeRequest(brief),
          brief.files.length > 0
            ? `Its files now: ${brief.files.map((file) => file.path).join(', ')}`
            : undefined,
          'Plan it in at most 60 lines: the screens and what each does, the data and where it is kept, the files with one line each, and what could go wrong.',
        ]),
      },
    ],
    maxOutputTokens: 4_000,
  };
}

/** The last step of an advanced run: the author reads the whole app once more. */
export function requestReview(brief: Brief, files: readonly ProjectFile[]): ModelRequest {
  return {
    system: `${ROLE}\n\n${ANSWER_FORMAT}`,
    messages: [
      {
        role: 'user',
        text: joinParts([
          describeRequest(brief),
          `The app was written like this:\n\n${showFiles(files)}`,
          'Review it as a strict colleague: what is missing of the request, what breaks when used, what looks unfinished. Mend what you find with edits. If nothing needs mending, answer only: NOTHING TO CHANGE',
        ]),
      },
    ],
    maxOutputTokens: OUTPUT_TOKENS.advanced,
  };
}

/** The one automatic repair round. */
export function requestRepair(
  brief: Brief,
  { files, problems }: { files: readonly ProjectFile[]; problems: readonly Problem[] },
): ModelRequest {
  const list = problems
    .map(({ file, line, column, message }) => `- ${file}:${line}:${column} ${message}`)
    .join('\n');
  return {
    system: `${ROLE}\n\n${ANSWER_FORMAT}`,
    messages: [
      {
        role: 'user',
        text: joinParts([
          describeRequest(brief),
          `The app as it is now:\n\n${showFiles(files)}`,
          `A check found these mistakes:\n\n${list}`,
          'Mend them all. Give only what changes.',
        ]),
      },
    ],
    maxOutputTokens: OUTPUT_TOKENS[brief.mode],
  };
}

/** What was received of an answer that broke off. */
export interface PartialAnswer {
  complete: readonly ProjectFile[];
  /** The file in which it broke off, as far as it came. */
  cut: ProjectFile | undefined;
}

/** Asks for the rest of an answer that broke off: the request, what is there already, and where it stopped. */
export function requestRest(request: ModelRequest, { complete, cut }: PartialAnswer): ModelRequest {
  if (complete.length === 0 && cut === undefined) return request;
  const parts = [
    complete.length > 0
      ? `The answer was interrupted. These files arrived complete and are kept; do not write them again:\n\n${showFiles(complete)}`
      : 'The answer was interrupted.',
    cut
      ? `It broke off inside \`${cut.path}\`. Its end so far was:\n\n${fence(cut.content.slice(-CUT_TAIL_CHARACTERS), 'text')}`
      : undefined,
    cut
      ? `Give the rest in the same format: \`${cut.path}\` once more, whole, then every file that is still missing.`
      : 'Give every file that is still missing, in the same format.',
  ];
  return { ...request, messages: [...request.messages, { role: 'user', text: joinParts(parts) }] };
}

function describeRequest(brief: Brief): string {
  const type = PROJECT_TYPES[brief.type];
  const [first, ...changes] = brief.requests;
  return joinParts([
    `App: ${brief.title}`,
    type ? `Kind: ${brief.type} (${type.stack.join(', ')}).\n${type.guidance}` : `Kind: ${brief.type}`,
    `Language of the user: ${brief.language}`,
    `Request:\n${first ?? ''}`,
    changes.length > 1
      ? `Changes already made:\n${changes
          .slice(0, -1)
          .map((text) => `- ${text}`)
          .join('\n')}`
      : undefined,
    changes.length > 0 ? `Change asked for now:\n${changes.at(-1) ?? ''}` : undefined,
    brief.given?.length
      ? `The user gave these files with it. They are material for the app, not files of it:\n\n${showGiven(brief.given)}`
      : undefined,
  ]);
}

function showGiven(files: readonly GivenFile[]): string {
  return files
    .map(({ name, content }) => fence(content, `given=${name.replaceAll(/[\s`]+/g, '_')}`))
    .join('\n\n');
}

function showFiles(files: readonly ProjectFile[]): string {
  return files.map((file) => fence(file.content, `path=${file.path}`)).join('\n\n');
}

/** A fence longer than any inside the content, so that nothing in it can close it. */
function fence(content: string, info: string): string {
  const longest = (content.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const marks = '`'.repeat(longest + 1);
  return `${marks}${info}\n${content}${content.endsWith('\n') ? '' : '\n'}${marks}`;
}

function joinParts(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n\n');
}
