/** One turn of the talk with a model. */
export interface ModelMessage {
  role: 'user' | 'assistant';
  text: string;
}

export interface ModelRequest {
  system: string;
  /** Ends with the user's turn: newer models refuse to continue an assistant's turn that somebody else began. */
  messages: readonly ModelMessage[];
  /** Upper bound of the answer, in tokens; lowered to what the model can give. */
  maxOutputTokens: number;
}

/** Tokens as the provider counted them; 0 where it does not say. */
export interface TokenUsage {
  inputTokens: number;
  outputTokens: number;
}

/** US dollars for a million tokens. */
export interface ModelPrice {
  input: number;
  output: number;
}

/** Why an attempt did not end in a whole answer. */
export type FailureKind =
  | 'refusal'
  | 'content_filter'
  | 'empty'
  | 'no_answer'
  | 'malformed'
  | 'web_page'
  | 'cut'
  | 'length'
  | 'timeout_first_token'
  | 'timeout_idle'
  | 'timeout_total'
  | 'rate_limited'
  | 'quota_exhausted'
  | 'unauthorized'
  | 'unknown_model'
  | 'bad_request'
  | 'server_error'
  | 'unreachable'
  | 'circuit_open';

export interface StreamOptions {
  /** Aborting it ends the HTTP request at once. */
  signal: AbortSignal;
  onText: (text: string) => void;
  /**
   * The model showed that it works without giving text: reasoning events. What only the transport says
   * (acknowledgements, pings, comments) is no sign of life: a hanging model's server sends those, too.
   */
  onAlive: () => void;
}

/**
 * A model behind an API. One folder each under `providers/`; the chain owns time limits, retries and failover,
 * so an implementation makes exactly one request a call and turns the SDK's own retries off.
 */
export interface ModelProvider {
  /** Folder name and the word used in `LLM_ORDER`. */
  readonly id: string;
  /** For people: "OpenAI", or the host of a server that merely speaks its API. */
  readonly name: string;
  readonly model: string;
  /** List price; absent where the model's price is not known. */
  readonly price: ModelPrice | undefined;
  /** Loads the SDK, which otherwise happens at the first request and then costs about 100 ms. */
  prepare(): Promise<void>;
  /**
   * Streams one answer: `onText` is called with each piece of text as it arrives (a callback, because an
   * async generator on top of the SDK's costs more than the whole chain may). Resolves when the answer ended
   * normally, with the tokens used.
   * @throws ProviderError for everything else: refusal, empty or malformed stream, cut, length, filter, 4xx, 5xx.
   */
  stream(request: ModelRequest, options: StreamOptions): Promise<TokenUsage>;
}

/** What a provider's folder exports. */
export interface ProviderDescriptor {
  readonly id: string;
  /** Returns nothing where the configuration does not turn the provider on. Loads no SDK. */
  create(config: LlmConfig): ModelProvider | undefined;
}

export interface ProviderConfig {
  apiKey: string | undefined;
  /** Without a slash at its end. */
  baseUrl: string | undefined;
  model: string | undefined;
}

export interface LlmConfig {
  /** Ids of providers in the order they are tried; what is not named is not used. */
  order: readonly string[];
  firstTokenTimeoutMs: number;
  idleTimeoutMs: number;
  totalTimeoutMs: number;
  openai: ProviderConfig & { api: 'auto' | 'responses' | 'chat' };
  anthropic: ProviderConfig;
  gemini: ProviderConfig;
}

/** What one attempt at one provider came to; recorded with the generation. */
export interface Attempt {
  provider: string;
  model: string;
  /** `stopped`: aborted by the caller, which is no failure. */
  outcome: 'completed' | 'stopped' | FailureKind;
  /** Milliseconds from the request to the first text; absent where none came. */
  firstTextMs?: number;
  durationMs: number;
  /** Characters of text received. */
  characters: number;
  usage?: TokenUsage;
  /** US dollars by the provider's list price; absent where the model's price or the usage is not known. */
  costUsd?: number;
}

export interface ChainOptions {
  signal: AbortSignal;
  onText: (text: string) => void;
  /**
   * A request is about to be sent to a provider; text that follows belongs to it. `after` is the attempt it takes
   * over from; after a length cut it may be of the same provider.
   */
  onProvider?: (provider: { id: string; model: string }, after: Attempt | undefined) => void;
  /**
   * Asked when an answer ended normally: why it is nevertheless no answer, or undefined when it is one. The attempt
   * then counts as failed for that reason, and the next provider is asked.
   */
  verify?: () => FailureKind | undefined;
  /** Called after every failed attempt that gave text: the request for the rest of the answer. */
  resume: (failed: Attempt) => ModelRequest;
  /** Called for every finished attempt, in order, before `resume`; also once for each provider that was passed over. */
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
  name: string;
  model: string;
  circuit: CircuitState;
  /** Median milliseconds to the first text over the recent answers. */
  firstTextMs?: number;
  /** The last failure, while the circuit is not closed. */
  lastFailure?: FailureKind;
}

export type CircuitState = 'closed' | 'open' | 'half_open';

/** The providers in order, as one. */
export interface ModelChain {
  readonly providers: readonly string[];
  /** Loads the SDKs of all configured providers, so that no request and no failover waits for that. For idle time after start. */
  prepare(): Promise<void>;
  /**
   * Streams the answer from the first provider that can give it.
   * @throws UpstreamError code `models_failed` when every provider failed in every round; OperatorError code
   *   `models_missing` when none is configured; StoppedError when aborted.
   */
  generate(request: ModelRequest, options: ChainOptions): Promise<ChainResult>;
  status(): ProviderStatus[];
}
