import { priceOf } from '../credits/prices.ts';
import { UserError } from '../errors.ts';
import type { Generations } from '../generation/generations.ts';
import type { Mode } from '../generation/types.ts';
import type { ModelChain } from '../llm/types.ts';
import type { Projects } from '../projects/projects.ts';
import type { ChatContext } from './context.ts';
import type { Pending } from './records.ts';
import { settleAsked } from './settle-asked.ts';
import type { Threads } from './threads.ts';

export interface RunStarterDependencies {
  projects: Pick<Projects, 'create' | 'remove'>;
  generations: Pick<Generations, 'start' | 'findByKey'>;
  chain: Pick<ModelChain, 'providers'>;
  threads: Pick<Threads, 'find' | 'save' | 'forgetPending'>;
}

export type RunStarter = ReturnType<typeof createRunStarter>;

/** From a quote to its run. */
export function createRunStarter({ projects, generations, chain, threads }: RunStarterDependencies) {
  function currentPrices(): Record<Mode, number> {
    const free = chain.providers.length === 0;
    return { quick: free ? 0 : priceOf('quick'), advanced: free ? 0 : priceOf('advanced') };
  }

  /**
   * Starts the run of a quote. Pressed twice, or handled twice, it starts one. Whoever says so pays; a new project is
   * whose request it was.
   */
  async function start(context: ChatContext, pending: Pending, mode: Mode): Promise<void> {
    const { draft, author } = pending;
    const { place, user, answerHandle } = context.event;
    if (draft.kind === 'build') {
      await projects.create({
        id: draft.project_id,
        userId: author,
        title: draft.title,
        description: draft.request,
        type: draft.type,
      });
    }
    try {
      await generations.start({
        key: startKey(pending.id),
        user_id: context.userId,
        project_id: draft.project_id,
        target: { place, audience: 'thread', userId: user.id, ...(answerHandle ? { answerHandle } : {}) },
        language: draft.language,
        kind: draft.kind,
        mode,
        title: draft.title,
        type: draft.type,
        request: draft.request,
        price: Math.min(pending.prices[mode], currentPrices()[mode]),
        ...(draft.given ? { given: draft.given } : {}),
      });
    } catch (error) {
      // Refused: the project was only for this run. The quote stays, to be pressed when there are credits.
      if (error instanceof UserError && draft.kind === 'build') {
        await projects.remove(author, draft.project_id);
      }
      throw error;
    }
    await finish(context, pending);
  }

  async function finish(context: ChatContext, pending: Pending): Promise<void> {
    const started = { id: pending.id, said: pending.said ?? [] };
    await threads.save(context, { project_id: pending.draft.project_id, started });
    await settleAsked(context, pending, 'built');
    await threads.forgetPending(context, pending.id);
  }

  /** Does what a process that died after the start of a run had left to do. */
  async function finishStart(context: ChatContext, id: string): Promise<void> {
    const pending = (await threads.find(context))?.pending;
    if (pending?.id === id) await finish(context, pending);
  }

  /** Whether the quote's run is there; half-started by a process that died, it is started now. */
  async function alreadyStarted(id: string): Promise<boolean> {
    const run = await generations.findByKey(startKey(id));
    if (run) await generations.start(run);
    return run !== undefined;
  }

  return { currentPrices, start, alreadyStarted, finishStart };
}

/** The key of the run that a quote leads to. */
export function startKey(id: string): string {
  return `quote:${id}`;
}
