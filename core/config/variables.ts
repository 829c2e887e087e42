/** How one environment variable is read, and what the documentation says of it. */
export interface Variable {
  /** Heading it stands under in the documentation. */
  group: string;
  type: 'text' | 'url' | 'url_pattern' | 'mongodb_url' | 'redis_url' | 'port' | 'integer' | 'list' | 'choice';
  /** What it does, in a sentence for operators. */
  meaning: string;
  choices?: readonly string[];
  /** Used when unset. Without one, `meaning` says what happens. */
  default?: string;
  secret?: boolean;
}

const GENERAL = 'General';
const ENGINES = 'Engines for several processes';
const MODELS = 'Language models';
const SLACK = 'Slack';
const DISCORD = 'Discord';
const TELEGRAM = 'Telegram';

/** Every variable that the program reads, in the order of the documentation. */
export const VARIABLES = {
  NODE_ENV: {
    group: GENERAL,
    type: 'choice',
    choices: ['development', 'production', 'test'],
    default: 'development',
    meaning: '`production` refuses missing secrets and a `PUBLIC_URL` without https.',
  },
  HOST: {
    group: GENERAL,
    type: 'text',
    default: '127.0.0.1',
    meaning: 'Address that both servers listen on.',
  },
  PORT: {
    group: GENERAL,
    type: 'port',
    default: '8001',
    meaning: 'Port of the API, the pages and the health checks.',
  },
  PREVIEW_PORT: {
    group: GENERAL,
    type: 'port',
    default: '8002',
    meaning: 'Port of the previews. They never share an origin with the rest.',
  },
  PUBLIC_URL: {
    group: GENERAL,
    type: 'url',
    meaning: 'Where users reach `PORT`. Unset: `http://localhost:PORT`.',
  },
  PREVIEW_URL: {
    group: GENERAL,
    type: 'url_pattern',
    meaning:
      'Where users reach `PREVIEW_PORT`. A `*` in the host name stands for the app, so that each app has an origin of its own; ' +
      'without one, apps share the host, are sandboxed, and their storage lasts until the page closes. Unset: `http://*.localhost:PREVIEW_PORT`.',
  },
  DATA_DIR: {
    group: GENERAL,
    type: 'text',
    default: './data',
    meaning: 'Folder of the embedded store and of files.',
  },
  JWT_SECRET: {
    group: GENERAL,
    type: 'text',
    secret: true,
    meaning: 'Signs sessions, at least 32 characters. Required in production.',
  },
  ENCRYPTION_KEY: {
    group: GENERAL,
    type: 'text',
    secret: true,
    meaning:
      'Encrypts stored tokens: 32 bytes as base64. Required in production. When it is changed, the older ones follow after commas, so that what they sealed can be read.',
  },
  LOG_LEVEL: {
    group: GENERAL,
    type: 'choice',
    choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    meaning:
      'How much is logged to standard error. Unset: `warn` beside the terminal chat, `info` otherwise.',
  },
  WORKER_CONCURRENCY: {
    group: GENERAL,
    type: 'integer',
    default: '4',
    meaning: 'Generations that one process runs at once.',
  },
  TRUST_PROXY: {
    group: GENERAL,
    type: 'text',
    meaning:
      'Proxies in front whose `X-Forwarded-*` headers are believed: how many, or their addresses (`10.0.0.0/8, loopback`). Unset: none.',
  },
  ESM_CDN_URL: {
    group: GENERAL,
    type: 'url',
    default: 'https://esm.sh',
    meaning: 'Where previews load npm packages that are not part of the local set.',
  },
  CHROMIUM_PATH: {
    group: GENERAL,
    type: 'text',
    meaning:
      'A Chromium or Chrome, to take pictures of apps with. Unset: looked for in the usual places; without one there are no pictures.',
  },
  MONGODB_URL: {
    group: ENGINES,
    type: 'mongodb_url',
    secret: true,
    meaning:
      'MongoDB in place of the embedded store, for example `mongodb://localhost:27017/vectort`. Separate roles need it.',
  },
  MONGODB_POOL_SIZE: {
    group: ENGINES,
    type: 'integer',
    default: '100',
    meaning: 'Connections to MongoDB that one process keeps at most.',
  },
  REDIS_URL: {
    group: ENGINES,
    type: 'redis_url',
    secret: true,
    meaning:
      'Redis in place of the embedded queue, for example `redis://localhost:6379`; several nodes of a cluster separated by commas. Separate roles need it.',
  },
  LLM_ORDER: {
    group: MODELS,
    type: 'list',
    default: 'openai,anthropic,gemini',
    meaning: 'Providers in the order they are tried.',
  },
  LLM_FIRST_TOKEN_TIMEOUT_MS: {
    group: MODELS,
    type: 'integer',
    default: '30000',
    meaning: 'Milliseconds a model may take to begin its answer.',
  },
  LLM_IDLE_TIMEOUT_MS: {
    group: MODELS,
    type: 'integer',
    default: '20000',
    meaning: 'Milliseconds a model may stay silent in the middle of an answer.',
  },
  LLM_TOTAL_TIMEOUT_MS: {
    group: MODELS,
    type: 'integer',
    default: '300000',
    meaning: 'Milliseconds that one answer may take.',
  },
  OPENAI_API_KEY: { group: MODELS, type: 'text', secret: true, meaning: 'Turns OpenAI on.' },
  OPENAI_BASE_URL: {
    group: MODELS,
    type: 'url',
    meaning:
      'An OpenAI-compatible server instead (Ollama, llama.cpp, vLLM ...), for example `http://localhost:11434/v1`. Alone enough to turn it on.',
  },
  OPENAI_API: {
    group: MODELS,
    type: 'choice',
    choices: ['auto', 'responses', 'chat'],
    default: 'auto',
    meaning: 'Which of its two APIs is spoken; `auto` finds out.',
  },
  OPENAI_MODEL: { group: MODELS, type: 'text', default: 'gpt-5', meaning: 'Model to ask.' },
  ANTHROPIC_API_KEY: { group: MODELS, type: 'text', secret: true, meaning: 'Turns Anthropic on.' },
  ANTHROPIC_BASE_URL: { group: MODELS, type: 'url', meaning: 'Another address of its API.' },
  ANTHROPIC_MODEL: { group: MODELS, type: 'text', meaning: 'Model to ask. Unset: the built-in choice.' },
  GEMINI_API_KEY: { group: MODELS, type: 'text', secret: true, meaning: 'Turns Gemini on.' },
  GEMINI_BASE_URL: { group: MODELS, type: 'url', meaning: 'Another address of its API.' },
  GEMINI_MODEL: { group: MODELS, type: 'text', default: 'gemini-2.5-pro', meaning: 'Model to ask.' },
  SLACK_BOT_TOKEN: {
    group: SLACK,
    type: 'text',
    secret: true,
    meaning: 'Turns Slack on for one workspace (`xoxb-...`).',
  },
  SLACK_SIGNING_SECRET: {
    group: SLACK,
    type: 'text',
    secret: true,
    meaning: 'Proves that requests to `/slack/events` are from Slack. Required without `SLACK_APP_TOKEN`.',
  },
  SLACK_APP_TOKEN: {
    group: SLACK,
    type: 'text',
    secret: true,
    meaning: 'Receives through Socket Mode in place of HTTP (`xapp-...`).',
  },
  SLACK_CLIENT_ID: {
    group: SLACK,
    type: 'text',
    meaning: 'Turns Slack on for many workspaces, installed at `/slack/install`.',
  },
  SLACK_CLIENT_SECRET: {
    group: SLACK,
    type: 'text',
    secret: true,
    meaning: 'Belongs to `SLACK_CLIENT_ID`.',
  },
  SLACK_API_URL: {
    group: SLACK,
    type: 'url',
    default: 'https://slack.com/api',
    meaning: 'Address of the Web API.',
  },
  DISCORD_TOKEN: {
    group: DISCORD,
    type: 'text',
    secret: true,
    meaning: 'Turns Discord on (token of the bot).',
  },
  DISCORD_APPLICATION_ID: {
    group: DISCORD,
    type: 'text',
    meaning: 'Application that commands are registered for. Unset: asked from Discord.',
  },
  DISCORD_SHARDS: {
    group: DISCORD,
    type: 'text',
    meaning:
      'Shards of this process and of all, as `0,1/4`; `auto` starts as many as Discord recommends. Unset: one connection.',
  },
  DISCORD_API_URL: {
    group: DISCORD,
    type: 'url',
    default: 'https://discord.com/api',
    meaning: 'Address of the REST API, without its version.',
  },
  TELEGRAM_TOKEN: {
    group: TELEGRAM,
    type: 'text',
    secret: true,
    meaning: 'Turns Telegram on (token of the bot).',
  },
  TELEGRAM_WEBHOOK_SECRET: {
    group: TELEGRAM,
    type: 'text',
    secret: true,
    meaning:
      'Receives at `/telegram/webhook` of `PUBLIC_URL`, with this secret of 1 to 256 letters, digits, `_` and `-`. Unset: polling.',
  },
  TELEGRAM_API_URL: {
    group: TELEGRAM,
    type: 'url',
    default: 'https://api.telegram.org',
    meaning: 'Address of the Bot API.',
  },
  TELEGRAM_RICH: {
    group: TELEGRAM,
    type: 'choice',
    choices: ['off', 'on'],
    default: 'off',
    meaning:
      'Drafts for the progress of a run and rich messages for long texts. Only where everybody’s app shows them: others see nothing of a rich message.',
  },
} as const satisfies Readonly<Record<string, Variable>>;

export type VariableName = keyof typeof VARIABLES;
