import { ok, refuse, type Result } from '../refusal.js';

/**
 * A workspace keeps an admin who can sign in. Refuses `LAST_ADMIN` when `memberId`, about to lose the role or the
 * account, is the only one of `adminIds` (admins with a password who are not disabled).
 */
export function anAdminRemains(adminIds: readonly string[], memberId: string, field?: string): Result<null> {
  if (!adminIds.includes(memberId)) return ok(null);
  return adminIds.some((id) => id !== memberId) ? ok(null) : refuse('LAST_ADMIN', field);
}
