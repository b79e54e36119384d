import { SCORE_CRITERIA, type ScoreCriterion, type Scores } from './score.js';

/** Points between the lowest and the highest score from which people do not speak of the same thing: half the scale. */
export const DISAGREEMENT = 5;

/** What several people gave on one criterion: the spread first, then the mean. */
export interface CriterionSpread {
  readonly criterion: ScoreCriterion;
  /** Every score, the lowest first, without a name. */
  readonly scores: readonly number[];
  readonly lowest: number;
  readonly highest: number;
  /** They are at least {@link DISAGREEMENT} points apart: talk about it before the mean. */
  readonly disagree: boolean;
  readonly mean: number;
}

/** The spread of each criterion, in the order of the form. Empty without a score. */
export function spreadOf(all: readonly Scores[]): readonly CriterionSpread[] {
  if (all.length === 0) return [];
  return SCORE_CRITERIA.map((criterion) => {
    const scores = all.map((each) => each[criterion]).sort((one, other) => one - other);
    const [lowest, highest] = [scores[0]!, scores.at(-1)!];
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    return { criterion, scores, lowest, highest, disagree: highest - lowest >= DISAGREEMENT, mean };
  });
}

/** The score of an idea, 1..10: the mean of the means of the criteria; null without a score. */
export function ideaScore(all: readonly Scores[]): number | null {
  const spread = spreadOf(all);
  return spread.length === 0 ? null : spread.reduce((sum, { mean }) => sum + mean, 0) / spread.length;
}
