/** Words that examples, containers and tutorials use as passwords. */
const DEFAULTS = new Set([
  ...['admin', 'changeme', 'change-me', 'default', 'example', 'guest', 'levain', 'letmein', 'password'],
  ...['postgres', 'postgresql', 'root', 'secret', 'test', 'toor', 'token', 'user', 'welcome', '123456'],
  ...['passw0rd', 'pass', 'qwerty', 'motdepasse', 'azerty', '12345678', 'le levain monte doucement'],
]);

const SHORTEST = 16;

/** A password that an example shows, or that is the name beside it. */
export function isDefaultSecret(secret: string, ...names: readonly string[]): boolean {
  const word = secret.toLowerCase().replace(/[\d!]+$/, '');
  return [secret.toLowerCase(), word].some((each) => DEFAULTS.has(each) || names.includes(each));
}

export const isShortSecret = (secret: string): boolean => secret.length < SHORTEST;

export interface UrlSecret {
  readonly url: URL;
  readonly user: string;
  readonly password: string;
}

export function secretOf(address: string | undefined): UrlSecret | null {
  if (!address) return null;
  const url = new URL(address);
  return { url, user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
}

/** An address that no other machine can listen to. */
export function isLocal(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === '' || name === 'localhost' || name === '::1' || name.startsWith('127.');
}

/** A name without a domain is one that only a private network knows: a service beside this one. */
export const isNearby = (host: string): boolean =>
  isLocal(host) ||
  !host.includes('.') ||
  /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host) ||
  /\.(internal|local|lan)$/.test(host);
