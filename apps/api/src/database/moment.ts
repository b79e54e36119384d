import type { Acting } from './acting-member.js';

/** The instant an operation happens at. Commands read it once and hand it to the domain. */
export const momentOf = (actor: Pick<Acting, 'at'>): Date => actor.at ?? new Date();

/** The day of that instant, YYYY-MM-DD (UTC). */
export const todayOf = (actor: Pick<Acting, 'at'>): string => momentOf(actor).toISOString().slice(0, 10);
