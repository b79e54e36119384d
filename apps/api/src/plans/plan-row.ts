import type { Amendment, PlanChange } from '@levain/domain/plans/amend.js';
import type { FrozenContent, FrozenPlan } from '@levain/domain/plans/freeze.js';
import type {
  ArmRole,
  Design,
  Direction,
  Plan as DomainPlan,
  MeasureRole,
  MetricShape,
  Periodicity,
} from '@levain/domain/plans/plan.js';
import type { Planning } from '@levain/domain/plans/planning.js';

export interface ArmRow {
  id: string;
  position: number;
  name: string;
  role: ArmRole;
  share: number | null;
}

export interface MeasureRow {
  id: string;
  experiment_id: string;
  position: number;
  role: MeasureRole;
  metric_id: string;
  metric: MetricRow;
  direction: Direction;
  baseline: number | null;
  target: number | null;
  minimum_worthwhile_effect: number | null;
  margin: number | null;
}

/** What the plan says of the metric it uses. */
export interface MetricRow {
  id: string;
  name: string;
  unit: string | null;
  shape: MetricShape;
  lower_bound: number | null;
  upper_bound: number | null;
}

export interface AmendmentRow {
  id: string;
  number: number;
  changes: readonly PlanChange[];
  reason: string;
  author_id: string;
  amended_at: string;
  fingerprint: string;
}

/** A plan with its parts, as {@link PLAN_JSON} gives it: instants are texts. */
export interface PlanRow {
  design: Design | null;
  starts_on: string | null;
  stop_date: string | null;
  change_date: string | null;
  periodicity: Periodicity | null;
  minimum_per_arm: number | null;
  minimum_periods_before: number | null;
  minimum_periods_after: number | null;
  planning: Planning | null;
  alpha: number;
  decision_rule: string | null;
  frozen_at: string | null;
  frozen_by: string | null;
  fingerprint: string | null;
  frozen_content: FrozenContent | null;
  version: number;
  arms: readonly ArmRow[];
  measures: readonly MeasureRow[];
  amendments: readonly AmendmentRow[];
}

/** SQL: the plan of the experiment `e` with its arms, measures and amendments, as one JSON value. */
export const PLAN_JSON = `(
  SELECT to_jsonb(plan) || jsonb_build_object(
    'arms', coalesce((SELECT jsonb_agg(to_jsonb(arm) ORDER BY arm.position) FROM arms arm
      WHERE arm.workspace_id = e.workspace_id AND arm.experiment_id = e.id), '[]'),
    'measures', coalesce((SELECT jsonb_agg(to_jsonb(measure) || jsonb_build_object('metric', to_jsonb(metric)) ORDER BY measure.position)
      FROM measures measure JOIN metrics metric
        ON metric.workspace_id = measure.workspace_id AND metric.id = measure.metric_id
      WHERE measure.workspace_id = e.workspace_id AND measure.experiment_id = e.id), '[]'),
    'amendments', coalesce((SELECT jsonb_agg(to_jsonb(amendment) ORDER BY amendment.number) FROM amendments amendment
      WHERE amendment.workspace_id = e.workspace_id AND amendment.experiment_id = e.id), '[]'))
  FROM plans plan WHERE plan.workspace_id = e.workspace_id AND plan.experiment_id = e.id)`;

/** Written so that 1 - 0.05 is 0.95 and not its neighbour. */
export const confidenceOf = (alpha: number): number => Number((1 - alpha).toFixed(12));

/** The domain's plan. A rule is set once it says what will be done. */
export function planOf(row: PlanRow): DomainPlan {
  return {
    design: row.design,
    arms: row.arms.map(({ id, name, role, share }) => ({ id, name, role, share })),
    measures: row.measures.map((measure) => measureOf(measure, row)),
    startsOn: row.starts_on,
    stopDate: row.stop_date,
    changeDate: row.change_date,
    decisionRule: row.decision_rule === null ? null : ruleOf(row),
    planning: row.planning,
  };
}

function measureOf(row: MeasureRow, rhythm: Rhythm): DomainPlan['measures'][number] {
  const { id, role, direction, baseline, target, margin, metric } = row;
  const minimumWorthwhileEffect = row.minimum_worthwhile_effect;
  return {
    ...{ id, role, direction, baseline, target, minimumWorthwhileEffect, margin },
    ...measureOfMetric(metric, rhythm),
  };
}

/** How often a plan is read, and whether everything in it is read that way. */
export type Rhythm = Pick<PlanRow, 'design' | 'periodicity'>;

/** What a measure takes from its metric and from the plan's rhythm: around a change date everything is read by period. */
export function measureOfMetric(
  metric: MetricRow,
  { design, periodicity }: Rhythm,
): Pick<DomainPlan['measures'][number], 'name' | 'shape' | 'unit' | 'lowest' | 'highest' | 'periodicity'> {
  return {
    name: metric.name,
    shape: metric.shape,
    unit: metric.unit,
    lowest: metric.lower_bound,
    highest: metric.upper_bound,
    periodicity: metric.shape === 'level' || design === 'beforeAfter' ? periodicity : null,
  };
}

function ruleOf(row: PlanRow): DomainPlan['decisionRule'] {
  return {
    confidence: confidenceOf(row.alpha),
    minimumPerArm: row.minimum_per_arm,
    minimumPeriodsBefore: row.minimum_periods_before,
    minimumPeriodsAfter: row.minimum_periods_after,
    commitment: row.decision_rule,
  };
}

/** The bet as it was frozen; null before the start. */
export function frozenPlanOf(row: PlanRow): FrozenPlan | null {
  if (!row.frozen_content || !row.fingerprint) return null;
  return { content: row.frozen_content, fingerprint: row.fingerprint };
}

export function amendmentsOf(row: PlanRow): readonly Amendment[] {
  return row.amendments.map(({ number, changes, reason, author_id, amended_at, fingerprint }) => ({
    ...{ number, changes, reason, fingerprint },
    authorId: author_id,
    amendedAt: new Date(amended_at).toISOString(),
  }));
}
