import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { optionalChoice } from '../text/choice.js';
import { optionalText } from '../text/required-text.js';
import { optionalDay } from '../time/day.js';
import { draftArms, type ArmInput } from './draft-arms.js';
import { draftMeasures, type MeasureInput } from './draft-measures.js';
import { draftPlanning, type PlanningInput } from './planning.js';
import { DESIGNS, type DecisionRule, type Design, type Plan } from './plan.js';

/** What the rule part of a plan form holds. */
export interface DecisionRuleInput {
  readonly confidence?: number | null;
  readonly minimumPerArm?: number | null;
  readonly minimumPeriodsBefore?: number | null;
  readonly minimumPeriodsAfter?: number | null;
  readonly commitment?: string | null;
}

/** What a plan form holds. */
export interface PlanInput {
  readonly design?: string | null;
  readonly arms?: readonly ArmInput[] | null;
  readonly measures?: readonly MeasureInput[] | null;
  readonly startsOn?: string | null;
  readonly stopDate?: string | null;
  readonly changeDate?: string | null;
  readonly decisionRule?: DecisionRuleInput | null;
  readonly planning?: PlanningInput | null;
}

const CONFIDENCE = { min: 0.8, max: 0.99 };

function minimum(refusals: Refusal[], field: string, value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (!Number.isSafeInteger(value) || value < 1)
    refusals.push(refusal('MINIMUM_TOO_SMALL', field, { min: 1 }));
  return value;
}

function draftRule(refusals: Refusal[], input: DecisionRuleInput | null | undefined): DecisionRule | null {
  if (!input) return null;
  const field = 'plan.decisionRule';
  const confidence = input.confidence ?? 0.95;
  if (!(confidence >= CONFIDENCE.min && confidence <= CONFIDENCE.max)) {
    refusals.push(refusal('CONFIDENCE_OUT_OF_BOUNDS', `${field}.confidence`, CONFIDENCE));
  }
  return {
    confidence,
    minimumPerArm: minimum(refusals, `${field}.minimumPerArm`, input.minimumPerArm),
    minimumPeriodsBefore: minimum(refusals, `${field}.minimumPeriodsBefore`, input.minimumPeriodsBefore),
    minimumPeriodsAfter: minimum(refusals, `${field}.minimumPeriodsAfter`, input.minimumPeriodsAfter),
    commitment: optionalText(refusals, `${field}.commitment`, input.commitment),
  };
}

function refuseDates(
  refusals: Refusal[],
  plan: Pick<Plan, 'startsOn' | 'stopDate' | 'changeDate'>,
  design: Design | null,
) {
  const { startsOn: start, stopDate: stop, changeDate: change } = plan;
  if (start && stop && stop <= start)
    refusals.push(refusal('STOP_BEFORE_START', 'plan.stopDate', { start, stop }));
  if (!change) return;
  if (design === 'comparison') {
    refusals.push(refusal('CHANGE_DATE_NOT_OF_DESIGN', 'plan.changeDate', { design }));
  } else if (stop && change >= stop) {
    refusals.push(refusal('CHANGE_DATE_AFTER_STOP', 'plan.changeDate', { change, stop }));
  }
}

/**
 * A plan as it is kept while it is written. It may lack anything (the gate to `test` says what); it may not
 * contradict itself: refuses a target on the wrong side of the baseline, values past their bounds, a minimum
 * worthwhile effect that is not positive or is above the target, two controls, shares that do not sum to 1, a stop
 * before the start, a change date in a comparison. Every field path starts with `plan.`.
 */
export function draftPlan(input: PlanInput): Result<Plan> {
  const refusals: Refusal[] = [];
  const design = optionalChoice(refusals, 'plan.design', input.design, DESIGNS);
  const arms = draftArms(refusals, input.arms ?? [], design);
  const measures = draftMeasures(refusals, input.measures ?? []);
  const dates = {
    startsOn: optionalDay(refusals, 'plan.startsOn', input.startsOn),
    changeDate: optionalDay(refusals, 'plan.changeDate', input.changeDate),
    stopDate: optionalDay(refusals, 'plan.stopDate', input.stopDate),
  };
  refuseDates(refusals, dates, design);
  const decisionRule = draftRule(refusals, input.decisionRule);
  // What contradicts itself above is not planned on.
  const parts = {
    design,
    arms,
    measures,
    alpha: Number((1 - (decisionRule?.confidence ?? 0.95)).toFixed(12)),
  };
  const planning = refusals.length > 0 ? null : draftPlanning(refusals, parts, input.planning);
  return unlessRefused(refusals, () => ({ design, arms, measures, ...dates, decisionRule, planning }));
}
