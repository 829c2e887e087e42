import { Readable } from 'node:stream';
import type { ChatFiles } from '../chat/files.ts';
import type { MessageFile } from '../chat/types.ts';
import type { Pictures } from '../preview/pictures.ts';
import type { Projects } from '../projects/projects.ts';
import { createZipOpener } from './zip/zip-file.ts';

/** Makes what messages carry: ZIP files of versions, and pictures of pages, whose key is the page's address. */
export function createChatFiles({
  projects,
  pictures,
}: {
  projects: Projects;
  pictures: Pictures;
}): ChatFiles {
  const openers: Record<MessageFile['kind'], ChatFiles['open']> = {
    zip: createZipOpener(projects).open,
    image: async ({ key }) => Readable.from([Buffer.from(await pictures.take(key))], { objectMode: false }),
  };
  return { open: async (file) => await openers[file.kind](file) };
}
