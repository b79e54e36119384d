import { execFile } from 'node:child_process';
import { chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import { findBinaries, type Binaries } from '../../../apps/api/src/database/embedded/binaries.js';
import { DataFolder } from '../../../apps/api/src/database/embedded/data-folder.js';
import {
  freePort,
  launch,
  serverUrl,
  stopServer,
  untilReady,
} from '../../../apps/api/src/database/embedded/postmaster.js';
import { Programs } from '../../../apps/api/src/database/embedded/programs.js';
import { asOwner } from './as-owner.js';

/** One PostgreSQL in a folder; nobody starts it again. */
export class BarePostgres {
  port = 0;
  private folder!: DataFolder;
  private programs!: Programs;
  private password = '';
  private pid: number | undefined;

  constructor(
    private readonly path: string,
    /** Other programs than those of the package: what runs them. */
    private readonly binaries: () => Promise<Binaries> = findBinaries,
  ) {}

  /** In a folder where there is one. */
  static async at(path: string, binaries?: () => Promise<Binaries>): Promise<BarePostgres> {
    const bare = new BarePostgres(path, binaries);
    await bare.prepare();
    return bare;
  }

  get url(): string {
    return serverUrl(this.port, this.password, 'levain');
  }

  async start(settings: readonly string[] = []): Promise<void> {
    const child = launch(this.programs, this.folder, this.port, settings);
    await untilReady(child, this.url, this.folder);
    this.pid = child.pid;
  }

  kill(): void {
    if (this.pid) process.kill(this.pid, 'SIGKILL');
    this.pid = undefined;
  }

  async stop(): Promise<void> {
    if (this.pid) await stopServer(this.pid);
  }

  withOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
    return asOwner(this.url, work);
  }

  /** A base backup, file by file, which follows the other one once it is started. */
  async copyOf(primary: BarePostgres): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
    const label = await primary.withOwner(async (owner) => {
      await owner.query(`SELECT pg_backup_start('follow', true)`);
      await promisify(execFile)('cp', ['-a', primary.path, this.path]);
      const { rows } = await owner.query<{ labelfile: string }>(
        'SELECT labelfile FROM pg_backup_stop(false)',
      );
      return rows[0]!.labelfile;
    });
    await this.prepare();
    await rm(join(this.folder.cluster, 'postmaster.pid'), { force: true });
    await this.put('backup_label', label);
    await this.put('standby.signal', '');
  }

  /** A file of the account that runs the server. */
  private async put(name: string, text: string): Promise<void> {
    const file = join(this.folder.cluster, name);
    await writeFile(file, text);
    const { uid, gid } = this.folder.account;
    if (uid !== undefined && gid !== undefined) await chown(file, uid, gid);
  }

  private async prepare(): Promise<void> {
    this.folder = await DataFolder.at(this.path);
    this.programs = await Programs.reaching(this.path, await this.binaries(), this.folder.account);
    this.password = await this.folder.password();
    this.port = await freePort();
  }
}
