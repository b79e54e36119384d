import { emailKey } from '../people/email-address.js';
import { ok, refuse, type Result } from '../refusal.js';
import { isOwnPath } from './own-path.js';

/** Minutes within which somebody who went to the identity provider has to be back. */
export const JOURNEY_MINUTES = 10;

/** Characters of the longest path that is come back to: a cookie carries it, in whatever script it is written. */
export const RETURN_PATH_MAX = 700;

/** Where to go once signed in: a path of ours; the home page instead of any other text, and of what is too long to be carried. */
export function readReturnPath(text: string | null | undefined): string {
  const isOwn = text && text.length <= RETURN_PATH_MAX && isOwnPath(text);
  return isOwn ? text : '/';
}

/** What linking an identity to an account depends on. */
export interface LinkFacts {
  /** The accounts of the demonstration are for everybody. */
  readonly isDemo: boolean;
  /** The member signs in with another identity of that provider already. */
  readonly hasAnother: boolean;
  /** Somebody else of the workspace signs in with this identity. */
  readonly isTaken: boolean;
}

/** Whether the member may sign in with that identity from now on. */
export function linkIdentity({ isDemo, hasAnother, isTaken }: LinkFacts): Result<true> {
  if (isDemo) return refuse('IDENTITY_NOT_IN_DEMO');
  if (isTaken) return refuse('IDENTITY_TAKEN');
  return hasAnother ? refuse('IDENTITY_LINKED') : ok(true);
}

/** Whether an identity may be unlinked: there must be another way in (`IDENTITY_ONLY_WAY`). */
export function unlinkIdentity({ hasPassword }: { readonly hasPassword: boolean }): Result<true> {
  return hasPassword ? ok(true) : refuse('IDENTITY_ONLY_WAY');
}

/** The address that an identity provider says of somebody, and whether it says that it made sure of it. */
export interface SaidEmail {
  readonly email: string | null;
  readonly isVerified: boolean;
}

/**
 * Whether whoever came back from the identity provider is the one whom an invitation was sent to: by an address that the provider made sure
 * of, the same as the invited one.
 */
export function matchInvitation(said: SaidEmail, invitedKey: string): Result<true> {
  if (said.email === null || !said.isVerified) return refuse('IDENTITY_EMAIL_UNVERIFIED');
  return emailKey(said.email) === invitedKey ? ok(true) : refuse('IDENTITY_EMAIL_OTHER');
}
