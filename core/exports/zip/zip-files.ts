import { Readable } from 'node:stream';
import { ZipArchive } from 'archiver';
import type { ProjectFile } from '../../generation/types.ts';
import { compare, safeNames, safeSegment } from './safe-names.ts';

/** The earliest date a ZIP can tell: what a version's files have is no date, and the same version gives the same bytes. */
const DATE = new Date('1980-01-01T00:00:00Z');
const FILE_MODE = 0o644;
/** Of files that begin with `#!`. */
const SCRIPT_MODE = 0o755;
/** zlib's own balance; on source text level 9 gains 1 % and takes half as long again. */
const COMPRESSION_LEVEL = 6;

export interface ZipOptions {
  /** Name of the one folder everything is in. */
  root: string;
}

/**
 * A ZIP of some files, made while it is read: nothing happens before the first read, at most about 1 MiB waits for a
 * slow reader, and destroying the stream ends the work. The same files give the same bytes. Names are made safe for
 * every system.
 */
export function zipFiles(files: readonly ProjectFile[], { root }: ZipOptions): Readable {
  return Readable.from(zipChunks(files, root), { objectMode: false });
}

async function* zipChunks(files: readonly ProjectFile[], root: string): AsyncGenerator<Buffer> {
  const archive = new ZipArchive({ zlib: { level: COMPRESSION_LEVEL } });
  const entries = entriesOf(files, root);
  // Everything given to archiver is held as bytes until its turn comes, so it gets a file when the last is finished.
  const appendNext = (): void => {
    const { value: entry } = entries.next();
    if (entry) archive.append(entry.content, { name: entry.name, mode: entry.mode, date: DATE });
    // A failure is an `error` of the archive, too, which ends the loop below.
    else archive.finalize().catch(() => {});
  };
  archive.on('entry', appendNext);
  try {
    appendNext();
    yield* archive as AsyncIterable<Buffer>;
  } finally {
    archive.off('entry', appendNext);
    archive.abort();
    archive.destroy();
  }
}

function* entriesOf(
  files: readonly ProjectFile[],
  root: string,
): Generator<{ name: string; content: string; mode: number }, undefined> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const names = [...safeNames([...byPath.keys()])].sort(([, a], [, b]) => compare(a, b));
  const folder = safeSegment(root);
  for (const [path, name] of names) {
    const content = byPath.get(path)?.content ?? '';
    yield { name: `${folder}/${name}`, content, mode: content.startsWith('#!') ? SCRIPT_MODE : FILE_MODE };
  }
}
