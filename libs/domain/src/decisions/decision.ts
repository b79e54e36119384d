import type { VerdictStanding } from '../experiments/experiment-facts.js';
import type { Stage } from '../experiments/stages.js';
import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
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
