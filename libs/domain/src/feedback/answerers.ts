import type { MemberRole } from '../members/role.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { REFERENTS_MAX } from './feedback.js';

/** Who answers for a department: its referents; where it has none, the coordinators; where there are none, the admins. */
export const ANSWERERS = ['referents', 'coordinators', 'admins'] as const;

/** One of {@link ANSWERERS}. */
export type Answerers = (typeof ANSWERERS)[number];

/** Who could answer for a department; accounts that are closed do not count. */
export interface AnswererFacts {
  /** Members. */
  readonly referentIds: readonly string[];
  readonly hasCoordinator: boolean;
}

/** Who answers for the department. */
export function answerersOf({ referentIds, hasCoordinator }: AnswererFacts): Answerers {
  if (referentIds.length > 0) return 'referents';
  return hasCoordinator ? 'coordinators' : 'admins';
}

/** Answers for the department: whoever {@link answerersOf} says, and nobody on their behalf. */
export function mayAnswerFeedback(
  viewer: { readonly memberId: string; readonly role: MemberRole },
  facts: AnswererFacts,
): boolean {
  const answerers = answerersOf(facts);
  if (answerers === 'referents') return facts.referentIds.includes(viewer.memberId);
  return viewer.role === (answerers === 'coordinators' ? 'coordinator' : 'admin');
}

/** A member as somebody who could answer for a department. */
export interface PossibleReferent {
  readonly id: string;
  readonly isActive: boolean;
}

/**
 * The referents of a department, all of them at once; none is a choice too. Refuses the same member twice (`DUPLICATE_ITEM`), more
 * than {@link REFERENTS_MAX} (`TOO_MANY_ITEMS`), and an account that is closed (`MEMBER_DISABLED`).
 */
export function nameReferents(members: readonly PossibleReferent[]): Result<readonly string[]> {
  const refusals: Refusal[] = [];
  const ids = members.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated) refusals.push(refusal('DUPLICATE_ITEM', 'memberIds', { value: repeated }));
  if (ids.length > REFERENTS_MAX)
    refusals.push(refusal('TOO_MANY_ITEMS', 'memberIds', { max: REFERENTS_MAX }));
  members.forEach(({ isActive }, index) => {
    if (!isActive) refusals.push(refusal('MEMBER_DISABLED', `memberIds.${index}`));
  });
  return unlessRefused(refusals, () => ids);
}
