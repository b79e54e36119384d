import { ok, refuse, type Result } from '../refusal.js';

/** An address to write to, and the key under which it is unique. */
export interface EmailAddress {
  /** As typed, without the white space around. */
  readonly address: string;
  /** Lower case and composed (NFC): two addresses with one key are the same account. */
  readonly key: string;
}

const LOCAL = /^[^\s@"(),:;<>[\]\\]+$/u;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]$/u;

/** The key of an address, also for looking up what was typed at sign-in. */
export function emailKey(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

/**
 * Reads an e-mail address. Whether it exists only a message can tell, so this refuses with `EMAIL_INVALID` only what
 * cannot be one: no `@`, an empty or too long part (64 and 254 characters, RFC 5321), a host without a dot, spaces,
 * control characters.
 */
export function readEmailAddress(typed: string | null | undefined, field = 'email'): Result<EmailAddress> {
  const address = (typed ?? '').normalize('NFC').trim();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const host = address.slice(at + 1);
  const dotted = local.startsWith('.') || local.endsWith('.') || local.includes('..');
  const valid =
    address.length <= 254 &&
    local.length <= 64 &&
    LOCAL.test(local) &&
    !/\p{Cc}/u.test(address) &&
    !dotted &&
    HOST.test(host);
  return valid ? ok({ address, key: emailKey(address) }) : refuse('EMAIL_INVALID', field);
}
