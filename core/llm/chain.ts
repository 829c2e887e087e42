import { OperatorError, StoppedError, UpstreamError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { runAttempt } from './attempt.ts';
import { createCircuit, type Circuit } from './circuit.ts';
import { systemClock, type Clock } from './clock.ts';
import { createLatencyWindow, type LatencyWindow } from './latency.ts';
import type { ProviderError } from './provider-error.ts';
import { createProviders } from './providers/registry.ts';
import { REACTIONS } from './reactions.ts';
import { sharedName, type SharedCircuits } from './shared-circuits.ts';
import type {
  Attempt,
  ChainOptions,
  ChainResult,
  LlmConfig,
  ModelChain,
  ModelProvider,
  ModelRequest,
  ProviderStatus,
} from './types.ts';

/** Waits between rounds through all providers; with one provider alone this is the usual backoff. */
const BACKOFF_MS = [1_000, 2_000, 4_000] as const;
/** Share of the backoff that is added at random, so that runs that failed together do not come back together. */
const JITTER = 0.25;
/**
 * How often one run lets the model that reached its length go on by itself. A cut by length is no fault of the
 * model, and its own continuation fits best; but an answer longer than four outputs has most likely lost its way.
 */
const MAX_LENGTH_CONTINUATIONS = 3;

export interface ModelChainOptions {
  config: LlmConfig;
  log: Logger;
  clock?: Clock;
  /** Called whenever a provider's circuit opens or closes. */
  onCircuitChange?: (status: ProviderStatus) => void;
  /** What this process and others know of providers, shared. */
  shared?: SharedCircuits;
}

interface Slot {
  provider: ModelProvider;
  circuit: Circuit;
  latency: LatencyWindow;
}

/** What one call of `generate` carries from attempt to attempt. */
interface Run {
  request: ModelRequest;
  readonly options: ChainOptions;
  readonly attempts: Attempt[];
  /** Slots that a second try in this run cannot mend. */
  readonly dropped: Set<Slot>;
  readonly passedOver: Set<Slot>;
  lengthContinuations: number;
  last: Attempt | undefined;
  failure: ProviderError | undefined;
}

/** Builds the configured providers into one; circuits and latencies are shared by all runs that use this chain. */
export function createModelChain({
  config,
  log,
  clock = systemClock,
  onCircuitChange,
  shared,
}: ModelChainOptions): ModelChain {
  const slots = createProviders(config).map((provider): Slot => {
    const name = sharedName(config, provider);
    const slot: Slot = {
      provider,
      circuit: createCircuit({
        clock,
        onChange: () => announce(slot),
        onLesson: (lesson) => shared?.tell(name, lesson),
      }),
      latency: createLatencyWindow(),
    };
    shared?.hear(name, (lesson) => slot.circuit.learn(lesson));
    return slot;
  });

  function announce(slot: Slot): void {
    const status = describe(slot);
    if (status.circuit === 'closed') log.info({ provider: status.id }, 'model provider is back');
    else
      log.warn(
        { provider: status.id, model: status.model, reason: status.lastFailure },
        'model provider is left alone',
      );
    onCircuitChange?.(status);
  }

  async function generate(request: ModelRequest, options: ChainOptions): Promise<ChainResult> {
    if (slots.length === 0) {
      throw new OperatorError(
        'No model is configured: set OPENAI_API_KEY, ANTHROPIC_API_KEY or GEMINI_API_KEY.',
        {
          code: 'models_missing',
        },
      );
    }
    const run: Run = {
      request,
      options,
      attempts: [],
      dropped: new Set(),
      passedOver: new Set(),
      lengthContinuations: 0,
      last: undefined,
      failure: undefined,
    };
    for (let round = 0; ; round += 1) {
      const winner = await tryRound(run, round === BACKOFF_MS.length);
      if (winner) return { provider: winner.id, model: winner.model, attempts: run.attempts };
      const waitMs = findWait(run, round);
      if (waitMs === undefined) throw allFailed(run);
      log.info({ round: round + 1, wait_ms: Math.round(waitMs) }, 'all model providers failed, trying again');
      await clock.sleep(waitMs, options.signal);
    }
  }

  /** Asks each provider once, in order, until one gives the rest of the answer. */
  async function tryRound(run: Run, isLastRound: boolean): Promise<ModelProvider | undefined> {
    const kept: Slot[] = [];
    let asked = 0;
    for (const slot of slots) {
      if (run.dropped.has(slot)) continue;
      if (slot.circuit.enter()) {
        asked += 1;
        if (await ask(slot, run)) return slot.provider;
      } else {
        kept.push(slot);
        passOver(slot, run);
      }
    }
    // An open circuit spares the user a wait while others answer. It must not fail a run that has nobody else.
    if (asked > 0 && !isLastRound) return undefined;
    for (const slot of kept) {
      if (slot.circuit.enterAsLastResort() && (await ask(slot, run))) return slot.provider;
    }
    return undefined;
  }

  /** Sends the run's request to a provider whose circuit was entered. Returns whether the answer is now whole. */
  async function ask(slot: Slot, run: Run): Promise<boolean> {
    const { provider, circuit } = slot;
    const { signal, onText, onProvider, onAttempt, verify, resume } = run.options;
    try {
      for (;;) {
        if (signal.aborted) throw stopped();
        onProvider?.({ id: provider.id, model: provider.model }, run.last);
        const { attempt, failure } = await runAttempt({
          provider,
          request: run.request,
          limits: config,
          signal,
          onText,
          verify,
        });
        if (failure) circuit.fail(failure.kind, failure.retryAfterMs);
        else if (attempt.outcome === 'completed') circuit.succeed();
        if (attempt.firstTextMs !== undefined) slot.latency.add(attempt.firstTextMs);
        run.attempts.push(attempt);
        run.last = attempt;
        onAttempt?.(attempt);
        if (attempt.outcome === 'stopped') throw stopped();
        if (!failure) return true;
        run.failure = failure;
        log.info(
          {
            provider: provider.id,
            model: provider.model,
            kind: failure.kind,
            status: failure.status,
            duration_ms: Math.round(attempt.durationMs),
            characters: attempt.characters,
            reason: failure.message,
          },
          'model attempt failed',
        );
        // What gave text is asked for something else next time, so what stopped it need not stop it again. Who answered
        // whole, and not what was asked, has said what there is to say.
        const isSpent = attempt.characters === 0 || failure.kind === 'no_answer';
        if (isSpent && !REACTIONS[failure.kind].again) run.dropped.add(slot);
        if (attempt.characters > 0) run.request = resume(attempt);
        if (failure.kind !== 'length' || attempt.characters === 0) return false;
        if (run.lengthContinuations === MAX_LENGTH_CONTINUATIONS) return false;
        run.lengthContinuations += 1;
      }
    } finally {
      // Without effect after `succeed` and `fail`; after a stop or a throwing callback it frees the trial.
      circuit.leave();
    }
  }

  function passOver(slot: Slot, run: Run): void {
    if (run.passedOver.has(slot)) return;
    run.passedOver.add(slot);
    const { id, model } = slot.provider;
    const attempt: Attempt = { provider: id, model, outcome: 'circuit_open', durationMs: 0, characters: 0 };
    run.attempts.push(attempt);
    run.options.onAttempt?.(attempt);
  }

  /** Milliseconds until another round makes sense; undefined when none does. */
  function findWait(run: Run, round: number): number | undefined {
    const backoffMs = BACKOFF_MS[round];
    const soonestMs = findSoonest(run);
    if (backoffMs === undefined || soonestMs === Infinity) return undefined;
    return Math.max(backoffMs, soonestMs) + backoffMs * Math.random() * JITTER;
  }

  /** Milliseconds until one of the providers that may still help will be asked; infinite when none is left. */
  function findSoonest(run: Run): number {
    const left = slots.filter((slot) => !run.dropped.has(slot));
    return Math.min(...left.map((slot) => slot.circuit.lastResortInMs()));
  }

  function allFailed(run: Run): UpstreamError {
    const outcomes = run.attempts.map(({ provider, outcome }) => `${provider}: ${outcome}`).join(', ');
    const soonestMs = findSoonest(run);
    return new UpstreamError(`No model gave an answer (${outcomes}).`, {
      code: 'models_failed',
      parameters: { outcomes },
      cause: run.failure,
      retryable: soonestMs !== Infinity,
      ...(soonestMs > 0 && soonestMs !== Infinity && { retryAfterMs: soonestMs }),
    });
  }

  return {
    providers: slots.map(({ provider }) => provider.id),
    generate,
    status: () => slots.map(describe),
    async prepare() {
      await Promise.all(slots.map(({ provider }) => provider.prepare()));
    },
  };
}

function describe({ provider, circuit, latency }: Slot): ProviderStatus {
  const firstTextMs = latency.median();
  const lastFailure = circuit.lastFailure();
  return {
    id: provider.id,
    name: provider.name,
    model: provider.model,
    circuit: circuit.state(),
    ...(firstTextMs !== undefined && { firstTextMs }),
    ...(lastFailure && { lastFailure }),
  };
}

function stopped(): StoppedError {
  return new StoppedError('The generation was stopped.', { code: 'stopped' });
}
