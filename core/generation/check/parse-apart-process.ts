/** The process that `parse-apart.ts` starts: takes one file a message, answers with what is known of it. */
import type { ProjectFile } from '../types.ts';
import type { ParseReply } from './parse-apart.ts';
import { parseFile } from './parse-file.ts';
import { TOO_DEEP } from './parsed-file.ts';

process.on('message', (file: ProjectFile) => {
  void parse(file).then((reply) =>
    process.send?.(reply, () => {
      if (reply.isLast) process.exit();
    }),
  );
});
// Nobody is left to answer to.
process.on('disconnect', () => process.exit());

async function parse(file: ProjectFile): Promise<ParseReply> {
  try {
    const parsed = await parseFile(file, { isolated: true });
    // WebAssembly does not recover what its stack held: the next file gets a new process.
    return { parsed, isLast: parsed === TOO_DEEP };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
