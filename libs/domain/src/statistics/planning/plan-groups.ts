import type { Coded } from '../analysis-codes.js';
import { addDays } from '../../time/day.js';
import { PLANNING_VERSION, type PlanningWarning, type WayOut } from './planning-codes.js';
import { WEEKS_MAX, WEEKS_MIN, WEEKS_SHOWN, type Detectable, type PlanAnswer } from './plan-answer.js';
import type { PlanQuestion } from './plan-question.js';
import { controlUnitsNeeded, detectableEffect, type SpreadOfGroups, type TwoGroups } from './two-groups.js';

/** Hayes & Bennett (1999), Int J Epidemiol 28:319: fewer clusters per arm than this cannot be told from chance. */
export const CLUSTERS_MIN = 4;

/** The question with its usual values filled in. */
export interface GroupPlan {
  readonly spread: SpreadOfGroups;
  readonly effect: number;
  readonly way: 1 | -1;
  /** Per comparison. */
  readonly alpha: number;
  readonly power: number;
  readonly ratio: number;
  readonly variants: number;
  readonly perWeek: number | null;
  /** Design effect of teams, 1 for people. */
  readonly inflation: number;
  readonly warnings: Coded<PlanningWarning>[];
}

/** More people than there are: no size is given. */
const UNITS_MAX = 1e12;

/** Two- or many-group answer. The question has been checked by questionRefusals. */
export function planGroups(question: PlanQuestion): PlanAnswer {
  const plan = groupPlanOf(question);
  const sizes = sizesOf(plan);
  const weeks = weeksOf(plan, sizes);
  const outOfReach = plan.perWeek !== null && (weeks === null || weeks > WEEKS_MAX);
  return {
    version: PLANNING_VERSION,
    method: METHODS[plan.spread.shape],
    alpha: question.alpha ?? 0.05,
    power: plan.power,
    ...(sizes ?? { unitsPerArm: null, controlUnits: null, variantUnits: null, totalUnits: null }),
    clustersPerArm: clustersOf(question, sizes?.unitsPerArm ?? null, plan.warnings),
    periodsBefore: null,
    periodsAfter: null,
    weeks,
    endsOn:
      question.startsOn && weeks !== null && weeks <= WEEKS_DATED
        ? addDays(question.startsOn, 7 * weeks)
        : null,
    spread: plan.spread.shape === 'mean' ? plan.spread.sd : null,
    autocorrelation: null,
    detectable: WEEKS_SHOWN.map((each) => detectableInGroups(plan, each)),
    cannotBeAnswered: outOfReach
      ? { weeks: WEEKS_MAX, waysOut: waysOut(question, plan, sizes?.totalUnits ?? UNITS_MAX) }
      : null,
    warnings: plan.warnings,
  };
}

const METHODS = { proportion: 'proportions', mean: 'means', rate: 'rates' } as const;
/** A stop date later than a generation is none. */
const WEEKS_DATED = 1040;

type GroupSizes = Readonly<Record<'unitsPerArm' | 'controlUnits' | 'variantUnits' | 'totalUnits', number>>;

function sizesOf(plan: GroupPlan): GroupSizes | null {
  const needed = controlUnitsNeeded({ ...plan.spread, effect: plan.way * plan.effect } as TwoGroups, plan);
  const controlUnits = Math.max(1, Math.ceil(round(needed * plan.inflation)));
  const variantUnits = Math.max(1, Math.ceil(round(needed * plan.ratio * plan.inflation)));
  const totalUnits = controlUnits + plan.variants * variantUnits;
  if (!(totalUnits <= UNITS_MAX)) return null;
  return { unitsPerArm: Math.min(controlUnits, variantUnits), controlUnits, variantUnits, totalUnits };
}

function weeksOf(plan: GroupPlan, sizes: GroupSizes | null): number | null {
  if (plan.perWeek === null || sizes === null) return null;
  const exact = Math.ceil(round(sizes.totalUnits / plan.perWeek));
  if (!(exact <= UNITS_MAX)) return null;
  if (exact < WEEKS_MIN) plan.warnings.push({ code: 'WHOLE_WEEKS', parameters: { weeks: WEEKS_MIN } });
  return Math.max(WEEKS_MIN, exact);
}

/** What `weeks` weeks at the expected pace would show. */
export function detectableInGroups(plan: GroupPlan, weeks: number): Detectable {
  if (plan.perWeek === null) return { weeks, units: null, effect: null };
  const control = (plan.perWeek * weeks) / (1 + plan.ratio * plan.variants);
  const sizes = {
    control: control / plan.inflation,
    variant: (plan.ratio * control) / plan.inflation,
    way: plan.way,
  };
  return {
    weeks,
    units: Math.floor(control * Math.min(1, plan.ratio)),
    effect: detectableEffect(plan.spread, sizes, plan),
  };
}

/** 1e-9 of rounding does not ask for one more person. */
const round = (value: number): number => Number(value.toPrecision(10));

/** Fills in the usual values. */
export function groupPlanOf(question: PlanQuestion): GroupPlan {
  const warnings: Coded<PlanningWarning>[] = [];
  const variants = question.variants ?? 1;
  if (variants > 1) warnings.push({ code: 'SEVERAL_VARIANTS', parameters: { comparisons: variants } });
  const perWeek = question.unitsPerWeek ?? 0;
  return {
    spread: spreadOf(question),
    effect: question.minimumWorthwhileEffect ?? 0,
    way: question.direction === 'increase' ? 1 : -1,
    alpha: (question.alpha ?? 0.05) / variants,
    power: question.power ?? 0.8,
    ratio: question.variantPerControl ?? 1,
    variants,
    perWeek: perWeek > 0 ? perWeek : null,
    inflation: designEffect(question, warnings),
    warnings,
  };
}

function spreadOf({ shape, baseline, spread }: PlanQuestion): SpreadOfGroups {
  if (shape === 'proportion') return { shape, baseline: baseline ?? 0 };
  if (shape === 'rate') return { shape, baseline: baseline ?? 0, dispersion: Math.max(1, spread ?? 1) };
  return { shape: 'mean', sd: spread ?? 0 };
}

/** 1 + (m - 1) ICC: Donner & Klar (2000), Design and Analysis of Cluster Randomization Trials, ch. 1. */
function designEffect(question: PlanQuestion, warnings: Coded<PlanningWarning>[]): number {
  const size = question.clusterSize ?? 1;
  if (!(size > 1)) return 1;
  const icc = question.clusterCorrelation ?? 0.05;
  if ((question.clusterCorrelation ?? null) === null) {
    warnings.push({ code: 'CLUSTER_CORRELATION_ASSUMED', parameters: { icc } });
  }
  return 1 + (size - 1) * icc;
}

function clustersOf(
  question: PlanQuestion,
  unitsPerArm: number | null,
  warnings: Coded<PlanningWarning>[],
): number | null {
  const size = question.clusterSize ?? 1;
  if (!(size > 1) || unitsPerArm === null) return null;
  const clusters = Math.ceil(round(unitsPerArm / size));
  if (clusters < CLUSTERS_MIN) {
    warnings.push({ code: 'FEW_CLUSTERS', parameters: { clusters, minimum: CLUSTERS_MIN } });
  }
  return clusters;
}

function waysOut(question: PlanQuestion, plan: GroupPlan, totalUnits: number): Coded<WayOut>[] {
  const reachable = detectableInGroups(plan, WEEKS_MAX).effect;
  const available = (plan.perWeek ?? 0) * WEEKS_MAX;
  // A covariate leaves 1 - r^2 of the variance: the r that makes the people at hand enough.
  const correlation = Math.sqrt(Math.max(0, 1 - available / totalUnits));
  return [
    ...(reachable === null ? [] : [{ code: 'biggerChange' as const, parameters: { effect: reachable } }]),
    { code: 'overTimeDesign', parameters: {} },
    ...(question.shape === 'proportion' ? [{ code: 'continuousMetric' as const, parameters: {} }] : []),
    ...(correlation <= 0.9 ? [{ code: 'covariate' as const, parameters: { correlation } }] : []),
  ];
}
