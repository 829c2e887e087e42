import type { Readable } from 'node:stream';
import type { MessageFile } from './types.ts';

/** Makes the bytes of a message's file in the moment a platform sends it. */
export interface ChatFiles {
  open(file: MessageFile): Promise<Readable>;
}
