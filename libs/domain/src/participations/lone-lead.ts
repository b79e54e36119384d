import { STAGES, type Stage } from '../experiments/stages.js';

/** The experiment as being alone in it depends on it. */
export interface LoneLeadFacts {
  readonly stage: Stage;
  readonly isClosed: boolean;
  readonly ownerPersonId: string;
  readonly participations: readonly { readonly personId: string; readonly status: string }[];
}

/** Past the prototype, open, and nobody but the owner takes part: worth a calm word and a mentor. */
export function isLoneLead({ stage, isClosed, ownerPersonId, participations }: LoneLeadFacts): boolean {
  const others = participations.some(
    ({ personId, status }) => status === 'accepted' && personId !== ownerPersonId,
  );
  return !isClosed && !others && STAGES.indexOf(stage) > STAGES.indexOf('prototype');
}

/** Why somebody is suggested as a mentor. */
export const MENTOR_REASONS = ['topic', 'department', 'ledToVerdict'] as const;

/** One of {@link MENTOR_REASONS}. */
export type MentorReason = (typeof MENTOR_REASONS)[number];
