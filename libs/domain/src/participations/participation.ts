import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { optionalText } from '../text/required-text.js';
import { PARTICIPATION_ROLES, type ParticipationRole, type ParticipationStatus } from './roles.js';

/** A person in an experiment. */
export interface Participation {
  readonly personId: string;
  readonly role: ParticipationRole;
  readonly status: ParticipationStatus;
}

/** The experiment as taking part in it depends on it. */
export interface ParticipationFacts {
  readonly ownerPersonId: string;
  readonly isDraft: boolean;
  readonly isClosed: boolean;
  readonly participations: readonly Participation[];
}

/** An invitation or a joining, as it is kept. */
export interface ParticipationDraft {
  readonly personId: string;
  readonly role: ParticipationRole;
  readonly status: 'invited' | 'accepted';
  readonly message: string | null;
}

/** Characters of a message or a reason. */
export const MESSAGE_MAX = 1000;

function refuseEntry(
  refusals: Refusal[],
  facts: ParticipationFacts,
  personId: string,
  role: string | null | undefined,
) {
  if (facts.isClosed) refusals.push(refusal('EXPERIMENT_CLOSED'));
  const known = facts.participations.find((each) => each.personId === personId);
  const taken =
    personId === facts.ownerPersonId || known?.status === 'accepted' || known?.status === 'invited';
  if (taken) refusals.push(refusal('ALREADY_PARTICIPATING', 'personId'));
  const chosen = requiredChoice(refusals, 'role', role, PARTICIPATION_ROLES);
  if (chosen === 'owner') refusals.push(refusal('OWNER_ROLE_RESERVED', 'role'));
  return chosen;
}

/**
 * Invites a person in a named role. Someone who declined or left may be asked again. Refuses a closed experiment,
 * someone who is in it or already asked, the role of owner (it is given by creating or handing over), an unknown
 * role.
 */
export function invite(
  facts: ParticipationFacts,
  input: { readonly personId: string; readonly role?: string | null; readonly message?: string | null },
): Result<ParticipationDraft> {
  const refusals: Refusal[] = [];
  const role = refuseEntry(refusals, facts, input.personId, input.role);
  const message = optionalText(refusals, 'message', input.message, MESSAGE_MAX);
  return unlessRefused(refusals, () => ({
    personId: input.personId,
    role: role!,
    status: 'invited',
    message,
  }));
}

/** Roles one takes without being asked; leading and sponsoring need an invitation. */
export const OPEN_ROLES = [
  'relay',
  'tester',
  'critic',
  'witness',
] as const satisfies readonly ParticipationRole[];

/**
 * Joins without being asked, in one of {@link OPEN_ROLES} (else `NOT_ALLOWED`). Refuses what {@link invite} refuses
 * and a private draft. Someone who is already invited answers the invitation instead.
 */
export function join(
  facts: ParticipationFacts,
  personId: string,
  asked: string | null | undefined,
): Result<ParticipationDraft> {
  const refusals: Refusal[] = [];
  if (facts.isDraft) refusals.push(refusal('EXPERIMENT_PRIVATE'));
  const role = refuseEntry(refusals, facts, personId, asked);
  if (role && role !== 'owner' && !OPEN_ROLES.some((open) => open === role)) {
    refusals.push(refusal('NOT_ALLOWED', 'role'));
  }
  return unlessRefused(refusals, () => ({ personId, role: role!, status: 'accepted', message: null }));
}

/** The answer to an invitation. A reason is welcome, never asked; someone else may be suggested when declining. */
export interface InvitationAnswer {
  readonly accept: boolean;
  readonly reason?: string | null;
  readonly suggestedPersonId?: string | null;
}

/** What an answer changes. */
export interface AnsweredInvitation {
  readonly status: 'accepted' | 'declined';
  readonly reason: string | null;
  readonly suggestedPersonId: string | null;
}

/**
 * Answers one's own invitation, once. Refuses an answer to an invitation that is not open (`INVITATION_ANSWERED`), in
 * a closed experiment, and a suggestion of oneself (`SUGGESTION_IS_SELF`) or of someone already in it
 * (`ALREADY_PARTICIPATING`).
 */
export function answer(
  facts: ParticipationFacts,
  own: Participation,
  given: InvitationAnswer,
): Result<AnsweredInvitation> {
  if (own.status !== 'invited') return refuse('INVITATION_ANSWERED', undefined, { status: own.status });
  const refusals: Refusal[] = [];
  if (facts.isClosed) refusals.push(refusal('EXPERIMENT_CLOSED'));
  const reason = optionalText(refusals, 'reason', given.reason, MESSAGE_MAX);
  const suggestedPersonId = given.accept ? null : (given.suggestedPersonId ?? null);
  if (suggestedPersonId === own.personId) refusals.push(refusal('SUGGESTION_IS_SELF', 'suggestedPersonId'));
  const inIt = facts.participations.some(
    ({ personId, status }) =>
      personId === suggestedPersonId && (status === 'invited' || status === 'accepted'),
  );
  if (suggestedPersonId !== own.personId && (inIt || suggestedPersonId === facts.ownerPersonId)) {
    refusals.push(refusal('ALREADY_PARTICIPATING', 'suggestedPersonId'));
  }
  return unlessRefused(refusals, () => ({
    status: given.accept ? 'accepted' : 'declined',
    reason,
    suggestedPersonId,
  }));
}

/** Leaves, at any time, with or without a reason. Refuses the owner, and someone who does not take part. */
export function leave(
  own: Participation,
  reason: string | null | undefined,
): Result<{ status: 'left'; reason: string | null }> {
  if (own.role === 'owner') return refuse('OWNER_CANNOT_LEAVE');
  if (own.status !== 'accepted') return refuse('NOT_PARTICIPATING');
  const refusals: Refusal[] = [];
  const text = optionalText(refusals, 'reason', reason, MESSAGE_MAX);
  return unlessRefused(refusals, () => ({ status: 'left', reason: text }));
}
