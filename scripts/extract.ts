/** `npm run --silent extract`: one model answer on standard input, the files that a fresh project would hold after it. */
import { text } from 'node:stream/consumers';
import { createExtractor } from '#core/generation/extract/extractor.ts';

const extractor = createExtractor({});
extractor.write(await text(process.stdin));
const { files, incomplete } = extractor.end();
const { path, content, kind, looksWhole } = incomplete ?? {};
// A file of which only the closing mark is missing is taken, as a run would take it.
const isTaken = kind === 'file' && looksWhole && path !== undefined && content !== undefined;
const all = isTaken ? [...files.filter((file) => file.path !== path), { path, content }] : files;
process.stdout.write(`${JSON.stringify({ files: all })}\n`);
