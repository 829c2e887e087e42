import { UpstreamError, UserError } from '../errors.ts';
import type { Attempt, ModelChain, ModelRequest } from '../llm/types.ts';
import { createExtractor } from './extract/extractor.ts';
import { isTooLarge } from './extract/is-too-large.ts';
import type { Extraction, Extractor } from './extract/types.ts';
import { requestRest } from './prompt.ts';
import type { FailedModel } from './report.ts';
import type { ProjectFile } from './types.ts';

export interface ModelWriting {
  chain: ModelChain;
  request: ModelRequest;
  /** The current version, which edits refer to. */
  current: readonly ProjectFile[];
  /** Files that an earlier process received whole: they are not asked for again. */
  kept: readonly ProjectFile[];
  /** Whether an answer without any change is an answer (a review may find nothing). */
  mayBeEmpty?: boolean;
  signal: AbortSignal;
  onFile: (file: ProjectFile) => void;
  onProgress: (progress: {
    model: string;
    file: string | undefined;
    instead: FailedModel | undefined;
  }) => void;
  onAttempt: (attempt: Attempt) => void;
}

export interface ModelAnswer extends Extraction {
  provider: string;
  model: string;
}

/**
 * Streams one answer into files. When a model breaks off, the next one is given what arrived and asked for the rest.
 * @throws UpstreamError code `models_failed`, UserError code `no_files` where all fail and one answered in words, StoppedError
 */
export async function writeWithModel(writing: ModelWriting): Promise<ModelAnswer> {
  const { chain, current, kept, signal, onFile, onProgress, onAttempt, mayBeEmpty = false } = writing;
  let model = '';
  let instead: FailedModel | undefined;
  let prose: string | undefined;
  const open = (resume?: Extraction): Extractor =>
    createExtractor({
      current,
      onFile,
      onFileStart: (file) => onProgress({ model, file, instead }),
      ...(resume ? { resume } : {}),
    });
  const before = kept.length > 0 ? arrived(kept) : undefined;
  let extractor = open(before);

  const generated = chain.generate(before ? requestMissing(writing.request, before) : writing.request, {
    signal,
    onText: (text) => extractor.write(text),
    onAttempt,
    onProvider: (provider, after) => {
      model = provider.model;
      instead = after && failureOf(after);
      onProgress({ model, file: undefined, instead });
    },
    resume: () => {
      const soFar = extractor.end();
      const rest = requestMissing(writing.request, soFar);
      // Asked for the same once more, a model begins anew.
      extractor = open(rest === writing.request ? undefined : soFar);
      return rest;
    },
    verify: () => {
      const answer = extractor.end();
      if (mayBeEmpty || holdsChange(answer) || isTooLarge(answer)) return undefined;
      prose = answer.prose;
      return 'no_answer';
    },
  });
  const result = await generated.catch((error: unknown) => {
    // Words are told to the asker: most often they are a question.
    if (prose === undefined || !(error instanceof UpstreamError)) throw error;
    throw new UserError('the answer held no files', {
      code: 'no_files',
      parameters: { answer: excerpt(prose) },
      cause: error,
    });
  });
  return { ...extractor.end(), provider: result.provider, model: result.model };
}

/** Of a model's words so much is told, in characters. */
const EXCERPT_CHARACTERS = 400;

function excerpt(prose: string): string {
  const text = prose.replaceAll(/\s+/g, ' ').trim();
  return text.length > EXCERPT_CHARACTERS ? `${text.slice(0, EXCERPT_CHARACTERS)}…` : text;
}

function failureOf({ provider, outcome }: Attempt): FailedModel | undefined {
  return outcome === 'completed' || outcome === 'stopped' ? undefined : { provider, reason: outcome };
}

function holdsChange({ files, deleted, incomplete }: Extraction): boolean {
  return files.length > 0 || deleted.length > 0 || incomplete?.looksWhole === true;
}

function arrived(files: readonly ProjectFile[]): Extraction {
  return {
    files: [...files],
    deleted: [],
    incomplete: undefined,
    failedEdits: [],
    rejected: [],
    prose: '',
    tail: '',
    lead: '',
  };
}

function requestMissing(request: ModelRequest, { files, incomplete }: Extraction): ModelRequest {
  const cut =
    incomplete?.kind === 'file' ? { path: incomplete.path, content: incomplete.content } : undefined;
  return requestRest(request, { complete: files, cut });
}
