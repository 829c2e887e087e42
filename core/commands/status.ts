import { escapeMarkdown } from '../chat/markdown.ts';
import type { ChatContext } from '../conversation/context.ts';
import type { GenerationRecord } from '../generation/records.ts';
import type { ProviderStatus } from '../llm/types.ts';
import type { Command, CommandServices } from './types.ts';

export const status: Command = {
  name: 'status',
  summary: 'command.status',
  control: true,
  async run(context, _argument, services) {
    const runs = await services.generations.unfinished({ userId: context.userId });
    const { t } = context;
    const running = await Promise.all(runs.map(async (run) => await describeRun(context, run, services)));
    const models = services.chain.status().map((provider) => describeProvider(context, provider));
    await context.reply(
      [
        runs.length === 0 ? t('status.idle') : t('status.runs', { count: runs.length }),
        ...running,
        models.length === 0 ? t('status.no_models') : t('status.models'),
        ...models,
      ].join('\n'),
      { audience: 'asker' },
    );
  },
};

async function describeRun(
  { t }: ChatContext,
  run: GenerationRecord,
  { queue }: CommandServices,
): Promise<string> {
  if (run.status === 'running') return `- **${escapeMarkdown(run.title)}** · ${t('status.running')}`;
  const ahead = await queue.place('generation', run._id);
  return `- **${escapeMarkdown(run.title)}** · ${t('status.queued', { place: (ahead ?? 0) + 1 })}`;
}

function describeProvider({ t }: ChatContext, provider: ProviderStatus): string {
  const state = t(`status.circuit_${provider.circuit}`);
  const speed =
    provider.firstTextMs === undefined
      ? ''
      : ` · ${t('status.first_text', { milliseconds: Math.round(provider.firstTextMs) })}`;
  const failure = provider.lastFailure ? ` (${t(`failure.${provider.lastFailure}`)})` : '';
  return `- ${provider.id} · ${provider.model} · ${state}${failure}${speed}`;
}
