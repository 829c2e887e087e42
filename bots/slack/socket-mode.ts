import { SocketModeReceiver, type App } from '@slack/bolt';
import { OperatorError } from '#core/errors.ts';
import type { Logger } from '#core/log.ts';
import { rest, retryDelayMs, type Backoff } from '#core/retry.ts';
import { isDeadToken, toVectortError } from './api-errors.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Payload } from './payloads.ts';

export interface SocketMode {
  start(receive: (payload: Payload) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const BACKOFF: Backoff = { firstMs: 500, maxMs: 60_000 };

type Client = SocketModeReceiver['client'];

/**
 * Takes what Slack brings over a connection that the program opens: accepted, and only then acknowledged. Connections
 * are made anew here: where Slack could not be reached meanwhile, Bolt's own way to do it ends the process.
 */
export function createSocketMode({
  appToken,
  apiUrl,
  log,
}: {
  appToken: string;
  apiUrl: string;
  log: Logger;
}): SocketMode {
  const stopping = new AbortController();
  let client: Client | undefined;
  let isConnecting = false;

  function open(receive: (payload: Payload) => Promise<void>): Client {
    const receiver = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      logger: boltLogger(log),
      installerOptions: {
        clientOptions: { slackApiUrl: `${apiUrl}/`, retryConfig: { retries: 0 }, allowAbsoluteUrls: false },
      },
      // What is not acknowledged comes again.
      async processEventErrorHandler({ error }) {
        log.warn({ err: error }, 'Slack: a payload was not taken and will come again');
        return await Promise.resolve(false);
      },
    });
    // Of an app, the receiver calls this alone; Bolt's own would acknowledge before anything is stored.
    const inbox: Pick<App, 'processEvent'> = {
      async processEvent({ body, ack }) {
        // Only Slack is at the other end; what it sends is looked at where it is read.
        await receive(body);
        await ack();
      },
    };
    receiver.init(inbox as App);
    survive(receiver.client);
    receiver.client.on('disconnected', () => void reconnect());
    return receiver.client;
  }

  /** What cannot be read is passed over: in Bolt, it ends the process. */
  function survive(socket: Client): void {
    socket.removeAllListeners('ws_message');
    socket.on('ws_message', (data: string, isBinary: boolean) => {
      socket['onWebSocketMessage'](data, isBinary).catch((error: unknown) => {
        log.warn({ err: error }, 'Slack: something could not be read and is passed over');
      });
    });
  }

  async function reconnect(): Promise<void> {
    if (isConnecting) return;
    isConnecting = true;
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      try {
        await client?.start();
        break;
      } catch (error) {
        const failure = toVectortError(error);
        const delayMs = retryDelayMs(failure, failures + 1, BACKOFF);
        log.warn({ err: failure, delayMs }, 'Slack: the connection is lost and is tried again');
        await rest(delayMs, stopping.signal);
      }
    }
    isConnecting = false;
  }

  return {
    async start(receive) {
      client = open(receive);
      isConnecting = true;
      try {
        await client.start();
      } catch (error) {
        throw isDeadToken(error) ? deadToken() : toVectortError(error);
      } finally {
        isConnecting = false;
      }
      log.info('Slack: listening in Socket Mode');
    },
    async stop() {
      stopping.abort();
      await client?.disconnect();
      client = undefined;
    },
  };
}

function deadToken(): OperatorError {
  return new OperatorError(
    'SLACK_APP_TOKEN is not accepted. "Basic Information" of the app at https://api.slack.com/apps makes one with the scope connections:write.',
    { code: 'slack_app_token' },
  );
}
