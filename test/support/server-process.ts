import { spawn } from 'node:child_process';
import { end, freePort, saysReady } from './child-server.js';
import { SOURCE_CHANGES, type SourceChange } from './source-change.js';

/** What most tests do not want to meet. */
export const UNLIMITED = { COST_BUDGET: '1000000000000', QUERY_STATEMENTS: '1000' };

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything it wrote, its log included. */
  said(): string;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end, as a supervisor does, and waits until it has. */
  stop(): Promise<void>;
}

const FROM_SOURCE = [
  ...['--import', new URL('./run-source.mjs', import.meta.url).href],
  ...['--conditions=@levain/source', 'apps/api/src/main.ts'],
];

/** Where everything was built before (`npm test`): a third of the time to start, and it is what runs elsewhere. */
const BUILT = process.env['LEVAIN_TEST_BUILT'] ? ['apps/api/dist/main.js'] : null;

/** What Node is given to run the server: what was built, or its source where something of it is changed. */
export function serverArguments(changes: readonly SourceChange[], folder = process.cwd()): readonly string[] {
  const ours = changes.length === 0 && folder === process.cwd();
  return (ours && BUILT) || FROM_SOURCE;
}

/** The server from its source in `folder`, in a process of its own that can be killed; `changes` switch guards off. */
export async function startServerProcess(
  databaseUrl: string,
  environment: Record<string, string> = {},
  changes: readonly SourceChange[] = [],
  folder = process.cwd(),
): Promise<ServerProcess> {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: port,
    LEVAIN_DEMO: 'off',
    LOG_LEVEL: 'warn',
    ...UNLIMITED,
    NODE_OPTIONS: '',
    SHUTDOWN_DELAY: '0',
    [SOURCE_CHANGES]: JSON.stringify(changes),
    ...environment,
  };
  const child = spawn(process.execPath, serverArguments(changes, folder), {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  await saysReady(child);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    said: () => output,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}
