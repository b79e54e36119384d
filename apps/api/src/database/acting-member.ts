import type { Locale } from '@levain/domain/locale.js';
import type { MemberRole } from '@levain/domain/members/role.js';
import type { TokenScope } from '@levain/domain/tokens/api-token.js';
import type { Lsn } from './lsn.js';

/** What a transaction must know to show one workspace and no other. */
export interface Tenant {
  readonly workspaceId: string;
  readonly memberId?: string;
  /** Whose own rows (forecasts, ballots) the transaction may show. */
  readonly personId?: string;
  /** What the reader has seen already: a replica that knows as much may answer. Absent: only the primary may. */
  readonly seen?: Lsn | undefined;
}

/** Whoever acts in a workspace, also somebody outside of whom nothing is known. */
export interface Acting extends Tenant {
  readonly requestId: string;
  /** When the operation happens. Absent: now. The demonstration sets it, to replay a past one through the same commands. */
  readonly at?: Date;
}

/** The person on whose behalf an operation runs: a member who signed in, or somebody who opened a personal link. */
export interface ActingPerson extends Acting {
  readonly personId: string;
  readonly locale: Locale;
}

/** The signed-in member on whose behalf an operation runs. */
export interface ActingMember extends ActingPerson {
  readonly memberId: string;
  readonly role: MemberRole;
  /** The API token by which a program acts for the member, and what its owner calls the program; absent: the member themselves. */
  readonly token?: { readonly id: string; readonly name: string; readonly scope: TokenScope };
}
