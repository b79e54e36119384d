import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const WORKSPACE_DIGITS = 22;
const SECRET_DIGITS = 43;
const CHECK_DIGITS = 6;
const SHAPE = /^lvn_([0-9A-Za-z]{22})([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/;

/** How every token begins: scanners of published code look for it. */
export const TOKEN_PREFIX = 'lvn_';

/** Random bytes of a token. */
export const TOKEN_SECRET_BYTES = 32;

/** What a token says: the workspace, so that its rows can be reached, and the secret as it is written. */
export interface TokenParts {
  /** A uuid. */
  readonly workspaceId: string;
  /** 43 letters and digits, of {@link TOKEN_SECRET_BYTES} random bytes. */
  readonly secret: string;
}

/** What is secret of a token, in letters and digits. Throws when it is not {@link TOKEN_SECRET_BYTES} bytes. */
export function secretText(bytes: Uint8Array): string {
  if (bytes.length !== TOKEN_SECRET_BYTES) throw new Error('The secret of a token has 256 bits.');
  return inDigits(bytesToHex(bytes), SECRET_DIGITS);
}

/**
 * A token as it is handed over: `lvn_`, the workspace, the secret and six characters of a checksum, 75 in all, letters and digits
 * alone: a double click selects the whole.
 */
export function tokenText({ workspaceId, secret }: TokenParts): string {
  const body = inDigits(workspaceId.replaceAll('-', ''), WORKSPACE_DIGITS) + secret;
  return TOKEN_PREFIX + body + checksum(body);
}

/** What a token says; null when it is none, or was mistyped: the checksum tells without asking anybody. */
export function readTokenText(text: string): TokenParts | null {
  const [, workspace, secret, check] = SHAPE.exec(text) ?? [];
  if (!workspace || !secret || check !== checksum(workspace + secret)) return null;
  const hex = valueOf(workspace).toString(16).padStart(32, '0');
  if (hex.length > 32) return null;
  const workspaceId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { workspaceId, secret };
}

/** The first 32 bits of SHA-256: one mistyped token in four billion passes for another. */
function checksum(body: string): string {
  return inDigits(bytesToHex(sha256(utf8ToBytes(body)).slice(0, 4)), CHECK_DIGITS);
}

function inDigits(hex: string, length: number): string {
  let rest = BigInt(`0x${hex}`);
  let text = '';
  for (; text.length < length; rest /= 62n) text = DIGITS[Number(rest % 62n)] + text;
  return text;
}

function valueOf(text: string): bigint {
  return [...text].reduce((value, digit) => value * 62n + BigInt(DIGITS.indexOf(digit)), 0n);
}
