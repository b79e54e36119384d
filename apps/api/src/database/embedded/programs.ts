import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { copyBinaries, EmbeddedPostgresError, type Binaries } from './binaries.js';

/** Which account PostgreSQL runs as; empty unless we are root, as whom it refuses to run. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** Messages in English whatever the machine speaks, and no setting of a psql user. */
const ENVIRONMENT = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };

/** Makes initdb look for its server and its files, say where they are, and end. */
const FIND_THE_OTHERS = ['--show', '--pgdata=.'];

/** Reading past closed folders is enough, the cluster is the account's own; containers often give the other right only. */
const RIGHTS = ['dac_read_search', 'dac_override'];

/** The account a cluster belongs to already, else one that the machine has for such programs. */
export function serverAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = accounts.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? [];
    if (name) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root and this machine has no account "postgres". Start Levain as another user, or set DATABASE_URL.',
  );
}

/** The programs of PostgreSQL, and how they are started so that they reach themselves and the data folder. */
export class Programs {
  private constructor(
    private readonly binaries: Binaries,
    private readonly account: Account,
    /** What comes before the command, when something else than us must change the account. */
    private readonly prefix: readonly string[] = [],
  ) {}

  /**
   * As it is; else, for root in a folder closed to other accounts, with one right to pass through it; else, where the
   * machine gives no such right, from a copy of the programs in the data folder.
   */
  static async reaching(folder: string, binaries: Binaries, account: Account): Promise<Programs> {
    const plain = new Programs(binaries, account);
    if (account.uid === undefined) return plain.orExplain(folder);
    for (const programs of [
      plain,
      ...RIGHTS.map((right) => new Programs(binaries, {}, prefix(account, right))),
    ]) {
      if ((await programs.obstacle(folder)) === null) return programs;
    }
    if ((await plain.obstacle(folder, [':'])) !== null) return plain.orExplain(folder);
    return new Programs(await copyBinaries(binaries, folder), account).orExplain(folder);
  }

  async run(program: keyof Binaries, args: readonly string[]): Promise<void> {
    const [file, all] = this.command(this.binaries[program], ...args);
    await promisify(execFile)(file, all, this.options);
  }

  /** Its own session: Ctrl+C reaches the app alone, which stops its server after its requests. */
  serve(args: readonly string[], log: number): ChildProcess {
    const [file, all] = this.command(this.binaries.postgres, ...args);
    return spawn(file, all, {
      ...this.options,
      detached: true,
      stdio: ['ignore', log, log],
    });
  }

  private get options() {
    return { ...this.account, cwd: '/', env: ENVIRONMENT };
  }

  private command(...command: string[]): [file: string, args: string[]] {
    const [file = '', ...args] = [...this.prefix, ...command];
    return [file, args];
  }

  /** Why these programs cannot be started on this folder. */
  private async obstacle(
    folder: string,
    command = [this.binaries.initdb, ...FIND_THE_OTHERS],
  ): Promise<Error | null> {
    const asOther = this.account.uid !== undefined || this.prefix.length > 0;
    const entering = ['/bin/sh', '-c', 'cd "$1" && shift && "$@"', 'sh', folder];
    const [file, args] = this.command(...(asOther ? entering : []), ...command);
    return promisify(execFile)(file, args, this.options).then(
      () => null,
      (error: Error) => error,
    );
  }

  private async orExplain(folder: string): Promise<Programs> {
    const cause = await this.obstacle(folder);
    if (cause === null) return this;
    const root =
      'As root, set LEVAIN_DATA to a folder every account can enter, such as /var/lib/levain; or start it as another user, or set DATABASE_URL.';
    throw new EmbeddedPostgresError(
      `The account that runs PostgreSQL cannot start ${this.binaries.postgres} on ${folder}: ${cause.message} ` +
        (this.account.uid === undefined ? 'Set DATABASE_URL to a PostgreSQL server of yours.' : root),
      { cause },
    );
  }
}

const prefix = ({ uid, gid }: Account, right: string): string[] => [
  ...['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--no-new-privs'],
  ...[`--inh-caps=+${right}`, `--ambient-caps=+${right}`],
  // Without this bit access(2), by which the programs look for each other, leaves the right out.
  ...['--securebits=+no_setuid_fixup', '--'],
];
