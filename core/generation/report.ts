import type { FailureKind } from '../llm/types.ts';
import type { GenerationRecord } from './records.ts';

/** The model that could not go on, and why. */
export interface FailedModel {
  provider: string;
  reason: FailureKind;
}

/** What a running generation is doing, for the card. */
export type RunProgress =
  | { step: 'planning' }
  | {
      step: 'writing';
      model: string | undefined;
      file: string | undefined;
      files: number;
      instead: FailedModel | undefined;
    }
  | { step: 'checking' }
  | { step: 'repairing'; problems: number }
  | { step: 'reviewing' }
  | { step: 'bundling' };

/** Tells people about a run. The generation knows no chat; every method may be called again for the same state. */
export interface RunReporter {
  /** The run was accepted; `ahead` jobs start before it. */
  accepted(run: GenerationRecord, ahead: number): Promise<void>;
  /** News that may be dropped. */
  progress(run: GenerationRecord, progress: RunProgress): void;
  /** The outcome, failures included: closes the card and posts the answer, each once. */
  finished(run: GenerationRecord): Promise<void>;
}
