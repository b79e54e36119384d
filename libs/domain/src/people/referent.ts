/** What the workspace names somebody to turn to for. */
export const REFERENT_AREAS = ['strategy', 'technique', 'pr', 'hr'] as const;

/** One of {@link REFERENT_AREAS}. */
export type ReferentArea = (typeof REFERENT_AREAS)[number];

/** A coordinator asks; only the person's own yes makes them a referent. */
export const REFERENT_STATUSES = ['asked', 'accepted', 'declined'] as const;

/** One of {@link REFERENT_STATUSES}. */
export type ReferentStatus = (typeof REFERENT_STATUSES)[number];
