import type { AnalysisData, AnalysisInput } from '@levain/domain/statistics/analysis-input.js';
import { globalId } from '../graphql/global-id.js';
import { confidenceOf, type MeasureRow, type PlanRow } from '../plans/plan-row.js';
import type { Figures, GroupRow } from './measure-figures.js';

/** Around a change date every measure is read period by period; between groups, only levels are. */
export function isSeries(plan: PlanRow, measure: MeasureRow): boolean {
  return plan.design === 'beforeAfter' || measure.metric.shape === 'level';
}

/** Today, and the day on which people ended the test; null while it runs. */
export interface TestDays {
  readonly now: string;
  readonly testEndedOn: string | null;
}

/** What the domain analyses for one measure; arms bear the ids that the API gives. Null while the design is open. */
export function analysisInput(
  plan: PlanRow,
  measure: MeasureRow,
  figures: Figures,
  { now, testEndedOn }: TestDays,
): AnalysisInput | null {
  if (!plan.design) return null;
  const { shape, lower_bound: low, upper_bound: high } = measure.metric;
  return {
    design: plan.design,
    shape,
    measureRole: measure.role,
    direction: measure.direction,
    baseline: measure.baseline,
    target: measure.target,
    minimumWorthwhileEffect: measure.minimum_worthwhile_effect,
    guardrailMargin: measure.margin,
    bounded: low === null && high === null ? null : { low, high },
    periodicity: plan.periodicity,
    changeDate: plan.change_date,
    arms: plan.arms.map(({ id, role, share }) => ({ id: globalId('arm', id), role, share })),
    data: isSeries(plan, measure) ? seriesOf(plan, measure, figures) : groupsOf(measure, figures),
    plannedEnd: {
      minimumPerArm: plan.minimum_per_arm,
      minimumPeriodsBefore: plan.minimum_periods_before,
      minimumPeriodsAfter: plan.minimum_periods_after,
      stopDate: plan.stop_date,
    },
    startsOn: plan.starts_on,
    testEndedOn,
    now,
    confidence: confidenceOf(plan.alpha),
  };
}

function groupsOf(measure: MeasureRow, { groups }: Figures): AnalysisData {
  const rows = groups.filter((row) => row.measure_id === measure.id);
  const place = ({ arm_id, on }: GroupRow) => ({ armId: globalId('arm', arm_id), on });
  switch (measure.metric.shape) {
    case 'proportion':
      return {
        shape: 'proportion',
        arms: rows.map((row) => ({ ...place(row), events: row.events ?? 0, total: row.total ?? 0 })),
      };
    case 'rate':
      return {
        shape: 'rate',
        arms: rows.map((row) => ({ ...place(row), events: row.events ?? 0, exposure: row.exposure ?? 0 })),
      };
    default:
      return {
        shape: 'mean',
        arms: rows.map((row) => {
          const { n, mean, sd, values, covariate } = row;
          return { ...place(row), n, mean, sd, values, covariate };
        }),
      };
  }
}

function seriesOf(plan: PlanRow, measure: MeasureRow, { points }: Figures): AnalysisData {
  const rows = points.filter((row) => row.measure_id === measure.id);
  const { shape } = measure.metric;
  const isCount = shape === 'proportion' || shape === 'rate';
  return {
    shape: 'level',
    series: plan.arms.map((arm) => ({
      armId: globalId('arm', arm.id),
      points: rows
        .filter((row) => row.arm_id === arm.id)
        .map(({ on, value, events, total }) => ({ on, value, ...(isCount ? { events, total } : {}) })),
    })),
  };
}
