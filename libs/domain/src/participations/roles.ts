/** What a person does in an experiment. */
export const PARTICIPATION_ROLES = [
  'owner',
  'coLead',
  'sponsor',
  'relay',
  'tester',
  'critic',
  'witness',
] as const;

/** One of {@link PARTICIPATION_ROLES}. */
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

/** Where a participation stands. */
export const PARTICIPATION_STATUSES = ['invited', 'accepted', 'declined', 'left'] as const;

/** One of {@link PARTICIPATION_STATUSES}. */
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number];
