import { readEmailAddress, type EmailAddress } from '../people/email-address.js';
import { ok, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';
import { MEMBER_ROLES, type MemberRole } from './role.js';

/** Days during which an invitation to become a member can be accepted. */
export const INVITATION_DAYS = 7;

/** What the form of an invitation holds. */
export interface InvitationInput {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly role?: string | null;
}

/** Who is asked to become a member, and in which role. */
export interface Invitation {
  readonly name: string;
  readonly email: EmailAddress;
  readonly role: MemberRole;
}

/**
 * An invitation as it is sent. Refuses a missing name, an address that cannot be one (`EMAIL_INVALID`), and an
 * unknown role.
 */
export function draftInvitation(input: InvitationInput): Result<Invitation> {
  const refusals: Refusal[] = [];
  const name = requiredText(refusals, 'name', input.name, { max: LINE_MAX });
  const email = readEmailAddress(input.email);
  if (!email.ok) refusals.push(...email.refusals);
  const role = requiredChoice(refusals, 'role', input.role, MEMBER_ROLES);
  return unlessRefused(refusals, () => ({
    name,
    email: (email as { value: EmailAddress }).value,
    role: role!,
  }));
}

/** What an invitation that was sent depends on. */
export interface InvitationFacts {
  /** The member chose a password: the invitation is accepted. */
  readonly hasPassword: boolean;
  readonly isDisabled: boolean;
  /** A link of it may still be used, or was left unused until it expired. */
  readonly isOpen: boolean;
}

/**
 * Sends an invitation again, under a new link; also one that was revoked. Refuses once it is accepted (`INVITATION_ANSWERED`) and for
 * a member who is disabled.
 */
export function renewInvitation({ hasPassword, isDisabled }: InvitationFacts): Result<true> {
  if (hasPassword) return refuse('INVITATION_ANSWERED', undefined, { status: 'accepted' });
  return isDisabled ? refuse('MEMBER_DISABLED') : ok(true);
}

/** Takes an invitation back: none of its links works any more. Refuses as {@link renewInvitation}, and a second time. */
export function revokeInvitation(facts: InvitationFacts): Result<true> {
  const renewed = renewInvitation(facts);
  return renewed.ok && !facts.isOpen ? refuse('INVITATION_REVOKED') : renewed;
}
