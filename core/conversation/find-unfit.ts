import type { ModelChain } from '../llm/types.ts';
import type { ChatContext } from './context.ts';
import type { Pending, RequestDraft } from './records.ts';

/** Without a model: why no starter can make a new app, so that it is said before anybody presses Build. */
export async function findUnfit(
  { operator }: Pick<ChatContext, 'operator'>,
  draft: RequestDraft,
  { providers }: Pick<ModelChain, 'providers'>,
): Promise<Pick<Pending, 'unfit'>> {
  if (draft.kind !== 'build' || providers.length > 0) return {};
  // Loaded with the first quote that needs it: whoever has a model needs no starters.
  const { makeStarter } = await import('../generation/starters/make-starter.ts');
  const made = makeStarter({ ...draft, given: [], requests: [draft.request], files: [] });
  if (made.kind === 'made' || made.reason === 'change') return {};
  const text = `error.starter_unfit_${made.reason}` as const;
  return { unfit: { text: operator ? `${text}_operator` : text, offers: made.offers } };
}
