import { readEmailAddress, type EmailAddress } from '../people/email-address.js';
import { unlessRefused, type Refusal, type Result } from '../refusal.js';
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
