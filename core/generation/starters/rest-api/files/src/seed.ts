import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { config } from './config.ts';
import { openStore } from './store.ts';
import { validate } from './validate.ts';

// Adds the examples of config.ts to the database: npm run seed
const file = process.env['DATABASE_FILE'] ?? 'data/app.db';
mkdirSync(dirname(file), { recursive: true });
const store = openStore(file);
for (const sample of config.samples) store.add(validate(sample, { partial: false }));
store.close();
console.log(`${config.samples.length} entries added to ${file}`);
