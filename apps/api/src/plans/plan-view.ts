import { globalId } from '../graphql/global-id.js';
import { Amendment, Arm, FieldChange, Measure, Plan } from './plan.model.js';
import { Planning } from './planning.model.js';
import type { AmendmentRow, ArmRow, MeasureRow, PlanRow } from './plan-row.js';

export function planView(row: PlanRow): Plan {
  return Object.assign(new Plan(), {
    design: row.design,
    startsOn: row.starts_on,
    stopDate: row.stop_date,
    changeDate: row.change_date,
    periodicity: row.periodicity,
    minimumPerArm: row.minimum_per_arm,
    minimumPeriodsBefore: row.minimum_periods_before,
    minimumPeriodsAfter: row.minimum_periods_after,
    planning: row.planning && Object.assign(new Planning(), row.planning),
    alpha: row.alpha,
    decisionRule: row.decision_rule,
    arms: row.arms.map(armView),
    measures: row.measures.map(measureView),
    frozenAt: row.frozen_at,
    frozenById: row.frozen_by,
    fingerprint: row.fingerprint,
    frozenContent: row.frozen_content,
    amendments: row.amendments.map(amendmentView),
    version: row.version,
  });
}

export function armView({ id, position, name, role, share }: ArmRow): Arm {
  return Object.assign(new Arm(), { id: globalId('arm', id), position, name, role, share });
}

export function measureView(row: MeasureRow): Measure {
  return Object.assign(new Measure(), {
    id: globalId('measure', row.id),
    position: row.position,
    role: row.role,
    direction: row.direction,
    baseline: row.baseline,
    target: row.target,
    minimumWorthwhileEffect: row.minimum_worthwhile_effect,
    margin: row.margin,
    uuid: row.id,
    experimentUuid: row.experiment_id,
    metricId: row.metric_id,
  });
}

function amendmentView(row: AmendmentRow): Amendment {
  return Object.assign(new Amendment(), {
    id: globalId('amendment', row.id),
    number: row.number,
    reason: row.reason,
    amendedAt: row.amended_at,
    changes: row.changes.map(({ path, of, before, after }) =>
      Object.assign(new FieldChange(), { path, of: of ?? null, before, after }),
    ),
    fingerprint: row.fingerprint,
    authorId: row.author_id,
  });
}
