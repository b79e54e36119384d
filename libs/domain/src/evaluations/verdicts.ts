/** What the evidence says. It never implies a decision. */
export const VERDICTS = ['confirmed', 'refuted', 'noDifference', 'notEnoughEvidence', 'abandoned'] as const;

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/**
 * Strength of the evidence behind a verdict: 1 randomised, 2 with a comparison, 3 a series with at least twelve
 * baseline points, 4 a before/after summary, 5 an anecdote. Grades 4 and 5 can never be `confirmed` (statistics.md,
 * section 1).
 */
export type EvidenceGrade = 1 | 2 | 3 | 4 | 5;
