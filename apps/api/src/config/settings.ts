import { resolve } from 'node:path';
import { z } from 'zod';

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
const switchValue = z.enum(['on', 'off'], { error: 'must be "on" or "off"' });

const variables = z.object({
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(0, { error: 'must be between 0 and 65535' })
    .max(65_535, { error: 'must be between 0 and 65535' })
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must look like https://levain.example.org' }).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URLS: postgresUrls.default([]),
  LEVAIN_DATA: z.string().default('.levain'),
  LEVAIN_DEMO: switchValue.default('on'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  CHROMIUM_PATH: z.string().optional(),
  CHROMIUM_SANDBOX: switchValue.default('on'),
  PATH: z.string().default(''),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

/** Every setting of the server, read once at start. A class, so that it can be injected by its name. */
export class Settings {
  readonly port!: number;
  readonly host!: string;
  readonly publicUrl?: URL;
  readonly databaseUrl?: string;
  readonly databaseOwnerUrl?: string;
  /** The servers that follow the one of `databaseUrl`: reads may go there. */
  readonly databaseReplicaUrls!: readonly string[];
  readonly dataFolder!: string;
  readonly demo!: boolean;
  readonly smtpUrl?: string;
  /** The browser that prints; absent: the one found in `searchPath`, if any. */
  readonly chromiumPath?: string;
  readonly chromiumSandbox!: boolean;
  /** The folders in which programs are looked for. */
  readonly searchPath!: string;
  readonly logLevel!: (typeof LOG_LEVELS)[number];
}

export class SettingsError extends Error {}

/** Reads the settings out of the environment; names every wrong value at once. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = variables.safeParse(present);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  for (const name of ['DATABASE_OWNER_URL', 'DATABASE_REPLICA_URLS']) {
    if (present[name] && !present['DATABASE_URL']) problems.push(`${name} needs DATABASE_URL beside it`);
  }
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems.join('\n'));
  const value = parsed.data;
  return Object.assign(new Settings(), {
    port: value.PORT,
    host: value.HOST,
    publicUrl: value.PUBLIC_URL ? new URL(value.PUBLIC_URL) : undefined,
    databaseUrl: value.DATABASE_URL,
    databaseOwnerUrl: value.DATABASE_OWNER_URL,
    databaseReplicaUrls: value.DATABASE_REPLICA_URLS,
    dataFolder: resolve(value.LEVAIN_DATA),
    demo: value.LEVAIN_DEMO === 'on',
    smtpUrl: value.SMTP_URL,
    chromiumPath: value.CHROMIUM_PATH,
    chromiumSandbox: value.CHROMIUM_SANDBOX === 'on',
    searchPath: value.PATH,
    logLevel: value.LOG_LEVEL,
  });
}
