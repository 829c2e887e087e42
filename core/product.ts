import { alone } from './announce/alone.ts';
import type { Announcer } from './announce/types.ts';
import { createAccounts } from './accounts/accounts.ts';
import { connectProcesses } from './connect-processes.ts';
import { createInbox } from './chat/inbox.ts';
import { createLeftMessages } from './chat/left-messages.ts';
import { createOutbox } from './chat/outbox.ts';
import { createReception, type PlatformEntry } from './chat/reception.ts';
import type { Place, Platform } from './chat/types.ts';
import { createEventHandler, isControlEvent } from './commands/handle-event.ts';
import { createPlatformHost } from './commands/platform-host.ts';
import type { CommandServices } from './commands/types.ts';
import type { Config } from './config/config.ts';
import { createAttachments } from './conversation/attachments.ts';
import { createDefaults } from './conversation/defaults.ts';
import { createConversations } from './conversation/conversations.ts';
import { createRunReporter } from './conversation/run-reporter.ts';
import { createUndeliverableTeller } from './conversation/tell-undeliverable.ts';
import { createCredits } from './credits/credits.ts';
import { UpstreamError } from './errors.ts';
import { createGenerations } from './generation/generations.ts';
import { createGivenFiles } from './generation/given-files.ts';
import type { GenerationOutcome } from './generation/records.ts';
import { createTranslator } from './i18n/translate.ts';
import { newId } from './ids.ts';
import type { JobQueue } from './jobs/types.ts';
import { createModelChain } from './llm/chain.ts';
import { systemClock, type Clock } from './llm/clock.ts';
import { createSharedCircuits } from './llm/shared-circuits.ts';
import type { Logger } from './log.ts';
import { rest, retry, type Backoff } from './retry.ts';
import { createMetrics } from './metrics/metrics.ts';
import { createPictures } from './preview/pictures.ts';
import { createPreviews } from './preview/previews.ts';
import { createProjects } from './projects/projects.ts';
import type { Role } from './roles.ts';
import { createLeadership } from './store/leadership.ts';
import type { Store } from './store/types.ts';

export interface ProductDependencies {
  config: Config;
  log: Logger;
  store: Store;
  queue: JobQueue;
  /** Tells and hears other processes. */
  announcer?: Announcer;
  /** Whether other processes work on the same store and queue. */
  shared?: boolean;
  /** Time as the waits between asking models again see it. */
  modelClock?: Clock;
}

export type Product = ReturnType<typeof createProduct>;

/** How often half-done credit movements and holds without a run are looked for, in milliseconds. */
const SWEEP_INTERVAL_MS = 10_000;

/** Waits for a store that is away when the program starts. */
const STORE_BACKOFF: Backoff = { firstMs: 250, maxMs: 2_000 };

/** A start that takes longer waits for the store, in milliseconds, and whoever sits at the terminal is told. */
const WAIT_TOLD_MS = 1_500;

/** How long running jobs may go on when the program ends, in milliseconds; they start again where they were. */
const CLOSE_GRACE_MS = 1_000;

/** The product without platforms and servers: every service, wired together. */
export function createProduct({
  config,
  log,
  store,
  queue,
  announcer = alone,
  shared = false,
  modelClock = systemClock,
}: ProductDependencies) {
  const owner = newId();
  const translate = createTranslator();
  const platforms = new Map<string, Platform>();
  const chain = createModelChain({
    config: config.llm,
    log,
    clock: modelClock,
    shared: createSharedCircuits({ announcer, log }),
  });
  const metrics = createMetrics({ queue, chain, store });
  const credits = createCredits({ store, log, onMove: metrics.countCredits });
  const accounts = createAccounts({ store, credits });
  const projects = createProjects({ store });
  const previews = createPreviews({ projects, config, log });
  const pictures = createPictures({ chromiumPath: config.chromiumPath, log });
  const outbox = createOutbox({
    store,
    log,
    platforms,
    shared,
    announce: (key) => announcer.tell('outbox', key),
    announceNews: (key, message) => announcer.tell('outbox_news', { key, message }),
    onUndeliverable: async (undeliverable) => await tellUndeliverable(undeliverable),
    onSent: ({ madeAt, target }) => metrics.countReply({ platform: target.place.platform, madeAt }),
  });
  connectProcesses({ announcer, log, outbox, previews, projects });
  const tellUndeliverable = createUndeliverableTeller({ outbox, accounts, translate });
  const reporter = createRunReporter({ outbox, projects, links: previews.links, translate, isOperatorPlace });
  const lastOutcomes = new Map<string, GenerationOutcome | undefined>();
  const generations = createGenerations({
    store,
    log,
    queue,
    credits,
    projects,
    chain,
    owner,
    shared,
    bundler: previews,
    reporter,
    onStart: metrics.countStart,
    onEnd(run) {
      lastOutcomes.set(run.target.place.platform, run.outcome);
      metrics.countGeneration(run);
    },
  });
  const attachments = createAttachments({
    given: createGivenFiles(store),
    canBeRead: () => chain.providers.length > 0,
    async fetch(place, attachment, maxBytes) {
      const platform = platforms.get(place.platform);
      if (!platform?.fetchAttachment) {
        throw new UpstreamError(`${place.platform} gives no files`, { code: 'no_files', retryable: false });
      }
      return await platform.fetchAttachment(attachment, maxBytes);
    },
  });
  const defaults = createDefaults(store);
  const conversations = createConversations({ store, projects, generations, chain, attachments, defaults });
  const services: CommandServices = {
    accounts,
    chain,
    conversations,
    credits,
    defaults,
    generations,
    leftMessages: createLeftMessages(store),
    links: previews.links,
    projects,
    queue,
  };
  const events = createEventHandler({
    services,
    outbox,
    translate,
    isOperator: (event) => isOperatorPlace(event.place),
  });
  const host = createPlatformHost({
    services,
    translate,
    previewUrl: config.previewUrl,
    showsPictures: pictures.available,
  });
  const inbox = createInbox({
    store,
    log,
    handle: events.handle,
    onFailure: events.handleFailure,
    isControl: isControlEvent,
    shared,
  });
  const leadership = shared ? createLeadership({ store, log, owner }) : undefined;
  const reception = createReception({
    log,
    platforms,
    accept: async (event) => void (await inbox.accept(event)),
    onBegun: outbox.resume,
    leadership,
  });
  const stopping = new AbortController();

  /** Goes through the steps of a start. A store that is away, before or between them, says so itself and is waited for. */
  async function takeSteps(steps: ReadonlyArray<() => Promise<unknown>>): Promise<void> {
    for (const step of steps) {
      if (stopping.signal.aborted) return;
      try {
        await retry(step, {
          backoff: STORE_BACKOFF,
          patienceMs: Infinity,
          signal: stopping.signal,
          onRetry: (error) => log.debug({ err: error }, 'the store is waited for'),
        });
      } catch (error) {
        if (!stopping.signal.aborted) throw error;
      }
    }
  }

  /** Ends what processes left half done, now and regularly. */
  async function sweep(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await credits.sweep();
        await generations.sweepHolds();
      } catch (error) {
        log.warn({ err: error }, 'a sweep failed');
      }
      await rest(SWEEP_INTERVAL_MS, signal);
    }
  }

  return {
    chain,
    /** For the menus of platforms. */
    host,
    metrics,
    pictures,
    previews,
    projects,
    translate,
    isControlEvent,
    /** The outcome of a platform's newest run that ended in this process. */
    lastOutcome: (platform: string) => lastOutcomes.get(platform),
    /** Resolves when every event so far is handled and answered, of one place or of all; runs may go on. */
    async whenHandled(place?: Place): Promise<void> {
      await inbox.idle(place);
      await outbox.idle(place);
    },
    /** Resolves when nothing runs or waits any more and every answer is out, of one place or of all. */
    async whenIdle(place?: Place): Promise<void> {
      await inbox.idle(place);
      await generations.idle(place);
      await outbox.idle(place);
    },
    /** Goes on with what an earlier process left, then begins to listen. */
    async start({
      roles,
      entries,
      onWait = () => undefined,
    }: {
      roles: ReadonlySet<Role>;
      entries: readonly PlatformEntry[];
      /** Told where nothing can be begun yet, because the store does not answer. */
      onWait?: () => void;
    }): Promise<void> {
      const isWorker = roles.has('worker');
      const isBots = roles.has('bots');
      const waiting = setTimeout(onWait, WAIT_TOLD_MS);
      try {
        await takeSteps([
          async () => await store.ping(),
          async () => await outbox.start(),
          ...(isWorker && !leadership ? [async () => await credits.sweep()] : []),
          ...(isWorker ? [async () => await generations.work(config.workerConcurrency)] : []),
          ...(isBots ? [async () => await inbox.start()] : []),
        ]);
      } finally {
        clearTimeout(waiting);
      }
      if (stopping.signal.aborted) return;
      if (isWorker) {
        if (leadership) leadership.seek('sweeper', sweep);
        else void sweep(stopping.signal);
      }
      if (isBots) await reception.start(entries);
    },
    async stop(): Promise<void> {
      stopping.abort();
      store.hurry?.();
      // Together: what is not received from any more must not be sought again, and others may have it at once.
      await Promise.all([reception.stop(), leadership?.stop()]);
      await inbox.stop();
      await queue.close({ graceMs: CLOSE_GRACE_MS });
      // Not before: what runs until now needs its heartbeat.
      generations.rest();
      await outbox.stop();
      previews.close();
    },
  };
}

/** The person at the keyboard of a self-hosted edition is its operator. */
function isOperatorPlace({ platform }: Pick<Place, 'platform'>): boolean {
  return platform === 'console';
}
