import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChatFiles } from '#core/chat/files.ts';
import type { Platform, PlatformHost } from '#core/chat/types.ts';
import type { Config } from '#core/config/config.ts';
import type { Logger } from '#core/log.ts';
import type { Store } from '#core/store/types.ts';

/** What a chat platform is made with. */
export interface PlatformOptions {
  config: Config;
  log: Logger;
  store: Store;
  files: ChatFiles;
  host: PlatformHost;
}

/** What a platform serves over HTTP: everything under a path of `PORT`, bodies unread. */
export interface Mount {
  path: string;
  handle(request: IncomingMessage, response: ServerResponse): void;
}

/** A platform that is configured and not started yet. */
export interface OpenedPlatform {
  platform: Platform;
  mounts?: readonly Mount[];
}
