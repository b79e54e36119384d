import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './binaries.js';
import { serverAccount, type Account, type Programs } from './programs.js';

const CLUSTER = 'postgres';

export const SUPERUSER = 'levain';

/** What the data folder holds: the cluster, its password, its log, and who uses it. */
export class DataFolder {
  readonly cluster: string;
  readonly log: string;
  readonly user: string;
  private readonly passwordFile: string;

  private constructor(
    readonly path: string,
    readonly account: Account,
  ) {
    this.cluster = join(path, CLUSTER);
    this.log = join(path, 'postgres.log');
    this.user = join(path, 'in-use.json');
    this.passwordFile = join(path, 'postgres-password');
  }

  /** The folder, made if it is not there yet; another account than ours must be able to enter it. */
  static async at(path: string): Promise<DataFolder> {
    const account = serverAccount(join(path, CLUSTER));
    await mkdir(path, { recursive: true, mode: account.uid === undefined ? 0o700 : 0o755 });
    return new DataFolder(path, account);
  }

  /** Makes its password and its cluster if they are not there yet. Gives the password. */
  async prepare(programs: Programs): Promise<string> {
    const password = await this.password();
    if (!existsSync(join(this.cluster, 'PG_VERSION'))) await this.initialise(programs, password);
    return password;
  }

  async password(): Promise<string> {
    await writeFile(this.passwordFile, randomBytes(24).toString('base64url'), {
      mode: 0o600,
      flag: 'wx',
    }).catch(ignore('EEXIST'));
    return readFile(this.passwordFile, 'utf8');
  }

  /** Beside, then renamed in one step: an interrupted or doubled first start leaves no half cluster behind. */
  private async initialise(programs: Programs, password: string): Promise<void> {
    const draft = `${this.cluster}-${process.pid}`;
    const secret = `${draft}.password`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o700 });
    await writeFile(secret, password, { mode: 0o600 });
    try {
      await this.handOver(draft);
      await this.handOver(secret);
      await programs.run('initdb', initdbArguments(draft, secret));
      await rename(draft, this.cluster).catch(ignore('ENOTEMPTY', 'EEXIST'));
    } catch (cause) {
      throw new EmbeddedPostgresError(
        `The database could not be made in ${this.path}: ${(cause as Error).message}`,
        { cause },
      );
    } finally {
      await rm(secret, { force: true });
      await rm(draft, { recursive: true, force: true });
    }
  }

  private async handOver(path: string): Promise<void> {
    const { uid, gid } = this.account;
    if (uid === undefined || gid === undefined) return;
    await chown(path, uid, gid);
    await chmod(path, path.endsWith('.password') ? 0o600 : 0o700);
  }
}

/** The built-in locale sorts the same on every machine and after every update. */
function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
}

const ignore =
  (...codes: string[]) =>
  (error: NodeJS.ErrnoException): void => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
