import { ok, refuse, type Result } from '../refusal.js';
import { readableHost } from './host-name.js';

/** An address to write to, and the key under which it is unique. */
export interface EmailAddress {
  /** As typed, without the white space around. */
  readonly address: string;
  /** See {@link emailKey}: two addresses with one key are the same account. */
  readonly key: string;
}

const LONGEST = 254;
const LOCAL = /^[^\s@"(),:;<>[\]\\]+$/u;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]$/u;
/** Controls, halves of characters, and what nobody sees: soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/u;

/** One spelling of all that differ by case (also `ß` and `SS`, `ı` and `I`), by width or by composition. */
const folded = (text: string): string => text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');

/**
 * The key of an address, also for looking up what was typed at sign-in: the same for all spellings that could reach one mailbox, by case, by
 * Unicode form (NFKC), or by a host in ASCII (`xn--…`). Two mailboxes may share a key; one mailbox never has two.
 */
export function emailKey(typed: string): string {
  const address = typed.trim();
  const at = address.lastIndexOf('@');
  if (at < 0) return folded(address);
  return `${folded(address.slice(0, at))}@${folded(readableHost(folded(address.slice(at + 1))))}`;
}

/**
 * Reads an e-mail address. Whether it exists only a message can tell, so this refuses with `EMAIL_INVALID` only what
 * cannot be one: no `@`, an empty or too long part (64 and 254 characters, RFC 5321), a host without a dot, spaces,
 * control characters; and what looks like another address without being it, letters that nobody sees.
 */
export function readEmailAddress(typed: string | null | undefined, field = 'email'): Result<EmailAddress> {
  const address = (typed ?? '').normalize('NFC').trim();
  const key = emailKey(address);
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const host = address.slice(at + 1);
  const dotted = local.startsWith('.') || local.endsWith('.') || local.includes('..');
  const valid =
    Math.max(address.length, key.length) <= LONGEST &&
    local.length <= 64 &&
    [local, local.normalize('NFKC')].every((each) => LOCAL.test(each)) &&
    !UNSEEN.test(address) &&
    !dotted &&
    [host, host.normalize('NFKC')].every((each) => HOST.test(each));
  return valid ? ok({ address, key }) : refuse('EMAIL_INVALID', field);
}
