import { OperatorError } from '../errors.ts';
import {
  readDiscord,
  readSlack,
  readTelegram,
  type DiscordConfig,
  type PlatformReading,
  type SlackConfig,
  type TelegramConfig,
} from './chat-platforms.ts';
import { readTrustProxy } from './trust-proxy.ts';
import { VARIABLES, type Variable, type VariableName } from './variables.ts';

/** The environment as it is given: names and texts. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface ProviderConfig {
  apiKey: string | undefined;
  baseUrl: string | undefined;
  model: string | undefined;
}

/** The configuration as resolved: every default applied, every value of its type. */
export interface Config {
  environment: 'development' | 'production' | 'test';
  host: string;
  port: number;
  previewPort: number;
  /** Without a slash at its end. */
  publicUrl: string;
  /** With a `*` in the host name where every app has its own; without a slash at its end. */
  previewUrl: string;
  dataDir: string;
  jwtSecret: string | undefined;
  encryptionKey: string | undefined;
  logLevel: string | undefined;
  workerConcurrency: number;
  esmCdnUrl: string;
  /** A browser to take pictures of apps with; unset: looked for. */
  chromiumPath: string | undefined;
  /** As express takes it: a number of proxies, or their addresses. */
  trustProxy: number | string | undefined;
  mongodb: { url: string; poolSize: number } | undefined;
  redisUrl: string | undefined;
  slack: SlackConfig | undefined;
  discord: DiscordConfig | undefined;
  telegram: TelegramConfig | undefined;
  llm: {
    order: readonly string[];
    firstTokenTimeoutMs: number;
    idleTimeoutMs: number;
    totalTimeoutMs: number;
    openai: ProviderConfig & { api: 'auto' | 'responses' | 'chat' };
    anthropic: ProviderConfig;
    gemini: ProviderConfig;
  };
}

const MAX_PORT = 65_535;
const JWT_SECRET_CHARACTERS = 32;
const ENCRYPTION_KEY_BYTES = 32;
const KNOWN_PROVIDERS = ['openai', 'anthropic', 'gemini'];

/**
 * Reads the whole environment at once.
 * @throws OperatorError code `configuration`, whose message lists every missing or malformed variable.
 */
export function loadConfig(environment: Environment): Config {
  const problems: string[] = [];
  const value = (name: VariableName): string | undefined => {
    const definition: Variable = VARIABLES[name];
    const given = environment[name]?.trim() || undefined;
    if (given === undefined) return definition.default;
    const problem = findProblem(definition, given);
    if (problem) problems.push(`${name} ${problem}${definition.secret ? '' : `, but it is "${given}"`}.`);
    return given;
  };
  const text = (name: VariableName): string => value(name) ?? '';
  const number = (name: VariableName): number => Number(value(name));
  const list = (name: VariableName): string[] =>
    (value(name) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
  const address = (name: VariableName): string | undefined => value(name)?.replace(/\/+$/, '');

  const platform = <Settings>(reading: PlatformReading<Settings>): Settings | undefined => {
    problems.push(...reading.problems);
    return reading.config;
  };

  const trustProxy = (given: string | undefined): number | string | undefined => {
    const { setting, problem } = readTrustProxy(given);
    if (problem) problems.push(problem);
    return setting;
  };

  const mongodbUrl = value('MONGODB_URL');
  const port = number('PORT');
  const previewPort = number('PREVIEW_PORT');
  const config: Config = {
    // The choice was checked against the same words.
    environment: text('NODE_ENV') as Config['environment'],
    host: text('HOST'),
    port,
    previewPort,
    publicUrl: address('PUBLIC_URL') ?? `http://localhost:${port}`,
    previewUrl: address('PREVIEW_URL') ?? `http://*.localhost:${previewPort}`,
    dataDir: text('DATA_DIR'),
    jwtSecret: value('JWT_SECRET'),
    encryptionKey: value('ENCRYPTION_KEY'),
    logLevel: value('LOG_LEVEL'),
    workerConcurrency: number('WORKER_CONCURRENCY'),
    esmCdnUrl: address('ESM_CDN_URL') ?? '',
    chromiumPath: value('CHROMIUM_PATH'),
    trustProxy: trustProxy(value('TRUST_PROXY')),
    mongodb: mongodbUrl ? { url: mongodbUrl, poolSize: number('MONGODB_POOL_SIZE') } : undefined,
    redisUrl: value('REDIS_URL'),
    slack: platform(
      readSlack({
        botToken: value('SLACK_BOT_TOKEN'),
        signingSecret: value('SLACK_SIGNING_SECRET'),
        appToken: value('SLACK_APP_TOKEN'),
        clientId: value('SLACK_CLIENT_ID'),
        clientSecret: value('SLACK_CLIENT_SECRET'),
        apiUrl: address('SLACK_API_URL') ?? '',
      }),
    ),
    discord: platform(
      readDiscord({
        token: value('DISCORD_TOKEN'),
        applicationId: value('DISCORD_APPLICATION_ID'),
        shards: value('DISCORD_SHARDS'),
        apiUrl: address('DISCORD_API_URL') ?? '',
      }),
    ),
    telegram: platform(
      readTelegram({
        token: value('TELEGRAM_TOKEN'),
        webhookSecret: value('TELEGRAM_WEBHOOK_SECRET'),
        apiUrl: address('TELEGRAM_API_URL') ?? '',
        rich: value('TELEGRAM_RICH') === 'on',
      }),
    ),
    llm: {
      order: list('LLM_ORDER'),
      firstTokenTimeoutMs: number('LLM_FIRST_TOKEN_TIMEOUT_MS'),
      idleTimeoutMs: number('LLM_IDLE_TIMEOUT_MS'),
      totalTimeoutMs: number('LLM_TOTAL_TIMEOUT_MS'),
      openai: {
        apiKey: value('OPENAI_API_KEY'),
        baseUrl: address('OPENAI_BASE_URL'),
        model: value('OPENAI_MODEL'),
        // The choice was checked against the same words.
        api: text('OPENAI_API') as Config['llm']['openai']['api'],
      },
      anthropic: {
        apiKey: value('ANTHROPIC_API_KEY'),
        baseUrl: address('ANTHROPIC_BASE_URL'),
        model: value('ANTHROPIC_MODEL'),
      },
      gemini: {
        apiKey: value('GEMINI_API_KEY'),
        baseUrl: address('GEMINI_BASE_URL'),
        model: value('GEMINI_MODEL'),
      },
    },
  };

  problems.push(...findContradictions(config));
  if (problems.length > 0) {
    throw new OperatorError(
      `The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\n` +
        'Every variable is described in docs/configuration.md.',
      { code: 'configuration' },
    );
  }
  return config;
}

/** Shorter values are words that may stand in any text. */
const SHORTEST_SECRET = 8;

/** The values that no log may show. */
export function secretsOf(environment: Environment): string[] {
  return Object.entries<Variable>(VARIABLES).flatMap(([name, { secret }]) => {
    const given = environment[name]?.trim() ?? '';
    return secret && given.length >= SHORTEST_SECRET ? [given] : [];
  });
}

function findProblem(definition: Variable, given: string): string | undefined {
  switch (definition.type) {
    case 'text':
    case 'list':
      return undefined;
    case 'choice':
      return definition.choices?.includes(given)
        ? undefined
        : `must be one of ${definition.choices?.join(', ')}`;
    case 'port':
      return /^\d+$/.test(given) && Number(given) >= 1 && Number(given) <= MAX_PORT
        ? undefined
        : `must be a port, 1 to ${MAX_PORT}`;
    case 'integer':
      return /^\d+$/.test(given) && Number(given) >= 1 && Number.isSafeInteger(Number(given))
        ? undefined
        : 'must be a whole number of at least 1';
    case 'url':
      return isWebAddress(given) ? undefined : 'must be an address that begins with http:// or https://';
    case 'mongodb_url':
      return /^mongodb(\+srv)?:\/\/[^/]/.test(given)
        ? undefined
        : 'must begin with mongodb:// or mongodb+srv:// and name a host';
    case 'redis_url':
      return given.split(',').every((node) => /^rediss?:\/\/[^/]/.test(node.trim()))
        ? undefined
        : 'must begin with redis:// or rediss:// and name a host';
    case 'url_pattern':
      return isWebAddress(given.replace('*', 'app')) && given.split('*').length <= 2
        ? undefined
        : 'must be an address that begins with http:// or https://, with at most one * in its host name';
  }
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '';
}

function findContradictions(config: Config): string[] {
  const problems: string[] = [];
  if (config.port === config.previewPort) {
    problems.push(
      'PORT and PREVIEW_PORT must differ: apps made by users must not share an origin with Vectort.',
    );
  }
  const unknown = config.llm.order.filter((provider) => !KNOWN_PROVIDERS.includes(provider));
  if (unknown.length > 0) {
    problems.push(`LLM_ORDER names ${unknown.join(', ')}; known are ${KNOWN_PROVIDERS.join(', ')}.`);
  }
  if (config.jwtSecret !== undefined && config.jwtSecret.length < JWT_SECRET_CHARACTERS) {
    problems.push(`JWT_SECRET must have at least ${JWT_SECRET_CHARACTERS} characters.`);
  }
  if (
    config.encryptionKey
      ?.split(',')
      .some((key) => Buffer.from(key.trim(), 'base64').length !== ENCRYPTION_KEY_BYTES)
  ) {
    problems.push(
      `ENCRYPTION_KEY must be ${ENCRYPTION_KEY_BYTES} bytes as base64 (openssl rand -base64 32); older keys follow after commas.`,
    );
  }
  if (config.environment === 'production') {
    if (!config.jwtSecret) problems.push('JWT_SECRET is missing: production never generates secrets.');
    if (!config.encryptionKey)
      problems.push('ENCRYPTION_KEY is missing: production never generates secrets.');
    if (!config.publicUrl.startsWith('https://'))
      problems.push('PUBLIC_URL must begin with https:// in production.');
  }
  return problems;
}
