import type { MeasureInput } from '@levain/domain/plans/draft-measures.js';
import type { PlanInput } from '@levain/domain/plans/draft-plan.js';
import { inputOfPlanning, type PlanningInput } from '@levain/domain/plans/planning.js';
import {
  type ArmRole,
  type Design,
  type Direction,
  type MeasureRole,
  type MetricShape,
  type Periodicity,
} from '@levain/domain/plans/plan.js';
import type { PlanView } from '../page/api/experiment-parts.js';

export interface ArmForm {
  readonly key: string;
  readonly id: string | null;
  name: string;
  role: ArmRole;
  share: number | null;
}

export interface MeasureForm {
  readonly key: string;
  readonly id: string | null;
  metricId: string;
  role: MeasureRole;
  direction: Direction;
  baseline: number | null;
  target: number | null;
  minimumWorthwhileEffect: number | null;
  margin: number | null;
}

/** What the planner was told, the same for every way to compare: what does not belong to one is left empty. */
export type PlanningForm = { [Name in keyof PlanningInput]-?: number | null };

export const NO_PLANNING: PlanningForm = {
  power: null,
  unitsPerWeek: null,
  spread: null,
  autocorrelation: null,
  periodsBefore: null,
  clusterSize: null,
  clusterCorrelation: null,
};

/** The bet as it is being written. Numbers are those of the domain: a share is a fraction. */
export interface PlanForm {
  design: Design | null;
  startsOn: string | null;
  stopDate: string | null;
  changeDate: string | null;
  periodicity: Periodicity | null;
  minimumPerArm: number | null;
  minimumPeriodsBefore: number | null;
  minimumPeriodsAfter: number | null;
  /** Null until the planner is used. */
  planning: PlanningForm | null;
  alpha: number;
  decisionRule: string;
  arms: ArmForm[];
  measures: MeasureForm[];
}

export interface MetricChoice {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly shape: MetricShape;
  readonly direction: Direction;
  readonly definition: string | null;
  readonly collection?: string | null;
  readonly lowerBound: number | null;
  readonly upperBound: number | null;
}

let lastKey = 0;
/** Lines keep their place in the form when one above them goes. */
export function newKey(): string {
  lastKey += 1;
  return `line-${lastKey}`;
}

export function formOfPlan(plan: PlanView): PlanForm {
  const { design, startsOn, stopDate, changeDate, periodicity, alpha } = plan;
  const { minimumPerArm, minimumPeriodsBefore, minimumPeriodsAfter, planning } = plan;
  return {
    ...{ design, startsOn, stopDate, changeDate, periodicity, alpha },
    ...{ minimumPerArm, minimumPeriodsBefore, minimumPeriodsAfter },
    planning: planning && { ...NO_PLANNING, ...inputOfPlanning(planning) },
    decisionRule: plan.decisionRule ?? '',
    arms: plan.arms.map(({ id, name, role, share }) => ({ key: id, id, name, role, share })),
    measures: plan.measures.map(
      ({ id, metric, position: _, measurementCount: _count, lastObservedOn: _on, ...rest }) => ({
        ...rest,
        key: id,
        id,
        metricId: metric.id,
      }),
    ),
  };
}

/** Whether one of its measures is a figure per period. */
export function readsLevels({ measures }: PlanForm, metrics: readonly MetricChoice[]): boolean {
  return measures.some(({ metricId }) => metrics.find(({ id }) => id === metricId)?.shape === 'level');
}

function measureInput(
  measure: MeasureForm,
  metric: MetricChoice | undefined,
  { design, periodicity }: PlanForm,
): MeasureInput {
  return {
    id: measure.id,
    name: metric?.name ?? null,
    role: measure.role,
    shape: metric?.shape ?? null,
    unit: metric?.unit ?? null,
    direction: measure.direction,
    baseline: measure.baseline,
    target: measure.target,
    minimumWorthwhileEffect: measure.minimumWorthwhileEffect,
    margin: measure.margin,
    lowest: metric?.lowerBound ?? null,
    highest: metric?.upperBound ?? null,
    periodicity: metric?.shape === 'level' || design === 'beforeAfter' ? periodicity : null,
  };
}

/** What the domain reads to say at once whether the bet contradicts itself. */
export function planInputOf(form: PlanForm, metrics: readonly MetricChoice[]): PlanInput {
  const metricOf = (id: string) => metrics.find((metric) => metric.id === id);
  return {
    design: form.design,
    arms: form.arms,
    measures: form.measures.map((measure) => measureInput(measure, metricOf(measure.metricId), form)),
    startsOn: form.startsOn,
    stopDate: form.stopDate,
    changeDate: form.changeDate,
    decisionRule: {
      confidence: 1 - form.alpha,
      minimumPerArm: form.minimumPerArm,
      minimumPeriodsBefore: form.minimumPeriodsBefore,
      minimumPeriodsAfter: form.minimumPeriodsAfter,
      commitment: form.decisionRule,
    },
    planning: form.planning,
  };
}

/** What the API takes: line keys stay here. */
export function planFieldsOf(form: PlanForm) {
  const { arms, measures, decisionRule, ...rest } = form;
  return {
    ...rest,
    decisionRule: decisionRule.trim() || null,
    arms: arms.map(({ id, name, role, share }) => ({ id, name, role, share })),
    measures: measures.map(({ key: _, ...measure }) => measure),
  };
}

/** The groups or periods that go with a design, keeping those already named that still fit. */
export function armsOfDesign(
  design: Design,
  arms: readonly ArmForm[],
  names: Record<ArmRole, string>,
): ArmForm[] {
  const roles: readonly ArmRole[] = design === 'beforeAfter' ? ['before', 'after'] : ['control', 'variant'];
  const kept = arms.filter(({ role }) => roles.includes(role));
  const missing = roles.filter((role) => !kept.some((arm) => arm.role === role));
  const added = missing.map((role) => ({ key: newKey(), id: null, name: names[role], role, share: null }));
  const order = (arm: ArmForm) => roles.indexOf(arm.role);
  return [...kept, ...added].sort((one, other) => order(one) - order(other));
}
