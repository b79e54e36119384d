import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { optionalText } from '../text/required-text.js';
import {
  OPEN_ROLES,
  PARTICIPATION_ROLES,
  type ParticipationRole,
  type ParticipationStatus,
} from './roles.js';
import { SUGGESTED_NAME_MAX } from './suggestion.js';
import { NO_TERMS, readTerms, type Terms, type TermsInput } from './terms.js';

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
  /** Why this person. */
  readonly message: string | null;
  readonly terms: Terms;
}

/** What the form of an invitation holds. `message`: why this person. */
export interface InvitationInput extends TermsInput {
  readonly personId: string;
  readonly role?: string | null;
  readonly message?: string | null;
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
 * Invites a person in a named role, on terms. Someone who declined or left may be asked again. Refuses a closed experiment,
 * someone who is in it or already asked, the role of owner (it is given by creating or handing over), an unknown
 * role, and what {@link readTerms} refuses.
 */
export function invite(
  facts: ParticipationFacts,
  input: InvitationInput,
  today: string,
): Result<ParticipationDraft> {
  const refusals: Refusal[] = [];
  const role = refuseEntry(refusals, facts, input.personId, input.role);
  const terms = readTerms(refusals, input, { role, today });
  const message = optionalText(refusals, 'message', input.message, MESSAGE_MAX);
  return unlessRefused(refusals, () => ({
    personId: input.personId,
    role: role!,
    status: 'invited',
    message,
    terms,
  }));
}

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
  return unlessRefused(refusals, () => ({
    personId,
    role: role!,
    status: 'accepted',
    message: null,
    terms: NO_TERMS,
  }));
}

/**
 * The answer to an invitation. A reason is welcome, never asked; someone else may be suggested when declining, from the directory or
 * by a name written by hand. `namesMe`: the person suggested may be told by whom.
 */
export interface InvitationAnswer {
  readonly accept: boolean;
  readonly reason?: string | null;
  readonly suggestedPersonId?: string | null;
  readonly suggestedName?: string | null;
  readonly namesMe?: boolean | null;
}

/** What an answer changes. */
export interface AnsweredInvitation {
  readonly status: 'accepted' | 'declined';
  readonly reason: string | null;
  readonly suggestedPersonId: string | null;
  /** As it was written, where the directory knows nobody by it. */
  readonly suggestedName: string | null;
  readonly suggestionNamed: boolean;
}

function refuseSuggestion(
  refusals: Refusal[],
  facts: ParticipationFacts,
  own: Participation,
  suggested: string | null,
): void {
  if (suggested === null) return;
  const inIt = facts.participations.some(
    ({ personId, status }) => personId === suggested && (status === 'invited' || status === 'accepted'),
  );
  if (suggested === own.personId) refusals.push(refusal('SUGGESTION_IS_SELF', 'suggestedPersonId'));
  else if (inIt || suggested === facts.ownerPersonId)
    refusals.push(refusal('ALREADY_PARTICIPATING', 'suggestedPersonId'));
}

/**
 * Answers one's own invitation, once. Refuses an answer to an invitation that is not open (`INVITATION_ANSWERED`), in
 * a closed experiment, and a suggestion of oneself (`SUGGESTION_IS_SELF`) or of someone already in it
 * (`ALREADY_PARTICIPATING`). Whoever accepts suggests nobody.
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
  refuseSuggestion(refusals, facts, own, suggestedPersonId);
  const written = optionalText(refusals, 'suggestedName', given.suggestedName, SUGGESTED_NAME_MAX);
  const suggestedName = given.accept || suggestedPersonId !== null ? null : written;
  return unlessRefused(refusals, () => ({
    status: given.accept ? 'accepted' : 'declined',
    ...{ reason, suggestedPersonId, suggestedName },
    suggestionNamed: (suggestedPersonId !== null || suggestedName !== null) && given.namesMe === true,
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
