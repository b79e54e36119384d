import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgresError } from './binaries.js';
import { SUPERUSER, type DataFolder } from './data-folder.js';
import type { Programs } from './programs.js';

const START_MS = 60_000;
const STOP_MS = 15_000;
const LARGEST_LOG = 10_000_000;

/** A server that runs in the folder, as its own file says. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** The server named in `postmaster.pid`, if that process lives and is a PostgreSQL; a left-over file is removed. */
export async function runningServer(folder: DataFolder): Promise<RunningServer | null> {
  const file = join(folder.cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = (await readFile(file, 'utf8')).split('\n');
  const server = { pid: Number(lines[0]), port: Number(lines[3]) };
  if (isAlive(server.pid) && isPostgres(server.pid)) return server;
  await rm(file, { force: true });
  return null;
}

/** Starts a server on a free port of this machine only, with every commit written through to the disk. */
export function launch(
  programs: Programs,
  folder: DataFolder,
  port: number,
  settings: readonly string[] = [],
): ChildProcess {
  const log = openSync(
    folder.log,
    existsSync(folder.log) && statSync(folder.log).size > LARGEST_LOG ? 'w' : 'a',
    0o600,
  );
  const child = programs.serve(['-D', folder.cluster, '-p', String(port), ...serverSettings(settings)], log);
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  return child;
}

export async function untilReady(child: ChildProcess, url: string, folder: DataFolder): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.pid === undefined) break;
    if (await answers(url)) return;
    await sleep(30);
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL did not start. Its log, ${folder.log}, ends with:\n${lastLines(folder.log)}`,
  );
}

/** Stops a server cleanly: open transactions are rolled back, everything committed is on the disk. */
export async function stopServer(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  const deadline = Date.now() + STOP_MS;
  while (isAlive(pid) && Date.now() < deadline) await sleep(20);
  if (isAlive(pid)) signal(pid, 'SIGQUIT');
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export const serverUrl = (port: number, password: string, database = 'postgres'): string =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

function serverSettings(more: readonly string[]): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'fsync=on',
    'synchronous_commit=on',
  ];
  return [...settings, ...more].flatMap((setting) => ['-c', setting]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process number is used again after a while; where the system can tell, a stranger is not taken for our server. */
function isPostgres(pid: number): boolean {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return state.includes('(postgres)') && !/\) Z /.test(state);
  } catch {
    return !existsSync('/proc/self/stat');
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}

const lastLines = (file: string): string =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n') : '';
