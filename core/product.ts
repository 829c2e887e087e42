import { createAccounts } from './accounts/accounts.ts';
import { createInbox } from './chat/inbox.ts';
import { createOutbox } from './chat/outbox.ts';
import type { ChatEvent, Platform } from './chat/types.ts';
import { createEventHandler, isControlEvent } from './commands/handle-event.ts';
import type { CommandServices } from './commands/types.ts';
import type { Config } from './config/config.ts';
import { createConversations } from './conversation/conversations.ts';
import { createRunReporter } from './conversation/run-reporter.ts';
import { createCredits } from './credits/credits.ts';
import { createGenerations } from './generation/generations.ts';
import type { RunReporter } from './generation/report.ts';
import { createTranslator } from './i18n/translate.ts';
import { newId } from './ids.ts';
import type { JobQueue } from './jobs/types.ts';
import { createModelChain } from './llm/chain.ts';
import type { Logger } from './log.ts';
import { createPreviews } from './preview/previews.ts';
import { createProjects } from './projects/projects.ts';
import type { Store } from './store/types.ts';

export interface ProductDependencies {
  config: Config;
  log: Logger;
  store: Store;
  queue: JobQueue;
  /** Told of every finished run, once for each time it is told. */
  onRunEnd?: RunReporter['finished'];
}

export type Product = ReturnType<typeof createProduct>;

/** How often lost wake-ups and dead runs are looked for, in milliseconds. */
const SWEEP_INTERVAL_MS = 10_000;

/** Tries of a job that failed for a reason that passes, and the first wait between them. */
const JOB_RETRY = { attempts: 5, backoffMs: 1_000 };

/** The product without platforms and servers: every service, wired together. */
export async function createProduct({ config, log, store, queue, onRunEnd }: ProductDependencies) {
  const owner = newId();
  const translate = createTranslator();
  const platforms = new Map<string, Platform>();
  const credits = createCredits({ store, log });
  const accounts = createAccounts({ store, credits });
  const projects = createProjects({ store });
  const chain = createModelChain({ config: config.llm, log });
  const previews = createPreviews({ projects, config, log });
  const outbox = createOutbox({ store, log, platforms });
  const reporter = createRunReporter({ outbox, projects, credits, links: previews.links, translate });
  const generations = createGenerations({
    store,
    log,
    queue,
    credits,
    projects,
    chain,
    owner,
    bundler: previews,
    reporter: {
      ...reporter,
      async finished(run) {
        await reporter.finished(run);
        await onRunEnd?.(run);
      },
    },
  });
  const conversations = createConversations({ store, projects, generations, chain });
  const services: CommandServices = {
    accounts,
    chain,
    conversations,
    credits,
    generations,
    links: previews.links,
    notifyPreview: previews.notify,
    projects,
    queue,
  };
  const handler = createEventHandler({
    services,
    outbox,
    translate,
    log,
    // The person at the keyboard of a self-hosted edition is its operator.
    isOperator: (event) => event.place.platform === 'console',
  });
  const inbox = createInbox({
    store,
    log,
    handle: handler.handle,
    onFailure: handler.handleFailure,
    isControl: isControlEvent,
  });
  return {};
}
