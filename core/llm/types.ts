/** One turn of the talk with a model. */
export interface ModelMessage {
  role: 'user' | 'assistant';
  text: string;
}

export interface ModelRequest {
  system: string;
  messages: readonly ModelMessage[];
  /** Upper bound of the answer, in tokens. */
  maxOutputTokens: number;
}

/** Tokens as the provider counted them; 0 where it does not say. */
export interface TokenUsage {
  inputTokens: number;
  outputTokens: number;
}

/**
 * A model behind an API. One folder each under `providers/`; the chain owns time limits, retries and failover,
 * so an implementation makes exactly one request a call and turns the SDK's own retries off.
 */
export interface ModelProvider {
  /** Folder name and the word used in `LLM_ORDER`. */
  readonly id: string;
  readonly model: string;
  /**
   * Streams one answer: `onText` is called with each piece of text as it arrives (a callback, because an
   * async generator on top of the SDK's costs more than the whole chain may). Resolves when the answer ended
   * normally, with the tokens used.
   * @throws ProviderError for everything else: refusal, empty or malformed stream, cut, length, filter, 4xx, 5xx.
   */
  stream(
    request: ModelRequest,
    options: { signal: AbortSignal; onText: (text: string) => void },
  ): Promise<TokenUsage>;
}

/** Why an attempt did not end in a whole answer. */
export type FailureKind =
  | 'refusal'
  | 'content_filter'
  | 'empty'
  | 'malformed'
  | 'cut'
  | 'length'
  | 'timeout_first_token'
  | 'timeout_idle'
  | 'timeout_total'
  | 'rate_limited'
  | 'unauthorized'
  | 'unknown_model'
  | 'bad_request'
  | 'server_error'
  | 'unreachable'
  | 'circuit_open';

/** What one attempt at one provider came to; recorded with the generation. */
export interface Attempt {
  provider: string;
  model: string;
  outcome: 'completed' | FailureKind;
  /** Milliseconds from the request to the first text; absent where none came. */
  firstTextMs?: number;
  durationMs: number;
  /** Characters of text received. */
  characters: number;
  usage?: TokenUsage;
  /** US dollars by the provider's list price; absent where the model's price is not known. */
  costUsd?: number;
}

export interface ChainOptions {
  signal: AbortSignal;
  onText: (text: string) => void;
  /** A provider begins to answer; text that follows belongs to it. `after` is the attempt it takes over from. */
  onProvider?: (provider: { id: string; model: string }, after: Attempt | undefined) => void;
  /** Called after every failed attempt that gave text: the request for the next provider (the rest of the answer). */
  resume: (failed: Attempt) => ModelRequest;
  /** Called for every finished attempt, in order. */
  onAttempt?: (attempt: Attempt) => void;
}

export interface ChainResult {
  provider: string;
  model: string;
  attempts: Attempt[];
}

/** State of one provider as `/status` and the metrics show it. */
export interface ProviderStatus {
  id: string;
  model: string;
  circuit: 'closed' | 'open' | 'half_open';
  /** Median milliseconds to the first text over the recent answers. */
  firstTextMs?: number;
  /** The last failure, while the circuit is open. */
  lastFailure?: FailureKind;
}

/** The providers in order, as one. */
export interface ModelChain {
  readonly providers: readonly string[];
  /**
   * Streams the answer from the first provider that can give it.
   * @throws UpstreamError code `models_failed` when every provider failed in every round; StoppedError when aborted.
   */
  generate(request: ModelRequest, options: ChainOptions): Promise<ChainResult>;
  status(): ProviderStatus[];
}
