import { fileURLToPath } from 'node:url';
import { startServer } from '../child.mjs';

const main = fileURLToPath(new URL('../../../../apps/api/dist/main.js', import.meta.url));

/** The product as it is built, on the data set. */
export function startOurs(databaseUrl, { nodeOptions = [], folder }) {
  return startServer({
    name: 'ours',
    args: [...nodeOptions, main],
    env: {
      ...{ DATABASE_URL: databaseUrl, LEVAIN_DATA: folder, LEVAIN_DEMO: 'off', LOG_LEVEL: 'warn' },
      // One member asks for all: what a member may ask for is not what is measured.
      COST_BUDGET: '1000000000000',
    },
    ready: 'Levain is ready',
  });
}
