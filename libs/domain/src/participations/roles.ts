/** What a person does in an experiment. */
export const PARTICIPATION_ROLES = [
  'owner',
  'coLead',
  'sponsor',
  'relay',
  'tester',
  'critic',
  'ambassador',
  'strategyReferent',
  'techniqueReferent',
  'prReferent',
  'hrReferent',
  'mentor',
  'adviser',
  'witness',
] as const;

/** One of {@link PARTICIPATION_ROLES}. */
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

/** Where a participation stands. */
export const PARTICIPATION_STATUSES = ['invited', 'accepted', 'declined', 'left'] as const;

/** One of {@link PARTICIPATION_STATUSES}. */
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number];

/** Roles that are given by an invitation alone: every one but the owner's, which comes with the experiment. */
export const INVITED_ROLES = PARTICIPATION_ROLES.filter((role) => role !== 'owner');

/**
 * Roles one takes without being asked. The others speak for more than oneself (a function, an organisation, the means, the
 * lead's trust): they need an invitation.
 */
export const OPEN_ROLES = [
  'relay',
  'tester',
  'critic',
  'ambassador',
  'witness',
] as const satisfies readonly ParticipationRole[];

const ASKED_OF_ONE: readonly ParticipationRole[] = ['owner', 'coLead', 'sponsor', 'adviser'];

/** Roles an open call may look for: not leading, sponsoring nor advising from outside, which are asked of one person. */
export const CALL_ROLES = PARTICIPATION_ROLES.filter((role) => !ASKED_OF_ONE.includes(role));

/** How much those who lead say they weigh the word of somebody from outside: said, so that everyone can read it. */
export const ADVISER_WEIGHTS = ['low', 'medium', 'high'] as const;

/** One of {@link ADVISER_WEIGHTS}. */
export type AdviserWeight = (typeof ADVISER_WEIGHTS)[number];
