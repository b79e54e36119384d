import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The built server as a process of its own, as a user starts it. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly url: string;
  output(): string;
  exit(): Promise<number | null>;
}

export function launchServer(environment: Record<string, string>): ServerProcess {
  const child = spawn(process.execPath, [join(process.cwd(), 'apps/api/dist/main.js')], {
    env: {
      PATH: process.env['PATH'],
      LOG_LEVEL: 'warn',
      LEVAIN_DEMO: 'off',
      SHUTDOWN_DELAY: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => (text += String(chunk)));
  child.stderr.on('data', (chunk) => (text += String(chunk)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, url: `http://127.0.0.1:${environment['PORT']}`, output: () => text, exit: () => exited };
}

export async function untilReady(server: ServerProcess, milliseconds = 60_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    const answer = await fetch(`${server.url}/health/ready`).catch(() => null);
    if (answer?.status === 200) return;
    if (server.child.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error(`The server is not ready:\n${server.output()}`);
}

/** The process number of the database server that runs in a data folder. */
export function postmasterOf(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
