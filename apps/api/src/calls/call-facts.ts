import type { CallFacts } from '@levain/domain/calls/call.js';
import { termsOf } from '../participations/participation-terms.js';
import type { Terms } from '@levain/domain/participations/terms.js';
import type { CallRow } from './call.model.js';

export const callFactsOf = (call: CallRow): CallFacts => ({
  closedAt: call.closed_at,
  experimentClosed: call.experiment_closed,
  until: call.ends_on,
  seats: call.seats,
  accepted: call.accepted,
});

/** What the call asks of whoever comes today: what began meanwhile begins today for them. */
export function callTerms(call: CallRow, today: string): Terms {
  const terms = termsOf(call);
  return terms.from !== null && terms.from < today ? { ...terms, from: today } : terms;
}
