import { ok, refuse, type Result } from '../refusal.js';

/** Characters a password must have: the only factor here, so 15 (NIST SP 800-63B-4, section 3.1.1.2). */
export const PASSWORD_MIN = 15;

/** Characters a password may have, so that hashing cannot be made to cost more than it should. */
export const PASSWORD_MAX = 256;

/** Words of the place, which whoever guesses tries first: the product, what it is about, and who may do everything. */
export const PLACE_WORDS = ['levain', 'sourdough', 'experiment', 'experience', 'admin', 'password', 'passe'];

/** Characters that a password needs beside words of the place and of the person. */
export const PASSWORD_OWN_REST = 8;

/** What a password may not be. */
export interface PasswordContext {
  /** Passwords everybody knows, in lower case. */
  readonly common: ReadonlySet<string>;
  /** Name and address of the person: a password may neither hold one of them nor be made of their words. */
  readonly own: readonly string[];
  /** What the place is called (the workspace): a password may not be made of its words. */
  readonly place?: readonly string[];
}

/**
 * A password as it is hashed: composed (NFC), otherwise untouched; spaces and every character count and no mix of
 * kinds is asked. Refuses `PASSWORD_TOO_SHORT`, `PASSWORD_TOO_LONG`, `PASSWORD_TOO_COMMON` (in the list, a word of the
 * place with fewer than eight other characters, fewer than four different characters, or a shorter text said again and
 * again) and `PASSWORD_TOO_PERSONAL` (one's own name or address, or words of them with fewer than eight other
 * characters).
 */
export function readPassword(
  typed: string | null | undefined,
  { common, own, place = [] }: PasswordContext,
  field = 'password',
): Result<string> {
  const password = (typed ?? '').normalize('NFC');
  const length = [...password].length;
  if (length < PASSWORD_MIN) return refuse('PASSWORD_TOO_SHORT', field, { min: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return refuse('PASSWORD_TOO_LONG', field, { max: PASSWORD_MAX });
  const plain = password.toLowerCase();
  const known = common.has(plain) || madeOf(plain, place);
  if (known || new Set(plain).size < 4 || repeats(plain)) return refuse('PASSWORD_TOO_COMMON', field);
  const isOwn = own.some((said) => holds(plain, said)) || madeOf(plain, [...own, ...place]);
  if (isOwn) return refuse('PASSWORD_TOO_PERSONAL', field);
  return ok(password);
}

/** Letters and digits of a word that is worth looking for: shorter ones are part of too many others. */
const WORTH = 4;

/** Letters and digits of a name that is looked for within words, too: `zoemartin`; shorter ones only where they are a word. */
const WORTH_WITHIN = 8;

/** Whether a name or an address is said in a text, whatever stands between its words and however its accents are written. */
function holds(text: string, said: string): boolean {
  const sought = plainWords(said);
  const letters = sought.join('');
  const words = plainWords(text);
  if (letters.length >= WORTH_WITHIN && words.join('').includes(letters)) return true;
  return letters.length >= WORTH && ` ${words.join(' ')} `.includes(` ${sought.join(' ')} `);
}

function plainWords(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Whether little is left of a text without the words of the place and of the person, and without what stands between words. */
function madeOf(text: string, own: readonly string[]): boolean {
  const whole = own.map((word) => word.normalize('NFC').trim().toLowerCase());
  if (whole.includes(text)) return true;
  const parts = whole.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]);
  const words = [...parts, ...PLACE_WORDS].filter((word) => word.length >= WORTH);
  const longestFirst = words.sort((one, other) => other.length - one.length);
  if (!longestFirst.some((word) => text.includes(word))) return false;
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, ''), text);
  return [...rest.replaceAll(/[^\p{L}\p{N}]/gu, '')].length < PASSWORD_OWN_REST;
}

/** Whether a text is a shorter one, said at least twice: `passwordpassword`, `azertyazertyaze`. */
function repeats(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length += 1) {
    if (text.startsWith(text.slice(length))) return true;
  }
  return false;
}
