import type { ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgresError, findBinaries } from './binaries.js';
import { DataFolder } from './data-folder.js';
import { freePort, launch, runningServer, serverUrl, stopServer, untilReady } from './postmaster.js';
import { Programs } from './programs.js';

const DATABASE = 'levain';
/** Held by the app that uses the folder, on a connection to its own server: the system releases it whatever kills the app. */
const IN_USE = 1_818_588_780;
const RESTARTS = 20;

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** Where this app will answer, told to whoever tries to use the folder too. */
  readonly appUrl?: string;
  readonly settings?: readonly string[];
  readonly warn?: (message: string) => void;
}

/** A real PostgreSQL in a folder, started and stopped with the app, restarted when it dies. */
export class EmbeddedPostgres {
  private child: ChildProcess | undefined;
  private holder: pg.Client | undefined;
  private stopping = false;

  private constructor(
    private readonly options: EmbeddedOptions,
    private readonly programs: Programs,
    private readonly folder: DataFolder,
    private readonly password: string,
    private readonly port: number,
  ) {}

  static async start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const folder = await DataFolder.at(options.dataFolder);
    const programs = await Programs.reaching(folder.path, await findBinaries(), folder.account);
    const password = await folder.prepare(programs);
    await clearOrphan(folder, password);
    const embedded = new EmbeddedPostgres(options, programs, folder, password, await freePort());
    await embedded.launch();
    await embedded.createDatabase();
    return embedded;
  }

  /** Of the server that an app runs in the folder right now, for a command beside it; null when none runs. */
  static async runningUrl(dataFolder: string): Promise<string | null> {
    const folder = await DataFolder.at(dataFolder);
    const server = await runningServer(folder);
    return server && serverUrl(server.port, await folder.password(), DATABASE);
  }

  get url(): string {
    return serverUrl(this.port, this.password, DATABASE);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.holder?.end().catch(() => undefined);
    if (this.child?.pid) await stopServer(this.child.pid);
  }

  private async launch(): Promise<void> {
    const child = launch(this.programs, this.folder, this.port, this.options.settings);
    await untilReady(child, serverUrl(this.port, this.password), this.folder);
    this.child = child;
    child.once('exit', () => void this.relaunch());
    this.holder = await hold(serverUrl(this.port, this.password), this.folder);
    await writeFile(this.folder.user, JSON.stringify({ pid: process.pid, url: this.options.appUrl ?? null }));
  }

  /** After a crash: the same port, so that the pool finds it again. Left-over backends may hold the folder for a moment. */
  private async relaunch(): Promise<void> {
    for (let attempt = 1; attempt <= RESTARTS && !this.stopping; attempt += 1) {
      this.options.warn?.('PostgreSQL ended unexpectedly; starting it again.');
      try {
        await runningServer(this.folder);
        return await this.launch();
      } catch (error) {
        this.options.warn?.((error as Error).message);
        await sleep(Math.min(attempt * 200, 2_000));
      }
    }
  }

  private async createDatabase(): Promise<void> {
    const { rowCount } = await this.require(this.holder).query('SELECT FROM pg_database WHERE datname = $1', [
      DATABASE,
    ]);
    if (rowCount === 0) await this.require(this.holder).query(`CREATE DATABASE ${DATABASE}`);
  }

  private require<T>(value: T | undefined): T {
    if (value === undefined) throw new EmbeddedPostgresError('PostgreSQL is not running.');
    return value;
  }
}

/** A server left behind by an app that was killed is stopped cleanly; one whose app lives is left alone, and said. */
async function clearOrphan(folder: DataFolder, password: string): Promise<void> {
  const server = await runningServer(folder);
  if (!server) return;
  const holder = await hold(serverUrl(server.port, password), folder);
  await holder.end();
  await stopServer(server.pid);
}

async function hold(url: string, folder: DataFolder): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [IN_USE]);
  if (rows[0]?.held) return client;
  await client.end();
  const { pid, url: appUrl } = await readFile(folder.user, 'utf8').then(
    (text) => JSON.parse(text) as { pid?: number; url?: string | null },
    () => ({ pid: undefined, url: undefined }),
  );
  throw new EmbeddedPostgresError(
    `Levain already runs on ${folder.path}` +
      (pid ? ` (process ${pid}${appUrl ? `, ${appUrl}` : ''})` : '') +
      '. Use that one, stop it, or set LEVAIN_DATA to another folder.',
  );
}
