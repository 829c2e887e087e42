import { enableCompileCache, flushCompileCache } from 'node:module';
import type { ConsolePlatform } from '#bots/console/index.ts';
import type { ChatFiles } from '#core/chat/files.ts';
import type { Config } from '#core/config/config.ts';
import type { Logger } from '#core/log.ts';
import type { Product } from '#core/product.ts';
import type { Role } from '#core/roles.ts';

// Before anything else is loaded, so that the next start finds it compiled.
enableCompileCache();

const { loadConfig, secretsOf } = await import('#core/config/config.ts');
const { readEnvironment, terminalLanguage } = await import('#core/config/environment.ts');
const { HELP, readArguments } = await import('#core/config/read-arguments.ts');
const { OperatorError, VectortError } = await import('#core/errors.ts');
const { ROLES } = await import('#core/roles.ts');

/** A shutdown that takes longer is ended; what it left undone goes on at the next start. In milliseconds. */
const SHUTDOWN_LIMIT_MS = 10_000;

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
process.exit();

/** Starts everything, serves until it is told to end, and gives the exit status. */
async function main(): Promise<number> {
  const { roles, messages, stay, console, help } = readArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  const environment = readEnvironment();
  const config = loadConfig(environment);
  checkRoles(roles, config);
  const [
    { createLogger },
    { openEngines },
    { createProduct },
    { entryOf },
    { openPlatforms },
    { createServers },
    { createChatFiles },
  ] = await Promise.all([
    import('#core/log.ts'),
    import('#core/engines.ts'),
    import('#core/product.ts'),
    import('#core/chat/reception.ts'),
    import('#bots/registry.ts'),
    import('#api/servers.ts'),
    import('#core/exports/chat-files.ts'),
  ]);
  const log = createLogger(config.logLevel ?? (console ? 'warn' : 'info'), {
    secrets: secretsOf(environment),
  });
  const { stopped, stop } = listenForSignals(log);
  const engines = await openEngines({ config, log });
  const product = createProduct({ config, log, ...engines });
  const files = createChatFiles(product);
  const { store } = engines;
  const { entries, mounts } = roles.has('bots')
    ? await openPlatforms({ config, log, store, files, host: product.host })
    : { entries: [], mounts: [] };
  const servers = await createServers({ config, log, ...engines, product, roles, mounts });

  const language = terminalLanguage(environment);
  const terminal = console
    ? await openTerminal({ config, log, product, files, messages, language, onInterrupt: stop })
    : undefined;
  const started = product.start({
    roles,
    entries: [...entries, ...(terminal ? [entryOf(terminal)] : [])],
    onWait: () => terminal?.sayWaiting(),
  });
  // It may have to wait for the store.
  await Promise.race([started, stopped]);
  // Else only an orderly end would leave it, and what is killed is to be back soon.
  flushCompileCache();
  const ended = terminal
    ? afterTerminal(terminal, { product, stay, language })
    : new Promise<never>(() => {});
  await Promise.race([ended, stopped]);

  const limit = setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS);
  await product.stop();
  await servers.close();
  await store.close();
  clearTimeout(limit);
  return product.lastOutcome('console') === 'failed' ? 1 : 0;
}

async function openTerminal(options: {
  config: Config;
  log: Logger;
  product: Product;
  files: ChatFiles;
  messages: readonly string[];
  language: string | undefined;
  onInterrupt: () => void;
}): Promise<ConsolePlatform> {
  const { config, log, product, files, messages, language, onInterrupt } = options;
  const [{ CONSOLE_PLACE, createConsole }, { matchLanguage }, { errorText }] = await Promise.all([
    import('#bots/console/index.ts'),
    import('#core/i18n/languages.ts'),
    import('#core/chat/error-text.ts'),
  ]);
  const t = product.translate(matchLanguage(language));
  const models = product.chain.status().map(({ name, model }) => `${name} (${model})`);
  return createConsole({
    input: process.stdin,
    output: process.stdout,
    firstMessages: messages,
    user: { id: 'operator', ...(language ? { locale: language } : {}) },
    welcome: [
      t('console.welcome'),
      models.length > 0 ? t('console.models', { models: models.join(', ') }) : t('console.no_model'),
    ],
    explain(error, reference) {
      // Whatever was thrown on purpose says what it is; of all else, the log has the rest.
      if (!(error instanceof VectortError)) log.error({ err: error, reference }, 'the terminal failed');
      return errorText(t, error, { reference, operator: true });
    },
    fileUnwritten: (file) => t('console.file_unwritten', file),
    waiting: t('console.waiting'),
    interruptHint: t('console.interrupted'),
    dataDir: config.dataDir,
    files,
    whenHandled: async () => await product.whenHandled(CONSOLE_PLACE),
    whenIdle: async () => await product.whenIdle(CONSOLE_PLACE),
    isControl: product.isControlEvent,
    onInterrupt,
  });
}

/** What happens when the terminal's input has ended: the program ends with it, or serves on. */
async function afterTerminal(
  terminal: ConsolePlatform,
  { product, stay, language }: { product: Product; stay: boolean; language: string | undefined },
): Promise<void> {
  await terminal.ended;
  const { matchLanguage } = await import('#core/i18n/languages.ts');
  const t = product.translate(matchLanguage(language));
  terminal.say(t(stay ? 'console.staying' : 'console.goodbye'));
  if (stay) await new Promise<never>(() => {});
}

/** The first signal ends the program in good order, the second at once. */
function listenForSignals(log: Logger): { stopped: Promise<void>; stop: () => void } {
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  let asked = false;
  const stop = (): void => {
    if (asked) process.exit(1);
    asked = true;
    log.info('stopping');
    resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The launcher is gone without a word: whoever started the program wants it ended.
  process.on('disconnect', stop);
  process.channel?.unref();
  return { stopped, stop };
}

/** @throws OperatorError where roles are to run apart on engines that only one process can have */
function checkRoles(roles: ReadonlySet<Role>, config: Config): void {
  if (roles.size === ROLES.length || (config.mongodb && config.redisUrl)) return;
  const missing = [config.mongodb ? '' : 'MONGODB_URL', config.redisUrl ? '' : 'REDIS_URL'].filter(Boolean);
  throw new OperatorError(
    `Roles that run apart need engines that several processes share: set ${missing.join(' and ')}, or start everything in one process (npm start).`,
    { code: 'arguments' },
  );
}
