import { refusal, type Refusal } from '../refusal.js';
import type { PlanningMethod } from '../statistics/planning/planning-codes.js';
import type { PlanQuestion } from '../statistics/planning/plan-question.js';
import { planTest } from '../statistics/planning/plan-test.js';
import type { Arm, Design, Measure } from './plan.js';

/**
 * How long the test was said to need, kept with the plan and frozen with it: what was asked for the deciding measure,
 * and what was answered. Figures are in the unit of that measure, proportions as fractions.
 */
export interface Planning {
  /** Of the answer. */
  readonly version: string;
  readonly method: PlanningMethod;
  readonly baseline: number | null;
  readonly minimumWorthwhileEffect: number;
  readonly alpha: number;
  readonly power: number;
  /** People (or exposure) expected per week in all groups together. */
  readonly unitsPerWeek: number | null;
  /** As said: between people, or of one period around its trend. */
  readonly spread: number | null;
  readonly autocorrelation: number | null;
  /** Series: periods with a figure before the change. */
  readonly periodsBefore: number | null;
  readonly clusterSize: number | null;
  readonly clusterCorrelation: number | null;
  /** Answered: of the smallest arm, and of all arms together. */
  readonly unitsPerArm: number | null;
  readonly totalUnits: number | null;
  /** Answered, series: periods after the change. */
  readonly periodsAfter: number | null;
  /** Answered: null without an expected pace, or when no length is enough. */
  readonly weeks: number | null;
}

/** What the planner's form holds; level, effect and direction are those of the deciding measure. */
export interface PlanningInput {
  readonly power?: number | null;
  readonly unitsPerWeek?: number | null;
  readonly spread?: number | null;
  readonly autocorrelation?: number | null;
  readonly periodsBefore?: number | null;
  readonly clusterSize?: number | null;
  readonly clusterCorrelation?: number | null;
}

/** What of a plan the planner reads. */
export interface PlannedParts {
  readonly design: Design | null;
  readonly arms: readonly Arm[];
  readonly measures: readonly Measure[];
  /** Accepted risk of a false alarm. */
  readonly alpha: number;
}

const POWER_USUAL = 0.8;

/** The planner's question for this plan: that of its deciding measure. Null without a design or an outcome measure. */
export function questionOfPlan(parts: PlannedParts, input: PlanningInput): PlanQuestion | null {
  const measure = parts.measures.find(({ role }) => role === 'outcome');
  if (!parts.design || !measure) return null;
  const { shape, direction, baseline, minimumWorthwhileEffect, lowest, highest, periodicity } = measure;
  const variants = parts.arms.filter(({ role }) => role === 'variant');
  const control = parts.arms.find(({ role }) => role === 'control')?.share ?? null;
  const smallest = Math.min(...variants.map(({ share }) => share ?? Infinity));
  const shared = control !== null && control > 0 && Number.isFinite(smallest) && smallest > 0;
  return {
    ...{ design: parts.design, shape, direction, baseline, minimumWorthwhileEffect, lowest, highest },
    ...{ periodicity, alpha: parts.alpha, variants: Math.max(1, variants.length) },
    ...input,
    variantPerControl: shared ? smallest / control : 1,
  };
}

/**
 * The answer a plan keeps. Computed here, whatever a caller says, so that the same plan always keeps the same answer.
 * Null when the planner was not used or when its deciding measure does not say enough; refuses figures of the planner's
 * own form that are not numbers or are out of bounds (`plan.planning.…`).
 */
export function draftPlanning(
  refusals: Refusal[],
  parts: PlannedParts,
  input: PlanningInput | null | undefined,
): Planning | null {
  if (!input) return null;
  const question = questionOfPlan(parts, input);
  if (!question) return null;
  const planned = planTest(question);
  if (!planned.ok) {
    for (const { code, field, parameters } of planned.refusals) {
      if (field !== undefined && field in input && code !== 'USUAL_SPREAD_MISSING') {
        refusals.push(refusal(code, `plan.planning.${field}`, parameters));
      }
    }
    return null;
  }
  const { version, method, alpha, power, unitsPerArm, totalUnits, periodsBefore, periodsAfter, weeks } =
    planned.value;
  return {
    ...{ version, method, alpha, power },
    baseline: question.baseline,
    minimumWorthwhileEffect: question.minimumWorthwhileEffect ?? 0,
    unitsPerWeek: input.unitsPerWeek ?? null,
    spread: input.spread ?? null,
    autocorrelation: planned.value.autocorrelation,
    periodsBefore,
    clusterSize: input.clusterSize ?? null,
    clusterCorrelation: input.clusterCorrelation ?? null,
    ...{ unitsPerArm, totalUnits, periodsAfter, weeks },
  };
}

/** The planner's form as it was, from what a plan keeps. */
export function inputOfPlanning(planning: Planning): PlanningInput {
  const { unitsPerWeek, spread, autocorrelation, periodsBefore, clusterSize, clusterCorrelation } = planning;
  const power = planning.power === POWER_USUAL ? null : planning.power;
  return { power, unitsPerWeek, spread, autocorrelation, periodsBefore, clusterSize, clusterCorrelation };
}
