import type { Locale } from '@levain/domain/locale.js';
import type { MemberRole } from '@levain/domain/members/role.js';

/** What a transaction must know to show one workspace and no other. */
export interface Tenant {
  readonly workspaceId: string;
  readonly memberId?: string;
}

/** The signed-in member on whose behalf an operation runs. */
export interface ActingMember extends Tenant {
  readonly memberId: string;
  readonly personId: string;
  readonly role: MemberRole;
  readonly locale: Locale;
  readonly requestId: string;
  /** When the operation happens. Absent: now. The demonstration sets it, to replay a past one through the same commands. */
  readonly at?: Date;
}
