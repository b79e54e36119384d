import type { DeployRule } from './deploy-facts.js';
import { isDefaultSecret, isLocal, isNearby, isShortSecret, secretOf } from './weak-secret.js';

const NAMES_AN_ADDRESS = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const SHORTEST_TOKEN = 32;
/** Of 32 random bytes fewer different ones are rarer than one in a million million. */
const DIFFERENT_BYTES = 20;

/** How people reach the server. */
export const ADDRESS_RULES: readonly DeployRule[] = [
  {
    ...{ id: 'production', weight: 'advise' },
    repair: 'Set LEVAIN_ENV=production: what is not safe then stops the start.',
    holds: ({ settings }) => settings.production,
  },
  {
    ...{ id: 'public-url-set', weight: 'refuse' },
    repair: 'Set PUBLIC_URL to the address people use: links in messages start with it.',
    holds: ({ settings }) => settings.publicUrl !== undefined,
  },
  {
    ...{ id: 'public-url-https', weight: 'refuse' },
    repair:
      'PUBLIC_URL must start with https: sessions would travel in clear, and cookies would not be Secure.',
    holds: ({ settings: { publicUrl } }) => publicUrl === undefined || publicUrl.protocol === 'https:',
  },
  {
    ...{ id: 'public-url-reachable', weight: 'refuse' },
    repair: 'PUBLIC_URL must name what other machines can reach, not this one.',
    holds: ({ settings: { publicUrl } }) =>
      publicUrl === undefined || (!isLocal(publicUrl.hostname) && NAMES_AN_ADDRESS.test(publicUrl.hostname)),
  },
  {
    ...{ id: 'public-url-bare', weight: 'refuse' },
    repair: 'PUBLIC_URL is an origin: no path, no question mark, no user and password.',
    holds: ({ settings: { publicUrl } }) =>
      publicUrl === undefined || publicUrl.href === `${publicUrl.origin}/`,
  },
  {
    ...{ id: 'proxies-named', weight: 'advise' },
    repair: 'Name the proxy in TRUSTED_PROXIES: without it everybody seems to come from its address.',
    holds: ({ settings }) => settings.trustedProxies.length > 0,
  },
  {
    ...{ id: 'calls-encrypted', weight: 'advise' },
    repair: 'Take OUTBOUND_HTTP=on away: what is sent to addresses that people typed would travel in clear.',
    holds: ({ settings }) => !settings.outbound.http,
  },
  {
    ...{ id: 'mail-set', weight: 'advise' },
    repair: 'Set SMTP_URL: without it messages are files in the outbox folder, and nobody gets them.',
    holds: ({ settings }) => settings.smtpUrl !== undefined,
  },
  {
    ...{ id: 'mail-encrypted', weight: 'advise' },
    repair: 'Use smtps:// for a mail server that is not beside this one: letters carry personal links.',
    holds: ({ settings }) => {
      const mail = secretOf(settings.smtpUrl);
      return mail === null || mail.url.protocol === 'smtps:' || isNearby(mail.url.hostname);
    },
  },
];

/** What must be known to nobody else, and what must not be open to everybody. */
export const SECRET_RULES: readonly DeployRule[] = [
  {
    ...{ id: 'demonstration-off', weight: 'refuse' },
    repair: 'Set LEVAIN_DEMO=off: the passwords of the demonstration are shown on the sign-in screen.',
    holds: ({ settings }) => !settings.demo,
  },
  {
    ...{ id: 'introspection-off', weight: 'refuse' },
    repair: 'Take GRAPHQL_INTROSPECTION=on away: the schema is in the release, a server need not tell it.',
    holds: ({ settings }) => !settings.introspection,
  },
  {
    ...{ id: 'secret-keys', weight: 'advise' },
    repair: 'Set LEVAIN_SECRET_KEYS (openssl rand -base64 32): it seals the secrets that must be read again.',
    holds: ({ settings }) => settings.secretKeys !== undefined,
  },
  {
    ...{ id: 'secret-keys-random', weight: 'refuse' },
    repair: 'LEVAIN_SECRET_KEYS is no random key: openssl rand -base64 32.',
    holds: ({ settings }) => (settings.secretKeys ?? []).every((key) => new Set(key).size >= DIFFERENT_BYTES),
  },
  {
    ...{ id: 'mail-password', weight: 'refuse' },
    repair: 'SMTP_URL carries a password that examples use: change it on the mail server.',
    holds: ({ settings }) => {
      const mail = secretOf(settings.smtpUrl);
      return mail === null || mail.user === '' || !isDefaultSecret(mail.password, mail.user.toLowerCase());
    },
  },
  {
    ...{ id: 'provider-encrypted', weight: 'refuse' },
    repair: 'OIDC_ISSUER must start with https: who somebody is would be said in clear.',
    holds: ({ settings: { identityProvider } }) =>
      identityProvider === undefined || identityProvider.issuer.protocol === 'https:',
  },
  {
    ...{ id: 'provider-secret', weight: 'refuse' },
    repair: 'OIDC_CLIENT_SECRET is one that examples use, or shorter than 16 characters: make another one.',
    holds: ({ settings: { identityProvider } }) =>
      identityProvider === undefined ||
      (!isShortSecret(identityProvider.clientSecret) &&
        !isDefaultSecret(identityProvider.clientSecret, identityProvider.clientId.toLowerCase())),
  },
  {
    ...{ id: 'metrics-guarded', weight: 'refuse' },
    repair: 'Set METRICS_TOKEN, or leave METRICS_HOST on this machine: measures would be public.',
    holds: ({ settings: { metrics } }) =>
      metrics === undefined || metrics.token !== undefined || isLocal(metrics.host),
  },
  {
    ...{ id: 'metrics-token', weight: 'refuse' },
    repair: `METRICS_TOKEN needs ${SHORTEST_TOKEN} characters that nobody can guess: openssl rand -hex 32.`,
    holds: ({ settings: { metrics } }) =>
      metrics?.token === undefined ||
      (metrics.token.length >= SHORTEST_TOKEN && new Set(metrics.token).size >= 8),
  },
  {
    ...{ id: 'metrics-apart', weight: 'refuse' },
    repair: 'METRICS_PORT must be another port than PORT.',
    holds: ({ settings: { metrics, port } }) => metrics === undefined || metrics.port !== port || port === 0,
  },
  {
    ...{ id: 'log-quiet', weight: 'refuse' },
    repair: 'LOG_LEVEL debug and trace are for finding a fault: use info.',
    holds: ({ settings }) => settings.logLevel !== 'debug' && settings.logLevel !== 'trace',
  },
  {
    ...{ id: 'log-kept', weight: 'advise' },
    repair: 'LOG_LEVEL silent or fatal hides what went wrong: use info, or warn.',
    holds: ({ settings }) => settings.logLevel !== 'silent' && settings.logLevel !== 'fatal',
  },
  {
    ...{ id: 'browser-sandboxed', weight: 'advise' },
    repair: 'CHROMIUM_SANDBOX=off lets a fault of the browser reach the server: let it have its sandbox.',
    holds: ({ settings }) => settings.chromiumSandbox,
  },
  {
    ...{ id: 'traces-encrypted', weight: 'advise' },
    repair: 'OTEL_EXPORTER_OTLP_ENDPOINT should be https, or beside this server.',
    holds: ({ settings: { tracesUrl } }) =>
      tracesUrl === undefined || tracesUrl.protocol === 'https:' || isNearby(tracesUrl.hostname),
  },
];

/** The database as the settings name it. */
export const DATABASE_SETTING_RULES: readonly DeployRule[] = [
  {
    ...{ id: 'database-of-your-own', weight: 'refuse' },
    repair:
      'Set DATABASE_URL: the database that comes along is for one machine, and its login is a superuser.',
    holds: ({ settings }) => settings.databaseUrl !== undefined,
  },
  {
    ...{ id: 'database-password', weight: 'refuse' },
    repair: 'DATABASE_URL carries a password that examples use, or its own user as password: change it.',
    holds: ({ settings }) => !isDefault(settings.databaseUrl),
  },
  {
    ...{ id: 'database-password-long', weight: 'advise' },
    repair: 'The password of DATABASE_URL should have 16 characters or more: openssl rand -base64 24.',
    holds: ({ settings }) => {
      const password = secretOf(settings.databaseUrl)?.password;
      return !password || !isShortSecret(password);
    },
  },
  {
    ...{ id: 'owner-password', weight: 'refuse' },
    repair:
      'DATABASE_OWNER_URL carries a password that examples use, or its own user as password: change it.',
    holds: ({ settings }) => !isDefault(settings.databaseOwnerUrl),
  },
  {
    ...{ id: 'owner-apart', weight: 'advise' },
    repair: 'Give migrations their own login in DATABASE_OWNER_URL: requests then cannot change the schema.',
    holds: ({ settings: { databaseUrl, databaseOwnerUrl } }) =>
      databaseUrl === undefined ||
      (databaseOwnerUrl !== undefined && secretOf(databaseOwnerUrl)?.user !== secretOf(databaseUrl)?.user),
  },
  {
    ...{ id: 'replica-passwords', weight: 'refuse' },
    repair: 'DATABASE_REPLICA_URLS carries a password that examples use: change it.',
    holds: ({ settings }) => !settings.databaseReplicaUrls.some(isDefault),
  },
  {
    ...{ id: 'pooler-password', weight: 'refuse' },
    repair: 'DATABASE_POOLER_URL carries a password that examples use: change it.',
    holds: ({ settings }) => !isDefault(settings.databasePoolerUrl),
  },
];

function isDefault(address: string | undefined): boolean {
  const secret = secretOf(address);
  return !!secret && secret.password !== '' && isDefaultSecret(secret.password, secret.user.toLowerCase());
}
