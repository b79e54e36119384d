import { spawn } from 'node:child_process';
import { end, freePort, saysReady } from './child-server.js';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** As a power cut would. */
  kill(): Promise<void>;
}

/** The server from its source, in a process of its own that can be killed. */
export async function startServerProcess(databaseUrl: string): Promise<ServerProcess> {
  const port = await freePort();
  const args = [
    '--import',
    './test/support/run-source.mjs',
    '--conditions=@levain/source',
    'apps/api/src/main.ts',
  ];
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: port,
    LEVAIN_DEMO: 'off',
    LOG_LEVEL: 'warn',
    NODE_OPTIONS: '',
  };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  await saysReady(child);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    kill: () => end(child, 'SIGKILL'),
  };
}
