/** A program that writes without end and prints the id of each document once its write is acknowledged. */
import { createLogger } from '#core/log.ts';
import { openEmbeddedStore } from '#core/store/backends/embedded/index.ts';

const [dataDir = ''] = process.argv.slice(2);
const store = await openEmbeddedStore({ dataDir, log: createLogger('silent') });
const rows = store.collection<{ _id: string; n: number }>({
  name: 'rows',
  indexes: [{ keys: { n: 1 }, unique: true }],
});
let next = await rows.count({});
process.stdout.write(`${next} found\n`);

async function writeForEver(): Promise<never> {
  for (;;) {
    const n = next;
    next += 1;
    await rows.insertOne({ _id: `row ${n}`, n });
    process.stdout.write(`row ${n}\n`);
  }
}

// Several at once, so that the kill also falls between writes that share a commit.
await Promise.all(Array.from({ length: 5 }, writeForEver));
