/** What one does about it, decided apart from the verdict. */
export const DECISION_KINDS = ['grow', 'adapt', 'redo', 'stop', 'spread', 'handOver'] as const;

/** One of {@link DECISION_KINDS}. */
export type DecisionKind = (typeof DECISION_KINDS)[number];
