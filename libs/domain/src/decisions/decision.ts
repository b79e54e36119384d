import type { VerdictStanding } from '../experiments/experiment-facts.js';
import type { Stage } from '../experiments/stages.js';
import { ok, refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { optionalText, requiredText } from '../text/required-text.js';
import { DECISION_KINDS, type DecisionKind } from './decision-kinds.js';

/** An option that was on the table, with what spoke for and against it. */
export interface DecisionOption {
  readonly kind: DecisionKind;
  readonly pros: string | null;
  readonly cons: string | null;
}

/** What the form of the decision holds. */
export interface DecisionInput {
  readonly kind?: string | null;
  readonly reason?: string | null;
  readonly options?:
    | readonly {
        readonly kind?: string | null;
        readonly pros?: string | null;
        readonly cons?: string | null;
      }[]
    | null;
}

/** What deciding depends on. Who may is said in `experiments/access.ts`. */
export interface DecisionFacts {
  readonly stage: Stage;
  readonly verdictStanding: VerdictStanding;
  readonly isDecided: boolean;
}

/**
 * A decision as it is kept: what was chosen among what, why. Any kind may follow any verdict: evidence and action are
 * two fields.
 */
export interface Decision {
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly options: readonly DecisionOption[];
}

function readOptions(refusals: Refusal[], input: DecisionInput): DecisionOption[] {
  const given = input.options ?? [];
  if (given.length === 0) refusals.push(refusal('DECISION_OPTIONS_MISSING', 'options'));
  return given.map((option, index) => {
    const field = `options.${index}`;
    const kind = requiredChoice(refusals, `${field}.kind`, option.kind, DECISION_KINDS);
    if (kind && given.findIndex((other) => other.kind === kind) < index) {
      refusals.push(refusal('DUPLICATE_ITEM', `${field}.kind`, { value: kind }));
    }
    return {
      kind: kind ?? 'stop',
      pros: optionalText(refusals, `${field}.pros`, option.pros),
      cons: optionalText(refusals, `${field}.cons`, option.cons),
    };
  });
}

/**
 * Takes the decision, which closes the experiment. It needs a kind, a reason and at least one option considered, each
 * option once. Refuses before `iterate` (`DECISION_NOT_OPEN`), without a confirmed verdict, and a second time.
 */
export function decide(facts: DecisionFacts, input: DecisionInput): Result<Decision> {
  if (facts.isDecided) return refuse('DECISION_ALREADY_TAKEN', 'kind');
  if (facts.stage !== 'iterate') return refuse('DECISION_NOT_OPEN', 'kind', { stage: facts.stage });
  if (facts.verdictStanding !== 'confirmed') return refuse('VERDICT_UNCONFIRMED', 'verdict.confirmation');
  const refusals: Refusal[] = [];
  const kind = requiredChoice(refusals, 'kind', input.kind, DECISION_KINDS);
  const reason = requiredText(refusals, 'reason', input.reason, { code: 'DECISION_REASON_MISSING' });
  const options = readOptions(refusals, input);
  return unlessRefused(refusals, () => ({ kind: kind!, reason, options }));
}

/** Seconds within which whoever decided may take the decision back. */
export const DECISION_UNDO_SECONDS = 10;

/** Seconds more that the server grants: the answer to the decision and the undoing itself travel. */
export const DECISION_UNDO_GRACE_SECONDS = 3;

/** What taking a decision back depends on. Ids are those of members, instants are of the server's clock. */
export interface UndoFacts {
  /** Null while nothing is decided. */
  readonly decision: { readonly decidedBy: string; readonly decidedAt: Date } | null;
  readonly memberId: string;
  readonly now: Date;
  /** A next experiment was already born of the decision. */
  readonly isFollowed: boolean;
}

const secondsSince = (decidedAt: Date, now: Date): number => (now.getTime() - decidedAt.getTime()) / 1000;

/**
 * Whole seconds that remain to take the decision back, without the server's grace; 0 once they are over, and for anyone but
 * whoever decided.
 */
export function secondsToUndo({ decision, memberId, now, isFollowed }: UndoFacts): number {
  if (!decision || decision.decidedBy !== memberId || isFollowed) return 0;
  const left = DECISION_UNDO_SECONDS - secondsSince(decision.decidedAt, now);
  return Math.min(DECISION_UNDO_SECONDS, Math.max(0, Math.ceil(left)));
}

/**
 * Takes a decision back, which opens the experiment again. Refuses without a decision, anyone but whoever decided
 * (`DECISION_OF_ANOTHER`), after the seconds and their grace (`DECISION_UNDO_TOO_LATE`), and once a next experiment was born of it.
 */
export function undoDecision(facts: UndoFacts): Result<true> {
  const { decision, memberId, now, isFollowed } = facts;
  if (!decision) return refuse('DECISION_NOT_TAKEN');
  if (decision.decidedBy !== memberId) return refuse('DECISION_OF_ANOTHER');
  if (secondsSince(decision.decidedAt, now) > DECISION_UNDO_SECONDS + DECISION_UNDO_GRACE_SECONDS) {
    return refuse('DECISION_UNDO_TOO_LATE', undefined, { seconds: DECISION_UNDO_SECONDS });
  }
  return isFollowed ? refuse('DECISION_FOLLOWED') : ok(true);
}
