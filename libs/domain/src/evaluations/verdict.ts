import type { Stage } from '../experiments/stages.js';
import { ok, refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { optionalText, requiredText } from '../text/required-text.js';
import { VERDICTS, type EvidenceGrade, type Verdict } from './verdicts.js';

/** What recording a verdict depends on. */
export interface VerdictFacts {
  readonly stage: Stage;
  /** The test was given up: the verdict can only be `abandoned`. */
  readonly isAbandoned: boolean;
  /** What the frozen rule concludes from the numbers; null when it concludes nothing yet. */
  readonly computedVerdict: Verdict | null;
  readonly grade: EvidenceGrade | null;
  /** Another person has confirmed the verdict that stands. */
  readonly isConfirmed: boolean;
}

/** What the form of the verdict holds. */
export interface VerdictInput {
  readonly verdict?: string | null;
  readonly reason?: string | null;
  readonly learning?: string | null;
  readonly limits?: string | null;
}

/** A verdict as it is kept, beside the computed one, which it never overwrites. */
export interface RecordedVerdict {
  readonly verdict: Verdict;
  readonly computedVerdict: Verdict | null;
  readonly reason: string | null;
  readonly learning: string;
  /** Who, where, how many, how sure. */
  readonly limits: string;
}

/**
 * The verdict to propose on the form: the rule's own, `abandoned` when the test was given up, else
 * `notEnoughEvidence`.
 */
export function proposeVerdict({ isAbandoned, computedVerdict }: VerdictFacts): Verdict {
  return isAbandoned ? 'abandoned' : (computedVerdict ?? 'notEnoughEvidence');
}

function refuseVerdict(refusals: Refusal[], facts: VerdictFacts, verdict: Verdict) {
  if (facts.isAbandoned && verdict !== 'abandoned')
    refusals.push(refusal('VERDICT_MUST_BE_ABANDONED', 'verdict'));
  if (!facts.isAbandoned && verdict === 'abandoned')
    refusals.push(refusal('VERDICT_NOT_ABANDONED', 'verdict'));
  if (verdict === 'confirmed' && facts.grade !== null && facts.grade >= 4) {
    refusals.push(refusal('VERDICT_TOO_STRONG', 'verdict', { grade: facts.grade }));
  }
}

/**
 * Records the verdict, with what was learned and its limits, both required. A verdict other than the proposed one
 * needs a reason (`VERDICT_REASON_MISSING`). Refuses outside the evaluation, once confirmed, `abandoned` for a test
 * that was not given up and anything else for one that was, and `confirmed` on evidence of grade 4 or 5
 * (`VERDICT_TOO_STRONG`).
 */
export function recordVerdict(facts: VerdictFacts, input: VerdictInput): Result<RecordedVerdict> {
  if (facts.stage !== 'evaluate') return refuse('EVALUATION_NOT_OPEN', 'verdict', { stage: facts.stage });
  if (facts.isConfirmed) return refuse('VERDICT_ALREADY_CONFIRMED', 'verdict');
  const refusals: Refusal[] = [];
  const verdict = requiredChoice(refusals, 'verdict', input.verdict, VERDICTS);
  if (verdict) refuseVerdict(refusals, facts, verdict);
  const differs = verdict !== null && verdict !== proposeVerdict(facts);
  const reason = differs
    ? requiredText(refusals, 'reason', input.reason, { code: 'VERDICT_REASON_MISSING' })
    : optionalText(refusals, 'reason', input.reason);
  const learning = requiredText(refusals, 'learning', input.learning, { code: 'LEARNING_MISSING' });
  const limits = requiredText(refusals, 'limits', input.limits, { code: 'LIMITS_MISSING' });
  return unlessRefused(refusals, () => ({
    verdict: verdict!,
    computedVerdict: facts.computedVerdict,
    reason,
    learning,
    limits,
  }));
}

/** What another member answers to a verdict. */
export const REVIEW_STANCES = ['confirm', 'contest'] as const;

/** One of {@link REVIEW_STANCES}. */
export type ReviewStance = (typeof REVIEW_STANCES)[number];

/** What reviewing a verdict depends on. Ids are those of members. */
export interface ReviewFacts {
  readonly stage: Stage;
  readonly hasVerdict: boolean;
  readonly isConfirmed: boolean;
  readonly ownerId: string;
  readonly recordedBy: string | null;
  readonly reviewerId: string;
}

/**
 * Two people: refuses the owner (`CONFIRMER_IS_OWNER`) and whoever recorded the verdict (`CONFIRMER_IS_RECORDER`).
 */
function secondPerson({ ownerId, recordedBy, reviewerId }: ReviewFacts): Result<true> {
  if (reviewerId === ownerId) return refuse('CONFIRMER_IS_OWNER', 'verdict.confirmation');
  if (reviewerId === recordedBy) return refuse('CONFIRMER_IS_RECORDER', 'verdict.confirmation');
  return ok(true);
}

/**
 * Confirms or contests a recorded verdict. Contesting says why (`CONTEST_REASON_MISSING`), and the verdict is then
 * recorded anew. Refuses outside the evaluation, without a verdict, once confirmed, and anyone who is not a second
 * person.
 */
export function reviewVerdict(
  facts: ReviewFacts,
  stance: ReviewStance,
  comment: string | null | undefined,
): Result<{ stance: ReviewStance; comment: string | null }> {
  if (facts.stage !== 'evaluate') return refuse('EVALUATION_NOT_OPEN', 'verdict', { stage: facts.stage });
  if (!facts.hasVerdict) return refuse('VERDICT_MISSING', 'verdict');
  if (facts.isConfirmed) return refuse('VERDICT_ALREADY_CONFIRMED', 'verdict');
  const second = secondPerson(facts);
  if (!second.ok) return second;
  const refusals: Refusal[] = [];
  const text =
    stance === 'contest'
      ? requiredText(refusals, 'comment', comment, { code: 'CONTEST_REASON_MISSING' })
      : optionalText(refusals, 'comment', comment);
  return unlessRefused(refusals, () => ({ stance, comment: text }));
}
