import type { FrozenContent } from '@levain/domain/plans/freeze.js';
import type { Planning } from '@levain/domain/plans/planning.js';
import type {
  ArmRole,
  Design,
  Direction,
  MeasureRole,
  MetricShape,
  Periodicity,
} from '@levain/domain/plans/plan.js';

export interface MeasureLines {
  readonly name: string;
  readonly role: MeasureRole;
  readonly shape: MetricShape;
  readonly unit: string | null;
  readonly direction: Direction;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly minimumWorthwhileEffect: number | null;
  readonly margin: number | null;
}

/** A bet to be read, whether it stands now or as it was frozen. */
export interface PlanLines {
  readonly design: Design | null;
  readonly arms: readonly { readonly name: string; readonly role: ArmRole; readonly share: number | null }[];
  readonly measures: readonly MeasureLines[];
  readonly startsOn: string | null;
  readonly stopDate: string | null;
  readonly changeDate: string | null;
  readonly periodicity: Periodicity | null;
  readonly minimumPerArm: number | null;
  readonly minimumPeriodsBefore: number | null;
  readonly minimumPeriodsAfter: number | null;
  readonly planning: Planning | null;
  readonly alpha: number;
  readonly decisionRule: string | null;
}

type Later = 'minimumPeriodsBefore' | 'minimumPeriodsAfter' | 'planning';

/** A screen that does not ask for what was planned shows nothing of it. */
type ViewLike = Omit<PlanLines, 'measures' | Later> &
  Partial<Pick<PlanLines, Later>> & {
    readonly measures: readonly (Omit<MeasureLines, 'name' | 'shape' | 'unit'> & {
      readonly metric: { readonly name: string; readonly shape: MetricShape; readonly unit: string | null };
    })[];
  };

export function linesOfView(plan: ViewLike): PlanLines {
  return {
    ...plan,
    minimumPeriodsBefore: plan.minimumPeriodsBefore ?? null,
    minimumPeriodsAfter: plan.minimumPeriodsAfter ?? null,
    planning: plan.planning ?? null,
    measures: plan.measures.map(({ metric, ...measure }) => ({
      ...measure,
      name: metric.name,
      shape: metric.shape,
      unit: metric.unit,
    })),
  };
}

export function linesOfContent({ plan }: FrozenContent): PlanLines {
  const { decisionRule, measures, ...rest } = plan;
  return {
    ...rest,
    measures,
    periodicity: measures.find(({ periodicity }) => periodicity !== null)?.periodicity ?? null,
    minimumPerArm: decisionRule?.minimumPerArm ?? null,
    minimumPeriodsBefore: decisionRule?.minimumPeriodsBefore ?? null,
    minimumPeriodsAfter: decisionRule?.minimumPeriodsAfter ?? null,
    // Bets frozen before there was a planner do not speak of it.
    planning: plan.planning ?? null,
    alpha: 1 - (decisionRule?.confidence ?? 0.95),
    decisionRule: decisionRule?.commitment ?? null,
  };
}

export function isFrozenContent(value: unknown): value is FrozenContent {
  return typeof value === 'object' && value !== null && 'plan' in value && 'sentence' in value;
}
