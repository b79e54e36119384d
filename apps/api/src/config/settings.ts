import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { withSecretFiles } from './secret-files.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host:5432/name',
});
/** Several, each of which must be one. */
const postgresUrls = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .pipe(z.array(postgresUrl));
/** Addresses (`10.0.0.1`) and networks (`10.0.0.0/8`), separated by commas. */
const networks = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .refine((list) => list.every(isNetwork), {
    error: 'must be addresses or networks separated by commas, such as 10.0.0.1, 192.168.0.0/16',
  });
const switchValue = z.enum(['on', 'off'], { error: 'must be "on" or "off"' });
const portNumber = z.coerce
  .number<string>({ error: 'must be a number' })
  .int({ error: 'must be a whole number' })
  .min(0, { error: 'must be between 0 and 65535' })
  .max(65_535, { error: 'must be between 0 and 65535' });

/** Separated by commas. */
const words = z.string().transform((text) => text.split(',').map((each) => each.trim()));
const HOST = /^(?:\[[0-9a-f:.]+\]|[^\s:/@?#\\[\]]+)$/i;
const hosts = words.pipe(
  z.array(
    z
      .string()
      .refine((host) => HOST.test(host) && URL.canParse(`http://${host}/`), {
        error: 'must name hosts, without port or path',
        abort: true,
      })
      .transform((host) => new URL(`http://${host}/`).hostname),
  ),
);
const KEY_BYTES = 32;
const keys = words.pipe(
  z
    .array(
      z.base64({ error: 'must be 32 random bytes in base64' }).transform((key) => Buffer.from(key, 'base64')),
    )
    .refine((all) => all.every((key) => key.length === KEY_BYTES), {
      error: 'must be 32 random bytes in base64',
    }),
);

const variables = z.object({
  LEVAIN_ENV: z
    .enum(['development', 'production'], { error: 'must be "development" or "production"' })
    .default('development'),
  PORT: portNumber.default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must look like https://levain.example.org' }).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_BACKUP_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URLS: postgresUrls.default([]),
  DATABASE_POOLER_URL: postgresUrl.optional(),
  LEVAIN_DATA: z.string().default('.levain'),
  LEVAIN_DEMO: switchValue.default('on'),
  TOKEN_REQUESTS: z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be 1 or more' })
    .default(300),
  COST_BUDGET: z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(1_000, { error: 'must be 1000 or more' })
    .default(1_000_000),
  QUERY_STATEMENTS: z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(20, { error: 'must be 20 or more' })
    .default(20),
  TRUSTED_PROXIES: networks.default([]),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must look like https://login.example.org' })
    .transform((text) => new URL(text))
    .refine((url) => url.search === '' && url.hash === '' && url.username === '' && url.password === '', {
      error: 'is an address alone: no question mark, no user and password',
    })
    .refine((url) => !url.pathname.includes('/.well-known/'), {
      error: 'names the provider, not the document that describes it',
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, { error: 'must have 60 characters at most' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  OUTBOUND_HTTP: switchValue.optional(),
  OUTBOUND_PORTS: words.pipe(z.array(portNumber)).default([443, 80]),
  OUTBOUND_PRIVATE_HOSTS: hosts.default([]),
  LEVAIN_SECRET_KEYS: keys.optional(),
  CHROMIUM_PATH: z.string().optional(),
  CHROMIUM_SANDBOX: switchValue.default('on'),
  PATH: z.string().default(''),
  SHUTDOWN_DELAY: z.coerce
    .number({ error: 'must be a number of seconds' })
    .min(0, { error: 'must be between 0 and 60 seconds' })
    .max(60, { error: 'must be between 0 and 60 seconds' })
    .default(2),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  GRAPHQL_INTROSPECTION: switchValue.optional(),
  METRICS_PORT: portNumber.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_TOKEN: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must look like http://collector:4318' })
    .optional(),
});

/** Every setting of the server, read once at start. A class, so that it can be injected by its name. */
export class Settings {
  /** Said by LEVAIN_ENV: what is not safe to serve stops the start. */
  readonly production!: boolean;
  readonly port!: number;
  readonly host!: string;
  readonly publicUrl?: URL;
  readonly databaseUrl?: string;
  readonly databaseOwnerUrl?: string;
  /** Who saves everything, when that is someone else than the owner. */
  readonly databaseBackupUrl?: string;
  /** The servers that follow the one of `databaseUrl`: reads may go there. */
  readonly databaseReplicaUrls!: readonly string[];
  /** A pooler before the database of `databaseUrl` that hands out a connection for a transaction: requests go through it. */
  readonly databasePoolerUrl?: string;
  readonly dataFolder!: string;
  readonly demo!: boolean;
  /** Requests that one API token may make in a minute. */
  readonly tokenRequests!: number;
  /** What the requests of one member may cost in a minute, in fields of answers. */
  readonly costBudget!: number;
  readonly queryStatements!: number;
  /** Proxies in front: what they say of where a request comes from is believed. */
  readonly trustedProxies!: readonly string[];
  /** Who says who somebody is, beside passwords: the identity provider of the organisation. */
  readonly identityProvider?: {
    readonly issuer: URL;
    readonly clientId: string;
    readonly clientSecret: string;
    /** What it is called on the button; absent: by its host. */
    readonly name: string;
  };
  readonly smtpUrl?: string;
  /** What requests to addresses that people typed may reach. */
  readonly outbound!: {
    /** Also without encryption. */
    readonly http: boolean;
    readonly ports: readonly number[];
    /** Hosts of one's own network, by name or address, that may be reached all the same. */
    readonly privateHosts: readonly string[];
  };
  /** The first one seals secrets that have to be read again, all of them open; absent: one is kept beside the embedded database. */
  readonly secretKeys?: readonly Buffer[];
  /** The browser that prints; absent: the one found in `searchPath`, if any. */
  readonly chromiumPath?: string;
  readonly chromiumSandbox!: boolean;
  /** The folders in which programs are looked for. */
  readonly searchPath!: string;
  /** Milliseconds for which a server that is asked to stop serves on, saying that it is not ready. */
  readonly shutdownDelay!: number;
  readonly logLevel!: (typeof LOG_LEVELS)[number];
  /** Whether the schema is told to whoever asks. */
  readonly introspection!: boolean;
  /** Where measures of the server are read; absent: nowhere. */
  readonly metrics?: { readonly port: number; readonly host: string; readonly token?: string };
  /** Where traces of requests and statements are sent; absent: none are made. */
  readonly tracesUrl?: URL;
}

function isNetwork(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128));
}

export class SettingsError extends Error {}

const NEEDED_BESIDE = [
  ['DATABASE_OWNER_URL', 'DATABASE_URL'],
  ['DATABASE_BACKUP_URL', 'DATABASE_URL'],
  ['DATABASE_REPLICA_URLS', 'DATABASE_URL'],
  ['DATABASE_POOLER_URL', 'DATABASE_URL'],
  ['METRICS_TOKEN', 'METRICS_PORT'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_SECRET'],
  ['OIDC_CLIENT_ID', 'OIDC_ISSUER'],
  ['OIDC_CLIENT_SECRET', 'OIDC_ISSUER'],
  ['OIDC_NAME', 'OIDC_ISSUER'],
] as const;

/** Reads the settings out of the environment; names every wrong value at once. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const files = withSecretFiles(environment, Object.keys(variables.shape));
  const present = Object.fromEntries(
    Object.entries(files.environment).filter(([, value]) => value?.trim()),
  ) as Record<string, string>;
  const parsed = variables.safeParse(present);
  const problems = [
    ...files.problems,
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
  ];
  for (const [name, beside] of NEEDED_BESIDE) {
    if (present[name] && !present[beside]) problems.push(`${name} needs ${beside} beside it`);
  }
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems.join('\n'));
  return settingsOf(parsed.data);
}

type Variables = z.infer<typeof variables>;

function providerOf(value: Variables): Settings['identityProvider'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = value;
  if (!issuer || !clientId || !clientSecret) return undefined;
  return { issuer, clientId, clientSecret, name: value.OIDC_NAME ?? issuer.hostname };
}

function settingsOf(value: Variables): Settings {
  const production = value.LEVAIN_ENV === 'production';
  return Object.assign(new Settings(), {
    production,
    port: value.PORT,
    host: value.HOST,
    publicUrl: value.PUBLIC_URL ? new URL(value.PUBLIC_URL) : undefined,
    databaseUrl: value.DATABASE_URL,
    databaseOwnerUrl: value.DATABASE_OWNER_URL,
    databaseBackupUrl: value.DATABASE_BACKUP_URL,
    databaseReplicaUrls: value.DATABASE_REPLICA_URLS,
    databasePoolerUrl: value.DATABASE_POOLER_URL,
    dataFolder: resolve(value.LEVAIN_DATA),
    demo: value.LEVAIN_DEMO === 'on',
    tokenRequests: value.TOKEN_REQUESTS,
    costBudget: value.COST_BUDGET,
    queryStatements: value.QUERY_STATEMENTS,
    trustedProxies: value.TRUSTED_PROXIES,
    identityProvider: providerOf(value),
    smtpUrl: value.SMTP_URL,
    outbound: {
      http: value.OUTBOUND_HTTP ? value.OUTBOUND_HTTP === 'on' : !production,
      ports: value.OUTBOUND_PORTS,
      privateHosts: value.OUTBOUND_PRIVATE_HOSTS,
    },
    secretKeys: value.LEVAIN_SECRET_KEYS,
    chromiumPath: value.CHROMIUM_PATH,
    chromiumSandbox: value.CHROMIUM_SANDBOX === 'on',
    searchPath: value.PATH,
    shutdownDelay: value.SHUTDOWN_DELAY * 1_000,
    logLevel: value.LOG_LEVEL,
    introspection: value.GRAPHQL_INTROSPECTION ? value.GRAPHQL_INTROSPECTION === 'on' : !production,
    metrics:
      value.METRICS_PORT === undefined
        ? undefined
        : { port: value.METRICS_PORT, host: value.METRICS_HOST, token: value.METRICS_TOKEN },
    tracesUrl: value.OTEL_EXPORTER_OTLP_ENDPOINT ? new URL(value.OTEL_EXPORTER_OTLP_ENDPOINT) : undefined,
  });
}
