/** An idea that was scored by several people, then tested: its score (1..10), and whether its hypothesis held. */
export interface ScoredResult {
  readonly score: number;
  readonly held: boolean;
}

/** Fewer tested ideas than this, or fewer than two on either side, say nothing of what a score is worth. */
export const SCORE_RECORD_MINIMUM = 8;
const EACH_SIDE = 2;

/** What scores were worth, once the tests had spoken. */
export interface ScoreRecord {
  /** Ideas that were scored, then tested with a verdict that said yes or no. */
  readonly tested: number;
  readonly confirmed: number;
  /** Mean score of those that held; null without one. */
  readonly meanOfConfirmed: number | null;
  /** Mean score of those that did not; null without one. */
  readonly meanOfOthers: number | null;
  /**
   * Of all pairs of an idea that held and one that did not, the share in which the one that held had the higher score, a
   * tie counting half (the concordance probability of Mann and Whitney): 0.5 is what drawing lots gives. Null while too few.
   */
  readonly concordance: number | null;
}

const meanOf = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;

/** Scores against results, said only from {@link SCORE_RECORD_MINIMUM} tested ideas on. */
export function scoresAgainstResults(results: readonly ScoredResult[]): ScoreRecord {
  const confirmed = results.filter(({ held }) => held).map(({ score }) => score);
  const others = results.filter(({ held }) => !held).map(({ score }) => score);
  const enough =
    results.length >= SCORE_RECORD_MINIMUM && Math.min(confirmed.length, others.length) >= EACH_SIDE;
  const pairs = confirmed.flatMap((one) =>
    others.map((other) => (one === other ? 0.5 : one > other ? 1 : 0)),
  );
  return {
    tested: results.length,
    confirmed: confirmed.length,
    meanOfConfirmed: meanOf(confirmed),
    meanOfOthers: meanOf(others),
    concordance: enough ? meanOf(pairs) : null,
  };
}
