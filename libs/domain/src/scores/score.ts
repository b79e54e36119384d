import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';

/**
 * What an idea is scored on before it is tested: how much it would change, how sure one is, how easily it is tried (ICE,
 * as S. Ellis and M. Brown, Hacking Growth, 2017, propose it). More is better on each.
 */
export const SCORE_CRITERIA = ['impact', 'confidence', 'ease'] as const;

/** One of {@link SCORE_CRITERIA}. */
export type ScoreCriterion = (typeof SCORE_CRITERIA)[number];

/** The lowest and the highest score of a criterion. The screens say in words what 2, 5 and 8 mean. */
export const SCORE_BOUNDS = { min: 1, max: 10 } as const;

/** The scores that have words. */
export const SCORE_ANCHORS = [2, 5, 8] as const;

/** One person's score on each criterion: whole numbers within {@link SCORE_BOUNDS}. */
export type Scores = Readonly<Record<ScoreCriterion, number>>;

/** What the form holds. */
export type ScoresInput = { readonly [criterion in ScoreCriterion]?: number | null };

/**
 * The scores of an idea as they are kept. Refuses an idea under test or tested (`SCORING_CLOSED`): its result speaks then;
 * a criterion without a score (`SCORE_REQUIRED`), a score that is not whole or out of bounds (`SCORE_INVALID`).
 */
export function giveScores(isUnderTest: boolean, input: ScoresInput): Result<Scores> {
  if (isUnderTest) return refuse('SCORING_CLOSED');
  const refusals: Refusal[] = SCORE_CRITERIA.flatMap((criterion) => {
    const given = input[criterion];
    if (given === null || given === undefined) return [refusal('SCORE_REQUIRED', criterion)];
    const fits = Number.isInteger(given) && given >= SCORE_BOUNDS.min && given <= SCORE_BOUNDS.max;
    return fits ? [] : [refusal('SCORE_INVALID', criterion, SCORE_BOUNDS)];
  });
  return unlessRefused(refusals, () => ({
    impact: input.impact!,
    confidence: input.confidence!,
    ease: input.ease!,
  }));
}
