import { ROLES_OF_DESIGN } from '../plans/draft-arms.js';
import type { Measure, Plan } from '../plans/plan.js';
import { refusal, type Refusal } from '../refusal.js';
import type { ExperimentFacts } from './experiment-facts.js';

/** Groups, or periods, that a design compares at least. */
export const COMPARED_MIN = 2;

/** Design chosen. */
export function missingDesign({ plan }: ExperimentFacts): Refusal[] {
  return plan?.design ? [] : [refusal('DESIGN_MISSING', 'plan.design')];
}

/**
 * At least two arms with one control where groups are compared; the two periods otherwise. The change date wherever a
 * figure is followed over time: in a before/after test, and for the levels of a pilot group.
 */
export function missingArms({ plan }: ExperimentFacts): Refusal[] {
  if (!plan?.design) return [];
  const known = plan.arms.filter((arm) => ROLES_OF_DESIGN[plan.design!].includes(arm.role));
  const missing: Refusal[] = [];
  const first = ROLES_OF_DESIGN[plan.design][0];
  if (known.length < COMPARED_MIN) missing.push(refusal('ARMS_MISSING', 'plan.arms', { min: COMPARED_MIN }));
  else if (!known.some((arm) => arm.role === first))
    missing.push(refusal('CONTROL_ARM_MISSING', 'plan.arms'));
  const follows = plan.design === 'pilotGroup' && plan.measures.some(({ shape }) => shape === 'level');
  if ((plan.design === 'beforeAfter' || follows) && !plan.changeDate) {
    missing.push(refusal('CHANGE_DATE_MISSING', 'plan.changeDate'));
  }
  return missing;
}

function missingOfOutcome(measure: Measure, index: number, isPrimary: boolean, plan: Plan): Refusal[] {
  const field = `plan.measures.${index}`;
  const parameters = { measure: measure.name };
  const missing: Refusal[] = [];
  if (plan.design === 'beforeAfter' && measure.baseline === null) {
    missing.push(refusal('OUTCOME_BASELINE_MISSING', `${field}.baseline`, parameters));
  }
  if (measure.target === null) missing.push(refusal('OUTCOME_TARGET_MISSING', `${field}.target`, parameters));
  if (isPrimary && measure.minimumWorthwhileEffect === null) {
    missing.push(refusal('MINIMUM_EFFECT_MISSING', `${field}.minimumWorthwhileEffect`, parameters));
  }
  return missing;
}

/**
 * At least one outcome measure; each outcome has its target, and its baseline in a before/after design; the primary
 * one (the first) its minimum worthwhile effect, without which the rule cannot conclude.
 */
export function missingOutcome({ plan }: ExperimentFacts): Refusal[] {
  const measures = plan?.measures ?? [];
  const primary = measures.findIndex((measure) => measure.role === 'outcome');
  if (!plan || primary < 0) return [refusal('OUTCOME_MEASURE_MISSING', 'plan.measures')];
  return measures.flatMap((measure, index) =>
    measure.role === 'outcome' ? missingOfOutcome(measure, index, index === primary, plan) : [],
  );
}

/** A level, and around a change date any measure, is read period by period: the first one that lacks its rhythm. */
function missingRhythm(plan: Plan): Refusal[] {
  const index = plan.measures.findIndex(
    ({ shape, periodicity }) => periodicity === null && (shape === 'level' || plan.design === 'beforeAfter'),
  );
  const measure = plan.measures[index];
  if (!measure) return [];
  return [refusal('PERIODICITY_MISSING', `plan.measures.${index}.periodicity`, { measure: measure.name })];
}

/** What is read period by period says how often; a guardrail how much worse is still tolerable. */
export function missingDetails({ plan }: ExperimentFacts): Refusal[] {
  if (!plan) return [];
  const margins = plan.measures.flatMap(({ role, margin, name }, index) =>
    role === 'guardrail' && margin === null
      ? [refusal('GUARDRAIL_MARGIN_MISSING', `plan.measures.${index}.margin`, { measure: name })]
      : [],
  );
  return [...missingRhythm(plan), ...margins];
}

/** A stop date after today. */
export function missingStopDate({ plan, today }: ExperimentFacts): Refusal[] {
  const date = plan?.stopDate;
  if (!date) return [refusal('STOP_DATE_MISSING', 'plan.stopDate')];
  return date > today ? [] : [refusal('STOP_DATE_PAST', 'plan.stopDate', { date })];
}

/** A decision rule. */
export function missingRule({ plan }: ExperimentFacts): Refusal[] {
  return plan?.decisionRule ? [] : [refusal('DECISION_RULE_MISSING', 'plan.decisionRule')];
}
