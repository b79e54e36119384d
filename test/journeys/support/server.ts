import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
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
    PORT: String(port),
    PUBLIC_URL: url,
    LEVAIN_DEMO: demo ? 'on' : 'off',
    LOG_LEVEL: 'warn',
    NODE_OPTIONS: '',
  };
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await readiness(child);
  return {
    url,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await database.drop();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Levain is ready')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The server did not start.\n${output}`)));
  });
}
