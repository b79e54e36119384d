import { spawn } from 'node:child_process';
import { end, freePort, saysReady } from '../../support/child-server.js';
import { emptyDatabase } from '../../support/database.js';

export interface BuiltServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** What `npm start` runs once everything is built: `apps/api/dist` serving `apps/web/dist`, on a database of its own. */
export async function startBuiltServer({ demo }: { demo: boolean }): Promise<BuiltServer> {
  const database = await emptyDatabase();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: database.address.ownerUrl,
    PORT: port,
    PUBLIC_URL: url,
    LEVAIN_DEMO: demo ? 'on' : 'off',
    LOG_LEVEL: 'warn',
    NODE_OPTIONS: '',
  };
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await saysReady(child);
  return {
    url,
    stop: async () => {
      await end(child, 'SIGTERM');
      await database.drop();
    },
  };
}
