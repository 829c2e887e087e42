import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createApi } from './api.ts';
import { config } from './config.ts';
import { openStore } from './store.ts';

const port = Number(process.env['PORT'] ?? 3000);
const file = process.env['DATABASE_FILE'] ?? 'data/app.db';
const apiKey = process.env['API_KEY'];

if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
const store = openStore(file);
const server = createApi({ store, apiKey });

server.listen(port, () => {
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  console.log(`${config.title}: http://localhost:${actual}/${config.path}`);
});

// Answers that are under way are finished; then the database is closed whole.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => {
      store.close();
      process.exit(0);
    });
    server.closeIdleConnections();
  });
}
