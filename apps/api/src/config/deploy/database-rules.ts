import type { DatabaseRule, DeployRule } from './deploy-facts.js';
import { isNearby, secretOf } from './weak-secret.js';

/** Two pools of ten, the listener, the lock of migrations and one to look with. */
const CONNECTIONS = 25;
const OLDEST = 150_000;

const ROLE_RULES: readonly DatabaseRule[] = [
  {
    ...{ id: 'role-no-superuser', weight: 'refuse' },
    repair:
      'The login of DATABASE_URL is a superuser: no rule of the database binds it. Give it a plain login.',
    holds: ({ login }) => !login.isSuperuser,
  },
  {
    ...{ id: 'role-bound', weight: 'refuse' },
    repair:
      'The login of DATABASE_URL has BYPASSRLS: every workspace is open to it. ALTER ROLE … NOBYPASSRLS.',
    holds: ({ login }) => !login.bypassesRowSecurity,
  },
  {
    ...{ id: 'role-makes-no-roles', weight: 'advise' },
    repair: 'The login of DATABASE_URL has CREATEROLE: let DATABASE_OWNER_URL alone have it.',
    holds: ({ login }) => !login.createsRoles,
  },
  {
    ...{ id: 'role-owns-nothing', weight: 'refuse' },
    repair: 'levain_app owns tables: their owner can take row-level security off. ALTER TABLE … OWNER TO.',
    holds: ({ ownedByRequests }) => ownedByRequests.length === 0,
  },
  {
    ...{ id: 'tenants-apart', weight: 'refuse' },
    repair:
      'Row-level security is not forced on every table of a workspace: ALTER TABLE … FORCE ROW LEVEL SECURITY.',
    holds: ({ withoutForcedRowSecurity }) => withoutForcedRowSecurity.length === 0,
  },
  {
    ...{ id: 'history-append-only', weight: 'refuse' },
    repair:
      'levain_app may change the history: REVOKE UPDATE, DELETE, TRUNCATE ON event_log FROM levain_app.',
    holds: ({ historyRights }) => historyRights.length === 0,
  },
  {
    ...{ id: 'no-truncate', weight: 'refuse' },
    repair: 'levain_app may TRUNCATE, which row-level security does not see: REVOKE TRUNCATE.',
    holds: ({ truncatable }) => truncatable.length === 0,
  },
];

const SERVER_RULES: readonly DatabaseRule[] = [
  {
    ...{ id: 'server-version', weight: 'refuse' },
    repair: 'PostgreSQL 15 or newer is needed.',
    holds: ({ versionNumber }) => versionNumber >= OLDEST,
  },
  {
    ...{ id: 'server-utf8', weight: 'refuse' },
    repair: 'The database must be encoded in UTF8: names would be refused or lost.',
    holds: ({ encoding }) => encoding === 'UTF8',
  },
  {
    ...{ id: 'commits-on-disk', weight: 'refuse' },
    repair: 'fsync is off: a power cut loses everything.',
    holds: ({ configuration }) => configuration.fsync === 'on',
  },
  {
    ...{ id: 'commits-awaited', weight: 'refuse' },
    repair: 'synchronous_commit is off: what people were told is saved can be lost.',
    holds: ({ configuration }) => configuration.synchronous_commit !== 'off',
  },
  {
    ...{ id: 'pages-whole', weight: 'refuse' },
    repair: 'full_page_writes is off: a power cut can tear pages.',
    holds: ({ configuration }) => configuration.full_page_writes === 'on',
  },
  {
    ...{ id: 'row-security-on', weight: 'refuse' },
    repair: 'row_security is off for this login: ALTER ROLE … SET row_security = on.',
    holds: ({ configuration }) => configuration.row_security === 'on',
  },
  {
    ...{ id: 'passwords-hashed', weight: 'advise' },
    repair: 'password_encryption should be scram-sha-256.',
    holds: ({ configuration }) => configuration.password_encryption === 'scram-sha-256',
  },
  {
    ...{ id: 'statements-unlogged', weight: 'advise' },
    repair: 'log_statement writes what people typed to the log of PostgreSQL: set it to none or ddl.',
    holds: ({ configuration }) => ['none', 'ddl'].includes(configuration.log_statement),
  },
  {
    ...{ id: 'values-unlogged', weight: 'advise' },
    repair: 'log_parameter_max_length_on_error should be 0: it writes what people typed to the log.',
    holds: ({ configuration }) => configuration.log_parameter_max_length_on_error === '0',
  },
  {
    ...{ id: 'connections-enough', weight: 'advise' },
    repair: `A server holds up to ${CONNECTIONS} connections: raise max_connections.`,
    holds: ({ maxConnections }) => maxConnections >= CONNECTIONS,
  },
  {
    ...{ id: 'database-encrypted', weight: 'refuse' },
    repair: 'The database is on another network and the connection is in clear: add ?sslmode=verify-full.',
    holds: ({ login }, { settings }) =>
      login.usesTls || isNearby(secretOf(settings.databaseUrl)?.url.hostname ?? ''),
  },
  {
    ...{ id: 'migrations-applied', weight: 'advise' },
    repair: 'The schema is older than this version: the next start migrates it. Back up first.',
    holds: ({ pendingMigrations }) => pendingMigrations.length === 0,
  },
];

/** They hold of what is not known yet: whoever starts a server asks again once its database answers. */
export const DATABASE_RULES: readonly DeployRule[] = [...ROLE_RULES, ...SERVER_RULES].map((rule) => ({
  ...rule,
  holds: (facts) => facts.database === null || rule.holds(facts.database, facts),
}));
