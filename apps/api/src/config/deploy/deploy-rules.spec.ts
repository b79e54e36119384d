import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../settings.js';
import { CONFIGURATION, type DatabaseFacts, type DeployFacts, type MachineFacts } from './deploy-facts.js';
import { brokenRules, DEPLOY_RULES } from './deploy-rules.js';
import { NotDeployableError, requireDeployable } from './require-deployable.js';

const ENVIRONMENT = {
  LEVAIN_ENV: 'production',
  LEVAIN_DEMO: 'off',
  PUBLIC_URL: 'https://levain.fournil.example',
  DATABASE_URL: 'postgres://levain_requests:Xy8-pq_Zt4Lm2Rv6Ks@db:5432/levain',
  DATABASE_OWNER_URL: 'postgres://levain_owner:Bn5-wq_Ut9Gh3Jd7Fc@db:5432/levain',
  SMTP_URL: 'smtps://letters:Mk7-vb_Qa2Ws9Ed4Rf@mail.fournil.example:465',
  TRUSTED_PROXIES: '10.0.0.1',
  LEVAIN_SECRET_KEYS: createHash('sha256').update('a key of the specs').digest('base64'),
};

const MACHINE: MachineFacts = {
  nodeMajor: 24,
  userId: 1_000,
  dataFolderMode: 0o700,
  dataFolderWritable: true,
  temporaryWritable: true,
  openSecretFiles: [],
};

const CONFIGURED: DatabaseFacts['configuration'] = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  password_encryption: 'scram-sha-256',
  log_statement: 'none',
  log_parameter_max_length_on_error: '0',
  row_security: 'on',
};

const DATABASE: DatabaseFacts = {
  versionNumber: 180_004,
  encoding: 'UTF8',
  login: { isSuperuser: false, bypassesRowSecurity: false, createsRoles: false, usesTls: false },
  ownedByRequests: [],
  withoutForcedRowSecurity: [],
  historyRights: [],
  truncatable: [],
  pendingMigrations: [],
  maxConnections: 100,
  configuration: CONFIGURED,
};

type Change = (good: DeployFacts) => DeployFacts;

const told =
  (more: Record<string, string | undefined>): Change =>
  (good) => {
    const environment = { ...ENVIRONMENT, ...more };
    return { ...good, environment, settings: readSettings(environment) };
  };
const onMachine =
  (more: Partial<MachineFacts>): Change =>
  (good) => ({ ...good, machine: { ...MACHINE, ...more } });
const inDatabase =
  (more: Partial<DatabaseFacts>): Change =>
  (good) => ({ ...good, database: { ...DATABASE, ...more } });
const asLogin = (more: Partial<DatabaseFacts['login']>): Change =>
  inDatabase({ login: { ...DATABASE.login, ...more } });
const configured = (name: (typeof CONFIGURATION)[number], value: string): Change =>
  inDatabase({ configuration: { ...CONFIGURED, [name]: value } });

const PROVIDER = {
  OIDC_ISSUER: 'https://login.fournil.example',
  OIDC_CLIENT_ID: 'levain',
  OIDC_CLIENT_SECRET: 'Zt4-kq_Pw9Xs2Lm7Vd',
};

/** One thing done wrong for each rule. */
const WRONG: Record<string, Change> = {
  production: told({ LEVAIN_ENV: 'development', GRAPHQL_INTROSPECTION: 'off', OUTBOUND_HTTP: 'off' }),
  'public-url-set': told({ PUBLIC_URL: undefined }),
  'public-url-https': told({ PUBLIC_URL: 'http://levain.fournil.example' }),
  'public-url-reachable': told({ PUBLIC_URL: 'https://localhost' }),
  'public-url-bare': told({ PUBLIC_URL: 'https://levain.fournil.example/levain' }),
  'proxies-named': told({ TRUSTED_PROXIES: undefined }),
  'calls-encrypted': told({ OUTBOUND_HTTP: 'on' }),
  'secret-keys': told({ LEVAIN_SECRET_KEYS: undefined }),
  'secret-keys-random': told({ LEVAIN_SECRET_KEYS: Buffer.alloc(32).toString('base64') }),
  'mail-set': told({ SMTP_URL: undefined }),
  'mail-encrypted': told({ SMTP_URL: 'smtp://letters:Mk7-vb_Qa2Ws9Ed4Rf@mail.fournil.example' }),
  'demonstration-off': told({ LEVAIN_DEMO: 'on' }),
  'introspection-off': told({ GRAPHQL_INTROSPECTION: 'on' }),
  'mail-password': told({ SMTP_URL: 'smtps://letters:changeme@mail.fournil.example' }),
  'provider-encrypted': told({ ...PROVIDER, OIDC_ISSUER: 'http://login.fournil.example' }),
  'provider-secret': told({ ...PROVIDER, OIDC_CLIENT_SECRET: 'levain' }),
  'metrics-guarded': told({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' }),
  'metrics-token': told({ METRICS_PORT: '9464', METRICS_TOKEN: 'x'.repeat(40) }),
  'metrics-apart': told({ METRICS_PORT: '3000' }),
  'log-quiet': told({ LOG_LEVEL: 'debug' }),
  'log-kept': told({ LOG_LEVEL: 'silent' }),
  'browser-sandboxed': told({ CHROMIUM_SANDBOX: 'off' }),
  'traces-encrypted': told({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://traces.elsewhere.example:4318' }),
  'database-of-your-own': told({ DATABASE_URL: undefined, DATABASE_OWNER_URL: undefined }),
  'database-password': told({ DATABASE_URL: 'postgres://levain_requests:Postgres123456789@db/levain' }),
  'database-password-long': told({ DATABASE_URL: 'postgres://levain_requests:Xy8-pq@db/levain' }),
  'owner-password': told({ DATABASE_OWNER_URL: 'postgres://olga:olga@db/levain' }),
  'owner-apart': told({ DATABASE_OWNER_URL: undefined }),
  'pooler-password': told({ DATABASE_POOLER_URL: 'postgres://levain_requests:secret@pooler/levain' }),
  'replica-passwords': told({ DATABASE_REPLICA_URLS: 'postgres://levain_requests:secret@db2/levain' }),
  'certificates-checked': told({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }),
  'inspector-closed': told({ NODE_OPTIONS: '--inspect=0.0.0.0:9229' }),
  'debug-quiet': told({ NODE_DEBUG: 'http' }),
  'node-kept-up': onMachine({ nodeMajor: 21 }),
  'not-root': onMachine({ userId: 0 }),
  'data-folder-writable': onMachine({ dataFolderWritable: false }),
  'temporary-folder-writable': onMachine({ temporaryWritable: false }),
  'data-folder-closed': onMachine({ dataFolderMode: 0o755 }),
  'secret-files-closed': onMachine({ openSecretFiles: ['/run/secrets/database-url'] }),
  'role-no-superuser': asLogin({ isSuperuser: true }),
  'role-bound': asLogin({ bypassesRowSecurity: true }),
  'role-makes-no-roles': asLogin({ createsRoles: true }),
  'role-owns-nothing': inDatabase({ ownedByRequests: ['experiments'] }),
  'tenants-apart': inDatabase({ withoutForcedRowSecurity: ['experiments'] }),
  'history-append-only': inDatabase({ historyRights: ['UPDATE'] }),
  'no-truncate': inDatabase({ truncatable: ['experiments'] }),
  'server-version': inDatabase({ versionNumber: 140_012 }),
  'server-utf8': inDatabase({ encoding: 'LATIN1' }),
  'commits-on-disk': configured('fsync', 'off'),
  'commits-awaited': configured('synchronous_commit', 'off'),
  'pages-whole': configured('full_page_writes', 'off'),
  'row-security-on': configured('row_security', 'off'),
  'passwords-hashed': configured('password_encryption', 'md5'),
  'statements-unlogged': configured('log_statement', 'all'),
  'values-unlogged': configured('log_parameter_max_length_on_error', '-1'),
  'connections-enough': inDatabase({ maxConnections: 20 }),
  'database-encrypted': told({
    DATABASE_URL: 'postgres://levain_requests:Xy8-pq_Zt4Lm2Rv6Ks@db.far.example/l',
  }),
  'migrations-applied': inDatabase({ pendingMigrations: ['Ground1763700000001'] }),
};

const GOOD: DeployFacts = {
  settings: readSettings(ENVIRONMENT),
  environment: ENVIRONMENT,
  machine: MACHINE,
  database: DATABASE,
};

describe('the rules of a deployment', () => {
  it('are thirty or more, each with one wrong thing below, and nothing is wrong with a good one', () => {
    expect(DEPLOY_RULES.length).toBeGreaterThanOrEqual(30);
    expect(Object.keys(WRONG).sort()).toEqual(DEPLOY_RULES.map(({ id }) => id).sort());
    expect(brokenRules(GOOD)).toEqual([]);
  });

  it.each(Object.entries(WRONG))('%s', (id, change) => {
    expect(brokenRules(change(GOOD)).map((rule) => rule.id)).toEqual([id]);
  });

  it.each(DEPLOY_RULES.map(({ id, weight }) => [id, weight] as const))(
    '%s: %s in production',
    (id, weight) => {
      const facts = WRONG[id]!(GOOD);
      if (!facts.settings.production) return expect(requireDeployable(facts)).toEqual([]);
      if (weight === 'refuse') return expect(() => requireDeployable(facts)).toThrow(NotDeployableError);
      return expect(requireDeployable(facts).map((rule) => rule.id)).toEqual([id]);
    },
  );

  it('name what to change, and no secret', () => {
    const facts = WRONG['owner-password']!(GOOD);
    expect(() => requireDeployable(facts)).toThrow(/owner-password: DATABASE_OWNER_URL/);
    expect(() => requireDeployable(facts)).not.toThrow(/olga/);
  });
});
