import type { PlatformEntry } from '#core/chat/reception.ts';
import type { Config } from '#core/config/config.ts';
import type { Mount, OpenedPlatform, PlatformOptions } from './types.ts';

interface PlatformDescriptor {
  name: 'slack' | 'discord' | 'telegram';
  isConfigured: (config: Config) => boolean;
  /** Whether only one process at a time may receive from it. */
  isExclusive: (config: Config) => boolean;
  load: () => Promise<(options: PlatformOptions) => Promise<OpenedPlatform>>;
}

/** The chat services, in the order of the documentation; the terminal is not one of them. */
const PLATFORMS: readonly PlatformDescriptor[] = [
  {
    name: 'slack',
    isConfigured: ({ slack }) => slack !== undefined,
    // Slack itself spreads what happens over the connections of an app.
    isExclusive: () => false,
    load: async () => (await import('./slack/index.ts')).createSlack,
  },
  {
    name: 'discord',
    isConfigured: ({ discord }) => discord !== undefined,
    // Without shards of its own, each process would receive everything.
    isExclusive: ({ discord }) => typeof discord?.shards !== 'object',
    load: async () => (await import('./discord/index.ts')).createDiscord,
  },
  {
    name: 'telegram',
    isConfigured: ({ telegram }) => telegram !== undefined,
    isExclusive: ({ telegram }) => telegram?.webhookSecret === undefined,
    load: async () => (await import('./telegram/index.ts')).createTelegram,
  },
];

export interface OpenedPlatforms {
  entries: PlatformEntry[];
  mounts: Mount[];
}

/** Makes those platforms ready that are configured; only they are loaded. */
export async function openPlatforms(options: PlatformOptions): Promise<OpenedPlatforms> {
  const opened: OpenedPlatforms = { entries: [], mounts: [] };
  for (const { name, isConfigured, isExclusive, load } of PLATFORMS) {
    if (!isConfigured(options.config)) continue;
    const create = await load();
    const exclusive = isExclusive(options.config);
    if (exclusive) {
      opened.entries.push({ name, exclusive, open: async () => (await create(options)).platform });
      continue;
    }
    // What is served over HTTP is there from the start, and belongs to this one client.
    const { platform, mounts = [] } = await create(options);
    opened.entries.push({ name, exclusive, open: async () => await Promise.resolve(platform) });
    opened.mounts.push(...mounts);
  }
  return opened;
}
