import type { Settings } from '../settings.js';

/** What is known of a server before it serves: what it was told, where it runs, and what its database says. */
export interface DeployFacts {
  readonly settings: Settings;
  /** The environment of the process, for what programs below Levain read in it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly machine: MachineFacts;
  /** Null while the database has not been asked. */
  readonly database: DatabaseFacts | null;
}

export interface MachineFacts {
  readonly nodeMajor: number;
  /** Null on a system without such accounts. */
  readonly userId: number | null;
  /** The rights of the data folder, as `stat` gives them; null when it is not there yet. */
  readonly dataFolderMode: number | null;
  readonly dataFolderWritable: boolean;
  /** Where files wait until they are whole. */
  readonly temporaryWritable: boolean;
  /** The files that settings are read from which every account of the machine may read. */
  readonly openSecretFiles: readonly string[];
}

export interface DatabaseFacts {
  readonly versionNumber: number;
  readonly encoding: string;
  /** Of the login that answers requests. */
  readonly login: {
    readonly isSuperuser: boolean;
    readonly bypassesRowSecurity: boolean;
    readonly createsRoles: boolean;
    readonly usesTls: boolean;
  };
  /** Tables and views that the role of requests owns. */
  readonly ownedByRequests: readonly string[];
  /** Tables of tenants that row-level security does not bind whoever owns them. */
  readonly withoutForcedRowSecurity: readonly string[];
  /** What the role of requests may do to the history, beside reading and appending. */
  readonly historyRights: readonly string[];
  /** Tables of which the role of requests may take everything away at once, past row-level security. */
  readonly truncatable: readonly string[];
  readonly pendingMigrations: readonly string[];
  readonly maxConnections: number;
  readonly configuration: Readonly<Record<(typeof CONFIGURATION)[number], string>>;
}

/** The settings of PostgreSQL that a rule speaks of. */
export const CONFIGURATION = [
  ...(['fsync', 'synchronous_commit', 'full_page_writes', 'password_encryption'] as const),
  ...(['log_statement', 'log_parameter_max_length_on_error', 'row_security'] as const),
] as const;

export interface DeployRule {
  readonly id: string;
  /** `refuse`: a server in production does not start. `advise`: it says so and starts. */
  readonly weight: 'refuse' | 'advise';
  /** What to do when it does not hold. */
  readonly repair: string;
  holds(facts: DeployFacts): boolean;
}

export interface DatabaseRule extends Omit<DeployRule, 'holds'> {
  holds(database: DatabaseFacts, facts: DeployFacts): boolean;
}
