import { ok, refuse, type Result } from '../refusal.js';

/** Characters a password must have: the only factor here, so 15 (NIST SP 800-63B-4, section 3.1.1.2). */
export const PASSWORD_MIN = 15;

/** Characters a password may have, so that hashing cannot be made to cost more than it should. */
export const PASSWORD_MAX = 256;

/** What a password may not be. */
export interface PasswordContext {
  /** Passwords everybody knows, in lower case. */
  readonly common: ReadonlySet<string>;
  /** Words of the person and the place (name, e-mail address, workspace): a password may not be just one of them. */
  readonly own: readonly string[];
}

/**
 * A password as it is hashed: composed (NFC), otherwise untouched; spaces and every character count and no mix of
 * kinds is asked. Refuses `PASSWORD_TOO_SHORT`, `PASSWORD_TOO_LONG` and `PASSWORD_TOO_COMMON` (in the list, one's own
 * name or address, fewer than four different characters, or a shorter text said again and again).
 */
export function readPassword(
  typed: string | null | undefined,
  { common, own }: PasswordContext,
  field = 'password',
): Result<string> {
  const password = (typed ?? '').normalize('NFC');
  const length = [...password].length;
  if (length < PASSWORD_MIN) return refuse('PASSWORD_TOO_SHORT', field, { min: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return refuse('PASSWORD_TOO_LONG', field, { max: PASSWORD_MAX });
  const plain = password.toLowerCase();
  const known = common.has(plain) || own.some((word) => word.normalize('NFC').trim().toLowerCase() === plain);
  if (known || new Set(plain).size < 4 || repeats(plain)) return refuse('PASSWORD_TOO_COMMON', field);
  return ok(password);
}

/** Whether a text is a shorter one, said at least twice: `passwordpassword`, `azertyazertyaze`. */
function repeats(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length += 1) {
    if (text.startsWith(text.slice(length))) return true;
  }
  return false;
}
