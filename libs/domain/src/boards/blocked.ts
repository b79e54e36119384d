/** Calendar days after which nobody can say any longer that a verdict, its confirmation or a decision is simply under way. */
export const WAITING_DAYS = 7;

/** A running test without a reading for so many times its rhythm has fallen silent. */
export const SILENT_RHYTHMS = 2;

/** Days between two readings, by the rhythm of the plan; a plan without one is expected to be read every week. */
export const RHYTHM_DAYS = { day: 1, week: 7, month: 31 } as const;

/**
 * What holds an experiment up, the most pressing first: an experiment with several is told by the first. `ownerGone`: nobody with an
 * account leads it; `stopDatePassed`: the test still runs past its stop date; `verdictContested`: to be recorded anew;
 * `verdictMissing`, `confirmationMissing`, `decisionMissing`: waited for longer than {@link WAITING_DAYS}; `objectionLate`: a
 * resistance is unanswered past its clock; `readingsMissing`: silent for {@link SILENT_RHYTHMS} times its rhythm.
 */
export const BLOCKED_REASONS = [
  'ownerGone',
  'stopDatePassed',
  'verdictContested',
  'verdictMissing',
  'confirmationMissing',
  'decisionMissing',
  'objectionLate',
  'readingsMissing',
] as const;

/** One of {@link BLOCKED_REASONS}. */
export type BlockedReason = (typeof BLOCKED_REASONS)[number];
